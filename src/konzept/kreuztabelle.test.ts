import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruefeInhalt } from '../inhalt/pruefung/pruefen.ts';
import { kreuztabelle, nachSaeulen } from './kreuztabelle.ts';
import { HANDLUNGSFELDER } from '../schema/massnahme.ts';

const { bestand } = pruefeInhalt(path.join(import.meta.dirname, '../../content'));
const alle = [...bestand.massnahmen.values()].map((m) => m.daten);
const felder = Object.entries(HANDLUNGSFELDER).map(([id, { name, saeule }]) => ({
  id,
  name,
  saeule: saeule ? { id: saeule } : undefined,
  massnahmen: alle.filter((m) => m.handlungsfeld === id).map((m) => ({ status: m.status.wert })),
}));
const summe = (zahlen: number[]) => zahlen.reduce((a, b) => a + b, 0);

describe('Maßnahmen nach Feld und Status', () => {
  const tafel = kreuztabelle(felder);

  it('jede Zelle zählt genau ihre Maßnahmen', () => {
    for (const z of tafel.zeilen)
      for (const { status, anzahl } of z.zellen)
        expect(anzahl, `${z.name} ${status}`).toBe(
          alle.filter((m) => m.handlungsfeld === z.id && m.status.wert === status).length,
        );
  });

  it('Zeilen und Spalten ergeben dieselbe Summe: alle Maßnahmen', () => {
    for (const z of tafel.zeilen) expect(summe(z.zellen.map((c) => c.anzahl))).toBe(z.summe);
    for (const [i, s] of tafel.summen.entries())
      expect(summe(tafel.zeilen.map((z) => z.zellen[i]!.anzahl))).toBe(s.anzahl);
    expect(summe(tafel.zeilen.map((z) => z.summe))).toBe(alle.length);
    expect(summe(tafel.summen.map((s) => s.anzahl))).toBe(alle.length);
    expect(tafel.gesamt).toBe(alle.length);
  });

  it('ein Status, den niemand hat, bekommt keine Spalte; ein leeres Feld behält seine Zeile', () => {
    const eins = kreuztabelle([
      { id: 'a', name: 'A', massnahmen: [{ status: 'gefordert' }] },
      { id: 'b', name: 'B', massnahmen: [] },
    ]);
    expect(eins.summen).toEqual([{ status: 'gefordert', anzahl: 1 }]);
    expect(eins.zeilen.map((z) => z.summe)).toEqual([1, 0]);
  });
});

it('Säulen: jede Maßnahme steht in einer Säule oder wird als übrig gezählt', () => {
  const { saeulen, uebrig } = nachSaeulen(felder, bestand.saeulen.zeilen);
  expect(summe(saeulen.map((s) => s.gesamt)) + uebrig).toBe(alle.length);
  expect(uebrig).toBe(alle.filter((m) => HANDLUNGSFELDER[m.handlungsfeld].saeule === null).length);
  const repression = saeulen.find((s) => s.id === 'repression')!;
  const ordnung = alle.filter((m) => m.handlungsfeld === 'ordnung');
  expect(repression).toMatchObject({
    gesamt: ordnung.length,
    umgesetzt: ordnung.filter((m) => m.status.wert === 'umgesetzt').length,
  });
});
