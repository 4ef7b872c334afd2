/** Blocks of a text that nobody has touched keep their text, and whatever is typed can be built. */
import { mdxToMdast } from 'satteri';
import { expect, it } from 'vitest';
import { format } from './format.ts';
import { vereine } from './mdx.ts';
import { formatVon, NAMEN, oeffne, sichere } from '../../../tests/fixtures/redaktionsdatei.ts';
import { zufall } from '../../../tests/zufall.ts';

it.each(['Ein Satz.<Beleg\n  quelle="a"\n/>', 'Mit `code\n{x}` darin.', '- eins<Beleg\n  quelle="a" />\n- zwei'])(
  'was über Zeilen geht, bleibt stehen, wenn anderes geändert wird: %j',
  (text) => {
    const f = formatVon('meldungen');
    const datei = `---\ntitel: Alt\n---\n${text}\n`;
    expect(sichere(f, { ...oeffne(f, datei), titel: 'Neu' })).toBe(datei.replace('Alt', 'Neu'));
  },
);

/** Blocks as somebody wrote them, and as the editor's rich text spells them back. */
const BLOECKE: [geschrieben: string, zurueck: string][] = [
  ['Ein Absatz mit *betontem* und __starkem__ Wort.', 'Ein Absatz mit _betontem_ und **starkem** Wort.'],
  ['Ein Satz\nauf zwei Zeilen.<Beleg quelle="a b" />', 'Ein Satz auf zwei Zeilen.<Beleg quelle="a b" />'],
  ['Ein Satz.<Beleg\n  quelle="a"\n/>', 'Ein Satz.<Beleg quelle="a" />'],
  ['Mit `code\n{x}` darin.', 'Mit `code {x}` darin.'],
  ['* eins\n* zwei\n    * tief', '- eins\n- zwei\n    - tief'],
  ['1) erstens\n2) zweitens', '1. erstens\n2. zweitens'],
  ['| A | B |\n|:--|--:|\n| 1 | 2 |', '| A | B |\n| --- | --- |\n| 1 | 2 |'],
  ['Überschrift\n-----------', '## Überschrift'],
  ['### Mit Raute ###', '### Mit Raute'],
  ['~~~js\nlet a = { b: 1 };\n~~~', '```js\nlet a = { b: 1 };\n```'],
  ['> Zitat\nohne Zeichen', '> Zitat ohne Zeichen'],
  ['Zeichen \\< und \\{ und `<code {x}>`.', 'Zeichen < und { und `<code {x}>`.'],
  ['***', '---'],
  [
    'Ganz ***beides*** und **<Begriff id="b">Wort</Begriff>**.',
    'Ganz **_beides_** und <Begriff id="b">**Wort**</Begriff>.',
  ],
  ['Das **ist <Beleg quelle="a" /> fett**.', 'Das **ist** <Beleg quelle="a" /> **fett**.'],
  [
    '<Hinweis titel="Kasten">\n\n* eins\n* *zwei*\n\n</Hinweis>',
    '<Hinweis titel="Kasten">\n\n- eins\n- _zwei_\n\n</Hinweis>',
  ],
  ['<Position   id="x"/>', '<Position id="x" />'],
  [
    'Mit [Link](/hilfe/ "Titel") und <Begriff id="b">Wort</Begriff>.',
    'Mit [Link](/hilfe/ "Titel") und <Begriff id="b">Wort</Begriff>.',
  ],
];

it('erzeugte Texte: nur der geänderte Block ist anders, auch wenn alles anders geschrieben zurückkommt', () => {
  const w = zufall(3);
  for (let lauf = 0; lauf < 300; lauf++) {
    // Two lists side by side would be one list: a paragraph stands between all blocks.
    const bloecke = Array.from({ length: 2 + w(6) }, (_, i) => [
      BLOECKE[w(BLOECKE.length)]!,
      [`Absatz ${i}.`, `Absatz ${i}.`] as const,
    ]).flat();
    const alt = `\n${bloecke.map(([b]) => b).join(w(2) ? '\n\n' : '\n\n\n')}\n`;
    expect(vereine(alt, bloecke.map(([, z]) => z).join('\n\n'), NAMEN)).toBe(alt);
    const stelle = w(bloecke.length);
    const art = w(3);
    const neu = bloecke
      .map(([, z]) => z)
      .toSpliced(stelle, art === 0 ? 0 : 1, ...(art === 1 ? [] : [`Neu { ${lauf} < 3.`]));
    const gesichert = vereine(alt, neu.join('\n\n'), NAMEN);
    let ort = 0;
    for (const [i, [b]] of bloecke.entries()) {
      if (art > 0 && i === stelle) continue;
      const hier = gesichert.indexOf(b, ort);
      expect(hier, `${alt}\n=>\n${gesichert}`).toBeGreaterThanOrEqual(ort);
      ort = hier + b.length;
    }
    if (art !== 1) expect(gesichert).toContain(`Neu \\{ ${lauf} \\< 3.`);
  }
});

it('was auch immer jemand tippt: der Bau liest es, und es wird kein Programm daraus', () => {
  const STUECKE = [
    '<',
    '>',
    '{',
    '}',
    '</',
    '/>',
    '\\',
    '`',
    '``',
    '```\n',
    '\n',
    '\n\n',
    ' ',
    '*',
    '_',
    '|',
    '# ',
    '- ',
    '> ',
    '1. ',
    '    ',
    'import a from "b"',
    'export ',
    '<Beleg quelle="x" />',
    '<Hinweis titel="y">',
    '</Hinweis>',
    '<Begriff id="z">Wort</Begriff>',
    '<b>',
    '<!-- -->',
    '&lt;',
    '{/* x */}',
    'Wort',
    '[a](b)',
    '![a](/c.png)',
    '~~',
    'https://x.de',
    '<https://x.de>',
    '"',
    '=',
  ];
  const w = zufall(11);
  const arten = (k: { type: string; name?: string; children?: unknown[] }): string[] => [
    k.type.startsWith('mdxJsx') ? `Baustein ${k.name ?? ''}` : k.type,
    ...(k.children ?? []).flatMap((kind) => arten(kind as typeof k)),
  ];
  for (let lauf = 0; lauf < 1500; lauf++) {
    const getippt = Array.from({ length: 1 + w(14) }, () => STUECKE[w(STUECKE.length)]!).join('');
    const gesichert = vereine(w(2) ? undefined : 'Ein Absatz.\n\n<Position id="x" />', getippt, NAMEN);
    let baum: { type: string };
    try {
      baum = mdxToMdast(gesichert);
    } catch (grund) {
      throw new Error(`Nicht lesbar: ${JSON.stringify(getippt)} => ${JSON.stringify(gesichert)}`, { cause: grund });
    }
    const fremd = arten(baum).filter(
      (a) => /^mdxjsEsm|Expression$|^html$/.test(a) || (a.startsWith('Baustein') && !NAMEN.includes(a.slice(9))),
    );
    expect(fremd, `${JSON.stringify(getippt)} => ${JSON.stringify(gesichert)}`).toEqual([]);
    // Opened and saved again it stays as it is.
    const f = format('mdx', {}, NAMEN);
    const datei = `${`---\na: 1\n---\n${gesichert}`.trim()}\n`;
    expect(sichere(f, oeffne(f, datei)), datei).toBe(datei);
  }
});
