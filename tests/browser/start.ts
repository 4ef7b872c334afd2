/** Once for all browser tests: a server on the built site and one browser. */
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { DIST } from '../ordner.ts';
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

/** The browser of `CHROMIUM_PATH`, else on Linux the one packed in node_modules, else an installed Chrome. */
export async function starteBrowser(): Promise<BrowserServer> {
  const gesetzt = process.env['CHROMIUM_PATH'];
  if (gesetzt) return chromium.launchServer({ executablePath: gesetzt, args: SCHALTER, ignoreDefaultArgs: OHNE });
  // The packed one is built for x64 only.
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launchServer({ channel: 'chrome', args: SCHALTER, ignoreDefaultArgs: OHNE });
  const { default: gepackt } = await import('@sparticuz/chromium');
  return chromium.launchServer({
    executablePath: await gepackt.executablePath(),
    args: SCHALTER,
    ignoreDefaultArgs: OHNE,
  });
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
