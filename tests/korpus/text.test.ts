/** Bodies as people write them who do not know MDX, or want more than there is. */
import { DATEIEN } from '../fixtures/inhalt.ts';
import { mit, pruefe, type Fall } from './faelle.ts';

const RAUM = 'massnahmen/raum.mdx';
const text = (zusatz: string, sagt: string | RegExp, was = zusatz): Fall => [
  was,
  { [RAUM]: `${DATEIEN[RAUM]!}\n${zusatz}\n` },
  RAUM,
  sagt,
];

const BAUSTEINE: Fall[] = [
  text('Ein Satz.<Beleg quelle="blatt-2025">verloren</Beleg>', /der Text in Beleg ginge verloren: „verloren“/),
  text('Es sind <Zahl id="kv-2024">verloren</Zahl>.', /der Text in Zahl ginge verloren: „verloren“/),
  text('<Beleg quelle="blatt-2025" />', /Beleg steht allein in einer Zeile \| in der Zeile des Satzes/),
  text('<Zahl id="kv-2024" />', /Zahl steht allein in einer Zeile/),
  text('<Begriff id="konsumraum">Raum</Begriff>', /Begriff steht allein in einer Zeile/),
  text('<Position id="amt-2025">verlorener Text</Position>', /der Text in Position ginge verloren/),
  text('Ein Satz, <Position id="amt-2025" /> mitten darin.', /Position steht mitten im Satz \| eine Zeile für sich/),
  text('Ein <Hinweis titel="Hinweis">Text</Hinweis> mitten darin.', /Hinweis steht mitten im Satz/),
  text('<Hinweis titel="Hinweis"></Hinweis>', /in Hinweis steht nichts/),
  text('<Hinweis titel="Hinweis" />', /in Hinweis steht nichts/),
  text('<Hinweis>Text</Hinweis>', /bei Hinweis fehlt titel/),
  text('<Hinweis titel="">\nText\n</Hinweis>', /bei Hinweis fehlt titel/),
  text('Das Wort <Begriff id="konsumraum" /> hier.', /in Begriff steht nichts \| das Wort aus dem Text/),
  text('Das Wort <Begriff id="konsumraum"></Begriff> hier.', /in Begriff steht nichts/),
  text('Das Wort <Begriff id="konsumraum">  </Begriff> hier.', /in Begriff steht nichts/),
  text('Das Wort <Begriff id="konsumraum">**fett**</Begriff> hier.', /in Begriff steht mehr als ein Wort/),
  text('Das Wort <Begriff id="konsumraum">[Link](/verlauf/)</Begriff> hier.', /in Begriff steht mehr als ein Wort/),
  text('Das Wort <Begriff id="raeume">Raum</Begriff> hier.', /„raeume“ gibt es nicht in glossar/),
  text('Das Wort <Begriff>Raum</Begriff> hier.', /bei Begriff fehlt id/),
  text('Ein Satz.<Beleg quelle="" />', /bei Beleg fehlt quelle/),
  text('Ein Satz.<Beleg quelle=" " />', /bei Beleg fehlt quelle/),
  text('Ein Satz.<Beleg />', /bei Beleg fehlt quelle/),
  text(
    'Ein Satz.<Beleg quelle="gibt-es-nicht" />',
    /„gibt-es-nicht“ gibt es nicht in quellen \| eine Kennung aus content\/quellen/,
  ),
  text('Ein Satz.<Beleg quelle="blatt-2025,sd-2024-mehr-konsumraeume" />', /gibt es nicht in quellen/),
  text('Ein Satz.<Beleg quelle="Blatt-2025" />', /„Blatt-2025“ gibt es nicht/),
  text('Es sind <Zahl id="k99" />.', /„k99“ gibt es nicht in kennzahlen/),
  text('Es sind <Zahl id="kv-2024 k06" />.', /„kv-2024 k06“ gibt es nicht/),
  text('<Position id="niemand" />', /„niemand“ gibt es nicht in stellungnahmen/),
  text('Ein Satz.<beleg quelle="blatt-2025" />', /den Baustein „beleg“ gibt es nicht \| einer von: Beleg, Zahl/),
  text('Ein Satz.<Quelle id="blatt-2025" />', /den Baustein „Quelle“ gibt es nicht/),
  text('Ein Satz.<Beleg quellen="blatt-2025" />', /unbekanntes Merkmal „quellen“|fehlt quelle/),
  text('Ein Satz.<Beleg quelle=blatt-2025 />', /der Text ist nicht lesbar/),
  text('Ein Satz.<Beleg quelle="blatt-2025">', /der Text ist nicht lesbar/),
  text('Ein Satz.</Beleg>', /der Text ist nicht lesbar/),
  text('<Hinweis titel="a">\nText', /der Text ist nicht lesbar/),
  text('Weniger als <5.', /der Text ist nicht lesbar.*< oder \{ steht allein/),
  text('Eine Klammer { allein.', /der Text ist nicht lesbar/),
  text('{name}', /Programmcode im Text/),
  text('{/* Vermerk */}', /Programmcode im Text/),
  text('<!-- Vermerk -->', /nicht lesbar|HTML/),
  text('import x from "y"', /Programmcode im Text/),
  text('export const x = 1', /Programmcode im Text/),
  text('<br />', /den Baustein „br“ gibt es nicht/),
  text('Ein Satz<br/>Noch einer.', /den Baustein „br“ gibt es nicht/),
  text('<div>Text</div>', /den Baustein „div“ gibt es nicht/),
];

const LINKS: Fall[] = [
  text('[Wort](#gibt-es-nicht)', /der Link #gibt-es-nicht führt ins Leere \| die Adresse einer Überschrift/),
  text('[Wort](/gibt-es-nicht/)', /der Link \/gibt-es-nicht\/ führt ins Leere/),
  text('[Wort](/verlauf)', /der Link \/verlauf führt ins Leere \| eine Adresse dieser Website, mit \/ am Ende/),
  text('[Wort](/verlauf/#gibt-es-nicht)', /führt ins Leere/),
  text('[Wort](/Verlauf/)', /führt ins Leere/),
  text('[Wort](/%zz/)', /führt ins Leere/),
  text('[Wort](verlauf/)', /führt nach draußen/),
  text('[Wort](www.dortmund.de)', /führt nach draußen/),
  text('[Wort](https://www.dortmund.de/)', /führt nach draußen \| fremde Adressen stehen als Quelle/),
  text('[Wort](mailto:a@b.example)', /führt nach draußen/),
  text('[Wort](tel:+492311)', /führt nach draußen/),
  text('[Wort]()', /führt nach draußen|Leere/),
  text('https://www.dortmund.de/', /führt nach draußen/),
  text('Schreiben Sie an a@b.example', /führt nach draußen/),
  text('<https://www.dortmund.de/>', /nicht lesbar|führt nach draußen/),
  text('[](/verlauf/)', /der Link \/verlauf\/ hat keinen Text/),
  text('[ ](/verlauf/)', /der Link \/verlauf\/ hat keinen Text/),
  text('[Wort][a]\n\n[a]: /gibt-es-nicht/', /führt ins Leere/),
  text('[Wort][a]\n\n[a]: https://b.example/', /führt nach draußen/),
];

const AUSZEICHNUNG: Fall[] = [
  text('[^1]: Eine Fußnote', /eine Fußnote: das gibt es/),
  [
    'ein zweiter Kopf',
    mit(RAUM, '\n---\nText', '\n---\n---\na: b\n---\n\nText'),
    RAUM,
    /ein zweiter Kopf: das gibt es/,
  ],
  text('##', /eine Überschrift ohne Text/),
  text('## ', /eine Überschrift ohne Text/, '## mit Leerzeichen'),
  text('## <Beleg quelle="blatt-2025" />', /eine Überschrift ohne Text/),
  text('# Titel', /Überschrift der ersten Ebene/),
  text('Titel\n=====', /Überschrift der ersten Ebene/),
  text('#### Vier', /Überschrift der Ebene 4 unter einer der Ebene 1: „Vier“/),
  text('## Zwei\n\n#### Vier', /Überschrift der Ebene 4 unter einer der Ebene 2/),
  text('- [ ] Aufgabe', /eine Liste mit Kästchen/),
  text('- [x] Aufgabe', /eine Liste mit Kästchen/),
  text('- eins\n-\n- drei', /ein Punkt einer Liste ist leer/),
  text('![](/redaktion/bilder/liste.png)', /hat keine Beschreibung|gibt es nicht/),
  text('![Foto](/medien/foto.jpg)', /das Bild \/medien\/foto.jpg steht ohne Rechte im Text/),
  text('![Foto](https://b.example/foto.jpg)', /steht ohne Rechte im Text/),
  text('![Foto](foto.jpg)', /steht ohne Rechte im Text/),
  text('![Foto](/redaktion/bilder/gibt-es-nicht.png)', /das Bild \/redaktion\/bilder\/gibt-es-nicht.png gibt es nicht/),
  text('![Foto][a]\n\n[a]: /medien/foto.jpg', /steht ohne Rechte im Text/),
];

const BELEGE: Fall[] = [
  text('Es waren 300 Menschen.', /Absatz mit Zahl, Datum oder Aussage ohne Quelle: „Es waren 300/),
  text('Im Mai 2024 begann es.', /ohne Quelle/),
  text('Seit März gilt es.', /ohne Quelle/),
  text('Der Rat beschloss es.', /ohne Quelle/),
  text('Die Partei forderte mehr.', /ohne Quelle/),
  text('- Punkt mit 12 Plätzen', /ohne Quelle/),
  text('> 12 Plätze', /ohne Quelle/),
  text('| Ort | Plätze |\n| --- | --- |\n| Kick | 12 |', /ohne Quelle/),
  text('Laut Polizei wurde es mehr.', /ohne Quelle/),
  text('Nach Angaben der Stadt ist es so.', /ohne Quelle/),
];

pruefe(BAUSTEINE);
pruefe(LINKS);
pruefe(AUSZEICHNUNG);
pruefe(BELEGE);
