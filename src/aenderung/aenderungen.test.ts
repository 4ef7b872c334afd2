import { expect, it } from 'vitest';
import { pruefeInhalt } from '../inhalt/pruefung/pruefen.ts';
import { aenderungenAuf, aenderungenIn, istKorrektur, stelleVon } from './aenderungen.ts';
import { feedliste } from '../feeds/feeds.ts';
import { DATEIEN, schreibeInhalt } from '../../tests/fixtures/inhalt.ts';

const SACHLICH = '  - { am: 2026-12-03, art: sachlich, text: "Es sind drei, nicht zwei." }\n';
const bestandMit = (aenderungen: string, mehr: Parameters<typeof schreibeInhalt>[0] = {}) => {
  const { bestand, fehler } = pruefeInhalt(
    schreibeInhalt({
      'massnahmen/raum.mdx': (t) => t.replace('titel:', `aenderungen:\n${aenderungen}titel:`),
      ...mehr,
    }),
  );
  expect(fehler).toEqual([]);
  return bestand;
};
const SEITE = '/konzept/massnahmen/raum/';

it('Formales bleibt still, das Neueste steht vorn, und nur Fehler sind Berichtigungen', () => {
  const formal = '  - { am: 2026-12-01, art: formal }\n';
  const neu = '  - { am: 2026-12-02, art: ergaenzung, text: Ein Absatz ist neu. }\n';
  const alle = aenderungenAuf(bestandMit(SACHLICH + neu + formal), SEITE);
  expect(alle.map((a) => `${a.datum}: ${a.wort}`)).toEqual([
    '3. Dezember 2026: Berichtigt',
    '2. Dezember 2026: Ergänzt',
  ]);
  expect(alle.filter(istKorrektur).map((a) => a.text)).toEqual(['Es sind drei, nicht zwei.']);
});

it.each(['2026-12-09', '2026-12-03'])(
  'eine Stelle behält ihren Anker, wenn am %s eine neue Änderung davor kommt',
  (am) => {
    const [vorher] = aenderungenAuf(bestandMit(SACHLICH), SEITE);
    const nachher = aenderungenAuf(bestandMit(`  - { am: ${am}, art: sachlich, text: Neu. }\n${SACHLICH}`), SEITE);
    expect(nachher.find((a) => a.text === vorher!.text)!.id).toBe(vorher!.id);
    expect(new Set(nachher.map((a) => a.id)).size).toBe(2);
  },
);

const SCHWER = 'aenderungen:\n  - { am: 2026-12-03, art: schwer, text: Es war anders., ursache: Ein Zahlendreher.';
const TEILE = {
  'vergleich.yaml': (t: string) =>
    t.replace('zeilen:', `${SCHWER}, eintrag: v01 }\n  - { am: 2026-12-02, art: sachlich, text: Nicht so. }\nzeilen:`),
  'ereignisse/rat-2025.yaml': (t: string) =>
    t.replace('titel:', `${SCHWER} }\nzurueckgezogen: { am: 2026-12-04, grund: Das gab es nicht. }\ntitel:`),
};

it('auch die von Teilen einer Seite stehen auf ihr und in der Liste der Website, jede mit eigener Stelle', () => {
  const bestand = bestandMit(SACHLICH, TEILE);
  const alle = aenderungenIn(bestand);
  expect(alle.map((a) => [a.iso.slice(8), `${a.seite}#${a.id}`, stelleVon(a)])).toEqual([
    ['04', '/verlauf/#rat-2025-zurueckgezogen', '/verlauf/#rat-2025'],
    ['03', '/konzept/massnahmen/raum/#aenderung-2026-12-03', '/konzept/massnahmen/raum/#aenderung-2026-12-03'],
    ['03', '/verlauf/#rat-2025-aenderung-2026-12-03', '/verlauf/#rat-2025'],
    ['03', '/zuerich/#vergleich-aenderung-2026-12-03', '/zuerich/#v01'],
    ['02', '/zuerich/#vergleich-aenderung-2026-12-02', '/zuerich/#vergleich-aenderung-2026-12-02'],
  ]);
  for (const seite of ['/verlauf/', '/zuerich/', SEITE])
    expect(aenderungenAuf(bestand, seite)).toEqual(alle.filter((a) => a.seite === seite));
});

it('die Feeds nennen jede Änderung, der Feed einer Maßnahme die ihren, und keine Kennung kommt zweimal vor', () => {
  const feeds = feedliste(bestandMit(SACHLICH, TEILE));
  const titel = (stamm: string) => feeds.find((f) => f.stamm === stamm)!.eintraege.map((e) => e.titel);
  expect(titel('/feeds/korrekturen')).toHaveLength(5);
  expect(titel('/feeds/alles')).toContain('Zurückgezogen: Titel');
  expect(titel('/feeds/massnahmen/raum')).toEqual(['Berichtigt: Titel', 'Titel']);
  for (const { eintraege } of feeds) expect(new Set(eintraege.map((e) => e.id)).size).toBe(eintraege.length);
});

it('ein Feed hat die fünfzig neuesten Einträge, mit ihrem wahren Zeitpunkt; was am selben Tag später kam, steht davor', () => {
  const meldung = DATEIEN['meldungen/2026-11-23-neu.mdx']!;
  const viele = Array.from({ length: 60 }, (_, i) => {
    const tag = new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10);
    return [`meldungen/${tag}-m.mdx`, meldung.replace('datum: 2026-11-23', `datum: ${tag}`)] as const;
  });
  const um10 = meldung.replace('titel:', "sperrfrist: '2026-11-23T10:00:00+01:00'\ntitel:");
  const feeds = feedliste(
    pruefeInhalt(schreibeInhalt({ ...Object.fromEntries(viele), 'meldungen/2026-11-23-a.mdx': um10 })).bestand,
  );
  for (const stamm of ['/feeds/alles', '/feeds/hinweis']) {
    const { eintraege } = feeds.find((f) => f.stamm === stamm)!;
    expect(eintraege).toHaveLength(50);
    expect(eintraege.slice(0, 2).map((e) => [e.adresse, e.datum.toISOString()])).toEqual([
      ['/aktuelles/2026-11-23-a/', '2026-11-23T09:00:00.000Z'],
      ['/aktuelles/2026-11-23-neu/', '2026-11-22T23:00:00.000Z'],
    ]);
  }
});
