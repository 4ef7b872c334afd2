/** What the pages of measures say about their way, checked against the content. */
import { expect, it } from 'vitest';
import { seiten } from './fertig.ts';
import { inWorten, sichtbarerBestand } from './inhalt.ts';

const bestand = sichtbarerBestand();
const ereignisse = [...bestand.ereignisse.values()];

it('jede Maßnahme nennt alle ihre Ereignisse mit Datum, Status und Quellen, das Neueste zuerst', () => {
  const gezeigt = [...bestand.massnahmen.keys()].flatMap((id) => {
    const eigene = ereignisse.filter((e) => e.daten.massnahmen.includes(id));
    const zeilen = [...seiten.get(`/konzept/massnahmen/${id}/`)!.dom.querySelectorAll('ol.zeitleiste > li')];
    expect(zeilen.length, id).toBe(eigene.length);
    const tage = zeilen.map((z) => z.querySelector('time')!.getAttribute('datetime')!);
    expect(tage, id).toEqual(tage.toSorted().reverse());
    for (const zeile of zeilen) {
      const adresse = zeile.querySelector('a')!.getAttribute('href')!;
      const ereignis = eigene.find((e) => adresse === `/verlauf/#${e.id}`)!;
      expect(zeile.textContent, adresse).toContain(inWorten(ereignis.daten.datum));
      expect(zeile.textContent, adresse).toContain(ereignis.daten.status.replace('oe', 'ö'));
      expect(zeile.querySelectorAll('.beleg a').length, adresse).toBeGreaterThan(0);
    }
    return zeilen;
  });
  expect(gezeigt.length).toBeGreaterThan(50);
});

it('die Standortsuche zählt von 1 an und beginnt mit dem Neuesten', () => {
  const { dom } = seiten.get('/konzept/standortsuche/')!;
  const ids = [...dom.querySelectorAll('tbody h3')].map((h) => h.id);
  const tage = ids.map((id) => bestand.standortsuche.zeilen.find((z) => z.id === id)!.datum);
  expect(tage).toHaveLength(bestand.standortsuche.zeilen.length);
  expect(tage).toEqual(tage.toSorted().reverse());
  const nummern = [...dom.querySelectorAll('tbody h3 .nr')].map((n) => Number(n.textContent));
  expect(nummern).toEqual(ids.map((_, i) => i + 1));
  // Every mark of the map bears the number of the row to which it leads.
  for (const marke of dom.querySelectorAll('.lageplan a'))
    expect(marke.querySelector('text')!.textContent).toBe(
      dom.getElementById(marke.getAttribute('href')!.slice(1))!.querySelector('.nr')!.textContent,
    );
});
