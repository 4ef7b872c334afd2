/** Where `npm run veroeffentlichen` publishes to, and how it is called: what it takes, what it refuses before it builds anything. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wasDaLiegt, wasHindert } from '../../scripts/veroeffentlichung/ziel.ts';
import { ordner, projekt } from './veroeffentlichung.ts';

const UHR = '2026-12-01T09:00:00+01:00';
const SPAETER = '2026-12-01T09:01:00+01:00';
/** Whoever builds although it should not, says so. */
const BAUT = { SCHEITERT: 'gebaut' };

describe('Ein Verweis am Ziel', () => {
  const www = path.join(ordner, 'verweise');
  const fassung = 'site.fassungen/2026-12-01T08-00-00-000Z';
  mkdirSync(path.join(www, fassung), { recursive: true });
  symlinkSync(www, path.join(ordner, 'umweg'));
  /** In: where the link leads. Out: what is said of it. */
  const wasIst = (wohin: string, eltern = www) => {
    const ziel = path.join(www, 'site');
    rmSync(ziel, { force: true });
    symlinkSync(wohin, ziel);
    return wasDaLiegt(path.join(eltern, 'site'));
  };

  it.each([
    ['auf einen fremden Ordner', '..'],
    ['ins Leere', 'gibt/es/nicht'],
    ['auf den Ordner der Fassungen', 'site.fassungen'],
    ['in eine Fassung hinein', `${fassung}/unter`],
    ['auf eine Fassung eines anderen Ziels', 'andere.fassungen/2026-12-01T08-00-00-000Z'],
    ['auf sich selbst', 'site'],
  ])('%s, den dieser Befehl nicht gesetzt hat, wird gesagt', (_, wohin) =>
    expect(wasIst(wohin)).toBe(`${www}/site ist ein Verweis auf ${wohin}, den dieser Befehl nicht gesetzt hat.`),
  );

  it.each([
    ['von diesem Befehl', fassung, www],
    ['von einer früheren Fassung dieses Befehls, oder von Hand, um zurückzugehen', path.join(www, fassung), www],
    ['auf einem Umweg gerufen', path.join(www, fassung), path.join(ordner, 'umweg')],
    ['dessen Fassung weg ist', 'site.fassungen/2026-11-01T08-00-00-000Z', www],
  ])('%s, ist der eigene', (_, wohin, eltern) => expect(wasIst(wohin, eltern)).toBeUndefined());

  it('ein fremder bleibt, und nichts wird gebaut', () => {
    const p = projekt('fremd');
    symlinkSync('gibt/es/nicht', p.ziel);
    const { status, sagt } = p.jetzt(UHR, [], BAUT);
    expect([status, sagt]).toEqual([
      1,
      expect.stringMatching(/nicht gesetzt hat\.\nErwartet: .+\n\nNicht veröffentlicht/),
    ]);
    expect([readlinkSync(p.ziel), existsSync(`${p.ziel}.fassungen`)]).toEqual(['gibt/es/nicht', false]);
  });

  it('der eigene, dessen Fassungen alle weg sind, wird ersetzt', () => {
    const p = projekt('eigen');
    p.jetzt(UHR);
    rmSync(`${p.ziel}.fassungen`, { recursive: true });
    expect(p.jetzt(SPAETER)).toMatchObject({ status: 0 });
    expect(p.lies('uhr.txt')).toBe('2026-12-01T08:01:00.000Z');
  });

  it('zieht mit seinem Ordner um', () => {
    const p = projekt('umzug');
    p.jetzt(UHR);
    const [www, neu] = [path.dirname(p.ziel), path.join(ordner, 'umzug/www-neu')];
    renameSync(www, neu);
    expect(existsSync(path.join(neu, 'site/uhr.txt'))).toBe(true);
    expect(p.rufe(SPAETER, [path.join(neu, 'site')]).status).toBe(0);
  });

  it('der während des Baus dorthin gelegt wird, bleibt', () => {
    const p = projekt('waehrenddessen');
    writeFileSync(
      path.join(p.wurzel, 'scripts/bauen.ts'),
      `import { symlinkSync } from 'node:fs';\nsymlinkSync('fremd', ${JSON.stringify(p.ziel)});\n`,
    );
    expect(p.jetzt(UHR)).toEqual({ status: 1, sagt: expect.stringContaining('ist ein Verweis auf fremd') });
    expect(readlinkSync(p.ziel)).toBe('fremd');
    expect(p.fassungen()).toEqual([]);
  });
});

describe('Ein Ort, an dem das nicht geht', () => {
  const p = projekt('orte');
  const www = path.dirname(p.ziel);
  writeFileSync(path.join(www, 'datei'), '');
  mkdirSync(path.join(www, 'ordner'));
  mkdirSync(path.join(www, 'privat'));
  writeFileSync(path.join(www, 'a.fassungen'), '');
  writeFileSync(path.join(www, 'b.neu'), '');
  mkdirSync(path.join(www, 'c.fassungen/fassung'), { recursive: true });
  symlinkSync(p.wurzel, path.join(www, 'umweg'));

  it.each([
    ['wo schon ein Ordner liegt', 'ordner', 'ist schon da und kein Verweis'],
    ['wo schon eine Datei liegt', 'datei', 'ist schon da und kein Verweis'],
    ['in einem Ordner, den es nicht gibt', 'gibt/es/nicht', `Den Ordner ${www}/gibt/es gibt es nicht.`],
    ['in einer Datei', 'datei/site', `Den Ordner ${www}/datei gibt es nicht.`],
    ['im Inhalt', '../projekt/content/site', 'liegt im Ordner des Projekts'],
    ['im Bau', '../projekt/dist', 'liegt im Ordner des Projekts'],
    ['im Projekt', '../projekt/www', 'liegt im Ordner des Projekts'],
    ['das Projekt selbst', '../projekt', 'liegt im Ordner des Projekts'],
    ['im Projekt, auf einem Umweg', 'umweg/www', 'liegt im Ordner des Projekts'],
    ['im privaten Ordner', 'privat/site', 'liegt im privaten Ordner'],
    ['in einer Fassung', 'c.fassungen/fassung/site', 'liegt in einer Fassung'],
    ['wo kein Ordner für Fassungen sein kann', 'a', `${www}/a.fassungen ist kein Ordner.`],
    ['wo kein Verweis entstehen kann', 'b', `${www}/b.neu ist schon da.`],
  ])('%s', (_, wo, problem) => {
    const [falsch, erwartet] = wasHindert(path.join(www, wo), p.wurzel, path.join(www, 'privat'))!;
    expect(falsch).toContain(problem);
    expect(erwartet).toMatch(/^Erwartet: .+/);
  });

  it('wird gesagt, bevor etwas gebaut ist', () => {
    const { status, sagt } = p.rufe(UHR, [path.join(www, 'ordner')], BAUT);
    expect([status, sagt]).toEqual([
      1,
      expect.stringMatching(/ist schon da.+\nErwartet: .+\n\nNicht veröffentlicht\./),
    ]);
    expect(existsSync(path.join(www, 'ordner.fassungen'))).toBe(false);
  });

  it.each([
    ['dessen Name so beginnt wie der des Projekts', '../projekt-website'],
    ['mit Leerzeichen, Umlauten und Zeichen, die in Adressen etwas bedeuten', 'größe & 50% #1? ä'],
    ['mit einem Schrägstrich am Ende', 'schraeg/'],
  ])('aber an einem, %s', (_, wo) => {
    const ziel = path.join(www, wo);
    expect(p.rufe(UHR, [ziel])).toMatchObject({ status: 0 });
    expect(existsSync(path.join(ziel, 'uhr.txt'))).toBe(true);
    expect(lstatSync(ziel.replace(/\/$/, '')).isSymbolicLink()).toBe(true);
  });
});

describe('Falsch gerufen', () => {
  const p = projekt('gerufen');

  it.each([
    ['ohne Ziel', [], 'Es fehlt eine Angabe.'],
    ['mit zwei Zielen', [p.ziel, `${p.ziel}2`], `„${p.ziel}2“ ist zu viel.`],
    ['mit leerem Ziel', [''], 'Eine Angabe ist leer.'],
    ['mit unbekannter Angabe', [p.ziel, '--sofort'], '--sofort gibt es hier nicht.'],
  ])('%s: sagt, wie es geht', (_, gerufen, problem) => {
    const { status, sagt } = p.rufe(UHR, gerufen);
    expect([status, sagt]).toEqual([2, expect.stringContaining(`${problem}\n\nSo: SITE=`)]);
    expect(existsSync(`${p.ziel}.fassungen`)).toBe(false);
  });

  it('--help zeigt die Hilfe', () =>
    expect(p.rufe(UHR, ['--help'])).toEqual({
      status: 0,
      sagt: expect.stringMatching(/^So: SITE=.*veroeffentlichen/),
    }));

  it.each([
    ['SITE', 'www.stadt.example'],
    ['JETZT', 'morgen'],
    ['INHALT_ZUSATZ', path.join(ordner, 'gibt-es-nicht')],
  ])('mit %s=%s: sagt, was erwartet ist, bevor etwas geschieht', (name, wert) => {
    const { status, sagt } = p.jetzt(UHR, [], { ...BAUT, [name]: wert });
    expect([status, sagt]).toEqual([
      2,
      expect.stringContaining(`${name}: „${wert}“ ist nicht zu gebrauchen. Erwartet: `),
    ]);
    expect(sagt).not.toMatch(/\n\s+at /);
    expect(existsSync(`${p.ziel}.fassungen`)).toBe(false);
  });

  it('ohne SITE: veröffentlicht, und sagt, was dann falsch ist', () =>
    expect(p.jetzt(UHR, [], { SITE: undefined })).toEqual({
      status: 0,
      sagt: expect.stringContaining('SITE fehlt: '),
    }));
});
