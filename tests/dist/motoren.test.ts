/** What one engine does otherwise than the others, and a page must therefore not ask for. That drawings look the same: tests/browser/motoren.test.ts. */
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { dateien, fehlerAuf, lies, seiten } from './fertig.ts';

/** Lengths with another unit than all engines know in attributes: WebKit takes rem there for 0 (bugs.webkit.org 258003). */
function* fremdeMasse(wurzel: ParentNode): Generator<string> {
  for (const teil of wurzel.querySelectorAll('svg, svg *'))
    for (const { name, value } of teil.attributes)
      if (/^[-+.\d]+(?:e[-+]?\d+)?(?!px$|em$)[a-z]+$/i.test(value)) yield `<${teil.localName} ${name}="${value}">`;
}

it('Maße in Zeichnungen verstehen alle Browser', () => {
  expect(fehlerAuf(seiten.values(), ({ dom }) => fremdeMasse(dom))).toEqual([]);
  const blaetter = [...dateien].filter((d) => d.endsWith('.svg'));
  expect(blaetter).not.toEqual([]);
  expect(
    blaetter.flatMap((d) => [...fremdeMasse(parseHTML(lies(d).toString()).document)].map((f) => `${d}: ${f}`)),
  ).toEqual([]);
  const { document } = parseHTML('<svg x="-.5em" y="50%" width="3px" id="v1"><text y="1rem"/><path d="M0 0h1"/></svg>');
  expect([...fremdeMasse(document)]).toEqual(['<text y="1rem">']);
});

it('Safari stürzt an keinem Absatz ab: ihm wird kein schöner Umbruch angeboten', () =>
  expect(
    fehlerAuf(seiten.values(), ({ dom }) =>
      [...dom.querySelectorAll('style')].flatMap(({ textContent }) => {
        // What only those read that know this.
        const fuerAndere = /@supports[^{]*hyphenate-limit-chars[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g;
        return textContent.replace(fuerAndere, '').match(/text-wrap[^;}]*pretty/g) ?? [];
      }),
    ),
  ).toEqual([]));
