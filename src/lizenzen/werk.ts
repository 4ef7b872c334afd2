/** A work of others that goes out with the site, and which licences such a work may have. Pure. */

/** Software, a font, a list of words: everything of others that lies in the finished site. */
export interface Werk {
  /** As its makers call it: the name of the package, of the font. */
  name: string;
  fassung?: string | undefined;
  /** An expression of SPDX: "MIT", "(MPL-2.0 OR Apache-2.0)". https://spdx.org/licenses/ */
  lizenz: string;
  /** The text of the licence with its copyright line, as it lies in the package. */
  text: string;
  /** What one must know besides, in a German sentence. */
  hinweis?: string | undefined;
}

/** What it is there for, as the page tells it. */
export const TEILE = {
  seiten: 'Auf allen Seiten',
  suche: 'In der Suche',
  redaktion: 'In der Redaktion',
} as const;
export type Teil = keyof typeof TEILE;

/** Licences that go with ours, by their ids at SPDX. One that is missing here is looked at by a person before it goes out. */
const ERLAUBT: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'WTFPL', 'CC0-1.0'],
  ...['EUPL-1.2', 'OFL-1.1'],
  // The dictionary: what is made of it goes out as data beside our code (werke.ts).
  ...['GPL-2.0', 'GPL-3.0'],
]);

const bezeichnung = ({ name, fassung }: Pick<Werk, 'name' | 'fassung'>): string =>
  fassung ? `${name} ${fassung}` : name;

/** What is wrong with the works, one German line each: no licence, one that nobody has looked at, no text. */
export const lizenzfehler = (werke: readonly Partial<Werk>[]): string[] =>
  werke.flatMap(({ name = 'ohne Namen', fassung, lizenz, text }) => {
    const wer = bezeichnung({ name, fassung });
    if (!lizenz) return [`${wer} nennt keine Lizenz.`];
    const fremd = lizenz.split(/\s+(?:AND|OR|WITH)\s+|[()]/).filter((id) => id.trim() && !ERLAUBT.has(id.trim()));
    if (fremd.length)
      return [`${wer} hat die Lizenz ${fremd.join(', ')}, die in src/lizenzen/werk.ts nicht erlaubt ist.`];
    return text?.trim() ? [] : [`${wer} hat keinen Lizenztext.`];
  });

const alphabetisch = new Intl.Collator('de');
export const geordnet = (werke: readonly Werk[]): Werk[] =>
  werke.toSorted(
    (a, b) => alphabetisch.compare(a.name, b.name) || alphabetisch.compare(a.fassung ?? '', b.fassung ?? ''),
  );

const STRICH = '-'.repeat(78);

/** All texts in one, each once: before it stands for what it holds. In: works of all parts. */
export function alsTextdatei(titel: string, werke: readonly Werk[]): string {
  const nachText = Map.groupBy(geordnet(werke), (w) => w.text.trim().replace(/\r\n?/g, '\n'));
  const abschnitte = [...nachText].map(([text, gleiche]) => {
    const namen = new Map(gleiche.map((w) => [`${bezeichnung(w)} (${w.lizenz})`, w.hinweis]));
    const zeilen = [...namen].flatMap(([name, hinweis]) => [name, ...(hinweis ? [`  ${hinweis}`] : [])]);
    return `${STRICH}\n${zeilen.join('\n')}\n${STRICH}\n\n${text}\n`;
  });
  return `${titel}\n\n${abschnitte.join('\n\n')}`;
}
