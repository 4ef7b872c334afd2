/** What is sent to a browser runs in the oldest ones that are promised (src/umgebung/browser.ts): no newer syntax, no name that they do not know. */
import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { parse, type Node } from 'acorn';
import { describe, expect, it } from 'vitest';
import { AELTESTE } from '../../src/umgebung/browser.ts';
import { lies, seiten } from './fertig.ts';

/** Names that mean something else here: of our own things and of Pagefind's, not of new ones. */
const ANDERES = ['element', 'destroy', 'results', 'fallback', 'memory', 'year', 'month', 'day', 'hour', 'minute'];
/** What Pagefind asks for before it uses it: a browser without it loses nothing. */
const GEFRAGT = ['captureStackTrace', 'Segmenter', 'segment'];

const zahl = (version: string): number => {
  const [gross = 0, klein = 0] = version.replace('≤', '').split('.').map(Number);
  return gross * 1000 + klein;
};

/** Whether all of the oldest browsers have it: without a prefix, without a switch, as a whole. */
const bekannt = ({ support }: CompatStatement): boolean =>
  Object.entries(AELTESTE).every(([name, aelteste]) =>
    [support[name as keyof typeof AELTESTE]].flat().some((s) => {
      if (!s || s.prefix || s.alternative_name || s.flags || s.version_removed) return false;
      return typeof s.version_added === 'string' && zahl(s.version_added) <= zahl(aelteste);
    }),
  );

/** For each name whether the oldest browsers know it at all, whatever it stands at: names of globals, and of what is asked of objects. */
const NAMEN = { global: new Map<string, boolean>(), glied: new Map<string, boolean>() };
function merke(dinge: Identifier, tiefe = 0): void {
  for (const [name, inhalt] of Object.entries(dinge) as [string, Identifier][]) {
    // A sentence stands for a part of something, such as an option of it.
    if (name === '__compat' || !/^[a-z]\w*$/i.test(name)) continue;
    const da = inhalt.__compat ? bekannt(inhalt.__compat) : true;
    for (const liste of tiefe ? [NAMEN.glied] : [NAMEN.global, NAMEN.glied])
      liste.set(name, (liste.get(name) ?? false) || da);
    merke(inhalt, tiefe + 1);
  }
}
for (const dinge of [bcd.api, bcd.javascript['builtins']!, bcd.webassembly['api']!]) merke(dinge);

const neu = (art: keyof typeof NAMEN, name: string) => NAMEN[art].get(name) === false;

/** What of a pattern is newer: looking back, switches inside, the flag v. */
const musterneu = (muster: string, schalter = ''): string[] => [
  ...(/\(\?<[=!]/.test(muster) ? ['Muster, das zurückblickt'] : []),
  ...(/\(\?[ims]*-?[ims]+:/.test(muster) ? ['Schalter im Muster'] : []),
  ...(schalter.includes('v') ? ['Muster mit v'] : []),
];

type Baum = Node & Record<string, unknown>;

/** Everything in a script that the oldest browsers do not understand, in words. */
function zuNeu(skript: string): string[] {
  const funde = new Set<string>();
  const besuche = (wert: unknown): void => {
    if (Array.isArray(wert)) return void wert.forEach(besuche);
    if (typeof wert !== 'object' || wert === null || !('type' in wert)) return;
    const knoten = wert as Baum;
    const { property, computed, regex } = knoten as {
      property?: Baum;
      computed?: boolean;
      regex?: { pattern: string; flags: string };
    };
    if (knoten.type === 'StaticBlock') funde.add('static {}');
    if (regex) musterneu(regex.pattern, regex.flags).forEach((m) => funde.add(m));
    else if (knoten.type === 'Literal' && typeof knoten['value'] === 'string')
      musterneu(knoten['value']).forEach((m) => funde.add(m));
    else if (knoten.type === 'TemplateElement')
      musterneu((knoten['value'] as { raw: string }).raw).forEach((m) => funde.add(m));
    else if (knoten.type === 'Identifier' && neu('global', String(knoten['name']))) funde.add(String(knoten['name']));
    if (knoten.type === 'MemberExpression' && !computed && property?.type === 'Identifier') {
      if (neu('glied', String(property['name']))) funde.add(`.${String(property['name'])}`);
      return void besuche(knoten['object']);
    }
    for (const [name, teil] of Object.entries(knoten)) if (!(name === 'key' && !computed)) besuche(teil);
  };
  // Newer syntax than this is a fault.
  besuche(parse(skript, { ecmaVersion: 2022, sourceType: 'module', allowHashBang: false }));
  return [...funde];
}

/** All scripts of the site: those that its pages name, what these import at once or later, and the runtime of the search. */
function alleSkripte(): string[] {
  const gesehen = new Set<string>();
  const nimm = (adresse: string): void => {
    if (gesehen.has(adresse)) return;
    gesehen.add(adresse);
    // What the bundler loads ahead it names from the root, without the slash.
    for (const [, ziel = ''] of lies(adresse)
      .toString()
      .matchAll(/["'`](\.?\.?\/?[\w.-]+\/?[\w.-]+\.js)["'`]/g))
      nimm(new URL(ziel.replace(/^(?=_astro)/, '/'), `https://x${adresse}`).pathname);
  };
  for (const { dom } of seiten.values())
    for (const skript of dom.querySelectorAll('script[src]')) nimm(skript.getAttribute('src')!);
  // Its address is put together when it is fetched.
  return [...gesehen, '/pagefind/pagefind.js'];
}

describe('In den ältesten Browsern, die versprochen sind', () => {
  const skripte = alleSkripte();

  it.each(skripte)('läuft %s', (adresse) => {
    const erlaubt = [...ANDERES, ...(adresse.startsWith('/pagefind/') ? GEFRAGT : [])].map((name) => `.${name}`);
    expect(zuNeu(lies(adresse).toString()).filter((name) => !erlaubt.includes(name))).toEqual([]);
  });
  it.each([
    ['liste.toSorted()', '.toSorted'],
    ['teil.checkVisibility()', '.checkVisibility'],
    ['Map.groupBy(a, b)', '.groupBy'],
    ['new URLPattern(a)', 'URLPattern'],
    ['/(?<=a)b/.test(c)', 'Muster, das zurückblickt'],
    ['new RegExp(`(?<!a)${b}`)', 'Muster, das zurückblickt'],
    ['class A { static { b(); } }', 'static {}'],
  ])('liefe nicht: %s', (skript, grund) => expect(zuNeu(skript)).toEqual([grund]));
  it('läuft, was in den Seiten selbst steht', () => {
    const texte = new Set(
      [...seiten.values()].flatMap(({ dom }) =>
        [...dom.querySelectorAll('script:not([src]):not([type="application/ld+json"])')].map((s) => s.textContent),
      ),
    );
    expect([...texte].flatMap(zuNeu)).toEqual([]);
  });
});
