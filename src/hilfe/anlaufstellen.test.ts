/** Where somebody in need is sent: not to a place that is only planned, perhaps closed, or unsure; and first to one that is surely open. */
import { expect, it } from 'vitest';
import type { Ortsseite } from '../ort/standorte.ts';
import { anlaufstellen, mitJahr } from './anlaufstellen.ts';

const TAEGLICH = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const zeit = (von: string, bis: string, worte: string, teil: { bereich?: string; monate?: object } = {}) => ({
  angabe: { tage: TAEGLICH, von, bis, ...teil },
  ansicht: { tage: 'Mo–So', zeit: worte, zusatz: '' },
});
const IMMER = zeit('00:00', '24:00', 'rund um die Uhr');
const ABENDS = zeit('19:00', '10:00', '19 bis 10 Uhr');

interface Wunsch {
  offen?: boolean;
  zeiten?: ReturnType<typeof zeit>[];
  daten?: object;
}
/** A place as its page has it, as far as the choice looks at it. */
const haus = (titel: string, { offen = true, zeiten = [], daten = {} }: Wunsch = {}): Ortsseite =>
  ({
    ort: { titel, offen, zeiten: zeiten.map((z) => z.ansicht) },
    daten: {
      angebote: ['notschlafstelle'],
      status: 'in-betrieb',
      sicherheit: 'hoch',
      strasse: 'Straße 1',
      stand: '2021-02',
      zielgruppe: null,
      zugang: [],
      kosten: null,
      mitbringen: null,
      oeffnungszeiten: zeiten.map((z) => z.angabe),
      ...daten,
    },
  }) as unknown as Ortsseite;
const namen = (...seiten: Ortsseite[]) => anlaufstellen(seiten, 'notschlafstelle').map((a) => a.ort.titel);

it('das sicher offene steht vorn, sonst gilt die Reihe des Verzeichnisses', () =>
  expect(namen(haus('a'), haus('b', { zeiten: [ABENDS] }), haus('c'), haus('d', { zeiten: [IMMER] }))).toEqual([
    'd',
    'b',
    'a',
    'c',
  ]));

it('wohin man nicht oder vielleicht nicht gehen kann, fehlt', () =>
  expect(
    namen(
      haus('geplant', { offen: false }),
      haus('befristet', { daten: { status: 'provisorisch' } }),
      haus('unsicher', { daten: { sicherheit: 'niedrig' } }),
      haus('ohne Betten', { daten: { angebote: ['beratung'] } }),
      haus('befristet mit Zeiten', { zeiten: [ABENDS], daten: { status: 'provisorisch' } }),
    ),
  ).toEqual(['befristet mit Zeiten']));

const eine = (wunsch: Wunsch) => anlaufstellen([haus('Haus', wunsch)], 'notschlafstelle')[0]!;

it.each([
  [
    'jeden Tag ohne Tage, mit dem Jahr der Quelle',
    ABENDS,
    { oeffnungszeiten_stand: '2023-11' },
    '19 bis 10 Uhr (2023)',
  ],
  ['ohne Jahr, wenn die Quelle keins hat', ABENDS, {}, '19 bis 10 Uhr'],
  [
    'ein Teil mit seinem Namen, nicht als wäre es das Haus',
    zeit('00:00', '24:00', 'rund um die Uhr', { bereich: 'Infopunkt' }),
    { oeffnungszeiten_stand: '2021' },
    'Infopunkt rund um die Uhr (2021)',
  ],
  [
    'einige Monate mit ihren Namen, nicht als wäre es das Jahr',
    zeit('19:00', '08:00', '19 bis 8 Uhr', { monate: { von: 11, bis: 3 } }),
    { oeffnungszeiten_stand: '2021' },
    'November bis März: 19 bis 8 Uhr (2021)',
  ],
])('Zeiten in einer Zeile: %s', (_, wann, daten, zeile) => expect(eine({ zeiten: [wann], daten }).zeiten).toBe(zeile));

it('was keine Quelle sagt, ist ausgelassen', () => {
  const haus = eine({
    daten: {
      zugang: ['ab 18 Jahren', 'Alter nicht belegt'],
      kosten: '2017 kostete die Nacht Geld; heutige Regel nicht belegt',
    },
  });
  expect(haus.bedingungen).toEqual(['ab 18 Jahren', '2017 kostete die Nacht Geld']);
  expect([haus.zeiten, haus.nachts]).toEqual([undefined, undefined]);
});

it.each([
  ['08:00', '20:00', false],
  ['06:00', '22:00', false],
  ['08:00', '23:00', true],
  ['19:00', '10:00', true],
  ['00:00', '24:00', true],
])('von %s bis %s heißt nachts offen: %s', (von, bis, nachts) =>
  expect(eine({ zeiten: [zeit(von, bis, '')] }).nachts).toBe(nachts),
);

it('von einem Teil des Jahres ist nicht gesagt, dass nachts zu ist, und nicht, dass immer offen ist', () => {
  const monate = { von: 11, bis: 3 };
  expect(eine({ zeiten: [zeit('08:00', '20:00', '', { monate })] }).nachts).toBeUndefined();
  const winter = haus('winter', { zeiten: [zeit('00:00', '24:00', 'rund um die Uhr', { monate })] });
  expect(namen(winter, haus('immer', { zeiten: [IMMER] }))).toEqual(['immer', 'winter']);
});

it.each([
  ['9. April 2020', 'Mo (2020)'],
  ['2025-12', 'Mo (2025)'],
  ['unbekannt', 'Mo'],
])('das Jahr von „%s“', (stand, text) => expect(mitJahr('Mo', stand)).toBe(text));
