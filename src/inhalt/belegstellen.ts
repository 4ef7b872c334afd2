/** Where each source is cited. Pure: content in, places out. */
import type { Bestand } from './bestand.ts';
import { inWorten } from '../zeit/datum.ts';
import { verweiseIn } from './begehung.ts';
import { ALLE_ORDNER, DATEIEN, ORDNER, type Ordnername } from '../schema/index.ts';
import { adresseVon, meldungsadresse, seitenadresse, zeilenadresse, ZEILENTABELLEN } from './adressen.ts';

export interface Belegstelle {
  /** Id of the source. */
  quelle: string;
  /** Where the entry or row is shown that cites it; undefined for what has no page. */
  adresse: string | undefined;
  titel: string;
  /** What tells it from others of the same title: when it was. */
  wann?: string | undefined;
}

const IM_TEXT = /<Beleg\s+quelle="([^"]+)"/g;

/** Translations say what the German pages say, and cite what these cite. */
type Zitierend = Exclude<Ordnername, 'quellen' | 'uebersetzungen' | 'sprachen' | 'datenworte'>;
const zitiert = (name: Ordnername): name is Zitierend =>
  !['quellen', 'uebersetzungen', 'sprachen', 'datenworte'].includes(name);

/** Address of the page that shows an entry; undefined for places that have none. */
function seiteVon(bestand: Bestand, name: Zitierend, id: string): string | undefined {
  if (name === 'seiten') return seitenadresse(id);
  if (name === 'meldungen') return meldungsadresse(id);
  return adresseVon(bestand, name, id);
}

const quellenIn = (...args: Parameters<typeof verweiseIn>): string[] =>
  verweiseIn(...args).flatMap(({ ziel, id }) => (ziel === 'quellen' ? [id] : []));

/** Everything that cites a source: in the head of an entry, in its text, in a row. One place may stand there several times. */
export function belegstellen(bestand: Bestand): Belegstelle[] {
  const ordner = ALLE_ORDNER.filter(zitiert);
  return [
    ...ordner.flatMap((name) =>
      [...bestand[name].values()].flatMap(({ id, daten, text }) =>
        [
          ...quellenIn(ORDNER[name].schema, daten),
          ...[...text.matchAll(IM_TEXT)].flatMap((t) => t[1]!.trim().split(/\s+/)),
        ].map((quelle) => ({
          quelle,
          adresse: seiteVon(bestand, name, id),
          titel: daten.titel,
        })),
      ),
    ),
    ...ZEILENTABELLEN.flatMap((name) =>
      [...bestand[name].zeilen.entries()].flatMap(([i, zeile]) =>
        quellenIn(DATEIEN[name], { zeilen: { [i]: zeile } }).map((quelle) => ({
          quelle,
          adresse: zeilenadresse(name, zeile.id),
          titel: 'titel' in zeile ? zeile.titel : zeile.akteur,
          wann:
            'zeitraum' in zeile ? zeile.zeitraum : 'datum' in zeile && zeile.datum ? inWorten(zeile.datum) : undefined,
        })),
      ),
    ),
  ];
}
