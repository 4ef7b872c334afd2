import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { pruefeInhalt } from '../inhalt/pruefung/pruefen.ts';

const { bestand } = pruefeInhalt(path.join(import.meta.dirname, '../../content'));
vi.mock('../inhalt/inhalt.ts', () => ({ inhalt: () => Promise.resolve(bestand) }));
const { vergleich } = await import('./vergleich.ts');

it('eine Zahl, die nicht belegt ist, wird nicht als 0 gezeichnet, und die Zeile nennt keine Zahlen', async () => {
  const [ohne, mit] = bestand.vergleich.zeilen.filter((z) => z.zahl);
  bestand.kennzahlen.zeilen.find((k) => k.id === ohne!.zahl!.zuerich)!.wert = null;
  const zeilen = (await vergleich()).flatMap((thema) => thema.zeilen);
  const gezeigt = [ohne!, mit!].map(({ id }) => zeilen.find((z) => z.id === id)!);
  expect(
    gezeigt.map(({ zahl, merkmale }) => [Boolean(zahl), merkmale.some(([, wort]) => wort.startsWith('Zahlen'))]),
  ).toEqual([
    [false, false],
    [true, true],
  ]);
});
