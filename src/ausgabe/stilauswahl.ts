/**
 * A page carries only the rules of its sheet that can ever hold in it: those of what stands in it, and of what its scripts may make. Pure, but for reading
 * the scripts. Why: docs/decisions/0107-stil-je-seite.md.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import postcss, { type AtRule, type Container, type Declaration, type Rule } from 'postcss';
import selektoren, { type Node as Knoten, type Selector } from 'postcss-selector-parser';
import { merke } from '../lager/merken.ts';
import { nachDenSeiten } from './ausgabe.ts';

/** Names that selectors may ask for. */
interface Namen {
  /** Tags and attributes, lower case. */
  markup: ReadonlySet<string>;
  /** Classes and ids. */
  marken: ReadonlySet<string>;
  /** Every word of the scripts: a tag, a class, an attribute that they may set. */
  woerter: ReadonlySet<string>;
}

const STIL = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;
const SKRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const QUELLE = /\ssrc="([^"]*)"/;
const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>"']+(?:="[^"]*"|='[^']*'|=[^\s>]+)?)*)\s*\/?>/gi;
const ATTRIBUT = /([^\s=>"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** Set by browsers themselves when somebody opens, leaves or fills something. */
const VOM_BROWSER = ['open', 'hidden'];
/** Only what stands in the brackets decides whether these can hold; what `:not()` holds may be missing. */
const LISTEN = new Set([':is', ':where', ':has', ':host']);

/** In: a page without its sheets, and the texts of its scripts. */
function namenIn(html: string, skripte: readonly string[]): Namen {
  const markup = new Set(['html', 'head', 'body', ...VOM_BROWSER]);
  const marken = new Set<string>();
  for (const [, tag = '', attribute = ''] of html.matchAll(TAG)) {
    markup.add(tag.toLowerCase());
    for (const [, name = '', ...werte] of attribute.matchAll(ATTRIBUT)) {
      markup.add(name.toLowerCase());
      if (/^(class|id)$/i.test(name)) for (const wort of werte.join('').split(/\s+/)) marken.add(wort);
    }
  }
  return { markup, marken, woerter: new Set(skripte.flatMap((text) => text.split(/[^\w-]+/))) };
}

/** Can the part of a selector ever hold? */
function gilt(knoten: Knoten, namen: Namen): boolean {
  const { markup, marken, woerter } = namen;
  switch (knoten.type) {
    case 'tag':
      return markup.has(knoten.value.toLowerCase()) || woerter.has(knoten.value);
    case 'attribute':
      // `data-thema` is `dataset.thema` in a script.
      return (
        [knoten.attribute, knoten.attribute.replace(/^data-/, '')].some(
          (name) => markup.has(name.toLowerCase()) || woerter.has(name),
        ) ||
        (knoten.attribute.includes('-') && woerter.has(kamel(knoten.attribute.replace(/^data-/, ''))))
      );
    case 'class':
    case 'id':
      return marken.has(knoten.value) || woerter.has(knoten.value);
    case 'pseudo':
      return !LISTEN.has(knoten.value) || knoten.nodes.length === 0 || knoten.nodes.some((s) => ganz(s, namen));
    default:
      return true;
  }
}

const kamel = (name: string): string => name.replace(/-(\w)/g, (_, buchstabe: string) => buchstabe.toUpperCase());

const ganz = (selektor: Selector, namen: Namen): boolean => selektor.nodes.every((knoten) => gilt(knoten, namen));

/** Steps of a movement are named by percent: nothing of the page. */
const inBewegung = ({ parent }: Rule): boolean =>
  parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');

/** Takes away blocks in which nothing is left, from the inside out. Layers keep their names: the first mention of each is its place in their order. */
function raeume(block: Container): void {
  for (const teil of [...(block.nodes ?? [])]) {
    if (teil.type !== 'atrule' || !teil.nodes) continue;
    raeume(teil);
    if (teil.nodes.length > 0) continue;
    if (teil.name === 'layer') teil.replaceWith(postcss.atRule({ name: 'layer', params: teil.params }));
    else teil.remove();
  }
}

const alsRegeln = (blatt: Container): Rule[] => (blatt.nodes ?? []).filter((teil) => teil.type === 'rule');

/** What a page says of itself as a whole (`html.klasse`) is stronger than what all pages say (`:root`), which it need not carry then. */
function ohneUeberstimmtes(blatt: Container): void {
  const eigene = alsRegeln(blatt).filter(({ selector }) => /^html\.[\w-]+$/.test(selector));
  const gesetzt = new Set(eigene.flatMap((r) => r.nodes.flatMap((n) => (n.type === 'decl' ? [n.prop] : []))));
  for (const regel of alsRegeln(blatt).filter(({ selector }) => selector === ':root'))
    regel.walkDecls(/^--/, (angabe) => void (gesetzt.has(angabe.prop) && angabe.remove()));
}

const istSchrift = ({ parent }: Declaration): boolean =>
  parent?.type === 'atrule' && (parent as AtRule).name === 'font-face';

/** A font that no rule names is never fetched. */
function ohneFremdeSchriften(blatt: Container): void {
  let genannt = '';
  blatt.walkDecls((angabe) => void (!istSchrift(angabe) && (genannt += `${angabe.value}\n`)));
  blatt.walkAtRules('font-face', (schrift) =>
    schrift.walkDecls('font-family', ({ value }) => {
      if (!genannt.includes(value.replace(/^["']|["']$/g, ''))) schrift.remove();
    }),
  );
}

/** Each sheet names the layers in their order; after the first mention of a layer that says nothing. */
function nenneEinmal(blatt: Container): void {
  const genannt = new Set<string>();
  for (const teil of [...(blatt.nodes ?? [])]) {
    if (teil.type !== 'atrule' || teil.name !== 'layer') continue;
    const namen = teil.params.split(/\s*,\s*/);
    if (!teil.nodes && namen.every((name) => genannt.has(name))) teil.remove();
    for (const name of namen) genannt.add(name);
  }
}

/** The rules of a sheet that ask for something of the page, in their order. */
function regelnIn(blatt: Container): Rule[] {
  const regeln: Rule[] = [];
  blatt.walkRules((regel) => void (!inBewegung(regel) && regeln.push(regel)));
  return regeln;
}

/**
 * In: a sheet. Out: what takes the names in a page and gives the sheet without selectors that can never hold there. Many pages share a sheet, and many
 * of these the same choice of it: each is made once. Throws when it is no CSS.
 */
const waehler = merke((css: string): ((namen: Namen) => string) => {
  const blatt = postcss.parse(css);
  const listen = regelnIn(blatt).map((regel) => selektoren().astSync(regel.selector).nodes);

  /** In: for each rule its selectors as 1 (stays) or 0, a blank between rules. */
  const schreibe = merke((wahl: string): string => {
    const eigenes = blatt.clone();
    const gewaehlt = wahl.split(' ');
    for (const [i, regel] of regelnIn(eigenes).entries()) {
      const liste = listen[i] ?? [];
      const bleibt = liste.filter((_, j) => gewaehlt[i]?.[j] === '1');
      if (bleibt.length === 0) regel.remove();
      else if (bleibt.length < liste.length) regel.selector = bleibt.map(String).join(',');
    }
    ohneUeberstimmtes(eigenes);
    ohneFremdeSchriften(eigenes);
    raeume(eigenes);
    nenneEinmal(eigenes);
    return eigenes.toString();
  });

  return (namen) => schreibe(listen.map((liste) => liste.map((s) => Number(ganz(s, namen))).join('')).join(' '));
});

/** A page with the rules that can hold in it. In: the page, and a reader of the files that it names. */
export function mitEigenemStil(html: string, lies: (adresse: string) => string): string {
  const ohne = html.replace(STIL, '');
  const skripte = [...ohne.matchAll(SKRIPT)].map(([, angaben = '', text = '']) => {
    const adresse = QUELLE.exec(angaben)?.[1];
    return adresse ? lies(adresse) : text;
  });
  const namen = namenIn(ohne.replace(SKRIPT, ''), skripte);
  return html.replace(STIL, (_, auf: string, css: string, zu: string) => auf + waehler(css)(namen) + zu);
}

/** In: the folder of the site. Out: reads a script and all that it may load, by address. */
function leser(skripte: ReadonlyMap<string, string>): (adresse: string) => string {
  const gelesen = new Map<string, string>();
  const mitAllem = (datei: string, schon: Set<string>): string[] => {
    const text = skripte.get(datei);
    if (text === undefined || schon.has(datei)) return [];
    schon.add(datei);
    const naechste = [...text.matchAll(/["'`](?:\.\/|\/?_astro\/)([\w.~-]+\.js)["'`]/g)];
    return [text, ...naechste.flatMap(([, n = '']) => mitAllem(n, schon))];
  };
  return (adresse) => {
    const datei = path.posix.basename(adresse);
    const da = gelesen.get(datei) ?? mitAllem(datei, new Set()).join('\n');
    gelesen.set(datei, da);
    return da;
  };
}

/** Adds the choice to every build. Behind all that change pages, before what names their parts by hash. */
export const stilauswahl = () =>
  nachDenSeiten('stilauswahl', async ({ ordner }) => {
    const dateien = await readdir(ordner, { recursive: true });
    const programme = dateien.filter((d) => /^_astro[\\/].*\.js$/.test(d));
    const skripte = new Map(
      await Promise.all(
        programme.map(async (d): Promise<[string, string]> => [
          path.basename(d),
          await readFile(path.join(ordner, d), 'utf8'),
        ]),
      ),
    );
    const lies = leser(skripte);
    for (const datei of dateien.filter((d) => d.endsWith('.html'))) {
      const ort = path.join(ordner, datei);
      await writeFile(ort, mitEigenemStil(await readFile(ort, 'utf8'), lies));
    }
  });
