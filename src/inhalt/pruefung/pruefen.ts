/** All checks of the content that need more than one file. In: the content folder. Out: everything wrong with it. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { alleAdressen } from '../adressen.ts';
import { verweiseIn } from '../begehung.ts';
import { alleEintraege, alleStellen, alleTabellen, type Bestand, type Eintrag } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import { leseInhalt, type Gelesen } from '../lesen.ts';
import { alleLinkziele, textseite } from '../linkziele.ts';
import { BILDER } from '../textregel.ts';
import { istSichtbar, type Sicht } from '../sichtbar.ts';
import type { Verweisziel } from '../../schema/felder.ts';
import { istTabelle } from '../../schema/index.ts';
import { jetzt } from '../../zeit/uhr.ts';
import { pruefeErsatz, pruefeSeitenadressen, pruefeWeiterleitungen } from './adresspruefung.ts';
import { pruefeBezuege } from './bezugspruefung.ts';
import { einfacheBefunde } from './einfachesprache.ts';
import { pruefeWorteInEinfacherSprache } from './einfacheworte.ts';
import { pruefeMeldungsnummern } from './meldungspruefung.ts';
import { falscheMedien, pruefeMedien } from './medienpruefung.ts';
import { pruefeOeffnungszeiten } from './oeffnungspruefung.ts';
import { pruefeQuellen, pruefeVerborgeneQuellen } from './quellenpruefung.ts';
import { pruefeSprachen } from './sprachpruefung.ts';
import { kuenftigeStaende, type Sichtstand } from './sichtstaende.ts';
import { pruefeText } from './textpruefung.ts';
import { vorzeitiges } from './vorzeitig.ts';
import { pruefeWortwahl } from './wortwahl.ts';
import { pruefeZahlen } from './zahlenpruefung.ts';
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
  return { bestand, fehler: [...fehler, ...vorzeitiges(gelesen), ...(await falscheMedien(gelesen))] };
}

/** The same without opening pictures and asking git. */
export function pruefeGelesenes(gelesen: Gelesen): { bestand: Bestand; fehler: Fehler[] } {
  const { bestand } = gelesen;
  if (fehltTabelle(gelesen)) return { bestand, fehler: gelesen.fehler };
  const adressen = alleAdressen(bestand);
  const staende = kuenftigeStaende(bestand);
  const stellen = verweisstellen(bestand);
  const offeneAdressen = alleAdressen(staende[0]!.offen);
  return {
    bestand,
    fehler: [
      ...gelesen.fehler,
      ...ohneFolgen(gelesen, [
        ...pruefeVerweise(gelesen, stellen),
        ...pruefeDoppelte(gelesen, stellen),
        ...pruefeSperren(gelesen, stellen, staende),
        ...pruefeQuellen(gelesen),
        ...pruefeVerborgeneQuellen(gelesen, staende),
        ...pruefeZahlen(gelesen),
        ...pruefeOeffnungszeiten(gelesen),
        ...pruefeZeitfolge(gelesen),
        ...pruefeZeilen(gelesen),
        ...pruefeErsatz(gelesen, staende, adressen),
        ...pruefeSeitenadressen(gelesen),
        ...pruefeMeldungsnummern(gelesen),
        ...pruefeSprachen(gelesen),
        ...pruefeWorteInEinfacherSprache(gelesen),
        ...pruefeMedien(gelesen),
        ...pruefeWeiterleitungen(gelesen, offeneAdressen, adressen),
      ]),
      ...pruefeWortwahl(gelesen),
      ...pruefeTexte(gelesen, staende),
      ...pruefeBezuege(gelesen, staende[0]!.offen),
    ],
  };
}

/** Is there a table of which not even the ids of its rows can be read? Everything that names one of its rows would look wrong: that is judged when it is mended. */
const fehltTabelle = ({ bestand, fehler }: Gelesen): boolean =>
  alleTabellen(bestand).some(
    (tabelle) => tabelle.zeilen.every(({ id }) => !id) && fehler.some(({ datei }) => datei === tabelle.datei),
  );

/** One mistake is told once: a field that is wrong in itself is not held against others as well. */
function ohneFolgen({ fehler }: Gelesen, folgen: Fehler[]): Fehler[] {
  const stelle = ({ datei, feld }: Fehler): string => `${datei} ${feld}`;
  const falsche = new Set(fehler.map(stelle));
  return folgen.filter((folge) => !falsche.has(stelle(folge)));
}

/** Each text beside what is seen when it is first seen; a draft beside all there is. */
const pruefeTexte = (gelesen: Gelesen, staende: Sichtstand[]): Fehler[] => {
  const bildordner = path.resolve(`public${BILDER}`);
  const bilder = new Set((existsSync(bildordner) ? readdirSync(bildordner) : []).map((datei) => `${BILDER}${datei}`));
  const umgebung = (bestand: Bestand) => ({ bestand, ziele: alleLinkziele(bestand), bilder });
  const offene = staende.map(({ offen }) => umgebung(offen));
  const alles = umgebung(gelesen.bestand);
  return alleEintraege(gelesen.bestand).flatMap(({ datei, name, eintrag: { id, text } }) => {
    if (!text) return [];
    const um = offene.find((u) => u.bestand[name].has(id)) ?? alles;
    const seite = textseite(um.bestand, name, id) ?? '';
    const original = um.bestand.uebersetzungen.get(id)?.daten.original;
    const vorlage = name === 'uebersetzungen' ? `seiten/${original}.mdx` : undefined;
    return [
      ...pruefeText(datei, text, gelesen.textbeginn(datei), { ...um, seite, vorlage }),
      ...einfacheFehler(gelesen, datei, um.bestand.uebersetzungen.get(id)),
    ];
  });
};

/** What the rules of plain German forbid on a page. */
const einfacheFehler = (
  { textbeginn }: Gelesen,
  datei: string,
  eintrag: Eintrag<'uebersetzungen'> | undefined,
): Fehler[] =>
  einfacheBefunde(eintrag)
    .filter(({ schwere }) => schwere === 'fehler')
    .map(({ zeile, regel, was, erwartet }) => ({
      datei,
      zeile: zeile ? textbeginn(datei) + zeile - 1 : 1,
      problem: `${was} (Regel ${regel})`,
      erwartet,
    }));

const gibtEs = (bestand: Bestand, ziel: Verweisziel, id: string): boolean =>
  istTabelle(ziel) ? bestand[ziel].zeilen.some((z) => z.id === id) : bestand[ziel].has(id);

/** An entry or a file of its own with all its references. */
type Verweisstelle = ReturnType<typeof verweisstellen>[number];
const verweisstellen = (bestand: Bestand) =>
  alleStellen(bestand).map(({ datei, schema, daten }) => ({ datei, daten, verweise: verweiseIn(schema, daten) }));

/** References to entries that do not exist. */
const pruefeVerweise = ({ bestand, fehlerAn }: Gelesen, stellen: Verweisstelle[]): Fehler[] =>
  stellen.flatMap(({ datei, verweise }) =>
    verweise
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

/** The same reference twice in one list: its source mark would stand twice. */
const pruefeDoppelte = ({ fehlerAn }: Gelesen, stellen: Verweisstelle[]): Fehler[] =>
  stellen.flatMap(({ datei, verweise }) => {
    const gesehen = new Set<string>();
    return verweise.flatMap(({ pfad, id }) => {
      if (typeof pfad.at(-1) !== 'number') return [];
      const stelle = JSON.stringify([pfad.slice(0, -1), id]);
      if (!gesehen.has(stelle)) {
        gesehen.add(stelle);
        return [];
      }
      return [fehlerAn(datei, pfad, `„${id}“ steht zweimal in dieser Liste`, 'jede Kennung nur einmal')];
    });
  });

/** References from what is seen to what is not seen at the same time. */
const pruefeSperren = ({ bestand, fehlerAn }: Gelesen, stellen: Verweisstelle[], staende: Sichtstand[]): Fehler[] =>
  stellen.flatMap(({ datei, daten, verweise }) =>
    verweise.flatMap(({ pfad, ziel, id }) => {
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

/** Changes of a row that is not there. */
const pruefeZeilen = ({ bestand, fehlerAn }: Gelesen): Fehler[] =>
  alleStellen(bestand).flatMap(({ datei, daten }) => {
    const { aenderungen = [], zeilen = [] }: { aenderungen?: { eintrag?: string }[]; zeilen?: { id?: unknown }[] } =
      daten;
    return aenderungen.flatMap(({ eintrag }, i) => {
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
