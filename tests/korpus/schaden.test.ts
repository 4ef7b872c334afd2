/** Files that somebody has damaged without looking: whatever is in them, the check says something helpful or makes a page of it. */
import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { dateiteile } from '../../src/inhalt/dateiteile.ts';
import { textwaechter } from '../../src/inhalt/textwaechter.ts';
import { fehlerMit } from '../fixtures/faelle.ts';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { istHilfreich } from './faelle.ts';
import { zufall } from '../zufall.ts';

const VERSUCHE = 400;
/** What slips into a text: signs of YAML, Markdown and MDX, values of other kinds, what other programs leave. */
const STUECKE = [
  ...[
    '\n',
    '  ',
    '- ',
    ': ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ' #',
    '&',
    '*',
    '!',
    '|',
    '>',
    '---\n',
    '<',
    '/>',
    '\t',
    '\\',
    '%',
  ],
  ...[
    '@',
    '`',
    'null',
    '[]',
    '{}',
    '-1',
    '1e9',
    '2026-01-01',
    'x',
    '## ',
    '[a](/verlauf/)',
    '![a](/b)',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '<Beleg quelle="blatt-2025" />',
    '<Begriff id="konsumraum">',
    '</Begriff>',
    '<!--',
    '{1}',
    'import x',
    '| a |\n| - |\n',
  ],
  ...['> ', '1. ', '```\n', '\r\n', '<A', '</', '&#0;', '&nbsp;', '\\u0000'],
];

const wuerfel = zufall(98_765);
const eines = <T>(liste: readonly T[]): T => liste[wuerfel(liste.length)]!;

/** Something added, taken away, put in its place; a line lost, or twice. */
function beschaedigt(text: string): string {
  const [von, laenge] = [wuerfel(text.length), wuerfel(12)];
  const zeilen = text.split('\n');
  const zeile = wuerfel(zeilen.length);
  return eines([
    () => text.slice(0, von) + eines(STUECKE) + text.slice(von),
    () => text.slice(0, von) + text.slice(von + laenge),
    () => text.slice(0, von) + eines(STUECKE) + text.slice(von + laenge),
    () => zeilen.toSpliced(zeile, 1).join('\n'),
    () => zeilen.toSpliced(wuerfel(zeilen.length), 0, zeilen[zeile]!).join('\n'),
  ])();
}

it(`${VERSUCHE} beschädigte Dateien: eine Meldung, die hilft, oder eine Seite`, () => {
  for (let i = 0; i < VERSUCHE; i++) {
    const [datei, vorher] = eines(Object.entries(DATEIEN));
    const text = beschaedigt(beschaedigt(vorher));
    const fehler = fehlerMit({ [datei]: text });
    istHilfreich(fehler);
    const teile = datei.endsWith('.mdx') && !fehler.length && dateiteile(text);
    if (teile) expect(() => mdxToJs(teile.text, { mdastPlugins: [textwaechter] }), text).not.toThrow();
  }
});
