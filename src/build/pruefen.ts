/** All checks of the content that need more than one file. In: the content folder. Out: everything wrong with it. */
import { alleAdressen } from '../query/adressen.ts';
import { istSichtbar, sichtbarer } from '../query/sichtbar.ts';
import { verweiseIn } from '../schema/begehung.ts';
import { istJahr } from '../schema/kennzahl.ts';
import { alleEintraege, alleStellen, type Bestand } from '../schema/bestand.ts';
import type { Verweisziel } from '../schema/felder.ts';
import type { Fehler } from '../schema/fehler.ts';
import { TABELLEN } from '../schema/index.ts';
import { leseInhalt, type Gelesen } from './lesen.ts';
import { pruefeMedien, unlesbareBilder } from './medienpruefung.ts';
import { pruefeText } from './textpruefung.ts';
import { vorzeitiges } from './vorzeitig.ts';
import { pruefeWortwahl } from './wortwahl.ts';
import { pruefeZeitfolge } from './zeitfolge.ts';

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
    const zeile = gelesen.textbeginn(datei);
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
      ...pruefeQuellen(gelesen),
      ...pruefeReihen(gelesen),
      ...pruefeZeitfolge(gelesen),
      ...pruefeWortwahl(gelesen),
      ...pruefeZeilen(gelesen),
      ...pruefeErsatz(gelesen, adressen),
      ...pruefeMedien(gelesen),
      ...pruefeWeiterleitungen(gelesen, adressen),
      ...texte,
    ],
  };
}

const istTabelle = (ziel: Verweisziel): ziel is Verweisziel & keyof typeof TABELLEN => ziel in TABELLEN;

const gibtEs = (bestand: Bestand, ziel: Verweisziel, id: string): boolean =>
  istTabelle(ziel) ? bestand[ziel].zeilen.some((z) => z.id === id) : bestand[ziel].has(id);

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
const pruefeSperren = ({ bestand, zeileVon }: Gelesen, offen: Bestand): Fehler[] => {
  const gesehen = new Set(alleStellen(offen).map(({ datei }) => datei));
  /** Is the row seen in which the reference stands? */
  const inOffener = (daten: unknown, [feld, zeile]: PropertyKey[]): boolean =>
    feld !== 'zeilen' || istSichtbar((daten as { zeilen: Parameters<typeof istSichtbar>[0][] }).zeilen[Number(zeile)]!);
  return alleStellen(bestand).flatMap(({ datei, schema, daten }) =>
    (gesehen.has(datei) ? verweiseIn(schema, daten) : [])
      .filter(({ ziel, id, pfad }) => gibtEs(bestand, ziel, id) && !gibtEs(offen, ziel, id) && inOffener(daten, pfad))
      .map(({ pfad, ziel, id }) => ({
        datei,
        zeile: zeileVon(datei, pfad),
        feld: pfad.join('.'),
        problem: `„${id}“ in ${ziel} ist noch gesperrt oder ein Entwurf`,
        erwartet: 'ein Verweis nur auf das, was schon zu sehen ist; oder dieselbe Sperrfrist hier',
      })),
  );
};

/** What two addresses of the same document differ in. */
const kernVon = (adresse: string): string =>
  adresse
    .replace(/^https?:\/\/(www\.|application\.|old\.)*/, '')
    .replace(/[?&]StoryId=\d+/i, '')
    .replace(/\/$/, '');

/** Documents that are entered twice as sources: what cites one would not be found at the other. */
function pruefeQuellen({ bestand, zeileVon }: Gelesen): Fehler[] {
  const erste = new Map<string, string>();
  return [...bestand.quellen.values()].flatMap(({ id, daten: { adresse } }) => {
    const datei = `quellen/${id}.yaml`;
    if (typeof adresse !== 'string') return [];
    const bekannt = erste.get(kernVon(adresse));
    if (!bekannt) erste.set(kernVon(adresse), datei);
    return bekannt
      ? [
          {
            datei,
            zeile: zeileVon(datei, ['adresse']),
            feld: 'adresse',
            problem: `dasselbe Dokument steht schon in ${bekannt}`,
            erwartet: 'jedes Dokument nur einmal; benutzen Sie die vorhandene Quelle',
          },
        ]
      : [];
  });
}

/** Series of figures that nothing can be drawn of, and that do not say why. */
const pruefeReihen = ({ bestand, zeileVon }: Gelesen): Fehler[] =>
  bestand.reihen.zeilen.flatMap(({ id, ohne_bild: grund }, i) => {
    const dabei = bestand.kennzahlen.zeilen.filter((k) => k.reihe === id && k.wert !== null);
    if (grund || !dabei.length || dabei.some((k) => istJahr(String(k.zeitraum)))) return [];
    return [
      {
        datei: 'reihen.yaml',
        zeile: zeileVon('reihen.yaml', ['zeilen', i]),
        feld: `zeilen.${i}.ohne_bild`,
        problem: 'keine Zahl dieser Reihe gilt für ein ganzes Jahr, gezeichnet werden nur solche',
        erwartet: 'ein Satz in ohne_bild, der sagt, warum es kein Bild gibt; oder eine Zahl für ein ganzes Jahr',
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
