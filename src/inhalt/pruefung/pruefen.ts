/** All checks of the content that need more than one file. In: the content folder. Out: everything wrong with it. */
import { alleAdressen, istVomCode } from '../adressen.ts';
import { belegstellen } from '../belegstellen.ts';
import { istSichtbar, sichtbarer, type Sicht } from '../sichtbar.ts';
import { jetzt } from '../../zeit/uhr.ts';
import { zeitpunkte } from '../zeitpunkte.ts';
import { verweiseIn } from '../begehung.ts';
import { alleEintraege, alleStellen, alleTabellen, type Bestand } from '../bestand.ts';
import type { Verweisziel } from '../../schema/felder.ts';
import type { Fehler } from '../fehler.ts';
import { istTabelle } from '../../schema/index.ts';
import { istJahr } from '../../schema/kennzahl.ts';
import { pruefeBezuege } from './bezugspruefung.ts';
import { leseInhalt, type Gelesen } from '../lesen.ts';
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
  if (fehltTabelle(gelesen)) return { bestand, fehler: gelesen.fehler };
  const adressen = alleAdressen(bestand);
  const staende = kuenftigeStaende(bestand);
  const offeneAdressen = alleAdressen(staende[0]!.offen);
  return {
    bestand,
    fehler: [
      ...gelesen.fehler,
      ...ohneFolgen(gelesen, [
        ...pruefeVerweise(gelesen),
        ...pruefeSperren(gelesen, staende),
        ...pruefeQuellen(gelesen),
        ...pruefeVerborgeneQuellen(gelesen, staende),
        ...pruefeReihen(gelesen),
        ...pruefeZeitfolge(gelesen),
        ...pruefeZeilen(gelesen),
        ...pruefeErsatz(gelesen, staende, adressen),
        ...pruefeMedien(gelesen),
        ...pruefeWeiterleitungen(gelesen, offeneAdressen, adressen),
      ]),
      ...pruefeWortwahl(gelesen),
      ...pruefeTexte(gelesen, staende, adressen),
      ...pruefeBezuege(gelesen, staende[0]!.offen),
    ],
  };
}

/** Is there a table without rows because it cannot be read? Everything that names one of its rows would look wrong: that is judged when it is mended. */
const fehltTabelle = ({ bestand, fehler }: Gelesen): boolean =>
  alleTabellen(bestand).some(
    (tabelle) => !tabelle.zeilen.length && fehler.some(({ datei }) => datei === tabelle.datei),
  );

/** One mistake is told once: a field that is wrong in itself is not held against others as well. */
function ohneFolgen({ fehler }: Gelesen, folgen: Fehler[]): Fehler[] {
  const stelle = ({ datei, feld }: Fehler): string => `${datei} ${feld}`;
  const falsche = new Set(fehler.map(stelle));
  return folgen.filter((folge) => !falsche.has(stelle(folge)));
}

/** What is seen from a moment on. */
interface Sichtstand {
  uhr: Date;
  offen: Bestand;
}

/**
 * What is seen now and from each moment at which an embargo ends. All of it is checked beforehand: what is wrong only then would stop the
 * publishing at its minute.
 */
const kuenftigeStaende = (bestand: Bestand): Sichtstand[] =>
  [jetzt, ...zeitpunkte(bestand).filter((z) => z > jetzt)].map((uhr) => ({ uhr, offen: sichtbarer(bestand, uhr) }));

/** Each text beside what is seen when it is first seen; a draft beside all there is. */
const pruefeTexte = (gelesen: Gelesen, staende: Sichtstand[], alle: Set<string>): Fehler[] => {
  const offene = staende.map(({ offen }) => ({ offen, adressen: alleAdressen(offen) }));
  return alleEintraege(gelesen.bestand).flatMap(({ datei, name, eintrag }) => {
    if (!eintrag.text) return [];
    const { offen, adressen } = offene.find((s) => s.offen[name].has(eintrag.id)) ?? {
      offen: gelesen.bestand,
      adressen: alle,
    };
    return pruefeText(datei, eintrag.text, gelesen.textbeginn(datei), offen, adressen);
  });
};

const gibtEs = (bestand: Bestand, ziel: Verweisziel, id: string): boolean =>
  istTabelle(ziel) ? bestand[ziel].zeilen.some((z) => z.id === id) : bestand[ziel].has(id);

/** References to entries that do not exist. */
const pruefeVerweise = ({ bestand, fehlerAn }: Gelesen): Fehler[] =>
  alleStellen(bestand).flatMap(({ datei, schema, daten }) =>
    verweiseIn(schema, daten)
      .filter(({ ziel, id }) => !gibtEs(bestand, ziel, id))
      .map(({ pfad, ziel, id }) =>
        fehlerAn(
          datei,
          pfad,
          `„${id}“ gibt es nicht in ${ziel}`,
          istTabelle(ziel) ? `eine Kennung aus ${ziel}.yaml` : `der Name einer Datei im Ordner ${ziel}, ohne Endung`,
        ),
      ),
  );

/** References from what is seen to what is not seen at the same time. */
const pruefeSperren = ({ bestand, fehlerAn }: Gelesen, staende: Sichtstand[]): Fehler[] =>
  alleStellen(bestand).flatMap(({ datei, schema, daten }) =>
    verweiseIn(schema, daten).flatMap(({ pfad, ziel, id }) => {
      const [feld, zeile] = pfad;
      const { zeilen = [] }: { zeilen?: Sicht[] } = daten;
      const traeger: Sicht[] = [daten, ...(feld === 'zeilen' ? [zeilen[Number(zeile)]!] : [])];
      const zuerst = staende.find(({ uhr }) => traeger.every((t) => istSichtbar(t, uhr)));
      if (!zuerst || !gibtEs(bestand, ziel, id) || gibtEs(zuerst.offen, ziel, id)) return [];
      return [
        fehlerAn(
          datei,
          pfad,
          `„${id}“ in ${ziel} ist ${zuerst.uhr > jetzt ? 'am Ende der Sperrfrist ' : ''}noch gesperrt oder ein Entwurf`,
          'ein Verweis nur auf das, was dann schon zu sehen ist; oder dieselbe Sperrfrist hier',
        ),
      ];
    }),
  );

/** What two addresses of the same document differ in. */
const dokumentkennung = (adresse: string): string =>
  adresse
    .replace(/^https?:\/\/(www\.|application\.|old\.)*/, '')
    .replace(/[?&]StoryId=\d+/i, '')
    .replace(/\/$/, '');

/** Documents that are entered twice as sources: what cites one would not be found at the other. */
function pruefeQuellen({ bestand, fehlerAn }: Gelesen): Fehler[] {
  const erste = new Map<string, string>();
  return [...bestand.quellen.values()].flatMap(({ id, daten: { adresse } }) => {
    const datei = `quellen/${id}.yaml`;
    if (typeof adresse !== 'string') return [];
    const bekannt = erste.get(dokumentkennung(adresse));
    if (!bekannt) erste.set(dokumentkennung(adresse), datei);
    const erwartet = 'jedes Dokument nur einmal; benutzen Sie die vorhandene Quelle';
    return bekannt ? [fehlerAn(datei, ['adresse'], `dasselbe Dokument steht schon in ${bekannt}`, erwartet)] : [];
  });
}

/** Sources that only hidden entries cite: their page would tell what is coming. */
function pruefeVerborgeneQuellen({ bestand, fehlerAn }: Gelesen, staende: Sichtstand[]): Fehler[] {
  const genannt = new Set(belegstellen(bestand).map(({ quelle }) => quelle));
  const verraten = staende.flatMap(({ offen }) => {
    const offene = new Set(belegstellen(offen).map(({ quelle }) => quelle));
    return [...genannt.difference(offene)].filter((id) => offen.quellen.has(id));
  });
  return [...new Set(verraten)].map((id) =>
    fehlerAn(
      `quellen/${id}.yaml`,
      ['sperrfrist'],
      'nur etwas Gesperrtes nennt diese Quelle, ihre Seite wäre schon zu sehen',
      'dieselbe Sperrfrist wie der Text, der sie nennt',
    ),
  );
}

/** Series of figures that nothing can be drawn of, and that do not say why. */
const pruefeReihen = ({ bestand, fehlerAn }: Gelesen): Fehler[] =>
  bestand.reihen.zeilen.flatMap(({ id, ohne_bild: grund }, i) => {
    const dabei = bestand.kennzahlen.zeilen.filter((k) => k.reihe === id && k.wert !== null);
    if (grund || !dabei.length || dabei.some((k) => istJahr(k.zeitraum))) return [];
    return [
      fehlerAn(
        'reihen.yaml',
        ['zeilen', i, 'ohne_bild'],
        'keine Zahl dieser Reihe gilt für ein ganzes Jahr, gezeichnet werden nur solche',
        'ein Satz in ohne_bild, der sagt, warum es kein Bild gibt; oder eine Zahl für ein ganzes Jahr',
      ),
    ];
  });

/** Changes of a row that is not there. */
const pruefeZeilen = ({ bestand, fehlerAn }: Gelesen): Fehler[] =>
  alleStellen(bestand).flatMap(({ datei, daten }) => {
    const { aenderungen, zeilen = [] }: { aenderungen?: { eintrag?: string }[]; zeilen?: { id?: unknown }[] } = daten;
    return (Array.isArray(aenderungen) ? aenderungen : []).flatMap(({ eintrag }, i) => {
      if (eintrag === undefined || zeilen.some(({ id }) => id === eintrag)) return [];
      return [
        fehlerAn(
          datei,
          ['aenderungen', i, 'eintrag'],
          `die Zeile „${eintrag}“ gibt es in dieser Tabelle nicht`,
          'die Kennung einer Zeile dieser Tabelle',
        ),
      ];
    });
  });

const EINE_ADRESSE = 'eine Adresse dieser Website, mit / am Ende';

/** What is wrong with an address: there is none, or nobody may know of it yet. */
const fehlendes = (adresse: string, offene: Set<string>, alle: Set<string>): string | undefined =>
  offene.has(adresse)
    ? undefined
    : `die Adresse ${adresse} ${alle.has(adresse) ? 'ist noch gesperrt oder ein Entwurf' : 'gibt es nicht'}`;

/** Withdrawn pages that lead nowhere, or to what must not be seen yet. */
const pruefeErsatz = ({ bestand, fehlerAn }: Gelesen, staende: Sichtstand[], alle: Set<string>): Fehler[] =>
  alleEintraege(bestand).flatMap(({ datei, eintrag }) => {
    // Not every folder has entries that can be withdrawn.
    const { ersatz } = (eintrag.daten as { zurueckgezogen?: { ersatz?: string } }).zurueckgezogen ?? {};
    if (!ersatz) return [];
    const zuerst = staende.find(({ uhr }) => istSichtbar(eintrag.daten, uhr));
    const fehlt = fehlendes(ersatz, zuerst ? alleAdressen(zuerst.offen) : alle, alle);
    return fehlt ? [fehlerAn(datei, ['zurueckgezogen', 'ersatz'], fehlt, EINE_ADRESSE)] : [];
  });

/** Redirects that lead nowhere, or away from a page that exists. */
const pruefeWeiterleitungen = ({ bestand, fehlerAn }: Gelesen, offene: Set<string>, alle: Set<string>): Fehler[] =>
  Object.entries(bestand.weiterleitungen).flatMap(([alt, neu]) => {
    if (typeof neu !== 'string') return [];
    const melde = (problem: string, erwartet: string) => fehlerAn('weiterleitungen.yaml', [alt], problem, erwartet);
    const fehlt = fehlendes(neu, offene, alle);
    return [
      ...(alle.has(alt) || istVomCode(alt)
        ? [melde('unter dieser Adresse steht eine Seite', 'nur Adressen, die es nicht mehr gibt')]
        : []),
      ...(fehlt ? [melde(fehlt, EINE_ADRESSE)] : []),
    ];
  });
