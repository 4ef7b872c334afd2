/** `npm run zuruecknehmen`: at once the version before, and it holds until somebody releases it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gesperrtesProjekt, MELDUNG, projekt, vorZehn, type Projekt } from './veroeffentlichung.ts';

function rufe(p: Projekt, uhr: string, ...angaben: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/zuruecknehmen.ts', p.ziel, ...angaben], {
    cwd: p.wurzel,
    encoding: 'utf8',
    env: p.umgebung(uhr),
  });
  return { status, sagt: stdout + stderr };
}

/** What is shown: when it was built. */
const zeigt = (p: Projekt) => p.lies('uhr.txt');
const NICHTS = { status: 0, sagt: '' };

/** Three versions, the last of them with a text that should not have been published. */
function mitFehler(name: string): Projekt {
  const p = projekt(name);
  p.jetzt('2026-12-01T08:00:00+01:00');
  p.jetzt('2026-12-01T08:30:00+01:00');
  p.aendere(MELDUNG, 'Text.', 'Das war zu früh.');
  p.aendere(MELDUNG, 'titel:', 'aenderungen:\n  - am: 2026-12-01\n    art: formal\ntitel:');
  p.jetzt('2026-12-01T09:00:00+01:00', ['--wenn-faellig']);
  expect(p.lies('index.html')).toContain('zu früh');
  return p;
}

describe('Zurücknehmen', () => {
  it('zeigt die Fassung davor und hält sie, über Mitternacht und gegen jede Änderung, bis jemand sie freigibt', () => {
    const p = mitFehler('haelt');
    const sagt = rufe(p, '2026-12-01T09:10:00+01:00');
    expect(sagt).toEqual({
      status: 0,
      sagt: [
        `Zurückgenommen: ${p.ziel} zeigt die Fassung vom 1. Dezember 2026 um 08:30 Uhr.`,
        'Sie bleibt. Berichtigen Sie den Text im Repository, und dann:',
        `npm run zuruecknehmen -- ${p.ziel} --freigeben\n`,
      ].join('\n'),
    });
    expect(p.lies('index.html')).not.toContain('zu früh');
    // Nothing happens by itself any more, and after the release at once.
    expect(existsSync(`${p.ziel}.fassungen/naechster-bau.json`)).toBe(false);

    // A minute later, at midnight, and when something else is changed.
    expect(p.jetzt('2026-12-01T09:11:00+01:00', ['--wenn-faellig'])).toEqual(NICHTS);
    expect(p.jetzt('2026-12-02T00:00:00+01:00', ['--wenn-faellig'])).toEqual(NICHTS);
    p.aendere(MELDUNG, 'Das war zu früh.', 'Berichtigt.');
    p.aendere(MELDUNG, 'aenderungen:', 'aenderungen:\n  - am: 2026-12-02\n    art: formal');
    expect(p.jetzt('2026-12-02T08:00:00+01:00', ['--wenn-faellig'])).toEqual(NICHTS);
    const vonHand = p.jetzt('2026-12-02T08:01:00+01:00');
    expect(vonHand.status).toBe(1);
    expect(vonHand.sagt).toContain('Seit 1. Dezember 2026 um 09:10 Uhr ist');
    expect(vonHand.sagt).toContain(`erst freigeben, mit npm run zuruecknehmen -- ${p.ziel} --freigeben`);
    expect(zeigt(p)).toBe('2026-12-01T07:30:00.000Z');

    expect(rufe(p, '2026-12-02T08:02:00+01:00', '--freigeben').status).toBe(0);
    expect(p.jetzt('2026-12-02T08:03:00+01:00', ['--wenn-faellig']).sagt).toContain('08:03 Uhr');
    expect(p.lies('index.html')).toContain('Berichtigt.');
    expect(p.jetzt('2026-12-02T08:04:00+01:00', ['--wenn-faellig'])).toEqual(NICHTS);
  });

  it('veröffentlicht nach der Freigabe auch, was sich seither nicht geändert hat', () => {
    const p = mitFehler('unveraendert');
    rufe(p, '2026-12-01T09:10:00+01:00');
    rufe(p, '2026-12-01T09:11:00+01:00', '--freigeben');
    expect(p.jetzt('2026-12-01T09:12:00+01:00', ['--wenn-faellig']).sagt).toContain('09:12 Uhr');
    expect(p.lies('index.html')).toContain('zu früh');
  });

  it('geht noch einmal gerufen weiter zurück, und sagt, wenn davor keine liegt', () => {
    const p = mitFehler('weiter');
    rufe(p, '2026-12-01T09:10:00+01:00');
    rufe(p, '2026-12-01T09:11:00+01:00');
    expect(zeigt(p)).toBe('2026-12-01T07:00:00.000Z');
    const ende = rufe(p, '2026-12-01T09:12:00+01:00');
    expect(ende.status).toBe(1);
    expect(ende.sagt).toContain('Davor liegt keine Fassung.');
    expect(zeigt(p)).toBe('2026-12-01T07:00:00.000Z');
  });

  it('steht in ledger/ und in npm run pruefen, bis jemand freigibt', () => {
    const p = mitFehler('vermerk');
    const pruefen = () =>
      spawnSync('node', ['scripts/pruefen.ts'], {
        cwd: p.wurzel,
        encoding: 'utf8',
        env: p.umgebung('2026-12-02T12:00:00+01:00'),
      }).stdout;
    rufe(p, '2026-12-01T09:10:00+01:00');
    expect(readFileSync(path.join(p.wurzel, 'ledger/ruecknahmen.txt'), 'utf8')).toBe(
      'site\t2026-12-01T08:10:00.000Z\t2026-12-01T07-30-00-000Z\n',
    );
    expect(pruefen()).toContain(
      'site, seit 1. Dezember 2026 um 09:10 Uhr: zu sehen ist die Fassung vom 1. Dezember 2026 um 08:30 Uhr',
    );
    rufe(p, '2026-12-01T09:11:00+01:00', '--freigeben');
    expect(pruefen()).toMatch(/Zurückgenommen, [^\n]*: nichts/);
  });

  it('wartet auf niemanden: was gerade für das Ende einer Sperrfrist bereitliegt, erscheint nicht mehr', () =>
    vorZehn('ruecknahme', async (name, uhr) => {
      const { p, wartender } = gesperrtesProjekt(name);
      p.jetzt('2026-12-01T09:40:00+01:00');
      const lauf = await wartender(uhr);
      if (lauf.prozess.exitCode !== null) return false;
      expect(rufe(p, uhr).status).toBe(0);
      // It had shown it before: too late for this trial.
      if ((await lauf.ende) === 0) return false;
      expect(zeigt(p)).toBe('2026-12-01T08:30:00.000Z');
      expect(p.fassungen()).toHaveLength(2);
      return true;
    }));

  it('lässt in Ruhe, was nicht von uns ist, und sagt, wo nichts ist', () => {
    const p = projekt('fremd');
    const nichts = rufe(p, '2026-12-01T09:00:00+01:00');
    expect(nichts).toEqual({ status: 1, sagt: `In ${p.ziel} ist nichts veröffentlicht.\n\nNichts ist geändert.\n` });
    p.jetzt('2026-12-01T09:00:00+01:00');
    expect(rufe(p, '2026-12-01T09:00:00+01:00', '--freigeben').sagt).toContain('ist nicht zurückgenommen.');
    const verweis = readlinkSync(p.ziel);
    rmSync(p.ziel);
    writeFileSync(p.ziel, 'von jemand anderem');
    expect(rufe(p, '2026-12-01T09:01:00+01:00').sagt).toContain('kein Verweis, den dieser Befehl gesetzt hat');
    expect(readFileSync(p.ziel, 'utf8')).toBe('von jemand anderem');
    expect(verweis).toContain('.fassungen');
  });
});
