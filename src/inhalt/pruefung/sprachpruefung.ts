/**
 * Pages and words of other languages, held against the German content that they follow. In: the content as it was read. Out: what is wrong. Life may depend
 * on it: no figure may say something else than the German one.
 */
import { seitenadresse, uebersetzungsadresse } from '../adressen.ts';
import type { Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';

/** The figures of a text as digits, whatever separates thousands and decimals: '139.013', '139,013' -> '139013'. Zeros behind a full hour are none. */
const ziffern = (text: string): Set<string> =>
  new Set(
    [...text.normalize('NFKC').matchAll(/\d+(?:[.,:’'\u00a0\u202f]\d+)*/g)]
      .map(([zahl]) =>
        zahl
          .replace(/:00$/, '')
          .replace(/\D/g, '')
          .replace(/^0+(?=\d)/, ''),
      )
      .filter(Boolean),
  );

const fehlend = (von: Set<string>, in_: Set<string>): string[] => [...von].filter((zahl) => !in_.has(zahl));

/** What was read of a file with faults: it may lack any field. */
const lueckenhaft = <T>(daten: T): Partial<T> => daten;

/** Pages whose language or original is not there, or whose address something else has. */
function pruefeSeiten({ bestand, fehler, fehlerAn }: Gelesen): Fehler[] {
  const deutsche = new Map([...bestand.seiten.keys()].map((id) => [seitenadresse(id), id]));
  return [...bestand.uebersetzungen.values()].flatMap(({ id, daten: { sprache, original } }) => {
    const datei = `uebersetzungen/${id}.mdx`;
    const adresse = uebersetzungsadresse(id);
    const worte = bestand.sprachen.get(sprache)?.daten.worte;
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

/** A German entry or row by its id; undefined when there is none. */
type Deutsch = (id: string) => object | undefined;

/**
 * Figures in rows of words that the German row does not have. In: file, path of the list, its rows, the field that names the German row. A row that names
 * none is told by the check of references.
 */
const fremdeZahlen = <Z extends object>(
  { fehlerAn }: Gelesen,
  datei: string,
  feld: readonly string[],
  zeilen: readonly Z[] = [],
  name: keyof Z & string,
  deutsch: Deutsch,
): Fehler[] =>
  zeilen.flatMap((zeile, i) => {
    const original = deutsch(String(zeile[name]));
    if (!original) return [];
    const fremd = fehlend(ziffern(JSON.stringify({ ...zeile, [name]: '' })), ziffern(JSON.stringify(original)));
    const problem = `die Zahl ${fremd.join(', ')} steht nicht im deutschen Eintrag`;
    return fremd.length ? [fehlerAn(datei, [...feld, i], problem, 'dieselben Zahlen wie dort')] : [];
  });

/** Rows of words for rows of a table that is not there: of these no field says where they point. */
const fremdeZeilen = (
  { fehlerAn }: Gelesen,
  datei: string,
  feld: readonly PropertyKey[],
  ids: readonly unknown[],
  deutsch: Deutsch,
): Fehler[] =>
  ids.flatMap((id, i) =>
    typeof id !== 'string' || deutsch(id)
      ? []
      : [fehlerAn(datei, [...feld, i], `„${id}“ gibt es auf Deutsch nicht`, 'eine Kennung, die es gibt')],
  );

const zeileIn =
  (zeilen: readonly { id: string }[]): Deutsch =>
  (id) =>
    zeilen.find((z) => z.id === id);

const eintragIn =
  (bestand: Bestand, ordner: 'ereignisse' | 'massnahmen' | 'glossar' | 'einrichtungen'): Deutsch =>
  (id) => {
    const eintrag = bestand[ordner].get(id);
    return eintrag && { ...eintrag.daten, text: eintrag.text };
  };

/** The page of help of each language: no other hours, costs and years than the German lines have, and none of theirs missing. */
function pruefeHilfe(gelesen: Gelesen): Fehler[] {
  const { bestand, fehlerAn } = gelesen;
  const { zeilen } = bestand.hilfe;
  const nummer = zeileIn(zeilen);
  const ort = eintragIn(bestand, 'einrichtungen');
  return [...bestand.sprachen.values()].flatMap(({ id, daten: { hilfe } }) => {
    if (!hilfe) return [];
    const datei = `sprachen/${id}.yaml`;
    const { nummern = [], betten, orte } = lueckenhaft(hilfe);
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
      ...fremdeZahlen(gelesen, datei, ['hilfe', 'betten'], betten, 'einrichtung', ort),
      ...fremdeZahlen(gelesen, datei, ['hilfe', 'orte'], orte, 'einrichtung', ort),
    ];
  });
}

/** Words for rows in other languages. */
function pruefeDatenworte(gelesen: Gelesen): Fehler[] {
  const { bestand, fehlerAn } = gelesen;
  return [...bestand.datenworte.values()].flatMap(({ id, daten }) => {
    const datei = `datenworte/${id}.yaml`;
    const { listen, kennzahlen = [], vergleich: vergleichsworte = [] } = lueckenhaft(daten);
    const { einheiten: wortpaare = [] } = listen ? lueckenhaft(listen) : {};
    const bekannt = new Set(wortpaare.map((e) => e.deutsch));
    const einheiten = kennzahlen.flatMap(
      (k) => bestand.kennzahlen.zeilen.find((z) => z.id === k.kennzahl)?.einheit ?? [],
    );
    const vergleich = zeileIn(bestand.vergleich.zeilen);
    return [
      ...(bestand.sprachen.has(id)
        ? []
        : [fehlerAn(datei, [], `die Sprache „${id}“ gibt es nicht`, 'der Name einer Datei im Ordner sprachen')]),
      ...[...new Set(einheiten)]
        .filter((einheit) => !bekannt.has(einheit))
        .map((einheit) =>
          fehlerAn(datei, ['listen', 'einheiten'], `„${einheit}“ fehlt`, 'jede Einheit der übersetzten Zahlen'),
        ),
      ...fremdeZahlen(gelesen, datei, ['begriffe'], daten.begriffe, 'begriff', eintragIn(bestand, 'glossar')),
      ...fremdeZahlen(gelesen, datei, ['ereignisse'], daten.ereignisse, 'ereignis', eintragIn(bestand, 'ereignisse')),
      ...fremdeZahlen(gelesen, datei, ['massnahmen'], daten.massnahmen, 'massnahme', eintragIn(bestand, 'massnahmen')),
      ...fremdeZahlen(
        gelesen,
        datei,
        ['einrichtungen'],
        daten.einrichtungen,
        'einrichtung',
        eintragIn(bestand, 'einrichtungen'),
      ),
      ...fremdeZahlen(gelesen, datei, ['kennzahlen'], daten.kennzahlen, 'kennzahl', zeileIn(bestand.kennzahlen.zeilen)),
      ...fremdeZahlen(gelesen, datei, ['vergleich'], daten.vergleich, 'zeile', vergleich),
      ...fremdeZeilen(
        gelesen,
        datei,
        ['vergleich'],
        vergleichsworte.map((z) => z.zeile),
        vergleich,
      ),
    ];
  });
}

export const pruefeSprachen = (gelesen: Gelesen): Fehler[] => [
  ...pruefeSeiten(gelesen),
  ...pruefeHilfe(gelesen),
  ...pruefeDatenworte(gelesen),
];
