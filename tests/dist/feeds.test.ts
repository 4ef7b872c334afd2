/** Feeds, as a reader by others understands them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { jetzt } from '../../src/zeit/uhr.ts';
import { dateien, HERKUNFT, lies, seiten } from './fertig.ts';
import { sichtbarerBestand, tagIn } from './inhalt.ts';

interface Eintrag {
  id: string;
  titel: string;
  tag: string;
  html: string;
}
const text = (adresse: string): string => lies(adresse).toString('utf8');
/** The day in Dortmund. */
const tag = (datum: unknown): string => tagIn(new Date(String(datum)));

const worte = (html: string): string => parseHTML(`<body>${html}</body>`).document.querySelector('body')!.textContent;

/** What each format says, in one form. */
const LESER: Record<string, (inhalt: string) => Eintrag[]> = {
  rss: (inhalt) =>
    (parseRssFeed(inhalt).items ?? []).map((i) => ({
      id: i.guid!.value!,
      titel: i.title!,
      tag: tag(i.pubDate),
      html: i.content!.encoded!,
    })),
  atom: (inhalt) =>
    (parseAtomFeed(inhalt).entries ?? []).map((e) => ({
      id: e.id!,
      // The writer says that its titles are HTML.
      titel: worte(typeof e.title === 'string' ? e.title : String((e.title as { value?: string }).value)),
      tag: tag(e.published),
      html: typeof e.content === 'string' ? e.content : String((e.content as { value?: string }).value),
    })),
  json: (inhalt) =>
    (parseJsonFeed(inhalt).items ?? []).map((i) => ({
      id: i.id!,
      titel: i.title!,
      tag: tag(i.date_published),
      html: i.content_html!,
    })),
};
/** Anchors of corrections, additions and withdrawals. */
const AENDERUNG = /(^|-)(aenderung-[\d-]+|zurueckgezogen)$/;
const ersterSatz = (html: string): string => glatt(/<p>(.*?)<\/p>/s.exec(html)![1]);

/** What of an element is text: not what is only for the screen; source marks in brackets. */
function alsText(element: Element): string {
  const kopie = element.cloneNode(true) as Element;
  for (const nurBild of kopie.querySelectorAll('.kein-druck')) nurBild.remove();
  for (const marke of kopie.querySelectorAll('.beleg')) marke.textContent = ` ${glatt(marke.textContent)}`;
  for (const umbruch of kopie.querySelectorAll('br')) umbruch.replaceWith(', ');
  return kopie.textContent;
}

/** Every piece of text in an element, also what is not in a paragraph: nothing may get lost. */
function stuecke(element: Element): string[] {
  if (element.matches('.kein-druck, .beleg, script, style')) return [];
  return [...element.childNodes].flatMap((k) =>
    k.nodeType === 1 ? stuecke(k as Element) : k.nodeType === 3 && glatt(k.textContent) ? [glatt(k.textContent)] : [],
  );
}

const ENDUNG = { rss: 'rss.xml', atom: 'atom.xml', json: 'json' } as const;
const staemme = [...dateien].flatMap((d) => /^(\/feeds\/.*)\.rss\.xml$/.exec(d)?.[1] ?? []);

/** JSON Feed as https://www.jsonfeed.org/version/1.1/ demands it, with what P-14 adds: a text, a date and an address of every item; language and authors. */
const adresse = { type: 'string', format: 'uri', pattern: '^https://' };
const JSONFEED = {
  type: 'object',
  required: ['version', 'title', 'home_page_url', 'feed_url', 'icon', 'favicon', 'language', 'authors', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    description: { type: 'string' },
    home_page_url: adresse,
    feed_url: adresse,
    icon: adresse,
    favicon: adresse,
    language: { const: 'de' },
    authors: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', minProperties: 1, properties: { name: { type: 'string', minLength: 1 }, url: adresse } },
    },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'title', 'content_html', 'date_published'],
        properties: {
          id: { type: 'string', minLength: 1 },
          url: adresse,
          title: { type: 'string', minLength: 1 },
          summary: { type: 'string' },
          content_html: { type: 'string', minLength: 1 },
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          tags: { type: 'array', items: { type: 'string' } },
        },
        // Extensions begin with an underscore.
        patternProperties: { '^_': { type: 'object' } },
        additionalProperties: false,
      },
    },
  },
  patternProperties: { '^_': { type: 'object' } },
  additionalProperties: false,
};

/** What libxml2 says against these files by the schema of their norm (tests/fixtures/*.rng). */
async function gegenNorm(format: 'atom' | 'rss', feeds: { fileName: string; contents: string }[]): Promise<string[]> {
  const schema = readFileSync(path.join(import.meta.dirname, `../fixtures/${format}.rng`), 'utf8');
  const { valid, errors, rawOutput } = await validateXML({ xml: feeds, schema, extension: 'relaxng' });
  return valid || errors.length ? errors.map((f) => f.rawMessage) : [rawOutput];
}

const glatt = (wert: string | null | undefined): string => (wert ?? '').replace(/\s+/g, ' ').trim();
/** Without what a line break may become. */
const ohneBlanks = (wert: string): string => wert.replace(/[\s,]+/g, '');
const { meldungen, massnahmen, ereignisse } = sichtbarerBestand();

describe('Feeds', () => {
  it('es gibt einen für alles, einen je Art, einen für Berichtigungen und einen je Maßnahme', () => {
    expect(staemme).toEqual(expect.arrayContaining(['/feeds/alles', '/feeds/korrekturen', '/feeds/pressemitteilung']));
    expect(staemme.filter((s) => s.startsWith('/feeds/massnahmen/'))).toHaveLength(massnahmen.size);
  });

  it.each(staemme)('%s sagt in allen drei Formaten dasselbe, das Neueste zuerst', (stamm) => {
    const [rss, atom, json] = Object.entries(LESER).map(([format, lese]) =>
      lese(text(`${stamm}.${ENDUNG[format as keyof typeof ENDUNG]}`)),
    );
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
    expect(rss!.map((e) => e.tag)).toEqual(
      rss!
        .map((e) => e.tag)
        .toSorted()
        .reverse(),
    );
  });

  it('jeder JSON Feed entspricht der Norm', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats(ajv);
    const pruefe = ajv.compile(JSONFEED);
    const fehler = (feed: unknown) => (pruefe(feed) ? [] : pruefe.errors!.map((f) => `${f.instancePath} ${f.message}`));
    expect(staemme.flatMap((s) => fehler(JSON.parse(text(`${s}.json`))).map((f) => `${s}: ${f}`))).toEqual([]);
    expect(
      fehler({ version: 'https://jsonfeed.org/version/1.1', title: 'Titel', items: [{ id: 1, text: '' }] }),
    ).not.toEqual([]);
  });

  it.each(['atom', 'rss'] as const)('jeder Feed im Format %s entspricht der Norm', async (format) => {
    const feeds = staemme.map((s) => ({
      fileName: `${s.slice(1).replaceAll('/', '-')}.xml`,
      contents: text(`${s}.${ENDUNG[format]}`),
    }));
    expect(await gegenNorm(format, feeds)).toEqual([]);
    // Without a day the same feed is a fault.
    const ohneTag = feeds.map(({ fileName, contents }) => ({
      fileName,
      contents: contents.replace(/<(updated|pubDate)>[^<]*<\/\1>/g, ''),
    }));
    expect(await gegenNorm(format, ohneTag)).not.toEqual([]);
  });

  it('kein Feed nennt einen Tag vor der Website, auch ein leerer nicht', () => {
    const erster = Math.min(...[...meldungen.values()].map((m) => Date.parse(m.daten.datum)));
    const gesagt = staemme.flatMap((s) => [
      [`${s} (RSS)`, parseRssFeed(text(`${s}.rss.xml`)).lastBuildDate],
      [`${s} (Atom)`, parseAtomFeed(text(`${s}.atom.xml`)).updated],
    ]);
    const leer = staemme.filter((s) => !LESER['json']!(text(`${s}.json`)).length);
    // The feeds of measures hold events of the years before.
    const zuFrueh = gesagt.filter(
      ([s, tag]) => leer.some((l) => s!.startsWith(l)) && !(Date.parse(tag!) >= erster - 24 * 60 * 60 * 1000),
    );
    expect(zuFrueh).toEqual([]);
    expect(gesagt.filter(([, tag]) => !tag || Date.parse(tag) > jetzt.getTime())).toEqual([]);
  });

  it('jeder trägt das Zeichen der Website, so klein, wie RSS es verlangt', async () => {
    const zeichen = staemme.flatMap((s) => {
      const atom = parseAtomFeed(text(`${s}.atom.xml`));
      const { icon, favicon } = parseJsonFeed(text(`${s}.json`));
      return [parseRssFeed(text(`${s}.rss.xml`)).image?.url, atom.icon, atom.logo, icon, favicon];
    });
    const [eines, ...mehr] = new Set(zeichen);
    expect(mehr).toEqual([]);
    const { width, height, format } = await sharp(lies(eines!.replace(HERKUNFT, ''))).metadata();
    expect([format, width === height, width <= 144]).toEqual(['png', true, true]);
  });

  it('wer RSS oder Atom antippt, liest, was das ist', () => {
    const ansichten = staemme.flatMap((s) =>
      [`${s}.rss.xml`, `${s}.atom.xml`].map((d) => /^<\?xml .*\?>\s*<\?xml-stylesheet (.*)\?>/.exec(text(d))?.[1]),
    );
    expect([...new Set(ansichten)]).toEqual(['href="/feeds/ansicht.css" type="text/css"']);
    expect(text('/feeds/ansicht.css')).toMatch(/content: 'Das ist ein Feed: /);
  });

  it('jede Seite, die einen Feed anbietet, nennt ihn auch Programmen, in jedem Format', () => {
    const typ = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' };
    const koepfe = [...seiten.values()].flatMap(({ adresse, dom }) => {
      const links = [...dom.querySelectorAll('head link[rel="alternate"][href^="/feeds/"]')];
      return links.length ? [{ adresse, links }] : [];
    });
    expect(koepfe.map((k) => k.adresse)).toEqual(
      expect.arrayContaining(['/', '/aktuelles/', '/presse/', '/korrekturen/', '/konzept/massnahmen/nachtcafe/']),
    );
    for (const { adresse, links } of koepfe) {
      const gesagt = links.map((l) => [l.getAttribute('type'), l.getAttribute('href')!]);
      const stamm = gesagt[0]![1]!.replace(/\.rss\.xml$/, '');
      const erwartet = (Object.keys(ENDUNG) as (keyof typeof ENDUNG)[]).map((f) => [typ[f], `${stamm}.${ENDUNG[f]}`]);
      expect([adresse, gesagt]).toEqual([adresse, erwartet]);
      for (const [, href] of gesagt) expect(dateien).toContain(href);
    }
  });

  it('kein Kasten eines Textes ist leer', () => {
    const leere = [...new Set(staemme.flatMap((s) => LESER['json']!(text(`${s}.json`)).map((e) => e.html)))].flatMap(
      (html) => /<(div|p|section|ul|ol|span)[^>]*>\s*<\/\1>/.exec(html)?.[0] ?? [],
    );
    expect(leere).toEqual([]);
  });

  it('jeder Eintrag führt zu einer Stelle, die es gibt, und steht dort mit demselben Titel', () => {
    const alle = staemme.flatMap((s) => LESER['json']!(text(`${s}.json`)));
    expect(alle.length).toBeGreaterThan(40);
    const lose = alle.filter(({ id, titel, html }) => {
      const [adresse, anker] = id.replace(HERKUNFT, '').split('#');
      const dom = seiten.get(adresse!)?.dom;
      const stelle = glatt((anker ? dom?.getElementById(anker) : dom?.querySelector('h1'))?.textContent);
      // A change is known by what it says, everything else by its title.
      return anker && AENDERUNG.test(anker)
        ? !stelle.includes(ersterSatz(html))
        : stelle !== titel.replace(/^(Abgesagt|Zurückgezogen): /, '');
    });
    expect(lose).toEqual([]);
  });

  it('jede Meldung steht mit ihrem ganzen Text darin', () => {
    const eintraege = LESER['rss']!(text('/feeds/alles.rss.xml'));
    expect(eintraege.map((e) => e.id.replace(HERKUNFT, ''))).toEqual(
      expect.arrayContaining([...meldungen.keys()].map((id) => `/aktuelles/${id}/`)),
    );
    for (const { id, html } of eintraege) {
      const seite = seiten.get(id.replace(HERKUNFT, ''))?.dom.querySelector('.meldung');
      if (!seite) continue;
      const gelesen = parseHTML(`<body>${html}</body>`).document;
      expect(ohneBlanks(gelesen.querySelector('body')!.textContent)).toContain(ohneBlanks(alsText(seite)));
      for (const a of gelesen.querySelectorAll('a'))
        expect(a.getAttribute('href')).toMatch(/^(https?:\/\/|tel:|mailto:)/);
    }
  });

  it('der Feed einer Maßnahme hat ihre Ereignisse mit Tag, jedes mit Quellen', () => {
    const mit = [...ereignisse.values()].filter(
      (e) => e.daten.massnahmen.includes('konsumraum-grafenhof') && e.daten.datum.length === 10,
    );
    const gelesen = LESER['atom']!(text('/feeds/massnahmen/konsumraum-grafenhof.atom.xml'));
    const tage = gelesen.filter((e) => e.id.includes('/verlauf/#'));
    expect(tage.map((e) => e.id.split('#')[1]).toSorted()).toEqual(mit.map((e) => e.id).toSorted());
    expect(tage.filter((e) => !/<li>.*<a href="https?:/.test(e.html))).toEqual([]);
  });

  it('die Textdatei einer Meldung hat Titel, Vorspann, jeden Absatz und die Adresse', () => {
    for (const id of meldungen.keys()) {
      const datei = glatt(text(`/aktuelles/${id}.txt`)).replace(/ <https?:[^>]+>/g, '');
      const { dom } = seiten.get(`/aktuelles/${id}/`)!;
      const teile = ['h1', '.vorspann', '[data-kopfzeile]', '[data-volltext]', '.quellenliste']
        .flatMap((wahl) => [...dom.querySelectorAll(wahl)])
        .flatMap((e) => stuecke(e));
      expect(teile.length).toBeGreaterThan(4);
      for (const teil of teile) expect(datei).toContain(teil);
      expect(datei).toContain(`${HERKUNFT}/aktuelles/${id}/`);
    }
  });
});
