/** What places can be filtered by: derived from their entries, never listed twice. */
import { ANGEBOTE, type Angebot } from '../schema/einrichtung.ts';
import type { Daten } from '../schema/index.ts';
import { facettenAus, type Facette, type Facettenliste, type Merkmal } from '../filter/facetten.ts';
import type { Zeitplan } from '../zeit/oeffnungszeit.ts';
import { spaetOderNachts, zeitplan } from './oeffnungszeiten.ts';

type Einrichtung = Daten<'einrichtungen'>;

export interface Finderangaben {
  merkmale: Merkmal[];
  /** Times of a place that is in operation; undefined when none are documented. */
  plan?: Zeitplan | undefined;
}

export { marke } from '../filter/facetten.ts';

/** What no source says is a value where a place has at most one. */
const FACETTEN: Facettenliste = [
  ['angebot', 'Angebot', 'alle'],
  ['fuer', 'Für wen', 'alle'],
  ['bezirk', 'Stadtbezirk', 'alle'],
  ['zugang', 'Zugang', 'egal'],
  ['sprache', 'Sprache', 'egal'],
  ['stufenlos', 'Stufenlos', 'egal'],
];
const UNBELEGT = 'nicht belegt';

/** Whom a service is for, where the service itself says so. The field "Zielgruppe" is free text: nothing is derived from it. */
const FUER_WEN: Partial<Record<Angebot, string>> = {
  angehoerigenberatung: 'Angehörige',
  frauen: 'Frauen',
  jugend: 'Junge Menschen',
};
/** Services that are nothing else than a group of people. */
const NUR_GRUPPE: Angebot[] = ['frauen', 'jugend'];

/** What makes it easy to come, from what the entry says of it. "kostenpflichtig" is not "kostenlos". */
const ZUGANG: [wort: string, gilt: (e: Einrichtung) => boolean][] = [
  ['kostenlos', (e) => /^kostenlos\b/.test(e.kosten ?? '')],
  ['anonym', (e) => /\banonym\b/.test(e.anonymitaet ?? '')],
  ['ohne Termin', (e) => e.zugang.some((z) => /^ohne Termin\b/.test(z))],
];

/** What the finder knows about a place. */
export function finderangaben(e: Einrichtung, inBetrieb: boolean): Finderangaben {
  const merkmale: Merkmal[] = [
    ...e.angebote.filter((a) => !NUR_GRUPPE.includes(a)).map((a): Merkmal => ['angebot', ANGEBOTE[a]]),
    ...e.angebote.flatMap((a): Merkmal[] => (FUER_WEN[a] ? [['fuer', FUER_WEN[a]]] : [])),
    ['bezirk', e.stadtbezirk ?? UNBELEGT],
    ...ZUGANG.filter(([, gilt]) => gilt(e)).map(([wort]): Merkmal => ['zugang', wort]),
    ...(e.sprachen.length ? e.sprachen : [UNBELEGT]).map((s): Merkmal => ['sprache', s]),
    ['stufenlos', e.barrierefrei === 'unbekannt' ? UNBELEGT : e.barrierefrei],
  ];
  const plan = inBetrieb ? zeitplan(e) : undefined;
  if (plan && spaetOderNachts(e.oeffnungszeiten)) merkmale.push(['zeit', 'spaet']);
  return { merkmale, plan };
}

/** What of a place a finder with these questions asks for; its own questions about the time are always there. */
export const gefragt = ({ merkmale }: Finderangaben, fragen: readonly Facette[]): Merkmal[] =>
  merkmale.filter(([name]) => name === 'zeit' || fragen.some((f) => f.name === name));

const ORDNUNG = Object.values<string>(ANGEBOTE);

/** The facets with the values that occur, in the order of the services or of the alphabet; what is not documented comes last. */
export const facetten = (orte: readonly { finder: Finderangaben }[]): Facette[] =>
  facettenAus(
    FACETTEN,
    orte.map(({ finder }) => finder.merkmale),
    ORDNUNG,
    UNBELEGT,
  );
