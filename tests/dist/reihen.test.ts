/** The drawings of /zahlen/ and their files. */
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { REIHENBILD_PNG, REIHENBILD_SVG } from '../budgets.ts';
import { lies, seiten, HERKUNFT } from './fertig.ts';
import { absender, inWorten, sichtbarerBestand } from './inhalt.ts';

const bestand = sichtbarerBestand();
const { kennzahlen, reihen, quellen } = bestand;
const seite = seiten.get('/zahlen/')!.dom;
const abschnitt = (id: string) => seite.getElementById(id)!.closest('section')!;
const verweise = (id: string) =>
  [...abschnitt(id).querySelectorAll('.downloads a[download]')].map((a) => a.getAttribute('href')!);
const worte = (e: Element | null | undefined) => e?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const zahlen = (id: string) => kennzahlen.zeilen.filter((k) => k.reihe === id && k.wert !== null);
const jahre = (id: string) =>
  zahlen(id)
    .map((k) => k.zeitraum)
    .filter((z) => /^\d{4}$/.test(z))
    .sort();
const gezeichnet = reihen.zeilen.filter((r) => !r.ohne_bild).map((r) => r.id);
const nurTabelle = reihen.zeilen.filter((r) => r.ohne_bild);

const svg = (id: string) => parseHTML(`<body>${lies(`/zahlen/${id}.svg`).toString()}</body>`).document;
const texte = (id: string) => [...svg(id).querySelectorAll('text')];

/** The rows of the plain table on the page: period and value as they are read. */
const tabelle = (id: string) =>
  [...abschnitt(id).querySelectorAll('table:not(.reihe__schmal) tbody tr')].map((tr) => ({
    zeitraum: worte(tr.querySelector('th')!.lastChild as Element),
    wert: worte(tr.querySelector('.zahl b')),
    angabe: worte(tr.querySelector('td:last-child')).split(/[ [\]]/)[0],
  }));

it('jede Reihe des Inhalts steht auf der Seite', () => {
  expect(gezeichnet.length).toBeGreaterThan(2);
  for (const r of reihen.zeilen) expect(tabelle(r.id).length, r.id).toBe(zahlen(r.id).length);
});

describe.each(gezeichnet)('%s', (id) => {
  it('ist als SVG, PNG und CSV zu haben', () =>
    expect(verweise(id)).toEqual(['svg', 'png', 'csv'].map((endung) => `/zahlen/${id}.${endung}`)));

  it('zeichnet genau die ganzen Jahre, auf der Seite und in der Datei', () => {
    const bild = abschnitt(id).querySelector('.reihe__breit')!;
    expect([...bild.querySelectorAll('.jahr')].map(worte)).toEqual(jahre(id));
    expect(bild.querySelectorAll('rect')).toHaveLength(jahre(id).length);
    const inDatei = texte(id).map(worte);
    for (const jahr of jahre(id)) expect(inDatei).toContain(jahr);
    const andere = zahlen(id).filter((k) => !jahre(id).includes(k.zeitraum));
    for (const k of andere) expect(inDatei).not.toContain(/\d{4}/.exec(k.zeitraum)![0]);
  });

  it('zeichnet genaue und ungefähre Werte verschieden', () => {
    const gefuellt = (dom: ParentNode) =>
      [...dom.querySelectorAll('rect[fill]')].map((r) => r.getAttribute('fill')!.startsWith('url('));
    const erwartet = zahlen(id)
      .filter((k) => jahre(id).includes(k.zeitraum))
      .toSorted((a, b) => (a.zeitraum < b.zeitraum ? -1 : 1))
      .map((k) => k.genauigkeit !== 'genau');
    expect(gefuellt(abschnitt(id).querySelector('.reihe__breit')!)).toEqual(erwartet);
    expect(gefuellt(svg(id)).slice(0, erwartet.length)).toEqual(erwartet);
  });

  it('das SVG ist wohlgeformt und sagt allein, was es ist, woher und von wann', async () => {
    const datei = lies(`/zahlen/${id}.svg`);
    // libxml2 in sharp refuses what is no XML.
    const { width, height } = await sharp(datei).metadata();
    const wurzel = svg(id).querySelector('svg')!;
    expect(wurzel.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    const { titel, hinweis, einheit } = reihen.zeilen.find((r) => r.id === id)!;
    expect(worte(wurzel.querySelector('title'))).toBe(titel);
    for (const k of zahlen(id).filter((z) => jahre(id).includes(z.zeitraum)))
      expect(worte(wurzel.querySelector('desc'))).toContain(`${k.zeitraum}: `);
    const text = texte(id).map(worte).join(' ');
    const herausgeber = zahlen(id)
      .filter((k) => jahre(id).includes(k.zeitraum))
      .flatMap((k) => k.quellen.map((q) => quellen.get(q)!.daten.herausgeber));
    for (const stueck of [
      titel,
      hinweis,
      einheit,
      ...herausgeber,
      `Stand: ${inWorten(kennzahlen.stand)}`,
      'CC BY 4.0',
      absender(bestand),
      `${HERKUNFT}/zahlen/#${id}`,
    ])
      expect(text).toContain(stueck);
    expect(datei.toString()).not.toMatch(/var\(|style=|<image|<script|href=/);
    expect(datei.length).toBeLessThanOrEqual(REIHENBILD_SVG);
  });

  it('das PNG ist doppelt so groß und zeigt jedes Wort des SVG an seiner Stelle', async () => {
    const png = lies(`/zahlen/${id}.png`);
    const mass = await sharp(lies(`/zahlen/${id}.svg`)).metadata();
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([2 * mass.width, 2 * mass.height]);
    expect(png.length).toBeLessThanOrEqual(REIHENBILD_PNG);
    const leer = texte(id).filter((t) => {
      const zahl = (name: string) => Number(t.getAttribute(name));
      const [groesse, laenge] = [zahl('font-size'), worte(t).length * zahl('font-size') * 0.35];
      const links = zahl('x') - laenge * { start: 0, middle: 0.5, end: 1 }[t.getAttribute('text-anchor') ?? 'start']!;
      let dunkel = 0;
      let alle = 0;
      for (let y = Math.round(2 * (zahl('y') - 0.7 * groesse)); y < 2 * zahl('y'); y++)
        for (let x = Math.round(2 * links); x < 2 * (links + laenge); x++, alle++)
          if (data[y * info.width + x]! < 150) dunkel++;
      return dunkel / alle < 0.08;
    });
    expect(leer.map(worte)).toEqual([]);
  });
});

describe.each(reihen.zeilen.map((r) => r.id))('%s als CSV', (id) => {
  it('hat dieselben Zeilen wie die Tabelle der Seite', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(lies(`/zahlen/${id}.csv`).toString(), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const ziffern = (wert: string) => wert.replace(/\D/g, '');
    expect(data.map((z) => [z['zeitraum'], z['wert']])).toEqual(tabelle(id).map((z) => [z.zeitraum, ziffern(z.wert)]));
    expect(data.map((z) => z['genauigkeit'] === 'genau')).toEqual(tabelle(id).map((z) => z.angabe === 'genau'));
    expect(data.map((z) => z['reihe'])).toEqual(data.map(() => id));
  });
});

it('was nicht gezeichnet wird, steht mit dem Grund als Tabelle da', () => {
  expect(nurTabelle.length).toBeGreaterThan(0);
  for (const r of nurTabelle) {
    expect(worte(abschnitt(r.id))).toContain(r.ohne_bild);
    expect(abschnitt(r.id).querySelector('svg')).toBeNull();
    expect(verweise(r.id)).toEqual([`/zahlen/${r.id}.csv`]);
  }
});

it('jede Zahl der Seite sagt groß den Wert und dabei Einheit, Ort, Zeit und Quelle, und auch, wie sicher sie ist', () => {
  const zahlenAufDerSeite = [...seite.querySelectorAll(':is(.zahlkarte, .reihe__tabelle tr)[id]')];
  expect(zahlenAufDerSeite.map(({ id }) => id).toSorted()).toEqual(kennzahlen.zeilen.map(({ id }) => id).toSorted());
  const falsch = zahlenAufDerSeite.flatMap((element) => {
    const k = kennzahlen.zeilen.find(({ id }) => id === element.id)!;
    const offen = element.cloneNode(true) as Element;
    for (const klappe of offen.querySelectorAll('details')) klappe.remove();
    const [ganz, sofort] = [worte(element), worte(offen)];
    const wert = k.wortlaut ?? k.wert?.toLocaleString('de-DE') ?? 'nicht belegt';
    const angabe = k.wert === null && !k.wortlaut ? undefined : k.genauigkeit;
    return [
      ...[wert, k.titel, k.ort, k.zeitraum, /\d/.test(wert) ? k.einheit : ''].filter((teil) => !sofort.includes(teil)),
      ...(offen.querySelector('.beleg') ? [] : ['Quelle']),
      ...(ganz.includes(k.hinweis ?? '') ? [] : [k.hinweis]),
      ...(angabe && /\bgenau\b/.test(ganz.replace(k.hinweis ?? '', '')) !== (angabe === 'genau') ? ['Angabe'] : []),
      ...(element.querySelector(`a.zitieren[href="#${k.id}"]`) ? [] : ['Zitat']),
    ].map((teil) => `${k.id}: ${teil}`);
  });
  expect(falsch).toEqual([]);
});

it('ein Wert in Worten hat keine Einheit hinter sich: nicht „rund ein Drittel Prozent“', () => {
  const werte = [...seite.querySelectorAll('.zahlkarte .grosszahl > b')].filter((b) => !/\d/.test(b.textContent));
  expect(werte.length).toBeGreaterThan(0);
  for (const b of werte) expect(worte(b.parentElement)).toBe(worte(b));
});

it('jede Reihe beginnt mit ihrer letzten gezeichneten Zahl, und was sie einschränkt, steht dabei', () => {
  for (const r of reihen.zeilen) {
    const kopf = abschnitt(r.id).querySelector('.grosszahl')!;
    const letzte = r.ohne_bild
      ? tabelle(r.id).at(-1)!
      : tabelle(r.id).findLast((z) => jahre(r.id).includes(z.zeitraum))!;
    expect(worte(kopf)).toBe(`${letzte.wert} ${r.einheit}`);
    expect(worte(kopf.nextElementSibling)).toContain(`${r.ort} · ${letzte.zeitraum}`);
    expect(worte(abschnitt(r.id).querySelector('details'))).toContain(r.hinweis);
  }
});
