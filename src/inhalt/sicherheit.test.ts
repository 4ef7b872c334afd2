import { describe, expect, it } from 'vitest';
import { geltend, sicherheitsdatei, sicherheitshinweise } from './sicherheit.ts';

const kontakt = 'mailto:luecke@stadt.example';
const angabe = { kontakt, bis: '2027-06-30' };

describe('/.well-known/security.txt', () => {
  it('hat, was RFC 9116 verlangt: Kontakt und Ende, jedes Feld in einer Zeile', () => {
    const datei = sicherheitsdatei(angabe, 'https://stadt.example/.well-known/security.txt');
    const felder = new Map(
      datei
        .trimEnd()
        .split('\n')
        .map((zeile) => zeile.split(/: (.*)/s).slice(0, 2) as [string, string]),
    );
    expect(felder.get('Contact')).toBe(kontakt);
    expect(new Date(felder.get('Expires')!).toISOString()).toBe('2027-06-30T23:59:59.000Z');
    expect(felder.get('Canonical')).toBe('https://stadt.example/.well-known/security.txt');
    expect(datei.endsWith('\n')).toBe(true);
  });

  it.each([
    ['am letzten Tag noch', angabe, '2027-06-30', angabe],
    ['danach nicht mehr', angabe, '2027-07-01', undefined],
    ['ohne Kontakt nie', { kontakt: null, bis: null }, '2027-01-01', undefined],
    ['ohne Ende nie', { kontakt, bis: null }, '2027-01-01', undefined],
  ])('gibt es %s', (_, a, tag, gilt) => expect(geltend(a, tag)).toEqual(gilt));

  it.each([
    ['ohne Kontakt', { kontakt: null, bis: null }, '2027-01-01', 'noch kein Kontakt'],
    ['abgelaufen', angabe, '2027-07-01', 'abgelaufen am 2027-06-30'],
    ['zwei Monate vorher', angabe, '2027-05-02', 'endet am 2027-06-30'],
    ['zu weit voraus', angabe, '2026-01-01', 'mehr als ein Jahr'],
  ])('die Prüfung sagt es: %s', (_, a, tag, satz) =>
    expect(sicherheitshinweise(a, tag)).toEqual([expect.stringContaining(satz)]),
  );

  it('sonst sagt sie nichts', () => expect(sicherheitshinweise(angabe, '2027-01-01')).toEqual([]));
});
