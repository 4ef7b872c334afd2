/** The data in another language: rows that have words in it, with values, days and addresses from the entries themselves. */
import { inhalt } from '../inhalt/inhalt.ts';
import { imVerzeichnis } from '../inhalt/adressen.ts';
import { betriebsaussage } from '../inhalt/betrieb.ts';
import type { Daten } from '../schema/index.ts';
import { schluessel } from '../schema/schluessel.ts';
import { vergleicheDatum } from '../zeit/datum.ts';
import { inSprache, zahlIn } from '../zeit/sprachzeit.ts';
import { fuelle } from './fuelle.ts';
import type { Sprache } from './sprachen.ts';
import { ausJahr, zeitenIn } from './zeiten.ts';

export type Datenworte = Daten<'datenworte'>;

/** The words of a language for the data; undefined when it has none. */
export const datenworteIn = async ({ kennung }: Sprache): Promise<Datenworte | undefined> =>
  (await inhalt()).datenworte.get(kennung)?.daten;

/** A word of a closed list. Rows do without the list only in plain German; of what is needed, the check has told (datenwortpruefung.ts). */
const aus = <K extends string>(liste: Readonly<Record<K, string>> | undefined, wort: K): string => liste![wort];

/** What the data calls something -> what it is called in the language. */
const wortbuch = (paare: Datenworte['listen']['einheiten']): Map<string, string> =>
  new Map(paare.map(({ deutsch, wort }) => [deutsch, wort]));

/** Measures with their status and its day, newest first. */
export async function massnahmenIn({ kennung }: Sprache, worte: Datenworte) {
  const { massnahmen } = await inhalt();
  return [...massnahmen.values()]
    .flatMap(({ id, daten }) => {
      const eigene = worte.massnahmen.find((m) => m.massnahme === id);
      const { wert, seit, quellen } = daten.status;
      return eigene ? [{ id, titel: eigene.titel, art: wert, iso: seit, quellen }] : [];
    })
    .sort((a, b) => vergleicheDatum(b.iso, a.iso))
    .map((m) => ({ ...m, status: aus(worte.listen.status, m.art), datum: inSprache(kennung, m.iso) }));
}

/** Places of help in Dortmund, the surely open ones first. */
export async function orteIn(sprache: Sprache, worte: Datenworte) {
  const bestand = await inhalt();
  return [...bestand.einrichtungen.values()]
    .flatMap(({ id, daten }) => {
      const eigene = worte.einrichtungen.find((e) => e.einrichtung === id);
      return eigene && daten.ort === 'dortmund' && imVerzeichnis(daten)
        ? [{ id, daten, eigene, aussage: betriebsaussage(bestand, daten) }]
        : [];
    })
    .sort(
      (a, b) =>
        Number(b.aussage.offen) - Number(a.aussage.offen) || Number(b.aussage.aktuell) - Number(a.aussage.aktuell),
    )
    .map(({ id, daten, eigene }) => ({
      titel: eigene.titel,
      text: eigene.text,
      id,
      betrieb: [
        aus(worte.listen.betrieb, daten.status),
        // Of some places no source says when it was so.
        ...(daten.stand === 'unbekannt'
          ? []
          : [fuelle(sprache.worte.stand, { tag: inSprache(sprache.kennung, daten.stand) })]),
      ].join(' · '),
      angebote: [
        ...daten.angebote.map((a) => worte.listen.angebote?.[a]),
        worte.listen.barrierefrei?.[daten.barrierefrei],
      ].filter((wort) => wort !== undefined),
      haus: {
        name: daten.titel,
        adresse: `/standorte/${id}/`,
        strasse: daten.strasse ?? undefined,
        zeiten: zeitenIn(sprache, daten),
        aus: ausJahr(sprache, daten.oeffnungszeiten_stand),
        telefon: daten.telefon,
      },
      quellen: daten.quellen,
    }));
}

/** Turning points, oldest first. */
export async function wendepunkteIn({ kennung }: Sprache, worte: Datenworte) {
  const { ereignisse } = await inhalt();
  return [...ereignisse.values()]
    .flatMap(({ id, daten }) => {
      const eigene = worte.ereignisse.find((e) => e.ereignis === id);
      return eigene ? [{ ...eigene, id, iso: daten.datum, status: daten.status, quellen: daten.quellen }] : [];
    })
    .sort((a, b) => vergleicheDatum(a.iso, b.iso))
    .map((e) => ({
      ...e,
      datum: inSprache(kennung, e.iso),
      status: aus(worte.listen.ereignisstatus, e.status),
    }));
}

/** Rows by their theme, each under its word; themes without rows are left out. */
const nachThema = <T extends string, Z extends { thema: T }>(worte: Record<T, string>, zeilen: Z[]) =>
  schluessel(worte).flatMap((thema) => {
    const seine = zeilen.filter((z) => z.thema === thema);
    return seine.length ? [{ id: `thema-${thema}`, titel: worte[thema], zeilen: seine }] : [];
  });

/** Figures by theme: value, unit, place, time. */
export async function zahlenIn({ kennung }: Sprache, worte: Datenworte) {
  const { kennzahlen } = await inhalt();
  const { listen } = worte;
  const [einheiten, orte] = [wortbuch(listen.einheiten), wortbuch(listen.orte)];
  const zeilen = kennzahlen.zeilen.flatMap((k) => {
    const eigene = worte.kennzahlen.find((z) => z.kennzahl === k.id);
    if (!eigene || k.wert === null) return [];
    const zahlen = [k.wert, k.bis ?? []].flat().map((z) => zahlIn(kennung, z));
    const genauigkeit = k.genauigkeit === 'genau' ? '' : `${aus(listen.genauigkeit, k.genauigkeit)} `;
    return [
      {
        id: k.id,
        titel: eigene.titel,
        hinweis: eigene.hinweis,
        thema: k.thema,
        wert: eigene.wortlaut ?? `${genauigkeit}${zahlen.join('–')}`,
        einheit: einheiten.get(k.einheit)!,
        wo: `${orte.get(k.ort) ?? k.ort}, ${eigene.zeitraum ?? inSprache(kennung, k.zeitraum)}`,
        quellen: k.quellen,
      },
    ];
  });
  return nachThema(worte.listen.kennzahlthemen!, zeilen);
}

/** The comparison by theme, row by row. */
export async function vergleichIn(_: Sprache, worte: Datenworte) {
  const { vergleich } = await inhalt();
  const zeilen = vergleich.zeilen.flatMap((z) => {
    const eigene = worte.vergleich.find((v) => v.zeile === z.id);
    return eigene ? [{ ...eigene, id: z.id, thema: z.thema, quellen: z.quellen }] : [];
  });
  return {
    zuerich: wortbuch(worte.listen.orte).get('Zürich')!,
    gruppen: nachThema(worte.listen.vergleichsthemen!, zeilen),
  };
}
