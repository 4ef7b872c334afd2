/**
 * What a text may be made of: Markdown, and the listed building blocks with one literal attribute each. Anything else could run a program in the
 * build or in the reader's browser. Pure; asked by the check and, once more, by the pipeline that makes pages of texts (textwaechter.ts).
 */
import { BAUSTEINE, istBausteinname } from '../schema/bausteine.ts';
import type { Knoten } from './lesbarkeit.ts';
import { OHNE_STOERZEICHEN, stoerzeichen } from './stoerzeichen.ts';

/** Where the pictures of the handbook lie; all others stand in the head of an entry, with their rights. */
const BILDER = '/redaktion/bilder/';

export interface Verstoss {
  knoten: Knoten;
  problem: string;
  erwartet: string;
  beispiel?: string;
}

/** A node and all below it. */
const alleKnoten = (k: Knoten): Knoten[] => [k, ...(k.children ?? []).flatMap(alleKnoten)];

export const istBaustein = ({ type }: Knoten): boolean => type.startsWith('mdxJsx') && type.endsWith('Element');

function bausteinverstoesse(knoten: Knoten): Verstoss[] {
  const name = knoten.name ?? '';
  // Own names only: `constructor` is no building block, though every object has one.
  if (!istBausteinname(name))
    return [
      {
        knoten,
        problem: `den Baustein „${name}“ gibt es nicht`,
        erwartet: `einer von: ${Object.keys(BAUSTEINE).join(', ')}`,
      },
    ];
  const { attribut } = BAUSTEINE[name];
  const attribute = knoten.attributes ?? [];
  const erstes = attribute.find((a) => a.name === attribut);
  return attribute
    .filter((a) => a !== erstes || typeof a.value !== 'string')
    .map((a) => ({
      knoten,
      problem: `${name} hat ein unbekanntes Merkmal „${a.name ?? '…'}“`,
      erwartet: `nur ${attribut}="…"`,
    }));
}

/** Names of the definitions that are the address of a picture, not of a link: each stands elsewhere in the text. */
export const bildadressen = (baum: Knoten): Set<string | undefined> =>
  new Set(alleKnoten(baum).flatMap((k) => (k.type === 'imageReference' ? [k.identifier] : [])));

/** Everything in a parsed text that may not be there, in its order. In: the tree (`baumVon`). */
export function verstoesse(baum: Knoten): Verstoss[] {
  const bilder = bildadressen(baum);
  return alleKnoten(baum).flatMap((knoten): Verstoss[] => {
    const { type, url = '' } = knoten;
    // As it will be read: Markdown also makes characters of `&#8238;`.
    const stoerend = [knoten.value, knoten.alt, knoten.title, url, ...(knoten.attributes ?? []).map((a) => a.value)]
      .map((text) => typeof text === 'string' && stoerzeichen(text))
      .find((fund) => fund);
    if (stoerend) return [{ knoten, problem: stoerend.problem, erwartet: OHNE_STOERZEICHEN }];
    if (istBaustein(knoten)) return bausteinverstoesse(knoten);
    if (type === 'mdxjsEsm' || /^mdx.*Expression$/.test(type))
      return [
        {
          knoten,
          problem: 'Programmcode im Text',
          erwartet: 'nur Text, Markdown und Bausteine; { und } nicht benutzen',
        },
      ];
    if (type === 'html') return [{ knoten, problem: 'HTML im Text', erwartet: 'Markdown und Bausteine' }];
    if ((type === 'link' || (type === 'definition' && !bilder.has(knoten.identifier))) && !/^(\/(?![/\\])|#)/.test(url))
      return [
        {
          knoten,
          problem: `der Link ${url} führt nach draußen`,
          erwartet: 'fremde Adressen stehen als Quelle in content/quellen',
          beispiel: '<Beleg quelle="…" />',
        },
      ];
    if ((type === 'image' && !url.startsWith(BILDER)) || type === 'imageReference')
      return [
        {
          knoten,
          problem: `das Bild ${knoten.url ?? `„${knoten.alt ?? ''}“`} steht ohne Rechte im Text`,
          erwartet: 'Bilder stehen im Kopf einer Meldung unter bilder, mit Urheber, Rechten und Lizenz',
        },
      ];
    return [];
  });
}
