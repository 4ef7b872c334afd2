/** What programs look for at fixed addresses of every website, and how servers of plain files hand it out. */
import { fileTypeFromBuffer } from 'file-type';
import remarkParse from 'remark-parse';
import sharp from 'sharp';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { dateien, gelistet, HERKUNFT, lies, seiten } from './fertig.ts';
import { heute, sichtbarerBestand } from './inhalt.ts';

const text = (adresse: string) => lies(adresse).toString('utf8');

it('robots.txt lässt alles lesen und nennt ein Verzeichnis, das es gibt', () => {
  const zeilen = text('/robots.txt').split('\n').filter(Boolean);
  expect(zeilen.slice(0, 2)).toEqual(['User-agent: *', 'Allow: /']);
  const [, verzeichnis = ''] = /^Sitemap: (\S+)$/.exec(zeilen[2] ?? '') ?? [];
  expect(verzeichnis.startsWith(`${HERKUNFT}/`)).toBe(true);
  expect(dateien).toContain(new URL(verzeichnis).pathname);
});

it('GitHub Pages lässt nichts weg, was mit einem Unterstrich beginnt', () => expect(dateien).toContain('/.nojekyll'));

it('das Zeichen der Website liegt als Bild für alte Browser und für Telefone da', async () => {
  expect((await fileTypeFromBuffer(lies('/favicon.ico')))?.mime).toBe('image/x-icon');
  const { width, height, format, hasAlpha } = await sharp(lies('/apple-touch-icon.png')).metadata();
  expect({ width, height, format, hasAlpha }).toEqual({ width: 180, height: 180, format: 'png', hasAlpha: false });
});

it('das Manifest nennt die Website, öffnet sich im Browser und zeigt auf Bilder, die es gibt', () => {
  const manifest = JSON.parse(text('/manifest.webmanifest')) as {
    name: string;
    display: string;
    start_url: string;
    icons: { src: string }[];
  };
  expect(seiten.get('/')!.dom.querySelector('meta[property="og:site_name"]')!.getAttribute('content')).toBe(
    manifest.name,
  );
  expect(manifest.display).toBe('browser');
  expect(seiten.has(manifest.start_url)).toBe(true);
  expect(manifest.icons.filter((i) => !dateien.has(i.src))).toEqual([]);
});

it('llms.txt ist kurz, hat Titel, Zusammenfassung und Verweise auf Seiten, die gefunden werden dürfen', () => {
  interface Knoten {
    type: string;
    depth?: number;
    url?: string;
    children?: Knoten[];
  }
  const quelltext = text('/llms.txt');
  const { children: bloecke = [] } = unified().use(remarkParse).parse(quelltext) as Knoten;
  expect(bloecke.slice(0, 2).map((b) => [b.type, b.depth])).toEqual([
    ['heading', 1],
    ['blockquote', undefined],
  ]);
  const verweise = (k: Knoten): string[] => [...(k.url ? [k.url] : []), ...(k.children ?? []).flatMap(verweise)];
  const ziele = bloecke.flatMap(verweise);
  const adressen = new Set(gelistet.map((s) => HERKUNFT + s.adresse));
  expect(ziele.length).toBeGreaterThan(20);
  expect(ziele.filter((z) => !adressen.has(z))).toEqual([]);
  expect(quelltext.length).toBeLessThan(10_000);
});

it('jede Textdatei von uns sagt selbst, wie sie zu lesen ist: ASCII, oder UTF-8 mit Kennung', () => {
  // What editors upload stays as it is.
  const eigene = [...dateien].filter((d) => d.endsWith('.txt') && !d.startsWith('/medien/'));
  expect(eigene.length).toBeGreaterThan(4);
  expect(eigene.filter((d) => !/^(?:\p{ASCII}*$|\ufeff[^\ufeff]*$)/u.test(text(d)))).toEqual([]);
});

it('security.txt nennt den Kontakt und sein Ende (RFC 9116), und ohne Kontakt gibt es sie nicht', () => {
  const { kontakt, bis } = sichtbarerBestand().site.sicherheit;
  const adresse = '/.well-known/security.txt';
  const gilt = kontakt !== null && bis !== null && bis >= heute;
  expect(dateien.has(adresse)).toBe(gilt);
  if (!gilt) return;
  const zeilen = text(adresse).trimEnd().split('\n');
  expect(zeilen).toContain(`Contact: ${kontakt}`);
  expect(zeilen).toContain(`Canonical: ${HERKUNFT}${adresse}`);
  const ende = zeilen.filter((z) => z.startsWith('Expires: ')).map((z) => Date.parse(z.slice(9)));
  expect(ende).toHaveLength(1);
  expect(ende[0]).toBeGreaterThan(Date.parse(bis));
});
