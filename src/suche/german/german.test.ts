import { describe, expect, it } from 'vitest';
import { abstand } from './abstand.ts';
import { falte, klang, woerter } from './falten.ts';
import { schluessel, stamm } from './stamm.ts';
import { innereTeile, zerlege } from './teile.ts';

describe('Falten', () => {
  it.each([
    ['Küpferstraße', 'kuepferstrasse', 'KUPFERSTRASSE', 'kūpferstraße'],
    ['Öffnungszeiten', 'oeffnungszeiten', 'offnungszeiten'],
    ['Café Kick', 'cafe kick'],
    ['Zürich’s', 'zuerichs', "zurich's"],
  ])('macht %s und seine Schreibweisen gleich', (eines, ...andere) => {
    for (const anderes of andere) expect(falte(anderes)).toBe(falte(eines));
  });

  it.each([
    ['Quelle', 'quelle'],
    ['Dauer', 'dauer'],
    ['neue', 'neue'],
  ])('lässt %s, wie es ist', (wort, gefaltet) => expect(falte(wort)).toBe(gefaltet));

  it('teilt an Bindestrich, „&“ und „§“, nicht am Apostroph', () =>
    expect(woerter('§ 10a: K&A, Null-Toleranz. Züri’s „Kick“')).toEqual([
      '10a',
      'K',
      'A',
      'Null',
      'Toleranz',
      'Züri’s',
      'Kick',
    ]));

  it.each([
    ['diamorfin', 'diamorphin'],
    ['krack', 'crack'],
    ['methadohn', 'methadon'],
    ['nalokson', 'nalokson'],
  ])('%s klingt wie %s', (a, b) => expect(klang(a)).toBe(klang(b)));
});

describe('Stamm', () => {
  it.each([
    ['Konsumraum', 'Konsumräume', 'Konsumräumen', 'Konsumraumes'],
    ['Öffnungszeit', 'Öffnungszeiten'],
    ['Suchtberatung', 'Suchtberatungen'],
    ['mobile', 'mobilen', 'mobiler', 'mobiles'],
    ['Streetworker', 'Streetworkerin', 'Streetworkerinnen', 'Streetworkern'],
    ['beschlossen', 'beschlossene', 'beschlossenen'],
    ['Händler', 'Händlern'],
  ])('%s: eine Form wie die andere', (eine, ...andere) => {
    for (const andereForm of andere) expect(schluessel(andereForm)).toBe(schluessel(eine));
  });

  it('unterscheidet, was verschieden ist', () => {
    expect(schluessel('Konsum')).not.toBe(schluessel('Konsumraum'));
    expect(schluessel('Rat')).not.toBe(schluessel('Rate'.repeat(2)));
    expect(stamm('10a')).toBe('10a');
  });
});

describe('Abstand', () => {
  it.each([
    ['ordungsdienst', 'ordnungsdienst', 1],
    ['notschalfstelle', 'notschlafstelle', 1],
    ['drogenkonsumsraum', 'drogenkonsumraum', 1],
    ['grafenhoff', 'grafenhof', 1],
    ['konsumraun', 'konsumraum', 1.5],
    ['gleich', 'gleich', 0],
  ])('%s und %s: %d', (a, b, weit) => {
    expect(abstand(a, b, 3)).toBe(weit);
    expect(abstand(b, a, 3)).toBe(weit);
  });

  it('zählt nur bis zur Grenze', () => {
    expect(abstand('konsumraun', 'konsumraum', 1)).toBe(Infinity);
    expect(abstand('bundesliga', 'bundeslinie', 2)).toBe(Infinity);
    expect(abstand('', 'abc', 2)).toBe(Infinity);
  });

  it('findet dasselbe wie die volle Rechnung', () => {
    /** The textbook form, without limits. */
    const voll = (a: string, b: string): number => {
      const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
      for (let j = 0; j <= b.length; j++) d[0]![j] = j;
      for (let i = 1; i <= a.length; i++)
        for (let j = 1; j <= b.length; j++) {
          const wege = [d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1.5)];
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) wege.push(d[i - 2]![j - 2]! + 1);
          d[i]![j] = Math.min(...wege);
        }
      return d[a.length]![b.length]!;
    };
    const worte = ['raum', 'arum', 'rumpf', 'traum', 'raeum', 'ramu', 'kram', 'baum', 'umbau', ''];
    for (const a of worte)
      for (const b of worte)
        for (const grenze of [1, 1.5, 2, 3]) {
          const weit = voll(a, b);
          expect(abstand(a, b, grenze), `${a} ${b} ${grenze}`).toBe(weit > grenze ? Infinity : weit);
        }
  });
});

describe('Teile', () => {
  const worte = ['droge', 'drogen', 'konsum', 'raum', 'ordnung', 'dienst', 'not', 'schlaf', 'stelle', 'stadt', 'amt'];
  const kosten = (teil: string) => (worte.includes(teil) ? 1 : undefined);

  it.each([
    ['drogenkonsumraum', ['drogen', 'konsum', 'raum']],
    ['ordnungsdienst', ['ordnung', 'dienst']],
    ['notschlafstelle', ['not', 'schlaf', 'stelle']],
    ['stadtamt', ['stadt', 'amt']],
  ])('%s', (wort, teile) => expect(zerlege(wort, kosten)).toEqual(teile));

  it.each(['raum', 'beratung', 'drogenkonsumxraum', ''])('„%s“ ist keine Zusammensetzung', (wort) =>
    expect(zerlege(wort, kosten)).toEqual([]),
  );

  it('nennt alles, was im Inneren steht', () =>
    expect(innereTeile('drogenkonsumraum', kosten)).toEqual(['konsum', 'konsumraum', 'raum']));

  it('nimmt den billigsten Weg', () => {
    const preise: Record<string, number> = { gesundheit: 1, amt: 1, samt: 1.6 };
    expect(zerlege('gesundheitsamt', (teil) => preise[teil])).toEqual(['gesundheit', 'amt']);
  });
});
