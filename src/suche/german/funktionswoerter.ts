/**
 * Words that say nothing about what someone looks for: articles, pronouns, prepositions, auxiliaries, question words, in German and in
 * English. They are dropped from a query, and no compound is divided at one. Folded (see falten.ts).
 */
const DEUTSCH = `
  ab aber alle allem allen aller alles als also am an andere anderen anderer anderes ans auch auf aus ausser ausserdem
  bei beim bereits bin bis bist bitte da dabei dadurch dafur dagegen daher damit danach dann daran darauf daraus darf darin daruber darum das
  dass davon dazu dein deine deinem deinen deiner dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses
  doch dort du durch durfen ein eine einem einen einer eines einige einigen einiger einmal er es etwa etwas euch fur
  gab gar ganz gegen geben genau gerade gern gerne geht gehen gibt gilt
  habe haben habt hat hatte hatten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist
  ja je jede jedem jeden jeder jedes jemand jetzt kann kannst kaum kein keine keinem keinen keiner keines komme kommen kommt konnen konnte konnten
  lassen lasst los machen macht mal man manche mehr mein meine meinem meinen meiner meines mich mir mit mochte mochten muss mussen musste mussten
  nach nachdem neben nehmen nicht nichts nimmt noch nun nur ob oben oder ohne per schon sehr sei seid sein seine seinem seinen seiner seit sich sie
  sind so sobald sogar solche soll sollen sollte sollten sondern sonst sowie
  tun tut uber um und uns unser unsere unserem unseren unserer unter usw viel viele vielen von vom vor
  wann war waren warum was weil welche welchem welchen welcher welches wem wen wenn wer werde werden wessen weshalb wie wieder wieso will willst
  wir wird wo woher wohin wollen womit worden worum wovon wurde wurden wurde wurden
  zu zum zur zwar zwischen brauche brauchen wende wenden werde gemacht passiert passieren standig oft vielleicht eigentlich
  endlich ausgerechnet uberhaupt ubrigens trotzdem genug naturlich wirklich wahrend zunachst bald eben ebenso irgend irgendwo irgendwie jedoch jener jene jenes
  lieber manchmal mussen nie niemand nirgends plotzlich richtig sofort soviel wieviel spater uberall unbedingt dauernd laufend wohl ziemlich zusammen
  braucht gebraucht benotigt benotigen gesagt gesehen getan gewesen gehabt geworden sagen sagt sagte sehe sehen sieht stehe stehen steht liegen liegt bleiben bleibt
  bringen bringt halten halt lange lang passt kennen kennt weiss wissen denken denkt glaube mag magst mochtest darfst durft sollst wolle
  gut besser schlecht schlimm einfach euer eure euren eurem ihrs meins deins
  heute hallo bekomme bekommen kriege kriegen finde finden suche suchen gehort heisst bedeutet
`;
const ENGLISCH = `
  a about am an and any are at be by can could did do dos for from get give has have how i if in is it its me my near of on or our please should
  some that the their there they this to was we were what when where which who whom why will with would you your
`;

/** Folded words to drop. "an", "am", "in" and the like are in both languages. */
export const FUNKTIONSWOERTER: ReadonlySet<string> = new Set(`${DEUTSCH} ${ENGLISCH}`.trim().split(/\s+/));
