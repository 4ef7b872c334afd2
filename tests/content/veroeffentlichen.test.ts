/** `npm run veroeffentlichen`: old or new, never half; on the second; nothing when nothing is due. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { gesperrtesProjekt, MELDUNG, ordner, projekt, vorZehn } from './veroeffentlichung.ts';

describe('Veröffentlichen', () => {
  it('zeigt erst die fertige Website, hält fest, was veröffentlicht ist, und tut nichts, wenn nichts fällig ist', () => {
    const p = projekt('einfach', '2026-12-02T10:00:00+01:00');
    const erst = p.jetzt('2026-12-01T09:00:00+01:00');
    expect(erst).toEqual({
      status: 0,
      sagt: `Veröffentlicht: ${p.ziel}, Stand 1. Dezember 2026 um 09:00 Uhr.\nDas Nächste, was von selbst erscheint oder endet: 2. Dezember 2026 um 10:00 Uhr.\n`,
    });
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:00:00.000Z');
    expect(statSync(realpathSync(p.ziel)).mode & 0o777).toBe(0o755);
    const ledger = readFileSync(path.join(p.wurzel, 'ledger/fassungen.txt'), 'utf8');
    expect(ledger).toContain('meldungen/2026-11-23-neu.mdx');
    expect(ledger).not.toContain('spaeter');

    // Embargoes end at moments that nobody else may know.
    const naechster = `${p.ziel}.fassungen/naechster-bau.json`;
    expect(JSON.parse(readFileSync(naechster, 'utf8'))).toEqual({ moment: '2026-12-01T23:00:00.000Z' });
    const befehl = spawnSync('node', ['scripts/naechsterbau.ts'], {
      cwd: p.wurzel,
      encoding: 'utf8',
      env: p.umgebung('2026-12-02T09:59:59+01:00'),
    });
    expect([befehl.stdout, befehl.stderr]).toEqual(['2026-12-02T09:00:00.000Z\n', '']);
    for (const datei of [naechster, `${p.ziel}.fassungen/stand.json`])
      expect([datei, statSync(datei).mode & 0o777]).toEqual([datei, 0o600]);

    const nichts = { status: 0, sagt: '' };
    expect(p.jetzt('2026-12-01T09:01:00+01:00', ['--wenn-faellig'])).toEqual(nichts);
    expect(p.jetzt('2026-12-01T23:59:00+01:00', ['--wenn-faellig'])).toEqual(nichts);
    expect(p.fassungen()).toHaveLength(1);
    // A new day: what was valid until yesterday says so.
    expect(p.jetzt('2026-12-02T00:00:00+01:00', ['--wenn-faellig']).sagt).toContain(
      'Stand 2. Dezember 2026 um 00:00 Uhr',
    );
    expect(p.fassungen()).toHaveLength(2);
    expect(JSON.parse(readFileSync(naechster, 'utf8'))).toEqual({ moment: '2026-12-02T09:00:00.000Z' });
    // The machine was off when the embargo ended.
    expect(p.jetzt('2026-12-02T11:30:00+01:00', ['--wenn-faellig']).sagt).toContain('um 11:30 Uhr');
    expect(readFileSync(path.join(p.wurzel, 'ledger/fassungen.txt'), 'utf8')).toContain('spaeter');
  });

  it('was gleich geblieben ist, behält seine Zeit; alte Fassungen gehen', () => {
    const p = projekt('zeiten');
    p.jetzt('2026-12-01T09:00:00+01:00');
    const zeit = (datei: string) => statSync(path.join(p.ziel, datei)).mtimeMs;
    const damals = new Date('2026-12-01T09:00:00+01:00');
    for (const datei of ['immer.txt', 'index.html']) utimesSync(path.join(p.ziel, datei), damals, damals);
    p.aendere(MELDUNG, 'Text.', 'Mehr Text.');
    p.aendere(MELDUNG, 'titel:', 'aenderungen:\n  - am: 2026-12-01\n    art: formal\ntitel:');
    expect(p.jetzt('2026-12-01T09:01:00+01:00', ['--wenn-faellig']).sagt).toContain('um 09:01 Uhr');
    expect(p.lies('index.html')).toContain('Mehr Text.');
    expect(zeit('immer.txt')).toBe(damals.getTime());
    expect(zeit('index.html')).not.toBe(damals.getTime());
    // Of somebody else.
    mkdirSync(`${p.ziel}.fassungen/0-sicherung`);
    for (const minute of ['02', '03', '04', '05']) p.jetzt(`2026-12-01T09:${minute}:00+01:00`);
    expect(p.fassungen()).toHaveLength(4);
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:05:00.000Z');
    // The clock was set back: what is shown stays, though it is the oldest.
    p.jetzt('2026-12-01T08:00:00+01:00');
    expect([p.lies('uhr.txt'), p.fassungen().length]).toEqual(['2026-12-01T07:00:00.000Z', 4]);
    expect(existsSync(`${p.ziel}.fassungen/0-sicherung`)).toBe(true);
  });

  it('ein halb geschriebener Vermerk hält nichts auf', () => {
    const p = projekt('vermerk');
    p.jetzt('2026-12-01T09:00:00+01:00');
    writeFileSync(`${p.ziel}.fassungen/stand.json`, '{"moment":"20');
    expect(p.jetzt('2026-12-01T09:01:00+01:00', ['--wenn-faellig'])).toMatchObject({
      status: 0,
      sagt: expect.stringContaining('um 09:01 Uhr'),
    });
    expect(p.jetzt('2026-12-01T09:02:00+01:00', ['--wenn-faellig'])).toEqual({ status: 0, sagt: '' });
  });

  it('zwei Sperrfristen von Zeilen in einem Lauf: beide enden', () => {
    const p = projekt('zeilen');
    const [kopf, zeile] = DATEIEN['hilfe.yaml']!.split(/(?<=zeilen:\n)/);
    const gesperrt = (id: string, bis: string) => `${zeile!.replace('notruf-112', id)}    sperrfrist: '${bis}'\n`;
    writeFileSync(
      path.join(p.wurzel, 'content/hilfe.yaml'),
      `${kopf!}${zeile!}${gesperrt('eins', '2026-12-01T10:00:00+01:00')}${gesperrt('zwei', '2026-12-01T10:00:01+01:00')}`,
    );
    p.jetzt('2026-12-01T09:30:00+01:00');
    expect(p.jetzt('2026-12-01T09:59:58+01:00', ['--wenn-faellig'])).toMatchObject({ status: 0 });
    expect(p.lies('uhr.txt')).toBe('2026-12-01T09:00:01.000Z');
  });

  it('was erst am Ende der Sperrfrist falsch wäre, wird vorher gesagt', () => {
    const p = projekt('spaeter-falsch', '2026-12-01T10:00:00+01:00');
    p.aendere('content/meldungen/2026-12-01-spaeter.mdx', 'titel:', 'massnahmen: [entwurf]\ntitel:');
    const entwurf = DATEIEN['massnahmen/raum.mdx']!.replace('titel:', 'entwurf: true\ntitel:');
    writeFileSync(path.join(p.wurzel, 'content/massnahmen/entwurf.mdx'), entwurf);
    expect(p.jetzt('2026-12-01T09:30:00+01:00')).toMatchObject({
      status: 1,
      sagt: expect.stringContaining(
        '„entwurf“ in massnahmen ist am Ende der Sperrfrist noch gesperrt oder ein Entwurf',
      ),
    });
  });

  it('ein Bau, der scheitert, ein Fehler im Text und eine stille Änderung lassen die Website, wie sie ist', () => {
    const p = projekt('scheitern');
    p.jetzt('2026-12-01T09:00:00+01:00');
    const vorher = realpathSync(p.ziel);
    const bleibt = ({ status, sagt }: { status: number | null; sagt: string }, warum: string) => {
      expect([status, realpathSync(p.ziel)]).toEqual([1, vorher]);
      expect(sagt).toContain(warum);
      expect(sagt).not.toMatch(/\n\s+at /);
      expect(p.fassungen()).toEqual([path.basename(vorher)]);
    };
    bleibt(
      p.jetzt('2026-12-01T09:01:00+01:00', [], { SCHEITERT: 'TypeError: x is undefined' }),
      'Der Bau ist an einem Fehler im Programm gescheitert',
    );
    p.aendere(MELDUNG, 'titel:', 'entwurf: true\ntitel:');
    bleibt(
      p.jetzt('2026-12-01T09:01:30+01:00'),
      'die veröffentlichte Adresse /aktuelles/2026-11-23-neu/ gibt es nicht mehr',
    );
    p.aendere(MELDUNG, 'entwurf: true\n', '');
    p.aendere(MELDUNG, 'Text.', 'Anderer Text.');
    bleibt(
      p.jetzt('2026-12-01T09:02:00+01:00'),
      'der veröffentlichte Text ist geändert, aber keine Änderung eingetragen',
    );
    p.aendere(MELDUNG, 'art: Hinweis', 'art: Roman');
    bleibt(p.jetzt('2026-12-01T09:03:00+01:00'), '„Roman“ ist kein erlaubter Wert');
  });

  it('auch was aus dem privaten Ordner veröffentlicht ist, ändert sich nicht still und verschwindet nicht', () => {
    const p = projekt('privat');
    const privat = path.join(ordner, 'privat/zusatz');
    const datei = path.join(privat, 'meldungen/2026-11-30-privat.mdx');
    const schreibe = (text: string) => writeFileSync(datei, text);
    const text = DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace(
      'titel:',
      `sperrfrist: '2026-11-30T18:00:00+01:00'\ndatum: 2026-11-30\ntitel:`,
    ).replace('datum: 2026-11-23\n', '');
    mkdirSync(path.dirname(datei), { recursive: true });
    schreibe(text);
    const rufe = (uhr: string) => p.jetzt(uhr, [], { INHALT_ZUSATZ: privat });
    // Before its embargo ends a text may change as it likes.
    expect(rufe('2026-11-30T09:00:00+01:00').status).toBe(0);
    schreibe(text.replace('Text.', 'Besserer Text.'));
    expect(rufe('2026-12-01T09:00:00+01:00').status).toBe(0);
    expect(readFileSync(path.join(p.wurzel, 'ledger/fassungen.txt'), 'utf8')).not.toContain('privat');

    schreibe(text.replace('Text.', 'Still ganz anderer Text.'));
    expect(rufe('2026-12-01T10:00:00+01:00').sagt).toContain('meldungen/2026-11-30-privat.mdx, Feld „aenderungen“');
    const geaendert = text
      .replace('Text.', 'Anderer Text.')
      .replace('titel:', 'aenderungen:\n  - { am: 2026-12-01, art: formal }\ntitel:');
    schreibe(geaendert);
    expect(rufe('2026-12-01T11:00:00+01:00').status).toBe(0);
    rmSync(datei);
    expect(rufe('2026-12-01T12:00:00+01:00').sagt).toContain(
      'die veröffentlichte Adresse /aktuelles/2026-11-30-privat/ gibt es nicht mehr',
    );
    // Moved to where all others are, it is still the same.
    writeFileSync(path.join(p.wurzel, 'content/meldungen/2026-11-30-privat.mdx'), geaendert);
    expect(rufe('2026-12-01T13:00:00+01:00').status).toBe(0);
  });

  it('eine Sperrfrist endet auf die Sekunde: vorher ist alles gebaut und für niemanden zu sehen', () =>
    vorZehn('minute', async (name, uhr) => {
      const { p, wartender } = gesperrtesProjekt(name);
      const vorher = realpathSync(p.ziel);
      const beginn = performance.now();
      const lauf = await wartender(uhr);
      const neu = p.fassungen().find((f) => f !== path.basename(vorher))!;
      // Too late it has another name.
      const da = statSync(path.join(`${p.ziel}.fassungen`, neu), { throwIfNoEntry: false });
      const rechtzeitig = realpathSync(p.ziel) === vorher;
      const ende = await lauf.ende;
      const vergangen = performance.now() - beginn;
      if (!rechtzeitig) return false;
      expect([(da?.mode ?? 0) & 0o777, ende]).toEqual([0o700, 0]);
      expect(new Date(uhr).getTime() + vergangen).toBeGreaterThanOrEqual(new Date('2026-12-01T10:00+01:00').getTime());
      expect(p.lies('uhr.txt')).toBe('2026-12-01T09:00:00.000Z');
      expect(p.jetzt('2026-12-01T10:01:00+01:00', ['--wenn-faellig'])).toEqual({ status: 0, sagt: '' });
      return true;
    }));
});
