/** Languages other than the German of the site: what is said in them, and the words of the frame around a page. One file a language, named by its BCP 47 tag. */
import { z } from 'zod';
import { kennung, quellen, suchliste, tag, text, verweis } from './felder.ts';
import { nachweis, sicht } from './gemeinsam.ts';
import { handgriff } from './hilfe.ts';

/** The German of people who find other German hard: a registered variant of BCP 47. */
export const EINFACH = 'de-simple';

/** What every translation says of itself. */
export const uebersetzungsnachweis = {
  ki: nachweis.ki,
  freigabe: nachweis.freigabe.meta({
    title: 'Geprüft',
    description:
      'Wer den Text geprüft hat: ein Mensch, der mit der Sprache aufgewachsen ist; bei Einfacher Sprache eine Prüfgruppe. Bis dahin sagt die Seite, dass sie ungeprüft ist.',
  }),
  uebersetzt: tag.meta({
    title: 'Übersetzt am',
    description:
      'Von welchem Tag der deutsche Text ist, der übersetzt wurde. Wird er danach geändert, sagt die Seite das, bis hier ein neuer Tag steht.',
    heute: true,
  }),
};

/** A word of the frame; `{x}` in it is filled in by the page. */
const wort = (title: string, ...luecken: string[]) =>
  text(
    title,
    `In dieser Sprache${luecken.length ? `, mit ${luecken.join(' und ')} an der richtigen Stelle` : ''}.`,
  ).refine((wert) => luecken.every((l) => wert.includes(l)), { params: { art: 'luecke', wert: luecken.join(', ') } });

/** The words that stand on every page of a language. */
const worte = z.strictObject({
  zum_inhalt: wort('Zum Inhalt'),
  start: wort('Startseite'),
  diese_seite: wort('Diese Seite'),
  menue: wort('Menü'),
  sprachen: wort('Sprachen'),
  hilfe: wort('Hilfe sofort'),
  nicht_amtlich: wort('Aus öffentlichen Quellen, keine Website der Stadt'),
  stand: wort('Stand {tag}', '{tag}'),
  gelesen: wort('Quellen gelesen am {tag}', '{tag}'),
  deutsche_seite: wort('Diese Seite auf Deutsch'),
  auf_deutsch: wort('Auf Deutsch'),
  ungeprueft: wort('Von einer Maschine übersetzt, nicht geprüft; im Zweifel gilt die deutsche Seite'),
  geprueft: wort('Geprüft von {von} am {tag}', '{von}', '{tag}'),
  veraltet: wort('Die deutsche Seite wurde am {tag} geändert, nach dieser Übersetzung', '{tag}'),
  quelle: wort('Quelle'),
  quellen: wort('Quellen'),
  quellen_sprache: wort('Die Quellen sind deutsch'),
  quellen_ohne_datum: wort('Wo kein Datum steht, nennt die Quelle keines'),
  verlassen: wort('Seite verlassen'),
  verlassen_taste: wort('Oder dreimal Umschalt drücken'),
  verlassen_noch: wort('Umschalt: noch {n}', '{n}'),
  verlassen_verlauf: wort('Löscht den Verlauf nicht'),
  rund_um_die_uhr: wort('Tag und Nacht'),
  taeglich: wort('Jeden Tag'),
  aus: wort('Angabe von {jahr}', '{jahr}'),
  ohne_zeiten: wort('Zeiten nicht bekannt, bitte nachfragen'),
  unsicher: wort('Bitte nachfragen'),
  nummern: wort('Weitere Nummern'),
  darstellung: wort('Darstellung'),
  system: wort('Wie im System'),
  hell: wort('Hell'),
  dunkel: wort('Dunkel'),
});
export type Worte = z.infer<typeof worte>;

/** The search of a language: what its page mirrors /suche/. */
const suche = z.strictObject({
  feld: wort('Beschriftung des Felds'),
  knopf: wort('Suchen'),
  treffer: wort('Treffer für {wort}: {n}', '{wort}', '{n}'),
  mehr: wort('Mehr Treffer zeigen'),
  leer: wort('Nichts gefunden für {wort}, und was man dann tut', '{wort}'),
  statt: wort('Steht hier nirgends: {wort}. Gesucht wurde {statt}', '{wort}', '{statt}'),
  fehler: wort('Die Suche geht gerade nicht'),
  ohne: wort('Die Suche geht nur mit JavaScript'),
  worte_bleiben: wort('Ihre Wörter bleiben in Ihrem Browser'),
  deutsch: wort('Auf den deutschen Seiten suchen'),
  seiten: wort('Alle Seiten in dieser Sprache'),
});

/** How a page of the language is cited. Pages of help are not cited. */
const zitieren = z.strictObject({
  ueberschrift: wort('Diese Seite zitieren'),
  titel: wort('„{titel}“', '{titel}'),
  uebersetzung: wort('Übersetzung vom {tag}', '{tag}'),
  lizenz: wort('Lizenz {lizenz}', '{lizenz}'),
});

/** The page of help in a language; numbers, addresses and times come from the data. */
const hilfe = z.strictObject({
  notruf: text('Notruf', 'Wann man die 112 anruft, und dass sie kostenlos ist.'),
  sagen: text('Überschrift der Sätze', 'Was man am Telefon auf Deutsch sagen kann.').optional(),
  saetze: z
    .array(
      z.strictObject({
        deutsch: text('Deutscher Satz', 'So sagt man es am Telefon.'),
        heisst: text('Bedeutung', 'Dasselbe in dieser Sprache.'),
      }),
    )
    .default([])
    .meta({ title: 'Sätze für den Notruf', description: 'Kurze deutsche Sätze und was sie heißen.' }),
  nicht_wach: text('Überschrift der Schritte', '„Jemand wacht nicht auf“ in dieser Sprache.'),
  schritte: z
    .array(text('Schritt', 'Ein Schritt.'))
    .min(1)
    .meta({ title: 'Schritte', description: 'Dieselben wie in hilfe.yaml, in derselben Reihenfolge.' }),
  genauer: z
    .array(
      z.strictObject({
        titel: text('Zeile', 'Was darunter steht, wenn man sie öffnet.'),
        der_reihe_nach: z.boolean().default(false).meta({
          title: 'Der Reihe nach',
          description: 'true: Schritte, einer nach dem anderen; sonst einzelne Sätze.',
          beispiel: 'true',
        }),
        zeilen: z
          .array(z.strictObject({ text: text('Text', 'Ein Schritt oder ein Satz.'), bild: handgriff }))
          .min(1)
          .meta({ title: 'Zeilen', description: 'Was zu tun oder zu lassen ist, mit den Zahlen der deutschen Seite.' }),
        quellen,
      }),
    )
    .default([])
    .meta({
      title: 'Genauer',
      description: 'Was unter den Schritten zugeklappt steht, etwa Naloxon und was man nicht tun soll.',
    }),
  konsumraum: text('Überschrift Konsumraum', 'Ein Wort für den Konsumraum.'),
  konsumraum_text: text('Konsumraum', 'Was das ist und was man mitbringt.'),
  bett: text('Überschrift Betten', '„Ein Bett für heute Nacht“ in dieser Sprache.'),
  bett_text: text('Betten', 'Was man vorher wissen muss.'),
  betten: z
    .array(
      z.strictObject({
        einrichtung: verweis('einrichtungen', 'Das Haus.'),
        wer: text('Für wen', 'Für wen das Haus ist.'),
        bedingung: text('Bedingung', 'Was man wissen muss, ein oder zwei Sätze.').optional(),
      }),
    )
    .meta({ title: 'Häuser', description: 'Einrichtungen mit Schlafplätzen; welche dastehen, sagen die Daten.' }),
  reden: text('Überschrift Gespräch', '„Jemand zum Reden“ in dieser Sprache.'),
  nummern: z
    .array(
      z.strictObject({
        id: kennung.meta({ title: 'Zeile', description: 'Kennung einer Zeile aus hilfe.yaml.' }),
        name: text('Name', 'Wer abnimmt.'),
        angaben: text('Angaben', 'Wann und zu welchen Kosten, mit den Zahlen aus hilfe.yaml.'),
      }),
    )
    .meta({ title: 'Nummern', description: 'Zeilen aus hilfe.yaml, in der Reihenfolge, in der sie dastehen.' }),
  angehoerige: text('Überschrift Angehörige', '„Für Angehörige“ in dieser Sprache.'),
  angehoerige_text: text('Angehörige', 'Ein oder zwei Sätze.'),
  orte: z
    .array(
      z.strictObject({
        einrichtung: verweis('einrichtungen', 'Der Ort.'),
        wozu: text('Wozu', 'Was es dort für Angehörige gibt.'),
      }),
    )
    .meta({ title: 'Orte für Angehörige', description: 'Wo Angehörige Rat bekommen.' }),
  gespeichert: text('Gespeichertes', 'Was über die Lesenden gespeichert wird: nichts.'),
});

/** A language. Without `worte` there is no page in it, only the sentence that the search shows. */
export const sprache = z.strictObject({
  name: text('Name', 'Wie die Sprache sich selbst nennt.', 'Türkçe'),
  schreibrichtung: z.enum(['links', 'rechts']).default('links').meta({
    title: 'Schrift beginnt',
    description: 'links oder rechts; Arabisch beginnt rechts.',
    beispiel: 'links',
  }),
  satz: text('Satz', 'In dieser Sprache: dass die Seite deutsch ist, dass im Notfall die 112 hilft, wo Hilfe steht.'),
  woerter: suchliste({
    wort: 'Wort',
    title: 'Wörter der Sprache',
    description: 'Einzelne Wörter, an denen die Suche die Sprache erkennt; keine, die auch im Deutschen üblich sind.',
  }),
  ...sicht,
  ...uebersetzungsnachweis,
  worte: worte
    .optional()
    .meta({ title: 'Worte des Rahmens', description: 'Was auf jeder Seite dieser Sprache steht.' }),
  zitieren: zitieren.optional().meta({
    title: 'Zitieren',
    description: 'Wie man eine Seite dieser Sprache zitiert; ohne diese Worte bietet sie es nicht an.',
  }),
  hilfe: hilfe.optional().meta({ title: 'Hilfe', description: 'Die Seite der Hilfe in dieser Sprache.' }),
  suche: suche.optional().meta({
    title: 'Suche',
    description: 'Was auf der Seite steht, die in dieser Sprache der Seite Suche entspricht.',
  }),
});
