/** Open data: the rows of each dataset and their schema, made from the register. Every file under /daten/ is made from this list. */
import { z } from 'zod';
import type { Bestand } from '../inhalt/bestand.ts';
import { kennung } from '../schema/felder.ts';
import { schluessel } from '../schema/schluessel.ts';
import type { Stadt } from '../stil/staedte.ts';
import { zuletzt } from '../inhalt/erzaehltes.ts';
import { imVerzeichnis } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { absolut, websitename } from '../inhalt/website.ts';
import { REGISTER, type Quelle } from './datenregister.ts';
import { offenes } from './offenes.ts';

/** A row as it is published: the entry's fields, its id and the page that shows it. */
export type Datenzeile = { id: string; seite: string } & Record<string, unknown>;

export type Datensatzname = keyof typeof REGISTER;
const DATENSATZNAMEN = schluessel(REGISTER);

export interface Datensatz {
  id: Datensatzname;
  titel: string;
  beschreibung: string;
  /** Address of the page that shows the same, without the host. */
  seite: string;
  /** As of when the facts hold; as exact as the content says. */
  stand: string;
  schlagworte: readonly string[];
  staedte: readonly Stadt[];
  /** First publication, ISO day. */
  seit: string;
  /** The earliest and the latest date that its rows name; as exact as they say it. */
  zeitraum: { von: string; bis: string };
  /** The newest day on which something happened to the dataset: with it the version changes. */
  version: string;
  /** The same of each row that says so itself, by its id. */
  geaendert: ReadonlyMap<string, string>;
  /** Whom to name when using it. */
  namensnennung: string;
  zeilen: Datenzeile[];
  schema: z.ZodObject;
}

/** A file of the open data, as the page and the catalogue list it. */
export interface Datendatei {
  /** File name below /daten/. */
  name: string;
  datensatz?: Datensatzname | undefined;
  /** Short name of the format, as links show it. */
  art: string;
  titel: string;
  medientyp: string;
  /** Is the media type registered at IANA? */
  registriert: boolean;
  /** Code in the list of file types of the EU; what has none of its own is named by what it is made of. */
  format: string;
  /** It holds no data but says how another file is built. */
  beschreibtNur: boolean;
  /** The file that describes this one. */
  schema?: string | undefined;
  inhalt: string;
}

/** What a row tells of: its day, a span of time in words, or as of when it holds. Years before the last century are none of our subject. */
const daten = ({ datum, zeitraum, stand }: Record<string, unknown>): string[] =>
  [...String(datum ?? zeitraum ?? stand).matchAll(/\b(?:19|20)\d\d(?:-\d\d){0,2}\b/g)].map(([tag]) => tag);

/** References to places that have no page are left out: the file must not point at what it does not hold. */
function ohneVerborgene(zeile: Datenzeile, bestand: Bestand): Datenzeile {
  const orte = zeile['einrichtungen'] as string[] | undefined;
  const sichtbar = (id: string) => imVerzeichnis(bestand.einrichtungen.get(id)!.daten);
  return orte ? { ...zeile, einrichtungen: orte.filter(sichtbar) } : zeile;
}

/** The open fields in the order of the schema, so that a file changes only where its content does. */
const geordnet = (zeile: Datenzeile, schema: z.ZodObject): Datenzeile => {
  const offen = offenes(schema, zeile) as Datenzeile;
  return Object.fromEntries(
    Object.keys(schema.shape)
      .filter((feld) => offen[feld] !== undefined)
      .map((feld) => [feld, offen[feld]]),
  ) as Datenzeile;
};

const datensatzAus = merke((bestand: Bestand) =>
  merke((id: Datensatzname): Datensatz => {
    const { titel, beschreibung, seite, schlagworte, staedte, seit, ...quelle }: Quelle = REGISTER[id];
    const schema = z.strictObject({
      id: kennung,
      seite: z
        .url()
        .meta({ title: 'Seite', description: 'Adresse der Seite dieser Website, die den Eintrag zeigt.', offen: true }),
      ...quelle.felder,
    }) as z.ZodObject;
    const roh = quelle.zeilen(bestand);
    const zeilen = roh.map((zeile) =>
      geordnet({ ...ohneVerborgene(zeile, bestand), seite: absolut(zeile.seite) }, schema),
    );
    const tage = zeilen.flatMap(daten).sort();
    const tabelle = id === 'vergleich' || id === 'kennzahlen' ? [bestand[id]] : [];
    return {
      id,
      titel,
      beschreibung,
      seite,
      stand: quelle.stand?.(bestand) ?? bestand.site.stand,
      schlagworte,
      staedte,
      seit,
      // The schema: rows have a day, a span or a "Stand".
      zeitraum: { von: tage[0]!, bis: tage.at(-1)! },
      // The schema: a table, and every entry of a folder, says when it was checked.
      version: zuletzt(...tabelle, ...roh)!,
      geaendert: new Map(
        roh.flatMap((zeile) => {
          const tag = zuletzt(zeile);
          return tag ? [[zeile.id, tag]] : [];
        }),
      ),
      namensnennung: websitename(bestand),
      zeilen,
      schema,
    };
  }),
);

/** One dataset: its rows in the order of their ids or of their table. */
export const datensatz = async (id: Datensatzname): Promise<Datensatz> => datensatzAus(await inhalt())(id);

/** All datasets in the order of the page. */
export const datensaetze = (): Promise<Datensatz[]> => Promise.all(DATENSATZNAMEN.map(datensatz));
