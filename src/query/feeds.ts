/** Which feeds there are and what stands in them: the one list from which files, links and the page are made. Pure. */
import { MELDUNGSARTEN } from '../schema/meldung.ts';
import type { Bestand } from '../schema/bestand.ts';
import { adresseVon } from './adressen.ts';
import type { Korrektur } from './aenderungen.ts';

/** The formats, with their media types; the stem of a feed and one of these is its address. */
export const FEEDFORMATE = {
  rss: { wort: 'RSS', typ: 'application/rss+xml' },
  atom: { wort: 'Atom', typ: 'application/atom+xml' },
  json: { wort: 'JSON', typ: 'application/feed+json' },
} as const;
export type Feedformat = keyof typeof FEEDFORMATE;

/** One thing that a feed tells. `seite`: the page whose full text it carries; without one `text` is all. */
export interface Feedeintrag {
  titel: string;
  adresse: string;
  /** ISO day. */
  datum: string;
  art: string;
  zusammenfassung: string;
  text?: string | undefined;
  /** Sources of the text. */
  quellen?: { herausgeber: string; titel: string; adresse: string }[];
}

export interface Feed {
  /** Address without the format: '/feeds/alles'. */
  stamm: string;
  titel: string;
  beschreibung: string;
  eintraege: Feedeintrag[];
}

const neuesteZuerst = (a: Feedeintrag, b: Feedeintrag): number =>
  a.datum === b.datum ? (a.adresse < b.adresse ? 1 : -1) : a.datum < b.datum ? 1 : -1;

/** Address of a feed in a format. */
export const feedadresse = (stamm: string, format: Feedformat): string => `${stamm}.${format}`;

/** Stem of the feed of a measure. */
export const feedDerMassnahme = (id: string): string => `/feeds/massnahmen/${id}`;

/** All feeds: everything, each kind of notice, corrections, each measure. In: the visible content and its corrections. */
export function feedliste(bestand: Bestand, korrekturen: readonly Korrektur[]): Feed[] {
  const meldungen = [...bestand.meldungen.values()].map(({ id, daten }) => ({
    massnahmen: daten.massnahmen,
    titel: daten.titel,
    adresse: `/aktuelles/${id}/`,
    datum: daten.datum,
    art: daten.art as string,
    zusammenfassung: daten.zusammenfassung,
  }));
  const berichtigt = korrekturen.map((k): Feedeintrag => ({
    titel: `Berichtigt: ${k.titel}`,
    adresse: k.adresse,
    datum: k.iso,
    art: 'Korrektur',
    zusammenfassung: k.text,
    text: [k.text, k.ursache && `Ursache: ${k.ursache}`].filter(Boolean).join(' '),
  }));
  const feed = (stamm: string, titel: string, beschreibung: string, eintraege: Feedeintrag[]): Feed => ({
    stamm,
    titel,
    beschreibung,
    eintraege: eintraege.toSorted(neuesteZuerst),
  });
  const ereignisse = [...bestand.ereignisse.values()].filter(({ daten }) => daten.datum.length === 10);
  return [
    feed('/feeds/alles', 'Alles Neue', 'Alle Meldungen und Berichtigungen.', [...meldungen, ...berichtigt]),
    feed('/feeds/korrekturen', 'Berichtigungen', 'Sachliche und schwere Fehler, die berichtigt sind.', berichtigt),
    ...Object.entries(MELDUNGSARTEN).map(([id, wort]) =>
      feed(
        `/feeds/${id}`,
        `Meldungen: ${wort}`,
        `Meldungen der Art „${wort}“.`,
        meldungen.filter((m) => m.art === wort),
      ),
    ),
    ...[...bestand.massnahmen.values()].map(({ id, daten }) =>
      feed(
        feedDerMassnahme(id),
        daten.titel,
        'Meldungen und Ereignisse zu dieser Maßnahme. Ereignisse, deren Tag nicht belegt ist, fehlen.',
        [
          ...meldungen.filter((m) => m.massnahmen.includes(id)),
          ...ereignisse
            .filter((e) => e.daten.massnahmen.includes(id))
            .map((e): Feedeintrag => ({
              titel: e.daten.titel,
              adresse: adresseVon(bestand, 'ereignisse', e.id)!,
              datum: e.daten.datum,
              art: 'Ereignis',
              zusammenfassung: e.daten.zusammenfassung,
              text: e.daten.zusammenfassung,
              quellen: e.daten.quellen.map((q) => {
                const { herausgeber, titel, adresse } = bestand.quellen.get(q)!.daten;
                return { herausgeber, titel, adresse: adresse ?? `/quellen/${q}/` };
              }),
            })),
        ],
      ),
    ),
  ];
}
