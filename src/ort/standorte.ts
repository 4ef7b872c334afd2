/** Places of help: the directory, one page per place, and the points of the map. */
import { ANGEBOTE, BETRIEB, WOCHENTAGE, type Wochentag } from '../schema/einrichtung.ts';
import type { Bestand, Eintrag } from '../inhalt/bestand.ts';
import { STAEDTE } from '../schema/felder.ts';
import { titelzeile } from '../schema/gemeinsam.ts';
import type { Daten } from '../schema/index.ts';
import { adresseVon, imVerzeichnis } from '../inhalt/adressen.ts';
import { betriebsaussage } from '../inhalt/betrieb.ts';
import { eintrag } from '../inhalt/bezuege.ts';
import { finderangaben, type Finderangaben } from './finder.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { monateInWorten } from './monate.ts';
import { nachbarnDerEinrichtung, type Nachbargruppe } from '../nachbarn/nachbarn.ts';
import { kopfVon, type Kopf } from '../seite/seiten.ts';
import type { Stadt } from '../stil/staedte.ts';
import { FERNE } from '../seite/fundarten.ts';
import type { Suchmerkmale } from '../seite/suchmerkmale.ts';
import { inWorten } from '../zeit/datum.ts';

export interface Zeit {
  tage: string;
  zeit: string;
  zusatz: string;
}

export interface Ort {
  id: string;
  nummer: number;
  titel: string;
  adresse: string;
  zusammenfassung: string;
  /** Street and town in one line; undefined when no source names them. */
  anschrift?: string | undefined;
  stadtbezirk?: string | undefined;
  traeger?: string | undefined;
  angebote: string[];
  offen: boolean;
  /** Is its newest source young enough to say so of today? */
  aktuell: boolean;
  /** What must stand beside its name; undefined when it is simply open. */
  vorbehalt?: string | undefined;
  betrieb: string;
  betriebHinweis?: string | undefined;
  zeiten: Zeit[];
  zeitenHinweis?: string | undefined;
  /** `zusatz`: how old a number is, and what it is for. */
  telefon: { anzeige: string; e164: string; stand?: string | undefined; zusatz?: string | undefined }[];
  mitHinweis: boolean;
  /** What the finder asks. */
  finder: Finderangaben;
  koordinaten: { lat: number; lon: number } | null;
  such: Suchmerkmale;
  quellen: string[];
}

type Einrichtung = Daten<'einrichtungen'>;

/** Days in their order, runs joined: ['Mo','Mi','Do','Fr'] -> 'Mo, Mi–Fr'. In: what a day is called and how days are listed, when not in German. */
export function tageInWorten(
  tage: readonly Wochentag[],
  name: (tag: Wochentag) => string = (tag) => tag,
  reihe: (worte: string[]) => string = (worte) => worte.join(', '),
): string {
  const laeufe: Wochentag[][] = [];
  for (const tag of WOCHENTAGE.filter((t) => tage.includes(t))) {
    const lauf = laeufe.at(-1);
    if (lauf && WOCHENTAGE.indexOf(tag) === WOCHENTAGE.indexOf(lauf.at(-1)!) + 1) lauf.push(tag);
    else laeufe.push([tag]);
  }
  return reihe(laeufe.flatMap((l) => (l.length > 2 ? [`${name(l[0]!)}–${name(l.at(-1)!)}`] : l.map(name))));
}

const uhr = (zeit: string): string => zeit.replace(/^0/, '').replace(':00', '').replace(':', '.');

/** '08:00', '20:00' -> '8 bis 20 Uhr'; the whole day -> 'rund um die Uhr'. */
export const zeitInWorten = (von: string, bis: string): string =>
  von === '00:00' && bis === '24:00' ? 'rund um die Uhr' : `${uhr(von)} bis ${uhr(bis)} Uhr`;

/** Opening times as a page shows them. What holds for a part of the place or of the year says so. */
export const zeiten = (liste: Einrichtung['oeffnungszeiten']): Zeit[] =>
  liste.map((o) => ({
    tage: tageInWorten(o.tage),
    zeit: zeitInWorten(o.von, o.bis),
    zusatz: [o.bereich, monateInWorten(o.monate), o.hinweis].filter(Boolean).join(', '),
  }));

/** Street, code and town; undefined when no source names a street. */
export function anschrift(e: Pick<Einrichtung, 'strasse' | 'plz' | 'ort'>): string | undefined {
  return e.strasse ? `${e.strasse}, ${e.plz ? `${e.plz} ` : ''}${STAEDTE[e.ort]}` : undefined;
}

/** Open and well documented first, then by service and name, as a reader looks for them. */
const reihenfolge =
  (bestand: Bestand) =>
  ({ daten: a }: Eintrag<'einrichtungen'>, { daten: b }: Eintrag<'einrichtungen'>): number =>
    Number(istOffen(b)) - Number(istOffen(a)) ||
    Number(betriebsaussage(bestand, b).aktuell) - Number(betriebsaussage(bestand, a).aktuell) ||
    Number(b.anzeige === 'ja') - Number(a.anzeige === 'ja') ||
    Object.keys(ANGEBOTE).indexOf(a.angebote[0]!) - Object.keys(ANGEBOTE).indexOf(b.angebote[0]!) ||
    a.titel.localeCompare(b.titel, 'de');

const istOffen = (e: Einrichtung): boolean => e.status === 'in-betrieb' || e.status === 'provisorisch';

function betriebVon(bestand: Bestand, daten: Einrichtung): Pick<Ort, 'offen' | 'aktuell' | 'vorbehalt' | 'betrieb'> {
  const { offen, aktuell, kurz, lang } = betriebsaussage(bestand, daten);
  return { offen, aktuell, vorbehalt: kurz, betrieb: lang };
}

const ort = (bestand: Bestand, { id, daten }: Eintrag<'einrichtungen'>, nummer: number): Ort => ({
  id,
  nummer,
  titel: daten.titel,
  adresse: adresseVon(bestand, 'einrichtungen', id)!,
  zusammenfassung: daten.zusammenfassung,
  anschrift: anschrift(daten),
  stadtbezirk: daten.stadtbezirk ?? undefined,
  traeger: daten.traeger ?? undefined,
  angebote: daten.angebote.map((a) => ANGEBOTE[a]),
  ...betriebVon(bestand, daten),
  betriebHinweis: daten.status_hinweis,
  zeiten: zeiten(daten.oeffnungszeiten),
  zeitenHinweis: daten.oeffnungszeiten_hinweis,
  telefon: daten.telefon.map(({ bereich, ...t }) => ({
    ...t,
    zusatz: [t.stand && `Stand ${inWorten(t.stand)}`, bereich].filter(Boolean).join(', ') || undefined,
  })),
  mitHinweis: daten.anzeige === 'mit-hinweis',
  finder: finderangaben(daten, istOffen(daten)),
  koordinaten: daten.koordinaten,
  such: suchmerkmaleDesOrts(daten),
  quellen: daten.quellen,
});

const verzeichnisAus = merke((bestand: Bestand) =>
  merke((stadt: Stadt): readonly Ort[] =>
    [...bestand.einrichtungen.values()]
      .filter((e) => e.daten.ort === stadt && imVerzeichnis(e.daten))
      .sort(reihenfolge(bestand))
      .map((e, i) => ort(bestand, e, i + 1)),
  ),
);

/** The directory of one city, numbered as on its map. */
export const ortsverzeichnis = async (stadt: Stadt): Promise<readonly Ort[]> => verzeichnisAus(await inhalt())(stadt);

export interface Ortsseite {
  id: string;
  kopf: Kopf;
  ort: Ort;
  daten: Einrichtung;
  haltepunkte: { name: string; zeiten: Zeit[] }[];
  nachbarn: Nachbargruppe[];
}

/** What the search index is told about a place. */
const suchmerkmaleDesOrts = (daten: Einrichtung): Suchmerkmale => ({
  art: daten.ort === 'dortmund' ? 'Einrichtung' : 'Einrichtung in Zürich',
  auch: [
    ...daten.suchbegriffe,
    ...daten.auch_bekannt_als,
    ...daten.angebote.map((a) => ANGEBOTE[a]),
    ...(daten.strasse ? [daten.strasse] : []),
  ],
  filter: {
    stadtbezirk: daten.stadtbezirk ?? undefined,
    betrieb: istOffen(daten) ? undefined : BETRIEB[daten.status],
    fern: daten.ort === 'dortmund' ? undefined : FERNE,
  },
});

/** What the tab and a preview tell of a place: its name and where it is, not what for. */
function diskreterKopf(daten: Einrichtung): Kopf['diskret'] {
  const name = daten.diskret ?? daten.titel;
  return {
    titel: `${titelzeile(name)} – Hilfe und Beratung in Dortmund`,
    zusammenfassung: `${name}: ${anschrift(daten) ?? 'Dortmund'}. Zeiten, Telefon und Zugang, jede Angabe mit Quelle und Datum.`,
  };
}

/** May its address stand above all finds? Nobody shall be sent to a place that was open for a time and may be closed, when no times say so. */
const gibtAuskunft = ({ status, oeffnungszeiten }: Einrichtung): boolean =>
  status !== 'provisorisch' || oeffnungszeiten.length > 0;

const nummerMitZusatz = ({ anzeige, zusatz }: Ort['telefon'][number]): string =>
  zusatz ? `${anzeige} (${zusatz})` : anzeige;

const ortsseitenAus = merke((bestand: Bestand): Promise<Ortsseite[]> => {
  return Promise.all(
    verzeichnisAus(bestand)('dortmund').map(async (o) => {
      const { daten } = bestand.einrichtungen.get(o.id)!;
      return {
        id: o.id,
        kopf: await kopfVon(
          daten,
          o.adresse,
          {
            ...o.such,
            ...(gibtAuskunft(daten) && {
              antwort: {
                betrieb: o.vorbehalt,
                plan: o.finder.plan,
                anschrift: o.anschrift,
                telefon: daten.telefon[0]?.e164,
                // What it is for, and its year when it is old, go with it.
                nummer: o.telefon[0] && nummerMitZusatz(o.telefon[0]),
              },
            }),
          },
          diskreterKopf(daten),
        ),
        ort: o,
        daten,
        haltepunkte: daten.haltepunkte.map((h) => ({ name: h.name, zeiten: zeiten(h.zeiten) })),
        nachbarn: nachbarnDerEinrichtung(bestand, o.id),
      };
    }),
  );
});

/** One page per place in Dortmund's directory. */
export const ortsseiten = async (): Promise<Ortsseite[]> => ortsseitenAus(await inhalt());

/** The geometry of a city's map. */
export async function orientierung(stadt: Stadt) {
  return (await inhalt()).orientierung.zeilen.find((z) => z.id === eintrag('orientierung', stadt))!;
}

/** The points of a city's map: every place of its directory that has a position. */
export async function kartenorte(stadt: Stadt) {
  return (await ortsverzeichnis(stadt)).flatMap((o) =>
    o.koordinaten
      ? [
          {
            nummer: o.nummer,
            titel: o.titel,
            adresse: o.adresse,
            lat: o.koordinaten.lat,
            lon: o.koordinaten.lon,
            zustand: !o.offen ? ('geplant' as const) : o.aktuell ? ('offen' as const) : ('alt' as const),
          },
        ]
      : [],
  );
}
