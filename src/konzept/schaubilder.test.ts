/** The geometry and the findings of the drawings of /konzept/. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruefeInhalt } from '../inhalt/pruefung/pruefen.ts';
import { STATUS } from '../schema/felder.ts';
import type { Kartenort } from '../karte/lageplan.ts';
import { flaechenAus, geldbefund, GROESSTE_SEITE } from './flaechen.ts';
import { paketbefund, stationen } from './paket.ts';
import { paketbild } from './paketbild.ts';
import { suchbefund, suchschritte, type Suchort } from './suche.ts';
import { befund, leiste } from './weg.ts';

const { bestand } = pruefeInhalt(path.join(import.meta.dirname, '../../content'));

describe('Der Weg', () => {
  const daten = ['2023-10-31', '2023-11-08', '2024-02', '2024-12-12', '2024-12-13', '2025-07-03'];
  const bild = leiste(daten, '2026-11-28');

  it('steht in der Reihenfolge der Zeit auf dem Blatt', () => {
    const x = bild.punkte.map((p) => p.x);
    expect(x).toEqual(x.toSorted((a, b) => a - b));
    expect(x[0]).toBe(bild.links);
    expect(x.at(-1)).toBe(bild.zuletzt);
    expect(bild.zuletzt).toBeLessThan(bild.ende);
    for (const { y } of bild.punkte) {
      expect(y).toBeGreaterThan(0.62);
      expect(y).toBeLessThan(bild.achse);
    }
  });

  it('ist maßstabsgetreu: gleich lange Zeiten sind gleich lang', () => {
    const { punkte, jahre } = leiste(['2024-01-01', '2025-01-01', '2026-01-01'], '2026-01-01');
    expect(punkte[1]!.x - punkte[0]!.x).toBeCloseTo(punkte[2]!.x - punkte[1]!.x, 0);
    expect(jahre.map((j) => j.x)).toEqual(punkte.map((p) => p.x));
  });

  it('kein Punkt deckt einen anderen, wo das Blatt am schmalsten ist', () => {
    const rem = bild.punkte.map((p) => [(p.x / 100) * 17, p.y] as const);
    for (const [i, a] of rem.entries())
      for (const b of rem.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThanOrEqual(1.24);
  });

  it('ein Tag allein ist auch ein Weg', () => expect(leiste(['2024-01-01'], '2024-01-01').punkte).toHaveLength(1));

  it('sagt, was beschlossen und was umgesetzt ist', () => {
    const punkt = (status: 'beschlossen' | 'umgesetzt' | undefined) => ({ status, iso: '2023-10-31' });
    expect(befund([punkt('beschlossen'), punkt(undefined), punkt('umgesetzt')])).toBe(
      'Wendepunkte seit Oktober 2023: 1 beschlossen, 1 umgesetzt',
    );
    expect(befund([punkt('beschlossen'), punkt('beschlossen')])).toBe(
      'Wendepunkte seit Oktober 2023: 2 beschlossen, 0 umgesetzt',
    );
  });
});

describe('Das Paket', () => {
  it('jeder Status hat einen Weg, der bei ihm steht oder noch am Anfang', () => {
    const erreicht = (status: (typeof STATUS)[number]) =>
      stationen(status)
        .filter((s) => s.erreicht)
        .map((s) => s.wort);
    expect(erreicht('umgesetzt')).toEqual(['empfohlen', 'beschlossen', 'umgesetzt']);
    expect(erreicht('beschlossen')).toEqual(['empfohlen', 'beschlossen']);
    expect(erreicht('abgelehnt')).toEqual(['empfohlen', 'abgelehnt']);
    expect(erreicht('vorgeschlagen')).toEqual(['empfohlen']);
    expect(erreicht('gefordert')).toEqual(['empfohlen']);
    expect(stationen('abgelehnt').map((s) => s.wort)).not.toContain('umgesetzt');
  });

  it('der Befund zählt jede Maßnahme einmal', () => {
    const schritt = (status: 'umgesetzt' | 'beschlossen') =>
      ({ id: status, titel: '', adresse: '', status, seit: '', statusText: '', quellen: [] }) as const;
    const teile = [
      { titel: '', schritte: [] },
      { titel: '', schritte: [{ ...schritt('beschlossen'), quellen: [] }] },
    ];
    expect(paketbefund({ teile, dazu: [{ ...schritt('umgesetzt'), quellen: [] }] })).toBe(
      'Von 2 Maßnahmen des Pakets ist 1 umgesetzt, 1 ist beschlossen',
    );
  });

  it('was sonst dazu kam, steht nur in der Beschreibung, wenn es etwas gibt', () => {
    const schritt = {
      id: 'a',
      titel: 'Ein Raum',
      adresse: '',
      status: 'umgesetzt',
      seit: '',
      statusText: '',
      quellen: [],
    } as const;
    const teile = [{ titel: 'Räume', schritte: [{ ...schritt, quellen: [] }] }];
    const beschreibung = (dazu: (typeof teile)[0]['schritte']) =>
      paketbild({ datum: '2024-01-30', adresse: '', teile, dazu, gesamt: { gesamt: 0, anteile: [], felder: [] } })
        .beschreibung;
    expect(beschreibung([])).toMatch(/Räume: Ein Raum umgesetzt\.$/);
    expect(beschreibung(teile[0]!.schritte)).toMatch(/Räume: Ein Raum umgesetzt\. Dazu kamen: Ein Raum umgesetzt\.$/);
  });
});

describe('Geld und Personal', () => {
  const alle = bestand.kennzahlen.zeilen;
  const f = flaechenAus(alle);

  it('die Flächen verhalten sich wie die Beträge', () => {
    expect(f.betraege.length).toBeGreaterThan(1);
    expect(f.betraege[0]!.seite).toBe(GROESSTE_SEITE);
    for (const b of f.betraege)
      expect((b.seite / GROESSTE_SEITE) ** 2).toBeCloseTo(b.zahl.wert! / f.betraege[0]!.zahl.wert!, 1);
  });

  it('nur Dortmund, und jede Zahl des Themas genau einmal', () => {
    const gezeigt = [...[...f.betraege, ...f.stellen].map((b) => b.zahl), ...f.andere].map((z) => z.id).toSorted();
    const soll = alle.filter((k) => k.ort === 'Dortmund' && k.thema === 'geld-und-personal' && k.wert !== null);
    expect(gezeigt).toEqual(soll.map((k) => k.id).toSorted());
    expect(f.betraege.every((b) => b.zahl.einheit.startsWith('Euro'))).toBe(true);
    expect(f.andere.some((a) => /^(Euro|Personen|Stellen)/.test(a.einheit))).toBe(false);
  });

  it('ohne Zahlen gibt es nichts zu zeichnen', () =>
    expect(flaechenAus([])).toEqual({ betraege: [], stellen: [], andere: [] }));

  it('der Befund sagt, ob die Einheiten verschieden sind', () => {
    const mit = (...einheiten: string[]) => einheiten.map((einheit) => ({ zahl: { einheit } }));
    expect(geldbefund(mit('Euro', 'Euro pro Jahr'))).toBe('Zwei Beträge, jeder von anderer Art');
    expect(geldbefund(mit('Euro', 'Euro'))).toBe('Zwei Beträge');
    expect(geldbefund(mit('Euro', 'Euro', 'Euro pro Jahr'))).toBe('Drei Beträge, nicht von einer Art');
  });
});

describe('Die Suche', () => {
  const dortmund = bestand.orientierung.zeilen.find((o) => o.id === 'dortmund')!;
  const ort = (nummer: number, iso: string, zustand?: Kartenort['zustand'], lon = 7.46): Suchort => ({
    id: `ort-${nummer}`,
    nummer,
    name: `Ort ${nummer}`,
    adresse: '',
    iso,
    lage: zustand && { nummer, titel: '', lat: 51.513, lon, zustand },
    raumOffen: false,
    quellen: [],
  });
  const orte = [
    ort(4, '2020', 'offen', 7.457),
    ort(3, '2024-11', 'vorgeschlagen', 7.4738),
    ort(2, '2024-12'),
    ort(1, '2025', 'geplant', 7.4388),
  ];
  const schritte = suchschritte(dortmund, orte, '2023-10');

  it('was vorher war, steht zusammen, danach jedes Jahr für sich; kein Ort fehlt', () => {
    expect(schritte.map((s) => s.titel)).toEqual(['Vor Oktober 2023', '2024', '2025']);
    expect(schritte.map((s) => s.gruppen.map((g) => [g.wort, g.orte.map((o) => o.nummer)]))).toEqual([
      [['in Betrieb', [4]]],
      [
        ['nur vorgeschlagen', [3]],
        ['ohne Lage', [2]],
      ],
      [['geplant', [1]]],
    ]);
  });

  it('jede Marke steht in einem Schritt und danach als Punkt an derselben Stelle', () => {
    for (const [i, s] of schritte.entries()) {
      const davor = schritte.slice(0, i).flatMap((d) => d.plan.marken.map(({ x, y }) => ({ x, y })));
      expect(s.davor).toEqual(davor);
      for (const { x, y } of s.plan.marken) {
        expect(x).toBeGreaterThanOrEqual(s.plan.r);
        expect(x).toBeLessThanOrEqual(s.plan.breite - s.plan.r);
        expect(y).toBeLessThanOrEqual(s.plan.hoehe - s.plan.r);
      }
    }
    expect(schritte.flatMap((s) => s.plan.marken)).toHaveLength(3);
  });

  it('der Befund zählt nur, was seither kam, und nennt einen neuen Raum erst, wenn er offen ist', () => {
    expect(suchbefund(orte, '2023-10')).toBe('3 neue Einträge in der Suche, kein neuer Konsumraum in Betrieb');
    expect(suchbefund([...orte, { ...ort(5, '2027'), raumOffen: true }], '2023-10')).toBe(
      '4 neue Einträge in der Suche, 1 neuer Konsumraum in Betrieb',
    );
  });
});
