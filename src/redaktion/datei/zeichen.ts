/** The two characters that are code in MDX, < and {: editors type them as they are, the file holds them with a backslash. Pure. */

/** A tag of a building block: stays what it is. */
const tagmuster = (bausteine: readonly string[]) =>
  new RegExp(
    String.raw`<(?:/(?:${bausteine.join('|')})\s*>|(?:${bausteine.join('|')})(?=[\s/>])(?:[^<>"]|"[^"]*")*>)`,
    'y',
  );
const ZAUN = /^ {0,3}(`{3,}|~{3,})/;
/** At the start of a line, a word that begins program code. */
const CODEWORT = /^(import|export)(?=[\s{*"'])/gm;
const CODEWORT_MASKIERT = /^&#(x69|x65);(?=mport|xport)/gm;

/** Where another block begins: a tag or code in backticks may go over lines, but not into the next one. */
const NEUER_BLOCK = /^\s*(?:$|[-*+]\s|\d+[.)]\s|#{1,6}\s|>|\|)/;

/** Applies `absatz` to every run of lines that is one block and not in a code block. */
function ausserCode(text: string, absatz: (zeilen: string) => string): string {
  let zaun: string | undefined;
  const teile: { text: string; code: boolean }[] = [];
  for (const z of text.split('\n')) {
    const marke = ZAUN.exec(z.replace(/^(?:[>\s]|[-*+]\s|\d+[.)]\s)+/, ''))?.[1];
    const code = zaun !== undefined || marke !== undefined;
    if (zaun) zaun = marke?.startsWith(zaun) ? undefined : zaun;
    else zaun = marke;
    const davor = teile.at(-1);
    if (!davor || code || davor.code || NEUER_BLOCK.test(z)) teile.push({ text: z, code });
    else davor.text += `\n${z}`;
  }
  return teile.map((t) => (t.code ? t.text : absatz(t.text))).join('\n');
}

/** Walks a text and lets `zeichen` replace single characters; escapes, code and tags pass unchanged. */
function schreite(text: string, tag: RegExp, zeichen: (z: string, flucht: boolean) => string): string {
  let neu = '';
  for (let i = 0; i < text.length;) {
    const z = text[i]!;
    if (z === '\\' && i + 1 < text.length) {
      neu += zeichen(text[i + 1]!, true);
      i += 2;
      continue;
    }
    if (z === '`') {
      const lauf = /^`+/.exec(text.slice(i))![0];
      const ende = new RegExp(`(?<!\`)${lauf}(?!\`)`).exec(text.slice(i + lauf.length));
      const laenge = ende ? lauf.length + ende.index + lauf.length : lauf.length;
      neu += text.slice(i, i + laenge);
      i += laenge;
      continue;
    }
    if (z === '<') {
      tag.lastIndex = i;
      const treffer = tag.exec(text)?.[0];
      if (treffer) {
        neu += treffer;
        i += treffer.length;
        continue;
      }
    }
    neu += zeichen(z, false);
    i++;
  }
  return neu;
}

/** Where nobody can tell what is code and what is not: no character is left that begins any. */
export const entschaerfe = (text: string): string =>
  text
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replace(
      /^([ \t]*)(i)(?=mport)|^([ \t]*)(e)(?=xport)/gm,
      (_, a = '', i, b = '') => `${a}${b}${i ? '&#x69;' : '&#x65;'}`,
    );

/** From the editor into the file: < and { that are not part of a building block become text. */
export function maskiere(text: string, bausteine: readonly string[]): string {
  const tag = tagmuster(bausteine);
  return ausserCode(text, (absatz) =>
    schreite(absatz, tag, (z, flucht) => (flucht || z === '<' || z === '{' ? `\\${z}` : z)).replace(
      CODEWORT,
      (wort) => `&#x${wort.charCodeAt(0).toString(16)};${wort.slice(1)}`,
    ),
  );
}

/** From the file into the editor: \< and \{ are shown without backslash, unless a building block would come of it. */
export function entlade(text: string, bausteine: readonly string[]): string {
  const tag = tagmuster(bausteine);
  const name = new RegExp(`\\\\<(?=/?(?:${bausteine.join('|')})\\b)`, 'g');
  // A building block cannot be bold in the editor, the word in it can.
  const fett = new RegExp(`(\\*\\*|__|\\*|_)(<(${bausteine.join('|')})(?=\\s)[^<>]*>)([^<\\n]+)(</\\3>)\\1`, 'g');
  return ausserCode(text, (absatz) =>
    schreite(absatz.replace(fett, '$2$1$4$1$5').replace(name, '\\\u0000'), tag, (z, flucht) =>
      flucht && z !== '<' && z !== '{' ? `\\${z}` : z,
    )
      .replaceAll('\\\u0000', '\\<')
      .replace(CODEWORT_MASKIERT, (_, hex: string) => String.fromCharCode(Number.parseInt(hex.slice(1), 16))),
  );
}
