/** All checks of the content that need more than one file. In: the content folder. Out: everything wrong with it. */
import { readFileSync } from 'node:fs';
import { alleAdressen } from '../query/adressen.ts';
import { sichtbarer } from '../query/sichtbar.ts';
import { verweiseIn } from '../schema/begehung.ts';
import { alleEintraege, type Bestand } from '../schema/bestand.ts';
import type { Verweisziel } from '../schema/felder.ts';
import type { Fehler } from '../schema/fehler.ts';
import { DATEIEN, ORDNER, TABELLEN } from '../schema/index.ts';
import type { z } from 'zod';
import { leseInhalt, type Gelesen } from './lesen.ts';
import { pruefeMedien, unlesbareBilder } from './medienpruefung.ts';
import { pruefeText } from './textpruefung.ts';
import { vorzeitiges } from './vorzeitig.ts';

/**
 * Reads and checks the content, with what `zusatz` adds. `bestand` is all of it, also what must not be seen yet, and may be used only when
 * `fehler` is empty.
 */
export const pruefeInhalt = (wurzel: string, zusatz?: string): { bestand: Bestand; fehler: Fehler[] } =>
  pruefeGelesenes(leseInhalt(wurzel, zusatz));

/** The same for content that has been read, with a look into its pictures and into git: all that must be right before anything is built. */
export async function pruefeVorBau(gelesen: Gelesen): Promise<{ bestand: Bestand; fehler: Fehler[] }> {
  const { bestand, fehler } = pruefeGelesenes(gelesen);
  return { bestand, fehler: [...fehler, ...vorzeitiges(gelesen), ...(await unlesbareBilder(gelesen))] };
}

/** The same without opening pictures and asking git. */
export function pruefeGelesenes(gelesen: Gelesen): { bestand: Bestand; fehler: Fehler[] } {
  const { bestand } = gelesen;
  const adressen = alleAdressen(bestand);
  // What is seen may lead only to what is seen.
  const offen = sichtbarer(bestand);
  const offeneAdressen = alleAdressen(offen);
  const texte = alleEintraege(bestand).flatMap(({ datei, name, eintrag }) => {
    if (!eintrag.text) return [];
    const zeile = ersteTextzeile(gelesen.ortVon(datei));
    return offen[name].has(eintrag.id)
      ? pruefeText(datei, eintrag.text, zeile, offen, offeneAdressen)
      : pruefeText(datei, eintrag.text, zeile, bestand, adressen);
  });
  return {
    bestand,
    fehler: [
      ...gelesen.fehler,
      ...pruefeVerweise(gelesen),
      ...pruefeSperren(gelesen, offen),
      ...pruefeReihenfolge(gelesen),
      ...pruefeFreigaben(gelesen),
      ...pruefeZeilen(gelesen),
      ...pruefeErsatz(gelesen, adressen),
      ...pruefeMedien(gelesen),
      ...pruefeWeiterleitungen(gelesen, adressen),
      ...texte,
    ],
  };
}

const ersteTextzeile = (datei: string): number => readFileSync(datei, 'utf8').split(/\r?\n/).indexOf('---', 1) + 2;

const istTabelle = (ziel: Verweisziel): ziel is Verweisziel & keyof typeof TABELLEN => ziel in TABELLEN;

const gibtEs = (bestand: Bestand, ziel: Verweisziel, id: string): boolean =>
  istTabelle(ziel) ? bestand[ziel].zeilen.some((z) => z.id === id) : bestand[ziel].has(id);

/** Every entry and table with its schema. */
const alleStellen = (bestand: Bestand): { datei: string; schema: z.ZodType; daten: unknown }[] => [
  ...alleEintraege(bestand).map(({ datei, name, eintrag }) => ({
    datei,
    schema: ORDNER[name].schema,
    daten: eintrag.daten as unknown,
  })),
  ...Object.entries(DATEIEN).map(([name, schema]) => ({
    datei: `${name}.yaml`,
    schema,
    daten: bestand[name as keyof typeof DATEIEN] as unknown,
  })),
];

/** References to entries that do not exist. */
const pruefeVerweise = ({ bestand, zeileVon }: Gelesen): Fehler[] =>
  alleStellen(bestand).flatMap(({ datei, schema, daten }) =>
    verweiseIn(schema, daten)
      .filter(({ ziel, id }) => !gibtEs(bestand, ziel, id))
      .map(({ pfad, ziel, id }) => ({
        datei,
        zeile: zeileVon(datei, pfad),
        feld: pfad.join('.'),
        problem: `„${id}“ gibt es nicht in ${ziel}`,
        erwartet: istTabelle(ziel)
          ? `eine Kennung aus ${ziel}.yaml`
          : `der Name einer Datei im Ordner ${ziel}, ohne Endung`,
      })),
  );

/** References from what is seen to what must not be seen yet. */
const pruefeSperren = ({ bestand, zeileVon }: Gelesen, offen: Bestand): Fehler[] =>
  alleStellen(offen).flatMap(({ datei, schema, daten }) =>
    verweiseIn(schema, daten)
      .filter(({ ziel, id }) => gibtEs(bestand, ziel, id) && !gibtEs(offen, ziel, id))
      .map(({ pfad, ziel, id }) => ({
        datei,
        zeile: zeileVon(datei, pfad),
        feld: pfad.join('.'),
        problem: `„${id}“ in ${ziel} ist noch gesperrt oder ein Entwurf`,
        erwartet: 'ein Verweis nur auf das, was schon zu sehen ist; oder dieselbe Sperrfrist hier',
      })),
  );

/** Dates that cannot follow each other. */
function pruefeReihenfolge({ bestand, zeileVon }: Gelesen): Fehler[] {
  return alleEintraege(bestand).flatMap(({ datei, eintrag }) => {
    const { geprueft, naechste_pruefung: naechste } = eintrag.daten as {
      geprueft?: string;
      naechste_pruefung?: string;
    };
    if (!geprueft || !naechste || naechste > geprueft) return [];
    return [
      {
        datei,
        zeile: zeileVon(datei, ['naechste_pruefung']),
        feld: 'naechste_pruefung',
        problem: `„${naechste}“ liegt nicht nach der letzten Prüfung (${geprueft})`,
        erwartet: 'ein späterer Tag',
      },
    ];
  });
}

/** Texts that were changed after somebody had released them (P-06). */
const pruefeFreigaben = ({ bestand, zeileVon }: Gelesen): Fehler[] =>
  alleEintraege(bestand).flatMap(({ datei, eintrag }) => {
    const { freigabe, aenderungen = [] } = eintrag.daten as {
      freigabe?: { am?: string };
      aenderungen?: { am: string; art: string }[];
    };
    const am = freigabe?.am;
    const spaeter = am && aenderungen.find((a) => a.art !== 'formal' && a.am > am);
    if (!spaeter) return [];
    return [
      {
        datei,
        zeile: zeileVon(datei, ['freigabe']),
        feld: 'freigabe',
        problem: `der Text ist nach der Freigabe geändert worden (${spaeter.am})`,
        erwartet: 'eine neue Freigabe, oder ausstehend',
      },
    ];
  });

/** Changes of a row that is not there, or that stand where there are no rows. */
const pruefeZeilen = ({ bestand, zeileVon }: Gelesen): Fehler[] =>
  alleStellen(bestand).flatMap(({ datei, daten }) => {
    const { aenderungen, zeilen } = daten as { aenderungen?: { eintrag?: string }[]; zeilen?: { id?: unknown }[] };
    return (Array.isArray(aenderungen) ? aenderungen : []).flatMap(({ eintrag }, i) => {
      if (eintrag === undefined || zeilen?.some(({ id }) => id === eintrag)) return [];
      const pfad = ['aenderungen', i, 'eintrag'];
      return [
        {
          datei,
          zeile: zeileVon(datei, pfad),
          feld: pfad.join('.'),
          problem: zeilen ? `die Zeile „${eintrag}“ gibt es in dieser Tabelle nicht` : 'hier gibt es keine Zeilen',
          erwartet: zeilen
            ? 'die Kennung einer Zeile dieser Tabelle'
            : 'kein „eintrag“; die Änderung gilt der ganzen Seite',
        },
      ];
    });
  });

/** Withdrawn pages that lead nowhere. */
const pruefeErsatz = ({ bestand, zeileVon }: Gelesen, adressen: Set<string>): Fehler[] =>
  alleEintraege(bestand).flatMap(({ datei, eintrag }) => {
    const { ersatz } = (eintrag.daten as { zurueckgezogen?: { ersatz?: string } }).zurueckgezogen ?? {};
    if (!ersatz || adressen.has(ersatz)) return [];
    const pfad = ['zurueckgezogen', 'ersatz'];
    return [
      {
        datei,
        zeile: zeileVon(datei, pfad),
        feld: pfad.join('.'),
        problem: `die Adresse ${ersatz} gibt es nicht`,
        erwartet: 'eine Adresse dieser Website, mit / am Ende',
      },
    ];
  });

/** Redirects that lead nowhere, or away from a page that exists. */
function pruefeWeiterleitungen({ bestand, zeileVon }: Gelesen, adressen: Set<string>): Fehler[] {
  const datei = 'weiterleitungen.yaml';
  return Object.entries(bestand.weiterleitungen).flatMap(([alt, neu]): Fehler[] => {
    if (typeof neu !== 'string') return [];
    const ort = { datei, zeile: zeileVon(datei, [alt]), feld: alt };
    return [
      ...(adressen.has(alt)
        ? [
            {
              ...ort,
              problem: 'unter dieser Adresse steht eine Seite',
              erwartet: 'nur Adressen, die es nicht mehr gibt',
            },
          ]
        : []),
      ...(adressen.has(neu)
        ? []
        : [
            {
              ...ort,
              problem: `das Ziel ${neu} gibt es nicht`,
              erwartet: 'eine Adresse dieser Website, mit / am Ende',
            },
          ]),
    ];
  });
}
