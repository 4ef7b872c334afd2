/** An unknown is left out or said once: a page on which every second row says that nothing is known hides what is known. */
import { expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { fehlerAuf, seiten } from './fertig.ts';

const UNBEKANNT =
  /^(?:datum )?(?:nicht belegt|unbekannt|nicht bekannt|keine angabe|ohne datum)\.?$|[:,] (?:nicht belegt|ohne datum)\.?$/i;
/**
 * One row of a page may say it, such as the box that says as of when the page holds. At a place also its times and its telephone: who wants to go
 * there or to call must see that they were looked for.
 */
const hoechstens = (adresse: string): number => (adresse.startsWith('/standorte/') ? 3 : 1);

/** All texts of a page that say nothing but that something is unknown. Not those of a drawing: a gap in it must be named. */
function leere(wurzel: Element): string[] {
  return [...wurzel.childNodes].flatMap((knoten) => {
    if (knoten.nodeType === 3) {
      const wort = knoten.textContent!.replace(/\s+/g, ' ').trim();
      return UNBEKANNT.test(wort) ? [wort] : [];
    }
    const kind = knoten as Element;
    return knoten.nodeType === 1 && !/^(?:script|style|template|svg)$/i.test(kind.tagName) ? leere(kind) : [];
  });
}

it.each(['<dd>nicht belegt</dd>', '<li><a href="/">Titel</a>, ohne Datum</li>', '<td>Plätze: nicht belegt.</td>'])(
  'erkennt %s',
  (html) => expect(leere(parseHTML(`<body>${html}</body>`).document.querySelector('body')!)).toHaveLength(1),
);

it('ein Satz, der sagt, was fehlt, ist mehr als das', () =>
  expect(leere(parseHTML('<body><p>Wer abholt, ist nicht belegt.</p></body>').document.querySelector('body')!)).toEqual(
    [],
  ));

it('keine Seite sagt in mehr als einer Zeile nur, dass etwas fehlt', () =>
  expect(
    fehlerAuf(seiten.values(), (s) => {
      const gefunden = leere(s.dom.body);
      return gefunden.length > hoechstens(s.adresse)
        ? [`${gefunden.length}-mal: ${[...new Set(gefunden)].join(' | ')}`]
        : [];
    }),
  ).toEqual([]));

it('das Impressum nennt seine Felder in deutschen Worten', () => {
  const namen = [...seiten.get('/impressum/')!.dom.querySelectorAll('dl.fakten dt, [data-fehlend] li')].map((e) =>
    e.textContent.trim(),
  );
  expect(namen.length).toBeGreaterThan(5);
  expect(namen.filter((name) => !/^\p{Lu}/u.test(name) || name.includes('_'))).toEqual([]);
});
