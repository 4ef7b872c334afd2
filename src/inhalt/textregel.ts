/**
 * What a text may be made of: Markdown, and the listed building blocks with one literal attribute each. Anything else could run a program in the
 * build or in the reader's browser. Pure; asked by the check and, once more, by the pipeline that makes pages of texts (textwaechter.ts).
 */
import { BAUSTEINE, istBausteinname, type Bausteinart } from '../schema/bausteine.ts';
import { klartext, type Knoten } from './lesbarkeit.ts';
import { OHNE_STOERZEICHEN, stoerzeichen } from './stoerzeichen.ts';

/** Where the pictures of the handbook lie; all others stand in the head of an entry, with their rights. */
export const BILDER = '/redaktion/bilder/';

export interface Verstoss {
  knoten: Knoten;
  problem: string;
  erwartet: string;
  beispiel?: string;
}

/** A node and all below it. */
const alleKnoten = (k: Knoten): Knoten[] => [k, ...(k.children ?? []).flatMap(alleKnoten)];

export const istBaustein = ({ type }: Knoten): boolean => type.startsWith('mdxJsx') && type.endsWith('Element');

/** What a text is made of besides building blocks. Whatever else a parser may know (footnotes, boxes to tick, a second head) has no place on our pages. */
const MARKDOWN = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'blockquote',
  'list',
  'listItem',
  'break',
  'thematicBreak',
  'link',
  'linkReference',
  'definition',
  'image',
  'table',
  'tableRow',
  'tableCell',
]);

/** What they are called by whoever writes them. */
const WORTE: Record<string, string> = {
  footnoteReference: 'eine Fußnote',
  footnoteDefinition: 'eine Fußnote',
  yaml: 'ein zweiter Kopf',
};

/** What stands between the tags of a building block and cannot be shown there, or is missing. */
function inhaltsverstoss(knoten: Knoten, name: string, { inhalt, attribut }: Bausteinart): Omit<Verstoss, 'knoten'>[] {
  const { children = [] } = knoten;
  const leer = !klartext(knoten).trim();
  const ganz = `<${name} ${attribut}="…" />`;
  if (!inhalt)
    return children.length
      ? [
          {
            problem: leer
              ? `${name} hat einen Anfang und ein Ende`
              : `der Text in ${name} ginge verloren: „${klartext(knoten).trim().slice(0, 60)}“`,
            erwartet: `nur ${ganz}; der Text steht davor oder dahinter`,
          },
        ]
      : [];
  if (leer)
    return [
      {
        problem: `in ${name} steht nichts`,
        erwartet: inhalt === 'wort' ? 'das Wort aus dem Text, das erklärt wird' : 'der Text des Kastens',
        beispiel: `<${name} ${attribut}="…">${inhalt === 'wort' ? 'Wort' : 'Text'}</${name}>`,
      },
    ];
  return inhalt === 'wort' && children.some(({ type }) => type !== 'text')
    ? [{ problem: `in ${name} steht mehr als ein Wort`, erwartet: 'nur ein Wort oder wenige, ohne Auszeichnung' }]
    : [];
}

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
  const art: Bausteinart = BAUSTEINE[name];
  const attribute = knoten.attributes ?? [];
  const erstes = attribute.find((a) => a.name === art.attribut);
  const allein = knoten.type === 'mdxJsxFlowElement';
  return [
    ...attribute
      .filter((a) => a !== erstes || typeof a.value !== 'string')
      .map((a) => ({
        problem: `${name} hat ein unbekanntes Merkmal „${a.name ?? '…'}“`,
        erwartet: `nur ${art.attribut}="…"`,
      })),
    ...inhaltsverstoss(knoten, name, art),
    ...(allein === (art.ort === 'absatz')
      ? []
      : [
          allein
            ? { problem: `${name} steht allein in einer Zeile`, erwartet: 'in der Zeile des Satzes, zu dem er gehört' }
            : {
                problem: `${name} steht mitten im Satz`,
                erwartet: 'eine Zeile für sich, mit einer leeren davor und danach',
              },
        ]),
  ].map((verstoss) => ({ knoten, ...verstoss }));
}

/** What is there and shows nothing: a link without a word, a heading without text. */
function leerstelle({ type, alt, checked, children = [], ...knoten }: Knoten): Omit<Verstoss, 'knoten'>[] {
  const leer = !klartext({ type, children }).trim();
  if ((type === 'link' || type === 'linkReference') && leer)
    return [{ problem: `der Link ${knoten.url ?? ''} hat keinen Text`, erwartet: '[Wort](/verlauf/)' }];
  if (type === 'heading' && leer) return [{ problem: 'eine Überschrift ohne Text', erwartet: 'ein Wort hinter ##' }];
  if (type === 'image' && !alt?.trim())
    return [{ problem: `das Bild ${knoten.url ?? ''} hat keine Beschreibung`, erwartet: '![Was zu sehen ist](…)' }];
  if (type === 'listItem' && leer && !children.some(enthaeltBild))
    return [{ problem: 'ein Punkt einer Liste ist leer', erwartet: 'ein Text hinter dem Strich' }];
  if (typeof checked === 'boolean')
    return [{ problem: 'eine Liste mit Kästchen zum Ankreuzen', erwartet: 'eine Liste mit Strichen' }];
  return [];
}
const enthaeltBild = (k: Knoten): boolean => alleKnoten(k).some((kind) => kind.type === 'image' || istBaustein(kind));

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
    if (!MARKDOWN.has(type))
      return [
        {
          knoten,
          problem: `${WORTE[type] ?? 'eine Auszeichnung'}: das gibt es auf dieser Website nicht`,
          erwartet: 'Absätze, Überschriften, Listen, Tabellen, Links und Bausteine',
        },
      ];
    return leerstelle(knoten).map((verstoss) => ({ knoten, ...verstoss }));
  });
}
