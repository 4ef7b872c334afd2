/** Drawings for frames of others: small, silent, with their source, and none forgotten. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { EINBETTUNG, EINBETTUNGSBILD, ZEILENBILD } from '../budgets.ts';
import { WURZEL } from '../ordner.ts';
import { dateien, einbettungen, fehlerAuf, HERKUNFT, lies, seiten } from './fertig.ts';
import { brotli } from './gewicht.ts';
import { absender, sichtbarerBestand } from './inhalt.ts';

const liste = seiten.get('/einbetten/')!.dom;
const bestand = sichtbarerBestand();

it('jede ist klein, mit allem, was geladen wird', () => {
  const gewichte = einbettungen.map((s): [number, string] => [brotli(Buffer.from(s.html)), s.adresse]);
  console.log(`Größte Einbettung: ${gewichte.toSorted(([a], [b]) => b - a)[0]?.join(' ')} von ${EINBETTUNG}`);
  expect(gewichte.filter(([bytes]) => bytes > EINBETTUNG)).toEqual([]);
  expect(
    fehlerAuf(einbettungen, ({ dom, html }) => [
      ...[
        ...dom.querySelectorAll('script, img, iframe, object, embed, video, audio, [src], link:not([rel="canonical"])'),
      ].map((e) => e.outerHTML),
      ...[...html.matchAll(/url\((?!["']?#)[^)]*\)|@import|<!--beleg/g)].map(([was]) => was),
    ]),
  ).toEqual([]);
});

it('jede sagt, was sie zeigt, woher, von wann und von wem; alle Links öffnen die Website daneben', () =>
  expect(
    fehlerAuf(einbettungen, ({ dom, html }) => {
      const fuss = dom.querySelector('body > footer')?.textContent.replace(/\s+/g, ' ') ?? '';
      const zurSeite = dom.querySelector('footer a')?.getAttribute('href') ?? '';
      const canonical = dom.querySelector('link[rel="canonical"]')?.getAttribute('href');
      return [
        dom.querySelectorAll('h1').length === 1 ? '' : 'h1',
        /Quellen: .+ Stand: .+ Lizenz CC BY 4\.0/.test(fuss) && fuss.includes(absender(bestand)) ? '' : `Fuß: ${fuss}`,
        canonical === HERKUNFT + zurSeite.replace(/#.*/, '') ? '' : `canonical: ${canonical}`,
        html.includes('<meta name="robots" content="noindex">') ? '' : 'noindex fehlt',
        html.includes('data-pagefind-body') ? 'steht in der Suche' : '',
        ...[...dom.querySelectorAll('a:not([download])')].flatMap((a) => {
          const [pfad = '', anker] = (a.getAttribute('href') ?? '').split('#');
          const ziel = seiten.get(pfad);
          return [
            ziel && (!anker || ziel.ids.has(anker)) ? '' : `führt ins Leere: ${a.getAttribute('href')}`,
            a.getAttribute('target') === '_blank' && a.getAttribute('rel') === 'noopener' ? '' : a.outerHTML,
          ];
        }),
      ].filter(Boolean);
    }),
  ).toEqual([]));

it('die Liste hat für jede den Code, der sie zeigt, und für jeden Code eine Seite', () => {
  const code = [...liste.querySelectorAll('pre code')].map((e) => e.textContent);
  const adressen = code.map((c) => /^<iframe src="([^"]+)"/.exec(c)?.[1]?.replace(HERKUNFT, ''));
  expect(adressen.toSorted()).toEqual(einbettungen.map((s) => s.adresse));
  expect(
    code.filter((c) => !/^<iframe [^>]* title="[^"]+" [^>]*height="\d+" loading="lazy"[^>]*><\/iframe>$/.test(c)),
  ).toEqual([]);
});

describe('als Bild', () => {
  /** The files of a drawing and the words for them, where they are offered. */
  const angebot = (wo: ParentNode) => ({
    dateien: [...wo.querySelectorAll('a[download]')].map((a) => a.getAttribute('href')!),
    text: wo.querySelector('.alternativtext span')?.textContent.replace(/\s+/g, ' ') ?? '',
  });
  const bilder = einbettungen.map(({ adresse, dom }) => {
    const titel = dom.querySelector('h1')!.textContent;
    return { adresse, titel, id: adresse.split('/').at(-2)!, ...angebot(dom.querySelector('footer details')!) };
  });
  const png = ({ dateien: d }: { dateien: string[] }) => d.find((a) => a.endsWith('.png'))!;
  const eigene = bilder.filter((b) => png(b).startsWith('/einbetten/'));
  const zeilen = bestand.vergleich.zeilen.map((z) => ({ z, b: bilder.find((b) => b.id === `vergleich-${z.id}`)! }));

  it('gibt es jede, im Rahmen und in der Liste dasselbe, als PNG und, was keine Tabellenzeile ist, auch als SVG', () => {
    const endungen = (b: (typeof bilder)[number]) => b.dateien.map((d) => d.split('.').at(-1)).toSorted();
    expect(bilder.filter((b) => b.dateien.some((d) => !dateien.has(d)))).toEqual([]);
    for (const b of bilder) {
      expect(endungen(b), b.adresse).toEqual(b.id.startsWith('vergleich-') ? ['png'] : ['png', 'svg']);
      expect(angebot(liste.getElementById(b.id)!), b.adresse).toEqual({ dateien: b.dateien, text: b.text });
    }
  });

  it('ist es ein Bild für schmale Spalten, nichts ragt aus dem Blatt, und es ist nicht zu schwer', async () => {
    const faelle: string[] = [];
    let schwerstes = 0;
    for (const b of eigene) {
      const datei = lies(png(b));
      const { data, info } = await sharp(datei).greyscale().raw().toBuffer({ resolveWithObject: true });
      const { width, height, channels } = info;
      schwerstes = Math.max(schwerstes, datei.length);
      if (width !== 960 || height < 500) faelle.push(`${b.id}: ${width} mal ${height}`);
      if (datei.length > (b.id.startsWith('vergleich-') ? ZEILENBILD : EINBETTUNGSBILD))
        faelle.push(`${b.id}: ${datei.length} Bytes`);
      const rand = (x: number, y: number) => x < 40 || x >= width - 40 || y < 30 || y >= height - 20;
      let bedruckt = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) if (rand(x, y) && data[(y * width + x) * channels]! < 250) bedruckt++;
      if (bedruckt) faelle.push(`${b.id}: ${bedruckt} Punkte im Rand`);
    }
    console.log(`Schwerstes Bild: ${schwerstes} von ${EINBETTUNGSBILD}`);
    expect(eigene.length).toBeGreaterThan(40);
    expect(faelle).toEqual([]);
  });

  it('sagt das SVG allein, was es zeigt, woher, von wann und von wem; sein Alternativtext ist der zum Kopieren', () => {
    const svgs = eigene.flatMap((b) =>
      b.dateien.filter((d) => d.endsWith('.svg')).map((d) => ({ b, svg: lies(d).toString() })),
    );
    expect(svgs.length).toBeGreaterThan(10);
    const faelle = svgs.flatMap(({ b, svg }) => {
      const dom = parseHTML(`<body>${svg}</body>`).document;
      const worte = [...dom.querySelectorAll('text')].map((t) => t.textContent);
      const alles = worte.join(' ');
      const zuKlein = [...dom.querySelectorAll('text')].filter((t) => Number(t.getAttribute('font-size')) < 12);
      const fehlt = [b.titel, 'Quellen: ', 'Stand: ', absender(bestand), 'CC BY 4.0'].filter((w) => !alles.includes(w));
      return [
        ...fehlt.map((w) => `ohne „${w}“`),
        ...zuKlein.map((t) => `„${t.textContent}“ ist zu klein`),
        worte.join('').includes(HERKUNFT) ? '' : 'ohne Adresse',
        `${b.titel}. ${dom.querySelector('desc')?.textContent}`.replace(/\s+/g, ' ') === b.text
          ? ''
          : `anderer Text: ${b.text}`,
        /var\(|style=|<image|<script|href=|NaN|undefined/.exec(svg)?.[0] ?? '',
      ]
        .filter(Boolean)
        .map((f) => `${b.id}: ${f}`);
    });
    expect(faelle).toEqual([]);
  });

  it('sagt der Alternativtext einer Zeile beide Antworten mit Ort und Zeit, und woher der Unterschied kommt', () => {
    for (const { z, b } of zeilen) {
      const { dortmund, zuerich } = z.kurz;
      expect(b.text.startsWith(`${b.titel}. `), b.id).toBe(true);
      for (const teil of [
        `Dortmund, ${dortmund.zeit}: ${dortmund.wert}, ${dortmund.was}.`,
        `Zürich, ${zuerich.zeit}: ${zuerich.wert}, ${zuerich.was}.`,
        z.unterschied,
      ])
        expect(b.text, b.id).toContain(teil.replace(/\s+/g, ' '));
    }
    expect(new Set(bilder.map((b) => b.text)).size).toBe(bilder.length);
  });
});

it('jede Zeile des Vergleichs und jede gezeichnete Reihe ist dabei', () => {
  const da = new Set(einbettungen.map((s) => s.adresse));
  const gezeichnet = [...seiten.get('/zahlen/')!.dom.querySelectorAll('section:has(svg.reihe__breit) > h3')];
  expect(gezeichnet.length).toBeGreaterThan(2);
  const soll = [...bestand.vergleich.zeilen.map((z) => `vergleich-${z.id}`), ...gezeichnet.map((h) => h.id)];
  expect(soll.filter((id) => !da.has(`/einbetten/${id}/`))).toEqual([]);
});

/** Drawings that are no statement of their own. */
const OHNE: Record<string, string> = {
  'src/karte/Kartenskizze.astro': 'die Karte noch einmal, ohne Namen und Nummern',
};

it('keine Zeichnung des Codes ist vergessen', () => {
  const text = (datei: string) => readFileSync(path.join(WURZEL, datei), 'utf8');
  const benutzt = new Set(['src/einbetten/Einbettungsbild.astro']);
  // A set grows while it is walked.
  for (const datei of benutzt)
    for (const [, von] of text(datei).matchAll(/^import \w+ from '(\.[^']+\.astro)'/gm))
      benutzt.add(path.posix.join(path.posix.dirname(datei), von!));
  const zeichnende = globSync('src/**/*.astro', { cwd: WURZEL })
    .map((d) => d.split(path.sep).join('/'))
    .filter((d) => text(d).includes("zeichnung/zeichnung.scss'"));
  expect(zeichnende.length).toBeGreaterThan(6);
  expect(zeichnende.filter((d) => !benutzt.has(d) && !(d in OHNE))).toEqual([]);
  expect(Object.keys(OHNE).filter((d) => !zeichnende.includes(d) || benutzt.has(d))).toEqual([]);
});
