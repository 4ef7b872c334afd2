/** Words of other languages for the data, held against its rows. In: the content as it was read. Out: what is wrong. */
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';
import { EINFACH } from '../../schema/sprache.ts';
import { schluessel } from '../../schema/schluessel.ts';
import { eintragIn, fremdeZahlen, fremdeZeilen, lueckenhaft, zeileIn } from './zahlentreue.ts';

/** Which words the rows need besides their own. */
const NOETIG = {
  massnahmen: { ueberschriften: ['massnahmen'], listen: ['status'] },
  ereignisse: { ueberschriften: ['ereignisse'], listen: ['ereignisstatus'] },
  einrichtungen: { ueberschriften: [], listen: ['betrieb', 'angebote', 'barrierefrei'] },
  kennzahlen: { ueberschriften: [], listen: ['kennzahlthemen', 'genauigkeit'] },
  vergleich: { ueberschriften: [], listen: ['vergleichsthemen'] },
  begriffe: { ueberschriften: ['begriffe'], listen: [] },
} as const;
/** Plain German says what there is at a place in its sentences: a row of single words is no sentence. */
const OHNE_WORTREIHEN: readonly string[] = ['angebote', 'barrierefrei'];

/** Lists and headings that rows need and that are not there. */
function fehlendeListen({ bestand, fehlerAn }: Gelesen): Fehler[] {
  return [...bestand.datenworte.values()].flatMap(({ id, daten }) =>
    schluessel(NOETIG)
      .filter((zeilen) => lueckenhaft(daten)[zeilen]?.length)
      .flatMap((zeilen) =>
        (['ueberschriften', 'listen'] as const).flatMap((gruppe) =>
          NOETIG[zeilen][gruppe]
            .filter((name) => !Object.hasOwn(lueckenhaft(daten)[gruppe] ?? {}, name))
            .filter((name) => id !== EINFACH || !OHNE_WORTREIHEN.includes(name))
            .map((name) =>
              fehlerAn(
                `datenworte/${id}.yaml`,
                [gruppe, name],
                `fehlt, obwohl es Zeilen in ${zeilen} gibt`,
                'die Worte dafür',
              ),
            ),
        ),
      ),
  );
}

/** Words for rows in other languages. */
export function pruefeDatenworte(gelesen: Gelesen): Fehler[] {
  const { bestand, fehlerAn } = gelesen;
  const zeilen = [...bestand.datenworte.values()].flatMap(({ id, daten }) => {
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
  return [...fehlendeListen(gelesen), ...zeilen];
}
