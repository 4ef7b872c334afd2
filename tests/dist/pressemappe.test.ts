/** The media kit, opened with another library than the one that packs it. */
import { BlobReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAPPE, PRESSEBILD_PNG, PRESSEBILD_SVG } from '../budgets.ts';
import { dateien, lies, seiten } from './fertig.ts';
import { absender, inWorten, sichtbarerBestand } from './inhalt.ts';

const ADRESSE = '/presse/pressemappe.zip';
const { dom } = seiten.get('/presse/')!;
/** What the page says lies in it: name in the kit -> address of the same file on the site. */
const genannt = new Map(
  [...dom.querySelectorAll('.mappe a[download]')].map((a) => [a.getAttribute('download')!, a.getAttribute('href')!]),
);
const text = (adresse: string): string => lies(adresse).toString('utf8');

describe('Pressemappe', () => {
  let eintraege: FileEntry[] = [];
  beforeAll(async () => {
    const leser = new ZipReader(new BlobReader(new Blob([new Uint8Array(lies(ADRESSE))])));
    eintraege = (await leser.getEntries()) as FileEntry[];
    await leser.close();
  });

  it('enthält genau, was die Seite nennt, in fester Reihenfolge', () => {
    expect(genannt.size).toBeGreaterThan(20);
    expect(eintraege.map((e) => e.filename)).toEqual([...genannt.keys()].sort());
  });

  it('jede Datei ist Byte für Byte die der Website', async () => {
    for (const e of eintraege) {
      const bytes = await e.getData(new Uint8ArrayWriter(), { checkSignature: true });
      expect(Buffer.from(bytes).equals(lies(genannt.get(e.filename)!)), e.filename).toBe(true);
    }
  });

  it('hat alles, was eine Redaktion braucht', () => {
    for (const name of [
      ...['LIESMICH.txt', 'faktenblatt.txt', 'daten/chronologie.csv', 'daten/kennzahlen.csv'],
      ...['bilder/karte-dortmund.svg', 'bilder/karte-dortmund.png', 'bilder/stand-der-massnahmen.svg'],
    ])
      expect([...genannt.keys()]).toContain(name);
    const ausZahlen = [...dateien].filter(
      (d) => /^\/zahlen\/[^/]+\.(svg|png|csv)$/.test(d) && !d.endsWith('/bild.png'),
    );
    expect(ausZahlen.length).toBeGreaterThan(8);
    expect([...genannt.values()]).toEqual(expect.arrayContaining(ausZahlen));
  });

  it('verrät nicht, wann gebaut wurde: derselbe Inhalt, dieselben Bytes', () => {
    expect([...new Set(eintraege.map((e) => e.rawLastModDate))]).toHaveLength(1);
    expect(eintraege[0]!.lastModDate.getFullYear()).toBe(1980);
    // Packed again, from the names and bytes alone.
    const inhalt = [...genannt].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const nochmal = Object.fromEntries(inhalt.map(([name, adresse]) => [name, new Uint8Array(lies(adresse))]));
    const zip = zipSync(nochmal, { level: 9, mtime: '1980-01-01T00:00:00' });
    expect(Buffer.from(zip).equals(lies(ADRESSE))).toBe(true);
  });

  it('ist so groß, wie die Seite sagt, und passt in eine E-Mail', () => {
    const bytes = lies(ADRESSE).length;
    const genannteKb = Number(/rund (\d+) kB/.exec(dom.querySelector('[data-groesse]')!.textContent)?.[1]);
    expect(Math.abs(genannteKb * 1000 - bytes)).toBeLessThanOrEqual(10_000);
    expect(bytes).toBeLessThanOrEqual(MAPPE);
  });

  it('LIESMICH nennt jede Datei, Stand, Vorbehalt, Ansprechpersonen, Zitieren und Nutzung', () => {
    const bestand = sichtbarerBestand();
    const liesmich = text('/presse/liesmich.txt');
    for (const name of genannt.keys()) expect(liesmich).toContain(`- ${name}: `);
    for (const wort of [
      `Stand ${inWorten(bestand.site.stand)}`,
      absender(bestand),
      'Ansprechpersonen',
      'CC BY 4.0',
      'Wie Sie zitieren',
    ])
      expect(liesmich).toContain(wort);
  });

  it('die Bilder sind Bilder, leicht und mit Namen', async () => {
    const bilder = [...dateien].filter((d) => /^\/presse\/[^/]+\.(svg|png)$/.test(d) && !d.endsWith('/bild.png'));
    expect(bilder).toHaveLength(4);
    for (const b of bilder) {
      const { format, width } = await sharp(lies(b)).metadata();
      expect([b, format, width]).toEqual([b, b.slice(-3), b.endsWith('png') ? 1920 : 960]);
      expect(lies(b).length, b).toBeLessThanOrEqual(b.endsWith('png') ? PRESSEBILD_PNG : PRESSEBILD_SVG);
    }
    const karte = text('/presse/karte-dortmund.svg');
    const mitLage = [...sichtbarerBestand().einrichtungen.values()].filter(
      ({ daten: e }) => e.ort === 'dortmund' && e.anzeige !== 'nein' && e.koordinaten,
    );
    expect(mitLage.length).toBeGreaterThan(20);
    const blatt = new DOMParser().parseFromString(karte, 'image/svg+xml');
    const [beschreibung] = [...blatt.querySelectorAll('desc')].map((e: Element) => e.textContent);
    for (const { daten } of mitLage) expect(beschreibung).toContain(daten.titel);
  });
});

describe('Faktenblatt', () => {
  const blatt = seiten.get('/presse/faktenblatt/')!.dom;
  const zeilen = [...blatt.querySelectorAll('tbody tr')].map((z) => [...z.children]);

  it('jede Zahl hat Wert mit Einheit, Zeitraum und Quelle, in der Reihenfolge der Redaktion', () => {
    const { seiten: texte, kennzahlen } = sichtbarerBestand();
    const gewaehlt = texte.get('presse/faktenblatt')!.daten.kennzahlen;
    expect(gewaehlt.length).toBeGreaterThan(5);
    expect(zeilen.map(([was]) => was!.querySelector('a')!.getAttribute('href'))).toEqual(
      gewaehlt.map((id) => `/zahlen/#${id}`),
    );
    for (const [i, [, wert, zeitraum]] of zeilen.entries()) {
      const k = kennzahlen.zeilen.find((z) => z.id === gewaehlt[i])!;
      expect(wert!.textContent).toContain(k.einheit);
      expect(wert!.querySelectorAll('.beleg a').length).toBeGreaterThan(0);
      expect(zeitraum!.textContent.trim()).toBe(`${k.ort}, ${k.zeitraum}`);
    }
  });

  it('die Maßnahmen sind gezählt wie auf ihrer Seite', () => {
    const gezaehlt = [...blatt.querySelectorAll('.faktenblatt__stand li')].map((li) => li.textContent.trim());
    const alle = [...sichtbarerBestand().massnahmen.values()].map((m) => m.daten.status.wert);
    expect(gezaehlt.map((z) => z.split(/\s+/))).toEqual(
      gezaehlt.map((z) => {
        const status = z.split(/\s+/)[1]!;
        return [String(alle.filter((s) => s === status).length), status];
      }),
    );
    expect(gezaehlt).toHaveLength(new Set(alle).size);
  });

  it('als Text stehen alle Zahlen und nummerierten Quellen darin', () => {
    const datei = text('/presse/faktenblatt.txt');
    for (const [, wert] of zeilen) expect(datei).toContain(wert!.querySelector('b')!.textContent);
    const quellen = [...blatt.querySelectorAll('.quellenliste li')];
    expect(quellen.length).toBeGreaterThan(8);
    for (const [i, q] of quellen.entries())
      expect(datei).toContain(`\n${i + 1}. ${q.querySelector('b')!.textContent}: `);
  });
});

describe('Seite für die Presse', () => {
  it('zeigt jeden Vorgang in Rat und Ausschüssen und führt zu seinem Ereignis', () => {
    const erwartet = [...sichtbarerBestand().ereignisse.values()]
      .filter((e) => ['rat', 'ausschuss'].includes(e.daten.gremium))
      .map((e) => `/verlauf/#${e.id}`);
    const gezeigt = [...dom.querySelectorAll('tbody th a')].map((a) => a.getAttribute('href'));
    expect(erwartet.length).toBeGreaterThan(10);
    expect(gezeigt.toSorted()).toEqual(erwartet.toSorted());
  });

  it('bietet jeden Feed an', () => {
    const feeds = [...dateien].filter((d) => /^\/feeds\/.*\.(rss\.xml|atom\.xml|json)$/.test(d));
    const angeboten = [...dom.querySelectorAll('a[href^="/feeds/"]')].map((a) => a.getAttribute('href'));
    expect(angeboten).toEqual(expect.arrayContaining(feeds));
    expect(angeboten.includes('/feeds/termine.ics')).toBe(dateien.has('/feeds/termine.ics'));
  });

  it('sagt, dass niemand benannt ist, solange das so ist', () => {
    const personen = sichtbarerBestand().ansprechpersonen.zeilen;
    const abschnitt = dom.querySelector('[aria-labelledby="ansprechpersonen"]')!;
    expect(abschnitt.querySelectorAll('h3')).toHaveLength(personen.length);
    expect(abschnitt.textContent.includes('niemand benannt')).toBe(personen.length === 0);
  });

  it('alles im Inhaltsverzeichnis gibt es', () => {
    const ziele = [...dom.querySelectorAll('.inhaltsverzeichnis a')].map((a) => a.getAttribute('href')!.slice(1));
    expect(ziele.length).toBeGreaterThan(10);
    expect(ziele.filter((id) => !dom.getElementById(id))).toEqual([]);
  });
});
