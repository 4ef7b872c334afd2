/** Open data: which datasets there are, their rows and their schema. Every file under /daten/ is made from this list. */
import { z } from 'zod';
import type { Bestand } from '../inhalt/bestand.ts';
import { kennung, teildatum } from '../schema/felder.ts';
import { ORDNER, TABELLEN } from '../schema/index.ts';
import { schluessel } from '../schema/schluessel.ts';
import { zuletztBelegt } from '../inhalt/betrieb.ts';
import { zuletzt, type Datiert } from '../inhalt/erzaehltes.ts';
import { adresseVon, imVerzeichnis, zeilenadresse } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { absolut, websitename } from '../inhalt/website.ts';
import { offeneFelder, offenes } from './offenes.ts';

/** A row as it is published: the entry's fields, its id and the page that shows it. */
export type Datenzeile = { id: string; seite: string } & Record<string, unknown>;

interface Quelle {
  titel: string;
  beschreibung: string;
  /** The page that shows the same. */
  seite: string;
  felder: z.core.$ZodLooseShape;
  stand?: (bestand: Bestand) => string;
  zeilen: (bestand: Bestand) => (Record<string, unknown> & Datiert & { id: string; seite: string })[];
}

type Datenordner = 'einrichtungen' | 'massnahmen' | 'ereignisse' | 'quellen' | 'glossar';

const ausOrdner = (name: Datenordner): Pick<Quelle, 'felder' | 'zeilen'> => ({
  felder: offeneFelder(ORDNER[name].schema.shape),
  zeilen: (bestand) =>
    [...bestand[name].values()].map(({ id, daten }) => ({ ...daten, id, seite: adresseVon(bestand, name, id) ?? '' })),
});

const ausTabelle = (name: 'vergleich' | 'kennzahlen'): Pick<Quelle, 'felder' | 'stand' | 'zeilen'> => ({
  felder: offeneFelder(TABELLEN[name].shape.zeilen.element.shape),
  stand: (bestand) => bestand[name].stand,
  zeilen: (bestand) => bestand[name].zeilen.map((z) => ({ ...z, seite: zeilenadresse(name, z.id) })),
});

const einrichtungen = ausOrdner('einrichtungen');
const zuletztBelegtFeld = teildatum.nullable().meta({
  title: 'Zuletzt belegt',
  description:
    'Datum der jüngsten Quelle; null, wenn alle undatiert sind. Nach zwei Jahren sagt der Betrieb nichts mehr über heute.',
  offen: true,
});

const REGISTER = {
  einrichtungen: {
    titel: 'Einrichtungen der Drogenhilfe',
    beschreibung:
      'Orte der Hilfe in Dortmund und Zürich mit Anschrift, Öffnungszeiten, Angeboten und Lage, so wie sie belegt sind.',
    seite: '/standorte/',
    felder: { ...einrichtungen.felder, zuletzt_belegt: zuletztBelegtFeld },
    zeilen: (bestand) =>
      [...bestand.einrichtungen.values()]
        .filter(({ daten }) => imVerzeichnis(daten))
        .map(({ id, daten }) => ({
          ...daten,
          id,
          seite: adresseVon(bestand, 'einrichtungen', id) ?? '',
          zuletzt_belegt: zuletztBelegt(bestand, daten) ?? null,
        })),
  },
  massnahmen: {
    titel: 'Maßnahmen der Neuordnung',
    beschreibung: 'Was in Dortmund gefordert, vorgeschlagen, beschlossen, umgesetzt oder abgelehnt ist, mit Datum.',
    seite: '/konzept/massnahmen/',
    ...ausOrdner('massnahmen'),
  },
  ereignisse: {
    titel: 'Ereignisse in Dortmund',
    beschreibung: 'Beschlüsse, Vorschläge und Berichte zur Drogenhilfe in Dortmund mit Datum und Gremium.',
    seite: '/verlauf/',
    ...ausOrdner('ereignisse'),
  },
  vergleich: {
    titel: 'Vergleich von Dortmund und Zürich',
    beschreibung: 'Merkmal für Merkmal: wie es in Dortmund ist, wie in Zürich und woher der Unterschied kommt.',
    seite: '/zuerich/',
    ...ausTabelle('vergleich'),
  },
  kennzahlen: {
    titel: 'Kennzahlen',
    beschreibung: 'Zahlen zur Drogenhilfe mit Einheit, Ort, Zeitraum und Genauigkeit.',
    seite: '/zahlen/',
    ...ausTabelle('kennzahlen'),
  },
  quellen: {
    titel: 'Quellen',
    beschreibung: 'Alle Dokumente, auf die sich diese Website stützt, mit Herausgeber, Datum und Adresse.',
    seite: '/quellen/',
    ...ausOrdner('quellen'),
  },
  glossar: {
    titel: 'Glossar',
    beschreibung: 'Fachwörter mit Erklärung und anderen Namen für dieselbe Sache.',
    seite: '/glossar/',
    ...ausOrdner('glossar'),
  },
} satisfies Record<string, Quelle>;

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
  /** Code in the list of file types of the EU, where it has one. */
  format?: string | undefined;
  /** It holds no data but says how another file is built. */
  beschreibtNur: boolean;
  /** The file that describes this one. */
  schema?: string | undefined;
  inhalt: string;
}

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
    const { titel, beschreibung, seite, ...quelle }: Quelle = REGISTER[id];
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
    const tabelle = id === 'vergleich' || id === 'kennzahlen' ? [bestand[id]] : [];
    return {
      id,
      titel,
      beschreibung,
      seite,
      stand: quelle.stand?.(bestand) ?? bestand.site.stand,
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
