/** `npm run veroeffentlichen` with the real build of a small website: what a stand-in cannot show. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LAGER_ZU } from '../../src/lager/lager.ts';
import { WEBSITE } from '../fixtures/website.ts';
import { bis } from '../geduld.ts';
import { kopiere, umgebung } from '../kopie.ts';
import { WURZEL } from '../ordner.ts';
import { wenn } from '../wenn.ts';
import { ordner } from './veroeffentlichung.ts';

const projekt = path.join(ordner, 'projekt');
beforeAll(() => {
  kopiere(projekt, WEBSITE);
  for (const teil of ['scripts', 'package-lock.json'])
    cpSync(path.join(WURZEL, teil), path.join(projekt, teil), { recursive: true });
  mkdirSync(path.join(projekt, 'ledger'));
});
const env = umgebung({ SITE: 'https://probe.example', NODE_NO_WARNINGS: '1', HOME: '/proc/gibt-es-nicht' });
const aufruf = (ziel: string) => ['scripts/veroeffentlichen.ts', ziel];
const veroeffentliche = (ziel: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, aufruf(ziel), { cwd: projekt, encoding: 'utf8', env });
  return { status, sagt: stdout + stderr };
};
/** All processes that work in the project. */
const arbeitende = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return realpathSync(`/proc/${pid}/cwd`) === realpathSync(projekt);
      } catch {
        return false;
      }
    });

describe('Veröffentlichen mit dem echten Bau', () => {
  // Its name begins as that of the project, and has what addresses and programs may stumble over.
  const www = path.join(ordner, 'projekt größe & 50% #1? ä');
  const ziel = path.join(www, 'die site');

  wenn(process.platform === 'linux', 'das System ist nicht Linux')(
    'endet mit dem Lauf, der ihn wollte, samt allem, was er begonnen hat',
    async () => {
      mkdirSync(www, { recursive: true });
      // What is kept would have to be bundled no more.
      const lauf = spawn(process.execPath, aufruf(ziel), {
        cwd: projekt,
        env: { ...env, [LAGER_ZU]: 'ja' },
        stdio: 'ignore',
      });
      const ende = new Promise((fertig) => lauf.on('close', fertig));
      // The run, its build, and what that has begun to bundle beside the pages.
      await bis(() => expect(arbeitende().length).toBeGreaterThan(2));
      lauf.kill('SIGKILL');
      await ende;
      await bis(() => expect(arbeitende()).toEqual([]));
      expect(existsSync(ziel)).toBe(false);
    },
  );

  it('baut, ohne irgendwo sonst schreiben zu dürfen, und sagt, was es veröffentlicht hat', () => {
    mkdirSync(www, { recursive: true });
    expect(veroeffentliche(ziel)).toEqual({
      status: 0,
      sagt: expect.stringMatching(/^Veröffentlicht: .*\.\n(.*\n)?$/),
    });
    expect(globSync('**/*.html', { cwd: ziel }).length).toBeGreaterThan(20);
    for (const datei of ['suche/woerter.json', 'redaktion/index.html', 'feeds/alles.atom.xml'])
      expect(existsSync(path.join(ziel, datei)), datei).toBe(true);
    expect(readFileSync(path.join(ziel, 'index.html'), 'utf8')).toContain('https://probe.example/');
    // Nothing of it went astray because of its name, and nothing is left of what was killed.
    expect(readdirSync(ordner).sort()).toEqual(['projekt', path.basename(www)]);
    expect(readdirSync(www).sort()).toEqual(['die site', 'die site.fassungen']);
    expect(existsSync(path.join(projekt, '.astro/fassung'))).toBe(false);
  });

  it('ein Fehler im Inhalt steht auf Deutsch da; was veröffentlicht ist, bleibt', () => {
    const site = path.join(projekt, 'content/site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('amtlich: false', 'amtlich: vielleicht'));
    const { status, sagt } = veroeffentliche(ziel);
    expect([status, sagt]).toEqual([1, expect.stringContaining('site.yaml, Zeile')]);
    expect(sagt).not.toMatch(/\n\s+at /);
    expect(existsSync(path.join(ziel, 'index.html'))).toBe(true);
  });
});
