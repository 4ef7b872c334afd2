/** The register of the open data: which datasets there are, what stands in their rows, and what catalogues say of them. */
import type { z } from 'zod';
import type { Bestand } from '../inhalt/bestand.ts';
import { teildatum } from '../schema/felder.ts';
import { ORDNER, TABELLEN } from '../schema/index.ts';
import type { Stadt } from '../stil/staedte.ts';
import { zuletztBelegt } from '../inhalt/betrieb.ts';
import type { Datiert } from '../inhalt/erzaehltes.ts';
import { adresseVon, imVerzeichnis, zeilenadresse } from '../inhalt/adressen.ts';
import { offeneFelder } from './offenes.ts';

export interface Quelle {
  titel: string;
  beschreibung: string;
  /** The page that shows the same. */
  seite: string;
  /** By which words catalogues find it. */
  schlagworte: readonly string[];
  /** Of which cities it tells most. */
  staedte: readonly Stadt[];
  /** The day since which it has been published, ISO. */
  seit: string;
  felder: z.core.$ZodLooseShape;
  stand?: (bestand: Bestand) => string;
  zeilen: (bestand: Bestand) => (Record<string, unknown> & Datiert & { id: string; seite: string })[];
}

/** All of them began with the website. */
const SEIT_BEGINN = { seit: '2026-11-23' };
const BEIDE = { staedte: ['dortmund', 'zuerich'] } as const;
const NUR_DORTMUND = { staedte: ['dortmund'] } as const;

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

export const REGISTER = {
  einrichtungen: {
    titel: 'Einrichtungen der Drogenhilfe',
    beschreibung:
      'Orte der Hilfe in Dortmund und Zürich mit Anschrift, Öffnungszeiten, Angeboten und Lage, so wie sie belegt sind.',
    seite: '/standorte/',
    schlagworte: ['Drogenhilfe', 'Suchthilfe', 'Beratung', 'Drogenkonsumraum', 'Notschlafstelle', 'Öffnungszeiten'],
    ...BEIDE,
    ...SEIT_BEGINN,
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
    schlagworte: ['Drogenhilfe', 'Drogenpolitik', 'Maßnahmen', 'Ratsbeschlüsse'],
    ...NUR_DORTMUND,
    ...SEIT_BEGINN,
    ...ausOrdner('massnahmen'),
  },
  ereignisse: {
    titel: 'Ereignisse in Dortmund',
    beschreibung: 'Beschlüsse, Vorschläge und Berichte zur Drogenhilfe in Dortmund mit Datum und Gremium.',
    seite: '/verlauf/',
    schlagworte: ['Drogenhilfe', 'Drogenpolitik', 'Rat', 'Ausschüsse', 'Chronologie'],
    ...NUR_DORTMUND,
    ...SEIT_BEGINN,
    ...ausOrdner('ereignisse'),
  },
  vergleich: {
    titel: 'Vergleich von Dortmund und Zürich',
    beschreibung: 'Merkmal für Merkmal: wie es in Dortmund ist, wie in Zürich und woher der Unterschied kommt.',
    seite: '/zuerich/',
    schlagworte: ['Drogenhilfe', 'Drogenpolitik', 'Städtevergleich', 'Zürcher Modell'],
    ...BEIDE,
    ...SEIT_BEGINN,
    ...ausTabelle('vergleich'),
  },
  kennzahlen: {
    titel: 'Kennzahlen',
    beschreibung: 'Zahlen zur Drogenhilfe mit Einheit, Ort, Zeitraum und Genauigkeit.',
    seite: '/zahlen/',
    schlagworte: ['Drogenhilfe', 'Statistik', 'Drogenkonsumraum', 'Drogentote', 'Haushalt'],
    ...BEIDE,
    ...SEIT_BEGINN,
    ...ausTabelle('kennzahlen'),
  },
  quellen: {
    titel: 'Quellen',
    beschreibung: 'Alle Dokumente, auf die sich diese Website stützt, mit Herausgeber, Datum und Adresse.',
    seite: '/quellen/',
    schlagworte: ['Drogenhilfe', 'Quellen', 'Literatur', 'Presse'],
    ...BEIDE,
    ...SEIT_BEGINN,
    ...ausOrdner('quellen'),
  },
  glossar: {
    titel: 'Glossar',
    beschreibung: 'Fachwörter mit Erklärung und anderen Namen für dieselbe Sache.',
    seite: '/glossar/',
    schlagworte: ['Drogenhilfe', 'Fachbegriffe', 'Glossar'],
    ...BEIDE,
    ...SEIT_BEGINN,
    ...ausOrdner('glossar'),
  },
} satisfies Record<string, Quelle>;
