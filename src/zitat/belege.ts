/**
 * Source marks. Components write a placeholder for each citation; when the page's HTML is finished, the
 * placeholders are numbered in the order of reading. So a page's source list can never differ from its marks.
 */
import type { Quellensprache } from '../schema/quelle.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { inWorten } from '../zeit/datum.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';

/** The placeholder that `Beleg.astro` writes; ids are separated by spaces. */
export const platzhalter = (ids: readonly string[]): string => `<!--beleg ${ids.join(' ')}-->`;
const PLATZHALTER = /\s*<!--beleg ([^>]*?)-->/g;

/** From this many neighbours on, marks are drawn together: [1–4] instead of [1][2][3][4]. */
const LAUF = 4;

/** Sorted numbers in runs of neighbours: [1,2,3,7] -> [[1,2,3],[7]]. */
const laeufe = (zahlen: readonly number[]): number[][] =>
  zahlen.reduce<number[][]>((liste, n) => {
    const lauf = liste.at(-1);
    if (lauf?.at(-1) === n - 1) lauf.push(n);
    else liste.push([n]);
    return liste;
  }, []);

const belegmarke = (n: number, text: string, name: string) =>
  `<a href="#quelle-${n}" aria-label="${name}">[${text}]</a>`;

/** What a mark is called when it is read out: of one source, of several. */
type Markennamen = readonly [eine: string, mehrere: string];

/**
 * Numbers the placeholders in a piece of HTML.
 * In: HTML with placeholders, the names of marks when the page is not German. Out: HTML with links "[<n>]" to `#quelle-<n>`, and the ids in the order of their numbers.
 */
export function nummeriere(
  html: string,
  [eine, mehrere]: Markennamen = ['Quelle', 'Quellen'],
): { html: string; ids: string[] } {
  const ids: string[] = [];
  const nummer = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1) + 1;
  const mitMarken = html.replace(PLATZHALTER, (_, liste: string) => {
    const nummern = [...new Set(liste.split(' ').map(nummer))].sort((a, b) => a - b);
    const marken = laeufe(nummern).flatMap((lauf) => {
      const [von, bis] = [lauf[0]!, lauf.at(-1)!];
      return lauf.length < LAUF
        ? lauf.map((n) => belegmarke(n, String(n), `${eine} ${n}`))
        : [belegmarke(von, `${von}–${bis}`, `${mehrere} ${von}–${bis}`)];
    });
    // Without a role: otherwise "superscript" is read out before every mark.
    // Blank and brackets are text, not style: a copied "145.000 [18] Euro" is still 145,000. The blank does not break, so no line begins with a mark.
    return `<sup class="beleg" role="none">\u00a0${marken.join('<wbr>')}</sup>`;
  });
  return { html: mitMarken, ids };
}

/** The same HTML without any mark: where no list of sources follows. */
export const ohneBelege = (html: string): string => html.replace(PLATZHALTER, '');

export interface Quellenzeile {
  id: string;
  titel: string;
  /** The language of the title when it is not German. */
  sprache?: Exclude<Quellensprache, 'de'> | undefined;
  herausgeber: string;
  adresse: string | null;
  adresseFehlt?: string | undefined;
  /** In German words; undefined when the source has none. */
  datum?: string | undefined;
  abgerufen: string;
  /** Since when the address does not answer, in German words. */
  nichtErreichbar?: string | undefined;
}

const quellenzeileAus = merke((bestand: Bestand) =>
  merke((id: string): Quellenzeile => {
    const eintrag = bestand.quellen.get(id);
    if (!eintrag) throw new Error(`Die Quelle „${id}“ gibt es nicht in content/quellen.`);
    const q = eintrag.daten;
    const datum = q.datum && inWorten(q.datum);
    return {
      id,
      titel: q.titel,
      sprache: q.sprache === 'de' ? undefined : q.sprache,
      herausgeber: q.herausgeber,
      adresse: q.adresse,
      adresseFehlt: q.adresse_fehlt,
      datum: datum ? `${datum}${q.datum_hinweis ? ` (${q.datum_hinweis})` : ''}` : q.datum_hinweis,
      abgerufen: inWorten(q.abgerufen),
      nichtErreichbar: q.nicht_erreichbar && inWorten(q.nicht_erreichbar),
    };
  }),
);

/** What a source list shows of a source. Fails on an unknown id. */
export const quellenzeile = async (id: string): Promise<Quellenzeile> => quellenzeileAus(await inhalt())(id);
