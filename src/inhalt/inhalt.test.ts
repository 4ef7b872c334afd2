import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pruefeInhalt } from './pruefung/pruefen.ts';
import { MELDUNG, schreibeInhalt } from '../../tests/fixtures/inhalt.ts';

const mdx = (sperrfrist: string) =>
  `---\n${Object.entries({ ...MELDUNG, datum: sperrfrist.slice(0, 10), sperrfrist })
    .map(([feld, wert]) => `${feld}: '${wert}'`)
    .join('\n')}\n---\nText.\n`;

const { bestand, fehler } = pruefeInhalt(
  schreibeInhalt({
    'meldungen/2026-12-01-gesperrt.mdx': mdx('2026-12-01T10:00:00+01:00'),
    'meldungen/2026-11-30-frei.mdx': mdx('2026-11-30T10:00:00+01:00'),
  }),
);

vi.mock('astro:content', () => ({
  getCollection: (name: keyof typeof bestand) =>
    Promise.resolve(
      [...(bestand[name] as Map<string, { id: string; daten: unknown; text: string }>).values()].map((e) => ({
        id: e.id,
        data: e.daten,
        body: e.text,
      })),
    ),
  getEntry: (name: keyof typeof bestand) => Promise.resolve({ data: bestand[name] }),
  render: () => Promise.resolve({}),
}));

describe('die Tür zum Inhalt', () => {
  beforeEach(() => vi.resetModules());

  it('beginnt mit gültigen Meldungen', () => expect(fehler).toEqual([]));

  it('lässt vor der Sperrfrist nichts durch und danach alles', async () => {
    vi.stubEnv('JETZT', '2026-12-01T08:59:00Z');
    const vorher = await (await import('./inhalt.ts')).inhalt();
    expect([...vorher.meldungen.keys()]).toEqual(['2026-11-23-neu', '2026-11-30-frei']);
    vi.resetModules();
    vi.stubEnv('JETZT', '2026-12-01T09:00:00Z');
    const nachher = await (await import('./inhalt.ts')).inhalt();
    expect([...nachher.meldungen.keys()]).toContain('2026-12-01-gesperrt');
  });

  it('gibt Meldungen neueste zuerst aus', async () => {
    vi.stubEnv('JETZT', '2026-12-02T09:00:00Z');
    const { meldungen } = await import('../meldung/meldungen.ts');
    expect((await meldungen()).map((m) => m.iso)).toEqual(['2026-12-01', '2026-11-30', '2026-11-23']);
    const { zahlenNachThemen } = await import('../zahlen/zahlen.ts');
    // 139.013 stands in its series.
    expect((await zahlenNachThemen()).flatMap((t) => t.zahlen.map((z) => z.wert))).toEqual(['1.000']);
    const { quellenseiten } = await import('../quellen/quellen.ts');
    const [quelle] = await quellenseiten();
    expect(quelle!.zitiertVon.map((z) => z.adresse)).toEqual(
      expect.arrayContaining(['/konzept/massnahmen/raum/', '/verlauf/#rat-2025', '/zahlen/#kv-2024', '/zuerich/#v01']),
    );
  });
});
