/** Every file of the open data: its name, what it is and its text. The addresses, the page and the catalogue are made from this list. */
import type { Bestand } from '../inhalt/bestand.ts';
import { datensaetze, type Datendatei, type Datensatz, type Datensatzname } from './daten.ts';
import { alsGeojson, alsKalender, imRat, kalendertage, quellenAlsLiteratur } from './datenformate.ts';
import { alsKatalog } from './datenkatalog.ts';
import { alsJson, alsJsonSchema } from './datenschema.ts';
import { alsJsontext, datenfassungen, type Datenfassung } from './fassungen.ts';
import { alsCsv, alsCsvw, alsExcelCsv, CSVTYP } from './datentabelle.ts';
import { vergessen } from '../umgebung/umgebung.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { KALENDERTYP } from './kalender.ts';
import { absolut } from '../inhalt/website.ts';
import { merke } from '../lager/merken.ts';
import { alsBibtex, alsCsl } from '../zitat/literatur.ts';

interface Datenformat extends Pick<Datendatei, 'art' | 'medientyp' | 'inhalt'> {
  endung: string;
  /** Beginning of the name where it is not the dataset's id. */
  stamm?: string;
  format: string;
  unregistriert?: true;
  beschreibtNur?: true;
  schema?: string;
}

/** The formats that every dataset has. */
const ueberall = (d: Datensatz): Datenformat[] => [
  {
    endung: '.json',
    art: 'JSON',
    medientyp: 'application/json',
    format: 'JSON',
    schema: `${d.id}.schema.json`,
    inhalt: alsJsontext(alsJson(d)),
  },
  {
    endung: '.csv',
    art: 'CSV',
    medientyp: CSVTYP,
    format: 'CSV',
    schema: `${d.id}.csv-metadata.json`,
    inhalt: alsCsv(d),
  },
  {
    endung: '-excel.csv',
    art: 'CSV für Excel',
    medientyp: CSVTYP,
    format: 'CSV',
    inhalt: alsExcelCsv(d),
  },
  {
    endung: '.schema.json',
    art: 'JSON Schema',
    medientyp: 'application/schema+json',
    format: 'JSON',
    beschreibtNur: true,
    inhalt: alsJsontext(alsJsonSchema(d)),
  },
  {
    endung: '.csv-metadata.json',
    art: 'CSVW',
    medientyp: 'application/csvm+json',
    format: 'JSON',
    beschreibtNur: true,
    inhalt: alsJsontext(alsCsvw(d)),
  },
];

/** The formats that only one dataset has. */
function eigene(d: Datensatz): Datenformat[] {
  if (d.id === 'einrichtungen')
    return [
      {
        endung: '.geojson',
        art: 'GeoJSON',
        medientyp: 'application/geo+json',
        format: 'GEOJSON',
        inhalt: alsJsontext(alsGeojson(d)),
      },
    ];
  if (d.id === 'quellen')
    return [
      {
        endung: '.csl.json',
        art: 'CSL-JSON',
        medientyp: 'application/vnd.citationstyles.csl+json',
        format: 'JSON',
        inhalt: alsJsontext(quellenAlsLiteratur(d).map(alsCsl)),
      },
      {
        endung: '.bib',
        art: 'BibTeX',
        medientyp: 'application/x-bibtex',
        format: 'TXT',
        unregistriert: true,
        inhalt: quellenAlsLiteratur(d).map(alsBibtex).join('\n'),
      },
    ];
  if (d.id !== 'ereignisse') return [];
  const tage = kalendertage(d);
  const kalender = [
    { stamm: 'verlauf', art: 'Kalender', titel: d.titel, termine: tage },
    {
      stamm: 'rat',
      art: 'Kalender von Rat und Ausschüssen',
      titel: 'Rat und Ausschüsse in Dortmund',
      termine: tage.filter(imRat),
    },
  ];
  // A calendar without a date is none (RFC 5545, 3.6).
  return kalender
    .filter(({ termine }) => termine.length)
    .map(({ stamm, art, titel, termine }) => ({
      endung: '.ics',
      stamm,
      art,
      medientyp: KALENDERTYP,
      format: 'ICS',
      inhalt: alsKalender(titel, termine, `/daten/${stamm}.ics`, d),
    }));
}

const dateienVon = (d: Datensatz): Datendatei[] =>
  [...ueberall(d), ...eigene(d)].map(({ endung, stamm, unregistriert, beschreibtNur, ...f }) => ({
    ...f,
    name: `${stamm ?? d.id}${endung}`,
    datensatz: d.id,
    titel: `${d.titel}: ${f.art}`,
    registriert: !unregistriert,
    beschreibtNur: beschreibtNur ?? false,
  }));

/** The published versions of each dataset and its current one, the newest first. */
export const alleFassungen = async (): Promise<ReadonlyMap<Datensatzname, readonly Datenfassung[]>> =>
  new Map(
    (await datensaetze()).map((d) => [
      d.id,
      datenfassungen(d.id, d.version, alsJsontext(alsJson(d)), vergessen, process.cwd(), absolut('/').slice(0, -1)),
    ]),
  );

const dateienAus = merke(async (bestand: Bestand): Promise<Datendatei[]> => {
  const saetze = await datensaetze();
  const dateien = saetze.flatMap(dateienVon);
  const katalog: Datendatei = {
    name: 'katalog.jsonld',
    art: 'DCAT-AP.de',
    titel: 'Katalog der offenen Daten',
    medientyp: 'application/ld+json',
    format: 'JSON_LD',
    registriert: true,
    beschreibtNur: true,
    inhalt: alsJsontext(alsKatalog(bestand, saetze, dateien, await alleFassungen())),
  };
  return [...dateien, katalog];
});

/** All files. */
export const datendateien = async (): Promise<Datendatei[]> => dateienAus(await inhalt());
