/**
 * Pages and words of other languages, held against the German content that they follow. In: the content as it was read. Out: what is wrong. Life may depend
 * on it: no figure may say something else than the German one.
 */
import { seitenadresse, uebersetzungsadresse } from '../adressen.ts';
import type { Bestand } from '../bestand.ts';
import { UEBERSCHRIFTEN } from '../bezuege.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';
import { textUnter } from '../ueberschriften.ts';
import { pruefeDatenworte } from './datenwortpruefung.ts';
import {
  eintragIn,
  fehlend,
  fremdeZahl,
  fremdeZahlen,
  fremdeZeilen,
  lueckenhaft,
  zeileIn,
  ziffern,
} from './zahlentreue.ts';

/** Pages whose language or original is not there, or whose address something else has. */
function pruefeSeiten({ bestand, fehler, fehlerAn }: Gelesen): Fehler[] {
  const deutsche = new Map([...bestand.seiten.keys()].map((id) => [seitenadresse(id), id]));
  return [...bestand.uebersetzungen.values()].flatMap(({ id, daten: { sprache, original } }) => {
    const datei = `uebersetzungen/${id}.mdx`;
    const adresse = uebersetzungsadresse(id);
    const { worte, hilfe, suche } = bestand.sprachen.get(sprache)?.daten ?? {};
    const doppelt = [...bestand.uebersetzungen.values()].find(
      (u) => u.id < id && u.daten.sprache === sprache && u.daten.original === original,
    );
    return [
      // One mistake is told once: a language that is missing, or has faults of its own.
      ...(bestand.sprachen.has(sprache) && !worte && !fehler.some((f) => f.datei === `sprachen/${sprache}.yaml`)
        ? [
            fehlerAn(
              datei,
              ['sprache'],
              `„${sprache}“ hat keine Worte für Seiten`,
              'eine Datei im Ordner sprachen, mit worte',
            ),
          ]
        : []),
      // The field has its words, and whoever finds nothing the number for an emergency.
      ...(original === 'suche' && worte && !(hilfe && suche)
        ? [
            fehlerAn(
              datei,
              ['original'],
              `„${sprache}“ hat keine Worte für die Suche`,
              `in sprachen/${sprache}.yaml: suche und hilfe`,
            ),
          ]
        : []),
      ...(original && !bestand.seiten.has(original)
        ? [
            fehlerAn(
              datei,
              ['original'],
              `die Seite „${original}“ gibt es nicht`,
              'der Ort einer Datei im Ordner seiten, ohne Endung',
            ),
          ]
        : []),
      ...(doppelt
        ? [
            fehlerAn(
              datei,
              ['original'],
              `dieselbe Seite übersetzt uebersetzungen/${doppelt.id}.mdx`,
              'jede Seite nur einmal je Sprache',
            ),
          ]
        : []),
      ...(deutsche.has(adresse)
        ? [
            fehlerAn(
              datei,
              [],
              `unter der Adresse ${adresse} steht seiten/${deutsche.get(adresse)}.mdx`,
              'ein anderer Dateiname',
            ),
          ]
        : []),
    ];
  });
}

/** What the German page of help says of the steps and of what not to do. */
const notfallText = ({ seiten }: Bestand): string | undefined =>
  textUnter(seiten.get('hilfe')?.text ?? '', UEBERSCHRIFTEN['/hilfe/#wenn-jemand-nicht-aufwacht'].text);

/** The page of help of each language: no other hours, costs and years than the German page and its lines have, and none of theirs missing. */
function pruefeHilfe(gelesen: Gelesen): Fehler[] {
  const { bestand, fehlerAn } = gelesen;
  const { zeilen } = bestand.hilfe;
  const nummer = zeileIn(zeilen);
  const ort = eintragIn(bestand, 'einrichtungen');
  const notfall = notfallText(bestand);
  return [...bestand.sprachen.values()].flatMap(({ id, daten: { hilfe } }) => {
    if (!hilfe) return [];
    const datei = `sprachen/${id}.yaml`;
    const { nummern = [], schritte = [], genauer = [], betten, orte } = lueckenhaft(hilfe);
    const ids = nummern.map((n) => n.id);
    return [
      ...fremdeZeilen(gelesen, datei, ['hilfe', 'nummern'], ids, nummer),
      ...fremdeZahlen(gelesen, datei, ['hilfe', 'nummern'], nummern, 'id', nummer),
      ...nummern.flatMap((n, i) => {
        const z = zeilen.find((zeile) => zeile.id === n.id);
        const fehlt = fehlend(ziffern([z?.zeiten, z?.kosten].join(' ')), ziffern(JSON.stringify(n)));
        const problem = `die Zahl ${fehlt.join(', ')} aus hilfe.yaml fehlt`;
        return fehlt.length
          ? [fehlerAn(datei, ['hilfe', 'nummern', i, 'angaben'], problem, 'alle Zahlen aus zeiten und kosten')]
          : [];
      }),
      ...schritte.flatMap((schritt, i) => fremdeZahl(gelesen, datei, ['hilfe', 'schritte', i], schritt, notfall)),
      ...genauer.flatMap(({ titel, zeilen: saetze }, i) =>
        fremdeZahl(gelesen, datei, ['hilfe', 'genauer', i], [titel, saetze], notfall),
      ),
      ...fremdeZahlen(gelesen, datei, ['hilfe', 'betten'], betten, 'einrichtung', ort),
      ...fremdeZahlen(gelesen, datei, ['hilfe', 'orte'], orte, 'einrichtung', ort),
    ];
  });
}

export const pruefeSprachen = (gelesen: Gelesen): Fehler[] => [
  ...pruefeSeiten(gelesen),
  ...pruefeHilfe(gelesen),
  ...pruefeDatenworte(gelesen),
];
