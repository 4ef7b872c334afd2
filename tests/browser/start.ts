/** Once for all browser tests: a server on the built site and one browser. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { SCHRITT } from '../geduld.ts';
import { DIST, WURZEL } from '../ordner.ts';
import { diene } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the site under test. */
    herkunft: string;
    /** Where the tests reach the browser. */
    browser: string;
  }
}

/** Works as root, in containers and on two cores; the browser asks nobody anything. */
const SCHALTER = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Going back shows the page as it was left, as for people; Playwright switches that off.
const OHNE = ['--disable-back-forward-cache'];

/** Where the packed browser lies unpacked: in the packages, so that it goes with them. */
const ENTPACKT = path.join(WURZEL, 'node_modules/.cache/chromium');

/** The browser that is packed in node_modules, unpacked once. Appears as a whole: another run may ask at the same moment, or end while it unpacks. */
async function gepackterBrowser(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(path.join(WURZEL, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const ort = path.join(ENTPACKT, version);
  if (!existsSync(ort)) {
    mkdirSync(ENTPACKT, { recursive: true });
    const neu = mkdtempSync(path.join(ENTPACKT, 'neu-'));
    // It unpacks to the folder for temporary files, which all programs share.
    const entpacke = "import('@sparticuz/chromium').then(({ default: gepackt }) => gepackt.executablePath())";
    await promisify(execFile)(process.execPath, ['-e', entpacke], {
      cwd: WURZEL,
      env: { ...process.env, TMPDIR: neu },
    });
    try {
      renameSync(neu, ort);
    } catch (grund) {
      // Another run was faster.
      rmSync(neu, { recursive: true });
      if (!existsSync(ort)) throw grund;
    }
  }
  return path.join(ort, 'chromium');
}

/** The browser of `CHROMIUM_PATH`, else on Linux the one packed in node_modules, else an installed Chrome. */
export async function starteBrowser(): Promise<BrowserServer> {
  const wahl = { args: SCHALTER, ignoreDefaultArgs: OHNE, timeout: SCHRITT };
  const gesetzt = process.env['CHROMIUM_PATH'];
  if (gesetzt) return chromium.launchServer({ executablePath: gesetzt, ...wahl });
  // The packed one is built for x64 only.
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launchServer({ channel: 'chrome', ...wahl });
  return chromium.launchServer({ executablePath: await gepackterBrowser(), ...wahl });
}

export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await diene(DIST);
  const browser = await starteBrowser();
  provide('herkunft', server.herkunft);
  provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.beende();
  };
}
