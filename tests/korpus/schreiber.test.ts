/**
 * Whatever the content says, every format says the same: texts that mean something else in it come back as they were, read by somebody else's library.
 * Which signs no text has at all is a rule of the check (src/inhalt/stoerzeichen.ts).
 */
import { parse as liesBibtex } from '@retorquere/bibtex-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { DOMParser, parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { leererKalender } from '../../src/daten/kalender.ts';
import { alsCsv, alsExcelCsv } from '../../src/daten/datentabelle.ts';
import type { Datensatz } from '../../src/daten/daten.ts';
import { kennung, OFFEN, text } from '../../src/schema/felder.ts';
import { alsDateien } from '../../src/feeds/feedformate.ts';
import type { Feed } from '../../src/feeds/feeds.ts';
import { alsSkriptdaten, maskiert, zwischenTags } from '../../src/maskierung/markup.ts';
import { visitenkarte } from '../../src/ort/visitenkarte.ts';
import { alsSvg } from '../../src/zeichnung/zeichenblatt.ts';
import { alsBibtex } from '../../src/zitat/literatur.ts';
import { zufall } from '../zufall.ts';

/** What means something somewhere: in markup, sections, scripts, addresses, tables, LaTeX, calendars. */
const STUECKE = [
  ...[']]>', '<![CDATA[', '<!--', '-->', '</script>', '<script>', '<b>', '&amp;', '&', '&#60;', '&lt;', '<?xml?>'],
  ...['"', "'", '„', '“', '`', '\\', '\\n', '\\,', ',', ';', ':', '|', '/', '?', '#', '%', '%41', '$', '~', '^', '_'],
  ...['{', '}', '{{', '}}', '{x}', '[', ']', '(', ')', '=1+1', '+1', '-1', '@x', '*', '\\textbf{x}', '${x}'],
  ...['END:VCALENDAR', 'BEGIN:VEVENT', 'Größe', 'é', '東京', '😀', 'Straße', 'x'.repeat(80), 'ſ', '№', '…', '–'],
];

const wuerfel = zufall(12_345);
const eines = () => STUECKE[wuerfel(STUECKE.length)]!;
/** Every piece alone, twice, in the middle, and some of them by chance. */
const TEXTE = [
  ...STUECKE.flatMap((s) => [s, `${s} ${s}`, `Ein ${s} Wort`]),
  ...Array.from({ length: 150 }, () => Array.from({ length: 5 }, eines).join(' ')),
  // feedsmith takes a whole text that would be a comment, were it HTML, for nothing.
].filter((t) => !/^<!--.*-->$/.test(t));

/** What stands in the elements of a name. linkedom tells no types of XML. */
const texteVon = (dokument: ReturnType<DOMParser['parseFromString']>, name: string): string[] =>
  [...dokument.querySelectorAll(name)].map((e: Element) => e.textContent);

const site = { name: 'Website', ort: 'Dortmund', amtlich: false };
const bestand = { site } as Parameters<typeof alsDateien>[3];

describe('XML und HTML', () => {
  it('zwischen Tags und im Attribut', async () => {
    const xml = `<?xml version="1.0"?><a>${TEXTE.map((t) => `<b c="${maskiert(t)}">${zwischenTags(t)}</b>`).join('')}</a>`;
    const { valid, rawOutput } = await validateXML({
      xml: [{ fileName: 'a.xml', contents: xml }],
      extension: 'schema',
      schema: SCHEMA,
    });
    expect(rawOutput.split('\n').slice(0, 3).join('\n')).toContain('validates');
    expect(valid).toBe(true);
    const dokument = new DOMParser().parseFromString(xml, 'text/xml');
    expect(texteVon(dokument, 'b')).toEqual(TEXTE);
    const { document } = parseHTML(
      `<body>${TEXTE.map((t) => `<p title="${maskiert(t)}">${maskiert(t)}</p>`).join('')}</body>`,
    );
    const absaetze = [...document.querySelectorAll('p')];
    expect(absaetze.map((p) => p.textContent)).toEqual(TEXTE);
    expect(absaetze.map((p) => p.getAttribute('title'))).toEqual(TEXTE);
  });

  it('Daten im Skript einer Seite (JSON-LD)', () => {
    const { document } = parseHTML(`<body><script>${alsSkriptdaten(TEXTE)}</script><p>danach</p></body>`);
    expect(JSON.parse(document.querySelector('script')!.textContent)).toEqual(TEXTE);
    expect(document.querySelectorAll('*')).toHaveLength(3);
  });

  it('eine Zeichnung (SVG)', () => {
    const svg = alsSvg({
      breite: 100,
      hoehe: 100,
      titel: TEXTE.join(' '),
      beschreibung: TEXTE.join(' '),
      formen: [],
      schrift: TEXTE.map((text, i) => ({ x: 0, y: i, text, groesse: 10, farbe: '#000' })),
    });
    const dokument = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(texteVon(dokument, 'text')).toEqual(TEXTE);
    expect(texteVon(dokument, 'title')[0]).toContain(TEXTE.join(' '));
    expect(dokument.querySelector('script')).toBeNull();
  });
});

/** A document of one kind of element, for libxml2. */
const SCHEMA = [
  {
    fileName: 'a.xsd',
    contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType><xs:sequence><xs:element name="b" maxOccurs="unbounded"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="c" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>`,
  },
];

describe('Feeds', () => {
  const tag = new Date('2026-11-23T10:00:00Z');
  const feed: Feed = {
    stamm: '/feeds/probe',
    titel: TEXTE.slice(0, 30).join(' '),
    beschreibung: 'Probe',
    geaendert: tag,
    eintraege: TEXTE.map((text, i) => ({
      id: `/aktuelles/${i}/`,
      titel: text,
      adresse: `/aktuelles/${i}/`,
      datum: tag,
      geaendert: tag,
      art: 'Hinweis',
      zusammenfassung: text,
      text,
      quellen: [{ herausgeber: text, titel: text, adresse: '/quellen/x/' }],
    })),
  };
  const { rss, atom, json } = alsDateien(feed, new Map(), 'https://website.example/', bestand);
  const worte = (html: string): string => parseHTML(`<body>${html}</body>`).document.querySelector('body')!.textContent;
  const absatz = (html: string): string => parseHTML(`<body>${html}</body>`).document.querySelector('p')!.textContent;

  it('RSS', () => {
    const gelesen = parseRssFeed(rss);
    expect(gelesen.title).toContain(feed.titel);
    expect(gelesen.items!.map((e) => e.title)).toEqual(TEXTE);
    expect(gelesen.items!.map((e) => worte(e.description!))).toEqual(TEXTE);
    expect(gelesen.items!.map((e) => absatz(e.content!.encoded!))).toEqual(TEXTE);
  });
  it('Atom', () => {
    const eintraege = parseAtomFeed(atom).entries!;
    // feedsmith reads titles and contents as texts, or as groups of them.
    const text = (wert: unknown): string => (typeof wert === 'string' ? wert : (wert as { value: string }).value);
    expect(eintraege.map((e) => worte(text(e.title)))).toEqual(TEXTE);
    expect(eintraege.map((e) => worte(text(e.summary)))).toEqual(TEXTE);
    expect(eintraege.map((e) => absatz(text(e.content)))).toEqual(TEXTE);
  });
  it('JSON Feed', () => {
    const gelesen = parseJsonFeed(json);
    expect(gelesen.title).toContain(feed.titel);
    expect(gelesen.items!.map((e) => e.title)).toEqual(TEXTE);
    expect(gelesen.items!.map((e) => absatz(e.content_html!))).toEqual(TEXTE);
  });
});

describe('Kalender und Visitenkarte', () => {
  it('iCalendar', () => {
    const kalender = leererKalender('Probe', 'daten', '/daten/probe.ics');
    for (const text of TEXTE)
      kalender.createEvent({
        id: text,
        start: new Date('2026-11-23T10:00:00Z'),
        summary: text,
        description: text,
        location: text,
      });
    const termine = new ICAL.Component(ICAL.parse(kalender.toString()) as unknown[]).getAllSubcomponents('vevent');
    for (const feld of ['summary', 'description', 'location'])
      expect(termine.map((t) => t.getFirstPropertyValue(feld))).toEqual(TEXTE);
  });

  it('vCard', () => {
    for (const text of TEXTE) {
      const seite = {
        ort: { titel: text, mitHinweis: false, telefon: [] },
        daten: { strasse: text, plz: null, telefon: [], geprueft: '2026-11-23', email: null, web: null },
        kopf: { nachweis: { stand: text, geprueft: 'x' } },
      } as unknown as Parameters<typeof visitenkarte>[0];
      const karte = new ICAL.Component(ICAL.parse(visitenkarte(seite, 'https://website.example/')) as unknown[]);
      // RFC 2426, 5: a semicolon is escaped in every text; this reader takes the sign away only between the parts of a value.
      const lies = (feld: string) => String(karte.getFirstPropertyValue(feld)).replaceAll('\\;', ';');
      expect(lies('fn')).toBe(text);
      // And it takes a backslash at the end of a part for one that escapes the semicolon behind it.
      if (!text.endsWith('\\'))
        expect(JSON.stringify(karte.getFirstPropertyValue('adr'))).toContain(JSON.stringify(text));
      expect(lies('note')).toContain(`Stand: ${text}, Quellen gelesen am`);
    }
  });
});

describe('Tabellen', () => {
  const schema = z.strictObject({ id: kennung, titel: text('Titel', 'Ein Titel.').meta(OFFEN) });
  const daten = (texte: string[]): Datensatz =>
    ({
      id: 'glossar',
      titel: 'x',
      schema,
      zeilen: texte.map((titel, i) => ({ id: `z${i}`, titel })),
    }) as unknown as Datensatz;
  const spalte = (csv: string, trenner: string): string[] =>
    Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
      header: true,
      delimiter: trenner,
      skipEmptyLines: true,
    }).data.map((z) => z['titel']!);
  it('CSV für Programme', () => expect(spalte(alsCsv(daten(TEXTE)), ',')).toEqual(TEXTE));
  it('CSV für Excel rechnet nichts aus', () => {
    const gelesen = spalte(alsExcelCsv(daten(TEXTE)), ';');
    expect(gelesen.map((t) => t.replace(/^'(?=[=+\-@])/, ''))).toEqual(TEXTE);
    expect(gelesen.filter((t) => /^[=+\-@\t\r]/.test(t))).toEqual([]);
  });
});

it('BibTeX', () => {
  for (const text of TEXTE) {
    const { entries, errors } = liesBibtex(
      alsBibtex({ schluessel: 'x', titel: text, herausgeber: text, gattung: text, bemerkung: text, sprache: 'de' }),
      { sentenceCase: false },
    );
    expect(errors, text).toEqual([]);
    expect(entries, text).toHaveLength(1);
    expect(entries[0]!.fields['title'], text).toBe(text);
  }
});
