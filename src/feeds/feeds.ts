/** Which feeds there are and what stands in them: the one list from which files, links and the page are made. Pure. */
import { tagesbeginn } from '../zeit/ortszeit.ts';
import { MELDUNGSARTEN, mitVerbleib, veroeffentlichtAm, type Meldungsart } from '../schema/meldung.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { adresseVon, meldungsadresse, quellenadresse } from '../inhalt/adressen.ts';
import { zuletzt } from '../inhalt/erzaehltes.ts';
import { aenderungenIn, istKorrektur, stelleVon, type Aenderung } from '../aenderung/aenderungen.ts';

/**
 * The formats, with their media types; the stem of a feed and an ending is its address. Every server sends `.xml` as what browsers show with a style sheet;
 * `.rss` and `.atom` become source text in Chrome and a download in Firefox.
 */
export const FEEDFORMATE = {
  rss: { wort: 'RSS', endung: 'rss.xml', typ: 'application/rss+xml' },
  atom: { wort: 'Atom', endung: 'atom.xml', typ: 'application/atom+xml' },
  json: { wort: 'JSON', endung: 'json', typ: 'application/feed+json' },
} as const;
export type Feedformat = keyof typeof FEEDFORMATE;

/** One thing that a feed tells. Without `text` it carries the full text of the page at its address. */
export interface Feedeintrag {
  /** Address of the thing, for ever the same: what feed readers know it by. */
  id: string;
  titel: string;
  /** Where to read it. */
  adresse: string;
  /** Moments of publication, and of the last change that readers should know of. */
  datum: Date;
  geaendert: Date;
  art: string;
  zusammenfassung: string;
  text?: string | undefined;
  /** Sources of the text. */
  quellen?: { herausgeber: string; titel: string; adresse: string }[];
}

/** The feeds that pages name: of everything, and of what was wrong. */
export const ALLES = { stamm: '/feeds/alles', titel: 'Alles Neue' };
export const BERICHTIGUNGEN = { stamm: '/feeds/korrekturen', titel: 'Berichtigungen' };
/** What many of a kind are called. */
const MEHRZAHL: Record<Meldungsart, string> = {
  Pressemitteilung: 'Pressemitteilungen',
  Hinweis: 'Hinweise',
  Termin: 'Termine',
  Beschluss: 'Beschlüsse',
  Klarstellung: 'Klarstellungen',
  Korrektur: 'Korrekturen',
};

/** The feed of a kind: its stem and its name. */
export const artfeed = (art: Meldungsart): { stamm: string; titel: string } => ({
  stamm: `/feeds/${Object.entries(MELDUNGSARTEN).find(([, wort]) => wort === art)![0]}`,
  titel: MEHRZAHL[art],
});

export interface Feed {
  /** Address without the format: '/feeds/alles'. */
  stamm: string;
  titel: string;
  beschreibung: string;
  /** The last change of an entry; of a feed without any: when somebody last saw that the archive has nothing for it. */
  geaendert: Date;
  eintraege: Feedeintrag[];
}

/** How many entries a feed has at most; the archive has all. */
const FEEDLAENGE = 50;
/** How many of them are the newest notices, as far as there are any: a day of many changes does not push them out. */
const FEEDMELDUNGEN = FEEDLAENGE / 2;

const vergleicheEintraege = (a: Feedeintrag, b: Feedeintrag): number =>
  b.datum.getTime() - a.datum.getTime() || (a.adresse < b.adresse ? 1 : -1);

/** Address of a feed in a format. */
export const feedadresse = (stamm: string, format: Feedformat): string => `${stamm}.${FEEDFORMATE[format].endung}`;

/** Beside the feeds: what makes browsers show them to people, and the sign that readers put before their name. */
export const FEEDANSICHT = '/feeds/ansicht.css';
export const FEEDZEICHEN = '/feeds/zeichen.png';

/** Stem of the feed of a measure. */
export const feedDerMassnahme = (id: string): string => `/feeds/massnahmen/${id}`;

/** The newest entries as a feed. `leer`: when it was last seen that there are none. */
function feed(stamm: string, titel: string, beschreibung: string, alle: Feedeintrag[], leer: Date): Feed {
  const eintraege = alle.toSorted(vergleicheEintraege).slice(0, FEEDLAENGE);
  const letzte = Math.max(...eintraege.map((e) => e.geaendert.getTime()));
  return { stamm, titel, beschreibung, geaendert: eintraege.length ? new Date(letzte) : leer, eintraege };
}

/** The entries of the feed of everything: the newest notices in any case, what is left of its length for whatever is newest. */
function mitMeldungen(gemeldet: Feedeintrag[], geaendert: Feedeintrag[]): Feedeintrag[] {
  const neueste = gemeldet.toSorted(vergleicheEintraege);
  const sicher = neueste.slice(0, FEEDMELDUNGEN);
  const uebrige = [...neueste.slice(FEEDMELDUNGEN), ...geaendert].toSorted(vergleicheEintraege);
  return [...sicher, ...uebrige.slice(0, FEEDLAENGE - sicher.length)];
}

function meldungen(bestand: Bestand, aenderungen: readonly Aenderung[]) {
  // The newest comes first.
  const geaendert = new Map(aenderungen.toReversed().map((a) => [a.seite, a.iso]));
  return [...bestand.meldungen.values()].map(({ id, daten }) => {
    const adresse = meldungsadresse(id);
    const datum = veroeffentlichtAm(daten);
    const zuletzt = geaendert.get(adresse);
    return {
      massnahmen: daten.massnahmen,
      id: adresse,
      titel: mitVerbleib(daten),
      adresse,
      datum,
      // On the day of publication a change has no earlier moment than that.
      geaendert: new Date(Math.max(datum.getTime(), zuletzt ? tagesbeginn(zuletzt).getTime() : 0)),
      art: daten.art,
      zusammenfassung: daten.zusammenfassung,
    };
  });
}

const aenderung = (a: Aenderung): Feedeintrag => ({
  id: `${a.seite}#${a.id}`,
  titel: `${a.wort}: ${a.titel}`,
  adresse: stelleVon(a),
  datum: tagesbeginn(a.iso),
  geaendert: tagesbeginn(a.iso),
  art: istKorrektur(a) ? 'Korrektur' : 'Ergänzung',
  zusammenfassung: a.text,
  text: [a.text, a.ursache && `Ursache: ${a.ursache}`].filter(Boolean).join(' '),
});

function ereignis(bestand: Bestand, id: string): Feedeintrag {
  const { titel, datum, zusammenfassung, quellen } = bestand.ereignisse.get(id)!.daten;
  const adresse = adresseVon(bestand, 'ereignisse', id);
  return {
    id: adresse,
    titel,
    adresse,
    datum: tagesbeginn(datum),
    geaendert: tagesbeginn(datum),
    art: 'Ereignis',
    zusammenfassung,
    text: zusammenfassung,
    quellen: quellen.map((q) => {
      const { herausgeber, titel, adresse } = bestand.quellen.get(q)!.daten;
      return { herausgeber, titel, adresse: adresse ?? quellenadresse(q) };
    }),
  };
}

/** All feeds: everything, each kind of notice, corrections, each measure. In: the visible content. */
export function feedliste(bestand: Bestand): Feed[] {
  const neu = aenderungenIn(bestand);
  const gemeldet = meldungen(bestand, neu);
  const tage = [...bestand.ereignisse.values()].filter(({ daten }) => daten.datum.length === 10);
  // The check: the archive is a page that the code names.
  const leer = tagesbeginn(zuletzt(bestand.seiten.get('aktuelles')!.daten)!);
  return [
    feed(
      ALLES.stamm,
      ALLES.titel,
      'Alle Meldungen, Ergänzungen und Berichtigungen.',
      mitMeldungen(gemeldet, neu.map(aenderung)),
      leer,
    ),
    feed(
      BERICHTIGUNGEN.stamm,
      BERICHTIGUNGEN.titel,
      'Sachliche und schwere Fehler, die berichtigt sind, und was zurückgezogen ist.',
      neu.filter(istKorrektur).map(aenderung),
      leer,
    ),
    ...Object.values(MELDUNGSARTEN).map((art) =>
      feed(
        artfeed(art).stamm,
        artfeed(art).titel,
        `Alle Meldungen der Art „${art}“.`,
        gemeldet.filter((m) => m.art === art),
        leer,
      ),
    ),
    ...[...bestand.massnahmen.values()].map(({ id, daten }) =>
      feed(
        feedDerMassnahme(id),
        daten.titel,
        'Meldungen, Ereignisse und Änderungen zu dieser Maßnahme. Ereignisse, deren Tag nicht belegt ist, fehlen.',
        [
          ...gemeldet.filter((m) => m.massnahmen.includes(id)),
          ...neu.filter((a) => a.seite === adresseVon(bestand, 'massnahmen', id)).map(aenderung),
          ...tage.filter((e) => e.daten.massnahmen.includes(id)).map((e) => ereignis(bestand, e.id)),
        ],
        leer,
      ),
    ),
  ];
}
