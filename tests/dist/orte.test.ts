/** What the pages of places say of today, without a clock: only what a source of today could say. */
import { expect, it } from 'vitest';
import { glatt } from '../../src/ausgabe/glatt.ts';
import { fehlerAuf, seiten, type Seite } from './fertig.ts';
import { jetzt } from '../../src/zeit/uhr.ts';

const orte = [...seiten.values()].filter((s) => /^\/standorte\/[^/]+\/$/.test(s.adresse));
const fakt = (s: Seite, name: string): string => {
  const dt = [...s.dom.querySelectorAll('.fakten dt')].find((d) => glatt(d.textContent) === name);
  return glatt(dt?.nextElementSibling?.textContent);
};

it('„in Betrieb“ steht nie ohne die jüngste Quelle, und die ist höchstens zwei Jahre alt', () => {
  expect(orte.length).toBeGreaterThan(0);
  expect(
    fehlerAuf(orte, (s) => {
      const betrieb = fakt(s, 'Betrieb');
      if (!betrieb.startsWith('in Betrieb') || betrieb.startsWith('in Betrieb nach Quellen ohne Datum')) return [];
      const jahr = /^in Betrieb, zuletzt belegt (?:.* )?(\d{4})/.exec(betrieb)?.[1];
      return jahr !== undefined && Number(jahr) >= jetzt.getFullYear() - 2 ? [] : [betrieb];
    }),
  ).toEqual([]);
});

it('in der Liste stehen die gut belegten offenen Orte vor den lange nicht belegten', () => {
  const alt = [...seiten.get('/standorte/')!.dom.querySelectorAll('.orte .ort')]
    .filter((o) => !o.hasAttribute('data-betrieb'))
    .map((o) => glatt(o.querySelector('.meta')?.textContent))
    // What is open for a time only says its date in any case.
    .filter((angaben) => !angaben.includes('befristet'))
    .map((angaben) => /(^|· )(zuletzt belegt \d{4}|Quellen ohne Datum)$/.test(angaben));
  expect(alt).toEqual(alt.toSorted((a, b) => Number(a) - Number(b)));
});

it('ohne Uhr sagt keine Seite, ob etwas jetzt offen ist; alte Zeiten sagen von sich, von wann sie sind', () =>
  expect(
    fehlerAuf([seiten.get('/standorte/')!, seiten.get('/hilfe/')!, ...orte], (s) => [
      ...(/Jetzt (geöffnet|geschlossen)/.exec(glatt(s.dom.querySelector('main .orte, .fakten')?.textContent)) ?? []),
      ...[...s.dom.querySelectorAll('.ort__lage')]
        .map((l) => glatt(l.textContent))
        .filter((text) => text && !/^Zeiten (von .*\d{4}|ohne Datum), bitte nachfragen$/.test(text)),
    ]),
  ).toEqual([]));
