/** The way of the press office: sign in to a GitLab, write, have it checked, publish. Four eyes are GitLab's: who may merge, publishes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pruefeInhalt } from '../../src/build/pruefen.ts';
import { sicherheitsregel } from '../../src/query/redaktion.ts';
import { redaktion, type Ablage } from '../../src/schema/redaktion.ts';
import { DATEIEN, schreibeInhalt } from '../fixtures/inhalt.ts';
import { DIST } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';
import { ANWENDUNG, PROJEKT, starteGitlab, type Attrappe } from './gitlab.ts';
import * as r from './redaktion.ts';
import { diene } from './server.ts';

let gitlab: Attrappe;
let besuch: Besuch;
let seite: Page;

/** The built site with the page as it is when this GitLab is named: settings and security rule are all that differs. */
function schliesseAn(ordner: string, ablage: Ablage): void {
  const html = readFileSync(path.join(DIST, 'redaktion/index.html'), 'utf8');
  const json = JSON.stringify(redaktion(ablage)).replaceAll('<', '\\u003c');
  for (const teil of ['_astro', 'favicon.svg', '404.html']) symlinkSync(path.join(DIST, teil), path.join(ordner, teil));
  mkdirSync(path.join(ordner, 'redaktion'));
  writeFileSync(
    path.join(ordner, 'redaktion/index.html'),
    html
      .replace(
        /(<script type="application\/json"[^>]*>)[\s\S]*?(<\/script>)/,
        (_, a: string, z: string) => a + json + z,
      )
      .replace(
        /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
        (_, a: string) => a + sicherheitsregel(ablage),
      )
      .replace(' data-lokal', ''),
  );
}

/** Says that the open entry is ready, and publishes it. */
async function gibFrei(seite: Page): Promise<void> {
  const veroeffentlichen = seite.getByRole('button', { name: 'Eintrag veröffentlichen' });
  // The menu of the states opens with a movement and does not always take a choice made meanwhile.
  await expect
    .poll(
      async () => {
        if (await veroeffentlichen.count()) return true;
        await seite.getByRole('button', { name: /^Status/ }).click();
        await seite.waitForTimeout(600);
        await seite.getByRole('menuitemradio', { name: /Bereit/ }).click({ timeout: 3000 });
        return veroeffentlichen.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await veroeffentlichen.click();
  await seite.getByRole('alertdialog').getByRole('button', { name: 'Veröffentlichen' }).click();
}

const ordner = mkdtempSync(path.join(tmpdir(), 'redaktion-'));
let server: Awaited<ReturnType<typeof diene>>;
beforeAll(async () => {
  gitlab = await starteGitlab(Object.fromEntries(Object.entries(DATEIEN).map(([d, t]) => [`content/${d}`, t])));
  schliesseAn(ordner, { gitlab: { herkunft: gitlab.herkunft, projekt: PROJEKT, anwendung: ANWENDUNG, zweig: 'main' } });
  server = await diene(ordner);
  besuch = await besuche({ baseURL: server.herkunft });
  seite = besuch.seite;
  seite.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await besuch.beende();
  server.beende();
  gitlab.beende();
  rmSync(ordner, { recursive: true, force: true });
});

const DATEI = 'content/meldungen/2026-11-23-neu.mdx';
const stufe = () => gitlab.antraege.map((a) => `${a.state} ${a.labels.join()}`);

it('anmelden, ändern, zur Prüfung geben, bereit melden, veröffentlichen', { timeout: 120_000 }, async () => {
  await seite.goto('/redaktion/');
  await seite.getByRole('button', { name: /Mit .*GitLab.* anmelden/ }).click();
  await seite.getByRole('button', { name: 'Neuen Eintrag anlegen' }).first().waitFor();

  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  await (await r.feld(seite, 'Titel')).getByRole('textbox').fill('Ein anderer Titel');
  await seite.getByRole('button', { name: 'Speichern', exact: true }).click();
  const einreichen = seite.getByRole('button', { name: 'Zur Prüfung einreichen' });
  await einreichen.waitFor();
  expect(stufe()).toEqual(['opened sveltia-cms/draft']);
  expect(gitlab.archiv.datei('main', DATEI)).toBe(DATEIEN['meldungen/2026-11-23-neu.mdx']);

  await einreichen.click();
  await seite.getByRole('radio', { name: 'Redaktions-Workflow' }).click();
  const pruefung = seite.getByRole('list', { name: 'In Prüfung' });
  await pruefung.getByRole('button', { name: 'Ein anderer Titel' }).waitFor();
  expect(stufe()).toEqual(['opened sveltia-cms/pending_review']);

  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  expect(await seite.getByRole('button', { name: 'Eintrag veröffentlichen' }).count()).toBe(0);
  await gibFrei(seite);

  await expect.poll(stufe, { timeout: 15_000 }).toEqual(['merged sveltia-cms/pending_publish']);
  await expect.poll(() => gitlab.archiv.zweige(), { timeout: 15_000 }).toEqual(['main']);
  expect(
    gitlab.archiv
      .git('diff', '--unified=0', 'main^1', 'main')
      .split('\n')
      .filter((z) => /^[+-](?![+-])/.test(z)),
  ).toEqual(['-titel: Titel', '+titel: Ein anderer Titel']);
  const neu = { 'meldungen/2026-11-23-neu.mdx': gitlab.archiv.datei('main', DATEI)! };
  expect(pruefeInhalt(schreibeInhalt(neu)).fehler).toEqual([]);
  expect(gitlab.unbekannt).toEqual([]);
});
