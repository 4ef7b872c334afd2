/** The drawings of /konzept/: each says what it shows, draws all of its data, and has the same in words, with sources. */
import { describe, expect, it } from 'vitest';
import { seiten } from './fertig.ts';
import { inWorten, sichtbarerBestand } from './inhalt.ts';

const bestand = sichtbarerBestand();
const { dom } = seiten.get('/konzept/')!;
const worte = (e: Element | null | undefined) => e?.textContent.replace(/\s+/g, ' ').trim() ?? '';
/** The drawing below a heading. */
const unter = (id: string) => dom.getElementById(id)!.nextElementSibling!;
const DREI_STATUS = ['umgesetzt', 'beschlossen'];

const ZEICHNUNGEN = ['der-weg-seit-oktober-2023', 'das-paket-vom-herbst-2023', 'was-daraus-wurde', 'geld-und-personal'];

it.each(ZEICHNUNGEN)('%s: Befund, Zeichnung, Lesehilfe, Quellen', (id) => {
  const bild = unter(id);
  expect(bild.matches('figure.schaubild')).toBe(true);
  expect(worte(bild.querySelector('h3')).length).toBeGreaterThan(10);
  expect(bild.querySelectorAll('svg.zeichnung').length).toBeGreaterThan(0);
  expect(worte(bild.querySelector('figcaption')).length).toBeGreaterThan(20);
  expect(bild.querySelectorAll('.beleg a').length).toBeGreaterThan(2);
  // What is drawn is decoration: the same stands beside it in words.
  for (const svg of bild.querySelectorAll('svg.zeichnung')) expect(svg.closest('[aria-hidden="true"]')).not.toBeNull();
});

it('am Weg steht jeder Wendepunkt mit Nummer, Datum, Status, Ziel und Quelle, der älteste zuerst', () => {
  const soll = [...bestand.ereignisse.values()]
    .filter((e) => e.daten.wendepunkt)
    .sort((a, b) => (a.daten.datum < b.daten.datum ? -1 : 1));
  const bild = unter('der-weg-seit-oktober-2023');
  const zeilen = [...bild.querySelectorAll('ol > li')];
  expect(soll.length).toBeGreaterThan(5);
  expect(zeilen.map((z) => z.querySelector('a')!.getAttribute('href'))).toEqual(soll.map((e) => `/verlauf/#${e.id}`));
  const punkte = [...bild.querySelectorAll('svg.zeitstrahl g')];
  expect(punkte.map(worte)).toEqual(soll.map((_, i) => String(i + 1)));
  for (const [i, { daten }] of soll.entries()) {
    const zeile = worte(zeilen[i]);
    expect(zeile).toContain(inWorten(daten.datum));
    expect(zeile).toContain(daten.status.replace('oe', 'ö'));
    expect(zeile).toContain(daten.wendepunkt);
    expect(zeilen[i]!.querySelectorAll('.beleg a')).toHaveLength(1);
    // Filled or not: the class of the point is that of its row.
    expect(DREI_STATUS.includes(punkte[i]!.getAttribute('class')!)).toBe(DREI_STATUS.includes(daten.status));
  }
});

it('das Paket zeigt jeden Teil und jede Maßnahme so weit, wie sie ist', () => {
  const gefordert = [...bestand.ereignisse.values()].flatMap((e) => e.daten.teile ?? []);
  const bild = unter('das-paket-vom-herbst-2023');
  const teile = [...bild.querySelectorAll('.paket > li')];
  expect(teile.map((t) => worte(t.querySelector('h4')))).toEqual(gefordert.map((t) => t.titel));
  const liste = worte(bild.querySelector('details'));
  for (const [i, { massnahmen = [] }] of gefordert.entries()) {
    const gleise = [...teile[i]!.querySelectorAll('.gleis')];
    expect(gleise).toHaveLength(massnahmen.length);
    for (const [j, id] of massnahmen.entries()) {
      const { status, titel } = bestand.massnahmen.get(id)!.daten;
      expect(gleise[j]!.querySelector(`:scope > svg.${status.wert}`), id).not.toBeNull();
      expect(liste).toContain(`${titel}: ${status.wert} seit ${inWorten(status.seit)}. ${status.text}`);
    }
    if (massnahmen.length === 0) expect(worte(teile[i])).toContain(`${bestand.massnahmen.size} Maßnahmen`);
  }
  expect(bild.querySelectorAll('details li .beleg a').length).toBeGreaterThanOrEqual(
    bild.querySelectorAll('details li').length,
  );
});

it('die Suche nennt jeden Ort einmal; auf den Karten steht jeder, dessen Lage belegt ist', () => {
  const bild = unter('was-daraus-wurde');
  const zeilen = bestand.standortsuche.zeilen;
  const ziele = [...bild.querySelectorAll('section a[href^="/konzept/standortsuche/#"]')];
  expect(ziele.map((a) => a.getAttribute('href')).toSorted()).toEqual(
    zeilen.map((z) => `/konzept/standortsuche/#${z.id}`).toSorted(),
  );
  const mitLage = zeilen.filter((z) => z.einrichtung && bestand.einrichtungen.get(z.einrichtung)!.daten.koordinaten);
  const nummern = [...bild.querySelectorAll('svg .marken text')].map(worte);
  const gesucht = mitLage.map((z) =>
    worte(ziele.find((a) => a.getAttribute('href')!.endsWith(`#${z.id}`))!.querySelector('b')),
  );
  expect(nummern.toSorted()).toEqual(gesucht.toSorted());
  // The numbers are those of the page of the search.
  const { dom: suchseite } = seiten.get('/konzept/standortsuche/')!;
  for (const a of ziele)
    expect(worte(a.querySelector('b'))).toBe(
      worte(suchseite.getElementById(a.getAttribute('href')!.split('#')[1]!)!.querySelector('.nr')),
    );
});

describe('Geld und Personal', () => {
  const bild = unter('geld-und-personal');
  const zahlen = bestand.kennzahlen.zeilen.filter(
    (k) => k.ort === 'Dortmund' && k.thema === 'geld-und-personal' && k.wert !== null,
  );

  it('jede Zahl steht da mit Einheit, Zeit und Quelle', () => {
    const ziele = [...bild.querySelectorAll('a.zahlwert')];
    expect(ziele.map((a) => a.getAttribute('href')).toSorted()).toEqual(
      zahlen.map((k) => `/zahlen/#${k.id}`).toSorted(),
    );
    for (const k of zahlen) {
      const zahl = ziele.find((a) => a.getAttribute('href') === `/zahlen/#${k.id}`)!;
      expect(worte(zahl)).toContain(k.einheit);
      const kasten = zahl.closest('li') ?? zahl.closest('p');
      expect(worte(kasten)).toContain(k.zeitraum);
      expect(kasten!.querySelectorAll('.beleg a').length).toBe(k.quellen.length);
    }
  });

  it('jeder Betrag hat ein Quadrat, jede Stelle ein Kästchen, und Ungefähres ist heller', () => {
    const betraege = zahlen.filter((k) => k.einheit.startsWith('Euro'));
    expect(bild.querySelectorAll('.betraege rect')).toHaveLength(betraege.length);
    expect(bild.querySelectorAll('.betraege .ungefaehr')).toHaveLength(
      betraege.filter((k) => k.genauigkeit !== 'genau').length,
    );
    const kaestchen = [...bild.querySelectorAll('.stellen path')].map((p) => p.getAttribute('d')!.match(/M/g)!.length);
    expect(kaestchen).toEqual(zahlen.filter((k) => /^(Personen|Stellen)$/.test(k.einheit)).map((k) => k.wert));
  });
});
