import { describe, expect, it } from 'vitest';
import { ereignismerkmale, stichtage, verlaufsfacetten } from '../verlauf/verlaufsfilter.ts';
import { vergleichsfacetten, zeilenmerkmale } from '../vergleich/vergleichsfilter.ts';
import type { Bestand } from '../inhalt/bestand.ts';

describe('Verlauf', () => {
  const massnahme = (handlungsfeld: string) => ({ daten: { handlungsfeld } });
  const bestand = {
    massnahmen: new Map([
      ['kontrolle', massnahme('ordnung')],
      ['streife', massnahme('ordnung')],
      ['beratung', massnahme('sozialarbeit')],
    ]),
  } as unknown as Bestand;
  type Ereignis = Parameters<typeof ereignismerkmale>[1];
  const ereignis = (mehr: Partial<Ereignis>) =>
    ({ status: 'beschlossen', gremium: 'rat', massnahmen: [], ...mehr }) as Ereignis;

  it('das Handlungsfeld kommt von den Maßnahmen, jedes einmal; ohne Maßnahme ist es keines', () => {
    expect(ereignismerkmale(bestand, ereignis({ massnahmen: ['kontrolle', 'beratung', 'streife'] }))).toEqual([
      ['status', 'beschlossen'],
      ['wer', 'Rat'],
      ['feld', 'Ordnung'],
      ['feld', 'Sozialarbeit'],
    ]);
    expect(ereignismerkmale(bestand, ereignis({ status: 'veroeffentlicht' }))).toEqual([
      ['status', 'veröffentlicht'],
      ['wer', 'Rat'],
      ['feld', 'keinem zugeordnet'],
    ]);
  });

  it('die Werte stehen in der Reihe des Schemas, „keinem zugeordnet“ zuletzt', () => {
    const zeilen = [
      ereignis({ status: 'berichtet', gremium: 'traeger' }),
      ereignis({ massnahmen: ['kontrolle'] }),
      ereignis({ status: 'umgesetzt', massnahmen: ['beratung'] }),
    ].map((e) => ({ merkmale: ereignismerkmale(bestand, e) }));
    expect(verlaufsfacetten(zeilen).map((f) => [f.name, ...f.werte.map((w) => `${w.wort} ${w.anzahl}`)])).toEqual([
      ['status', 'umgesetzt 1', 'beschlossen 1', 'berichtet 1'],
      ['wer', 'Rat 2', 'Träger 1'],
      ['feld', 'Sozialarbeit 1', 'Ordnung 1', 'keinem zugeordnet 1'],
    ]);
  });

  it('gefragt wird nach Tagen, an denen der Rat handelte, und nach Jahren außer dem ersten', () => {
    const ereignisse = [
      { iso: '2025-07-03', gremium: 'Rat' },
      { iso: '2025-07-03', gremium: 'Rat' },
      { iso: '2024-02', gremium: 'Rat' },
      { iso: '2024-05-01', gremium: 'Polizei' },
      { iso: '2002-05-06', gremium: 'Rat' },
    ];
    expect(stichtage(ereignisse).map(({ tage }) => tage.map(({ iso }) => iso))).toEqual([
      ['2025-07-03', '2002-05-06'],
      ['2025-01-01', '2024-01-01'],
    ]);
    expect(stichtage(ereignisse)[0]!.tage[0]!.wort).toBe('3. Juli 2025');
  });
});

describe('Vergleich', () => {
  type Zeile = Parameters<typeof zeilenmerkmale>[0];
  const zeile = (mehr: Partial<Zeile>) =>
    ({
      thema: 'zugang',
      sicherheit: 'hoch',
      dortmund: 'Ja.',
      zuerich: 'Nein.',
      unterschied: 'Anders.',
      massnahmen: [],
      ...mehr,
    }) as unknown as Zeile;

  it('eine Zeile nennt eine Lücke, wenn sie sagt, was fehlt', () => {
    expect(zeilenmerkmale(zeile({}))).toEqual([
      ['bereich', 'Zugang'],
      ['sicherheit', 'hoch'],
    ]);
    expect(zeilenmerkmale(zeile({ luecke: 'Zahl der Plätze' }))).toContainEqual([
      'nennt',
      'etwas, das keine Quelle sagt',
    ]);
    expect(zeilenmerkmale(zeile({ massnahmen: ['a'], zahl: { dortmund: 'k1', zuerich: 'k2' } })).slice(2)).toEqual([
      ['nennt', 'Zahlen auf einem Maßstab'],
      ['nennt', 'eine Maßnahme in Dortmund'],
    ]);
  });

  it('Themen und Sicherheit stehen in der Reihe der Seite', () => {
    const zeilen = [
      zeile({ sicherheit: 'niedrig' }),
      zeile({ thema: 'raeume-und-zeiten' }),
      zeile({ sicherheit: 'mittel' }),
    ].map((z) => ({ merkmale: zeilenmerkmale(z) }));
    expect(vergleichsfacetten(zeilen).map((f) => f.werte.map((w) => w.wort))).toEqual([
      ['Räume und Zeiten', 'Zugang'],
      ['hoch', 'mittel', 'niedrig'],
    ]);
  });
});
