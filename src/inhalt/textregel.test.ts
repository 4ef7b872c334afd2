/** Texts by somebody who wants to run a program: in the build, or in the browser of whoever reads. */
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { baumVon } from './lesbarkeit.ts';
import { verstoesse } from './textregel.ts';
import { textwaechter } from './textwaechter.ts';

const GEERBT = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto__',
  'isPrototypeOf',
  '__defineGetter__',
];
const FREMDE = [
  'script',
  'iframe',
  'img',
  'svg',
  'style',
  'a',
  'form',
  'Fragment',
  'Quelle',
  'Beleg.Beleg',
  'beleg',
  'React.Fragment',
];
const LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'https://boese.example/',
  '//boese.example/',
  '/\\boese.example/',
  'mailto:a@b.example',
  'blob:x',
  'verlauf/',
  '../verlauf/',
];

const ANGRIFFE: string[] = [
  ...GEERBT.flatMap((name) => [
    `<${name} />`,
    `<${name} {...(globalThis.boese = 1)} />`,
    `<${name} onclick="x()">Text</${name}>`,
    `Ein Satz <${name} quelle="a" /> mitten im Satz.`,
  ]),
  ...FREMDE.flatMap((name) => [
    `<${name}>Text</${name}>`,
    `<${name} src="/x" onerror="x()" />`,
    `Ein Satz <${name} /> hier.`,
  ]),
  ...LINKS.flatMap((ziel) => [`[Wort](${ziel})`, `[Wort][a]\n\n[a]: ${ziel}`]),
  '<Beleg {...{ quelle: "a" }} />',
  '<Beleg quelle={globalThis.boese} />',
  '<Beleg quelle="a" onclick="x()" />',
  '<Beleg quelle="a" quelle="b" />',
  '<Beleg quelle="a" {...alles} />',
  '<Beleg quelle />',
  '<Begriff id="a" class="x">Wort</Begriff>',
  '<Begriff id="a">{globalThis.boese}</Begriff>',
  '<Begriff id="a"><script>x()</script></Begriff>',
  '<Hinweis titel="a">\n\nText {boese}\n\n</Hinweis>',
  '<Hinweis titel="a" set:html="<b>" />',
  '<Hinweis titel="a" client:load />',
  '<Beleg xlink:href="a" />',
  '<>Text</>',
  'import fs from "node:fs"',
  'export const x = 1',
  'export default () => null',
  'import "./x.css"\n\nText.',
  '{1 + 1}',
  'Ein {wort} im Satz.',
  '{/* ein Kommentar */}',
  '# Titel {x}',
  '- Punkt {x}',
  '> Zitat {x}',
  '| a |\n| - |\n| {x} |',
  '![Bild](/x.png)',
  '![Bild](https://boese.example/x.png)',
  '![Bild][b]\n\n[b]: /x.png',
  '![Bild](//redaktion/bilder/x.png)',
];

describe('Texte, die ein Programm sein wollen', () => {
  it.each(ANGRIFFE)('%s', (text) => {
    expect(verstoesse(baumVon(text)).length).toBeGreaterThan(0);
    // The pipeline makes nothing of it, whoever has asked it to.
    expect(() => mdxToJs(text, { mdastPlugins: [textwaechter] })).toThrow('Aus diesem Text wird keine Seite');
  });

  it('die Pipeline nennt jeden Verstoß mit seiner Zeile, auf Deutsch', () => {
    expect(() => mdxToJs('Gut.\n\n<script>x()</script>\n\n{x}\n', { mdastPlugins: [textwaechter] })).toThrow(
      /Zeile 3 des Textes: den Baustein „script“ gibt es nicht.*\n.*Zeile 5 des Textes: Programmcode im Text/,
    );
  });

  it('was erlaubt ist, geht durch', async () => {
    const text = `Ein Satz.<Beleg quelle="a b" /> Ein <Begriff id="x">Wort</Begriff> und [noch eins](/verlauf/#x), [hier](#da).

<Hinweis titel="Titel">

Ein Absatz.

</Hinweis>

![Ein Bild der Redaktion](/redaktion/bilder/x.png)

| a | b |
| - | - |
| 1 | 2 |
`;
    expect(verstoesse(baumVon(text))).toEqual([]);
    const { code } = await mdxToJs(text, { mdastPlugins: [textwaechter] });
    expect(code).toContain('Beleg');
  });
});
