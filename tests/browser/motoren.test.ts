/** The editor in other engines: signing in, writing and saving with a GitLab, and not a single breach of the page's security rule. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { bis } from '../geduld.ts';
import { imRepository } from '../ordner.ts';
import { besuche } from './besuch.ts';
import { schliesseAn, starteGitlab, type Attrappe } from './gitlab.ts';
import { programm, starteMotor, type Motorname } from './motor.ts';
import * as r from './redaktion.ts';
import { diene } from './server.ts';

/** Remembers breaches from the first moment on; a script of the site itself, as the rule demands. */
const MERKER = `window.verstoesse = [];
addEventListener('securitypolicyviolation', (e) => window.verstoesse.push(e.effectiveDirective + ' ' + e.blockedURI));`;

async function mitMerker<T>(tue: (herkunft: string, gitlab: Attrappe) => Promise<T>): Promise<T> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'redaktion-'));
  const gitlab = await starteGitlab(imRepository(DATEIEN));
  schliesseAn(ordner, gitlab.herkunft);
  const seite = path.join(ordner, 'redaktion/index.html');
  writeFileSync(path.join(ordner, 'redaktion/merker.js'), MERKER);
  writeFileSync(
    seite,
    readFileSync(seite, 'utf8').replace('<title>', '<script src="/redaktion/merker.js"></script><title>'),
  );
  const server = await diene(ordner);
  try {
    return await tue(server.herkunft, gitlab);
  } finally {
    server.beende();
    gitlab.beende();
    rmSync(ordner, { recursive: true, force: true });
  }
}

/** A button by its words: the software speaks the language of the browser, and these may be English. */
const knopf = (...worte: string[]) =>
  `//button[not(ancestor::*[@hidden]) and (${worte.map((w) => `normalize-space()='${w}' or @aria-label='${w}' or contains(., '${w}')`).join(' or ')})]`;

// What is not installed is not tried, and counted as skipped.
describe.each<Motorname>(['Firefox', 'WebKit'])('%s', (name) => {
  it.skipIf(!programm(name))('sagt, was hier geht, meldet an, speichert einen Entwurf und bricht keine Regel', () =>
    mitMerker(async (herkunft, gitlab) => {
      const motor = await starteMotor(name);
      try {
        await motor.gehe(`${herkunft}/redaktion/`);
        await bis(async () => {
          const lokal = await motor.werte(
            "return document.querySelector('.buttons > .button.primary').disabled + document.querySelector('#redaktion-wegweiser').innerText",
          );
          expect(lokal).toMatch(/^true.*Mit GitLab geht es in .*Firefox und Safari.*nur mit Chrome oder Edge/s);
        });
        // On a busy machine the window for signing in may be taken for closed before it is open; then one presses again.
        await bis(async () => {
          await motor.klickeJetzt("//button[contains(., 'GitLab')]").catch(() => undefined);
          await motor.klickeJetzt("//*[@role='treeitem' and contains(., 'Meldungen')]");
        }).catch(async (cause: unknown) => {
          throw new Error(`Nicht angemeldet: ${String(await motor.werte('return document.body.innerText'))}`, {
            cause,
          });
        });
        await motor.werte("location.hash = '#/collections/meldungen/entries/2026-11-23-neu'");
        await motor.fuelle("//*[@role='group' and contains(@aria-label, 'Titel')]//input", `Aus ${name}`);
        await motor.klicke(knopf('Speichern', 'Save'));
        await motor.klicke(knopf('Später', 'Later'));
        await bis(() =>
          expect(gitlab.archiv.datei('cms/meldungen/2026-11-23-neu', 'content/meldungen/2026-11-23-neu.mdx')).toContain(
            `titel: Aus ${name}\n`,
          ),
        );
        expect(await motor.werte('return window.verstoesse')).toEqual([]);
        expect(gitlab.unbekannt).toEqual([]);
      } finally {
        await motor.beende();
      }
    }),
  );
});

it('Chromium bricht auch keine Regel', () =>
  mitMerker(async (herkunft) => {
    const { seite, beende } = await besuche({ baseURL: herkunft });
    await r.meldeAn(seite, r.GITLAB);
    await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
    // A browser with windows asks for it by itself.
    const app = await (await seite.context().newCDPSession(seite)).send('Page.getAppManifest');
    expect([app.url.slice(0, 5), app.errors]).toEqual(['blob:', []]);
    expect(await seite.evaluate('window.verstoesse')).toEqual([]);
    await beende();
  }));
