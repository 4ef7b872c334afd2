/** No line of a page ends in the middle of what is read as one; what leaves the site has plain blanks. */
import { describe, expect, it } from 'vitest';
import { dateien, einbettungen, fehlerAuf, lies, seiten, type Seite } from './fertig.ts';

const KEIN_TEXT = /<head[\s\S]*?<\/head>|<(script|style|svg|pre|code|textarea)\b[\s\S]*?<\/\1>/g;
const IN_DER_ZEILE = /<\/?(?:a|abbr|b|cite|em|i|q|s|small|span|strong|sub|sup|time|wbr)\b(?:"[^"]*"|[^">])*>/g;
const TAG = /<(?:"[^"]*"|[^">])*>/g;
/** The running text of a page, a line for each block. */
const laufend = ({ html }: Pick<Seite, 'html'>): string =>
  html.replace(KEIN_TEXT, '\n').replace(IN_DER_ZEILE, '').replace(TAG, '\n').replaceAll('&nbsp;', '\u00a0');
const texte = new Map([...seiten.values()].map((s) => [s, laufend(s)]));

/** What Intl writes says what a date looks like. */
const MONATE = Array.from({ length: 12 }, (_, i) =>
  new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, i)),
).join('|');
/** Any blank, but no end of a block. */
const L = '[ \\u00a0]';
const MARKEN = `(?:${L}(?:\\[[\\d–]+\\])+)?`;
const EINHEIT = 'Euro|Franken|Prozent|Uhr|Stunden|Minuten|Jahre|Quadratmeter|Meter|kB|MB|%';

/** What belongs together, with any blank in it. */
const ZUSAMMEN = {
  'ein Tag mit Monat und Jahr': `(?<!\\d)\\d{1,2}\\.${L}(?:${MONATE})(?:${L}\\d{4})?`,
  'ein Paragraf': `§${L}\\d+`,
  'Nr., Abs., Art.': `(?<!\\p{L})(?:Nr|Abs|Art)\\.${L}\\d`,
  'eine Zahl und ihre Einheit': `\\d${MARKEN}${L}(?:${EINHEIT})(?!\\p{L})`,
  Millionen: `\\d${MARKEN}${L}(?:Millionen|Million|Mio\\.)(?:${L}(?:Euro|Franken))?`,
  'eine Rufnummer': `(?<![\\d\\p{L}.,/-])(?:\\+\\d\\d|0\\d{2,4}|116)(?:${L}\\d+)+`,
  'eine Abkürzung': `(?<!\\p{L})[a-z]\\.${L}[A-Za-z]\\.`,
};

describe('Auf jeder Seite bleibt auf einer Zeile', () => {
  it.each(Object.entries(ZUSAMMEN))('%s', (_, muster) => {
    const gefunden = (s: Seite) => texte.get(s)!.match(new RegExp(muster, 'gu')) ?? [];
    expect([...seiten.values()].flatMap(gefunden).length).toBeGreaterThan(0);
    expect(fehlerAuf(seiten.values(), (s) => gefunden(s).filter((f) => f.includes(' ')))).toEqual([]);
  });

  it('eine Telefonnummer, und sie lässt sich wählen, wie sie dasteht', () => {
    // As it stands in the page: in its `dom` all blanks are plain.
    const nummern = ({ html }: Seite) => [...html.matchAll(/<a [^>]*href="tel:[^>]*>([^<]+)</g)].map(([, n]) => n!);
    expect([...seiten.values()].flatMap(nummern).length).toBeGreaterThan(0);
    expect(fehlerAuf(seiten.values(), (s) => nummern(s).filter((n) => /\d \d|\u2011/.test(n)))).toEqual([]);
  });
});

it('ein Satz endet mit einem Zeichen, auch hinter „e. V.“ und hinter einer Frage', () => {
  const doppelt = (text: string): string[] => text.match(/.{0,30}(?:[^.\s/]\.|[!?])\.(?![./]).{0,9}/g) ?? [];
  expect(doppelt('Von aidshilfe dortmund e. V.. Stand')).toHaveLength(1);
  expect(fehlerAuf([...seiten.values(), ...einbettungen], (s) => doppelt(laufend(s)))).toEqual([]);
  const andere = [...dateien].filter((d) => /\.(txt|md|json|ics|vcf|bib)$/.test(d));
  expect(andere.flatMap((d) => doppelt(lies(d).toString()).map((f) => `${d}: ${f}`))).toEqual([]);
  const feeds = [...dateien].filter((d) => /\.(rss|atom)\.xml$/.test(d));
  expect(feeds.length).toBeGreaterThan(20);
  // A text stands in them as HTML, in CDATA: what stands in a tag of it is no text.
  const imFeed = (d: string) => ({
    html: lies(d)
      .toString()
      .replace(/<!\[CDATA\[|\]\]>/g, ''),
  });
  expect(feeds.flatMap((d) => doppelt(laufend(imFeed(d))).map((f) => `${d}: ${f}`))).toEqual([]);
});

it('was die Website verlässt, hat gewöhnliche Lücken: Text, Feeds, Daten, Zitate, Kalender, Kontakte, der Kopf jeder Seite', () => {
  const besonders = /[\u00a0\u202f\u2011]/;
  const andere = [...dateien].filter((d) => /\.(txt|md|xml|json|geojson|jsonld|csv|ics|vcf|bib)$/.test(d));
  expect(andere.length).toBeGreaterThan(200);
  expect(andere.filter((d) => besonders.test(lies(d).toString()))).toEqual([]);
  expect(
    fehlerAuf(seiten.values(), ({ dom }) =>
      [...dom.head.children]
        .filter((e) => e.localName !== 'style' && besonders.test(e.outerHTML))
        .map((e) => e.outerHTML),
    ),
  ).toEqual([]);
});
