/** The findings above the comparison say no number that its rows do not say, and what stands large in a row none that its text does not say. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { WURZEL } from '../ordner.ts';

const { vergleich, kennzahlen } = pruefeInhalt(path.join(WURZEL, 'content')).bestand;

const WORTE = ['', 'einer', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
/** 'Zwei der drei, 1.234 und 7,5' -> ['1234', '7,5', '2', '3'] */
const zahlenIn = (text: string): string[] => [
  ...(text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((z) => z.replace(/\.(?=\d{3}\b)/g, '')),
  ...(text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((w) =>
    WORTE.indexOf(w) > 0 ? String(WORTE.indexOf(w)) : [],
  ),
];
const wertVon = (id: string): string => String(kennzahlen.zeilen.find((k) => k.id === id)!.wert).replace('.', ',');

it.each(vergleich.befunde.map((b) => [b.titel, b] as const))(
  '„%s“: jede Zahl steht in einer Zeile des Themas',
  (_, b) => {
    // The themes of the rows that have a source with it in common.
    const themen = vergleich.zeilen.filter((z) => z.quellen.some((q) => b.quellen.includes(q))).map((z) => z.thema);
    const gesagt = new Set(
      vergleich.zeilen
        .filter((z) => themen.includes(z.thema))
        .flatMap((z) => [
          ...zahlenIn([z.dortmund, z.zuerich, z.unterschied, z.einordnung].join(' ')),
          ...Object.values(z.zahl ?? {}).map(wertVon),
        ]),
    );
    expect(zahlenIn(b.text).filter((zahl) => !gesagt.has(zahl))).toEqual([]);
  },
);

it('findet die Zahlen, um die es geht', () =>
  expect(vergleich.befunde.flatMap((b) => zahlenIn(b.text)).length).toBeGreaterThan(8));

const STAEDTE = ['dortmund', 'zuerich'] as const;

it('die große Zahl einer Zeile steht auch in ihrem Text, und die gezeichnete ist die, die groß dasteht', () =>
  expect(
    vergleich.zeilen.flatMap(({ id, zahl, kurz, ...z }) =>
      STAEDTE.flatMap((stadt) => {
        const gesagt = new Set(zahlenIn([z[stadt], z.titel].join(' ')));
        const { wert, was } = kurz[stadt];
        return [
          ...zahlenIn([wert, was].join(' ').replace(/Art\. \d+|§ \d+\w?/g, ''))
            .filter((ziffern) => !gesagt.has(ziffern))
            .map((ziffern) => `${id}, ${stadt}: ${ziffern} steht nicht in „${z[stadt]}“`),
          ...(zahl && !zahlenIn(wert).includes(wertVon(zahl[stadt]))
            ? [`${id}, ${stadt}: ${wert} ist nicht gezeichnet`]
            : []),
        ];
      }),
    ),
  ).toEqual([]));

it('was groß steht, ist kurz, und seine Zeit liegt nicht nach dem Stand der Zeile', () =>
  expect(
    vergleich.zeilen.flatMap(({ id, kurz, stand }) =>
      STAEDTE.flatMap((stadt) => {
        const { wert, was, zeit } = kurz[stadt];
        const spaeter = [...zeit.matchAll(/\d{4}/g)].some(([jahr]) => jahr > stand.slice(0, 4));
        return wert.length > 20 || was.split(' ').length > 12 || spaeter
          ? [`${id}, ${stadt}: ${wert}, ${was}, ${zeit}`]
          : [];
      }),
    ),
  ).toEqual([]));

it('woher der Unterschied kommt, ist ein Satz', () =>
  expect(
    vergleich.zeilen
      .filter(
        ({ unterschied: satz }) => satz.length > 190 || !satz.endsWith('.') || /(?<!Art|Nr)[.!?] [A-ZÄÖÜ]/.test(satz),
      )
      .map(({ id }) => id),
  ).toEqual([]));
