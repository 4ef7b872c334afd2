/**
 * The three engines, driven in the same words: the tests' own browser, and Firefox and WebKit as a system has them installed, in the words of
 * WebDriver. Playwright drives only builds of its own, or newer ones.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lausche } from '../anschluss.ts';
import { createServer } from 'node:http';
import { bis, VERSUCH } from '../geduld.ts';
import { besuche } from './besuch.ts';

/** Something that does what WebDriver calls by this name. */
type Leitung = (befehl: string, angaben?: Record<string, unknown>) => Promise<unknown>;
interface Fernbedienung {
  sende: Leitung;
  beende: () => Promise<void>;
}

export interface Motor {
  gehe(adresse: string): Promise<void>;
  zurueck(): Promise<void>;
  /** Makes the window so wide. WebKit has none below 450 pixels, Firefox none below 500. */
  weite(breite: number): Promise<void>;
  /** Runs the body of a function in the page. Out: what it returns. */
  werte(rumpf: string): Promise<unknown>;
  /** Clicks what an XPath finds. Throws when that is not possible now. */
  klickeJetzt(wo: string): Promise<void>;
  /** The same, as soon as it is possible. */
  klicke(wo: string): Promise<void>;
  /** Empties a field, and types. */
  fuelle(wo: string, text: string): Promise<void>;
  /** Chooses a value of a list. */
  waehle(wo: string, wert: string): Promise<void>;
  /** What a screen reader is told that this is, in the words of ARIA. */
  rolle(wo: string): Promise<string>;
  /** Presses Tab on something that can have the focus. */
  gehWeiter(wo: string): Promise<void>;
  beende: () => Promise<void>;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

async function freierAnschluss(): Promise<string> {
  const server = createServer();
  const herkunft = await lausche(server);
  server.close();
  return new URL(herkunft).port;
}

/** Firefox listens itself; what it is sent and answers has its length before it. */
async function firefox(programm: string): Promise<Fernbedienung> {
  const profil = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const anschluss = await freierAnschluss();
  // Bars for scrolling take no room from the page, as in the others.
  const wahl = { 'marionette.port': Number(anschluss), 'ui.useOverlayScrollbars': 1 };
  const zeilen = Object.entries(wahl).map(([name, wert]) => `user_pref("${name}", ${wert});\n`);
  writeFileSync(path.join(profil, 'user.js'), zeilen.join(''));
  const kind = spawn(programm, ['--headless', '--marionette', '--no-remote', '--profile', profil], {
    stdio: 'ignore',
    detached: true,
  });
  const draht = await bis(
    () =>
      new Promise<Socket>((da, nicht) => {
        const versuch = connect(Number(anschluss), '127.0.0.1', () => da(versuch));
        versuch.once('error', nicht);
      }),
  );
  const offen = new Map<number, (antwort: [unknown, unknown]) => void>();
  let rest = Buffer.alloc(0);
  draht.on('data', (stueck) => {
    rest = Buffer.concat([rest, stueck]);
    for (let stelle = rest.indexOf(':'); stelle > 0; stelle = rest.indexOf(':')) {
      const ende = stelle + 1 + Number(rest.toString('latin1', 0, stelle));
      if (rest.length < ende) return;
      const nachricht = JSON.parse(rest.toString('utf8', stelle + 1, ende)) as
        [1, number, unknown, unknown] | { applicationType: string };
      rest = rest.subarray(ende);
      if (Array.isArray(nachricht)) offen.get(nachricht[1])?.([nachricht[2], nachricht[3]]);
    }
  });
  let nummer = 0;
  const sende: Leitung = (befehl, angaben = {}) =>
    new Promise((fertig, gescheitert) => {
      const text = JSON.stringify([0, ++nummer, `WebDriver:${befehl}`, angaben]);
      offen.set(nummer, ([fehler, wert]) => {
        if (fehler) gescheitert(new Error(JSON.stringify(fehler).slice(0, 300)));
        else fertig(wert);
      });
      draht.write(`${Buffer.byteLength(text)}:${text}`);
    });
  const beende = async () => {
    draht.destroy();
    await raeumeAuf(kind, profil);
  };
  return { sende, beende };
}

/** The commands that are used, as addresses: method, way, what of the particulars stands in it. */
const WEGE: Record<string, [string, string]> = {
  Navigate: ['POST', '/url'],
  Back: ['POST', '/back'],
  SetWindowRect: ['POST', '/window/rect'],
  FindElement: ['POST', '/element'],
  ElementClick: ['POST', '/element/:id/click'],
  ElementSendKeys: ['POST', '/element/:id/value'],
  ExecuteScript: ['POST', '/execute/sync'],
  GetComputedRole: ['GET', '/element/:id/computedrole'],
};

/** WebKit has a program of its own that is talked to over HTTP. */
async function webkit(programm: string): Promise<Fernbedienung> {
  const anschluss = await freierAnschluss();
  const ordner = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  const [bildschirm] = globSync('/usr/bin/xvfb-run');
  const befehl = [...(bildschirm ? [bildschirm, '-a'] : []), programm, `--port=${anschluss}`];
  const kind = spawn(befehl[0]!, befehl.slice(1), {
    stdio: 'ignore',
    detached: true,
    // As root its sandbox does not start.
    env: { ...process.env, TMPDIR: ordner, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const hole = async (methode: string, weg: string, koerper?: unknown): Promise<unknown> => {
    const antwort = await fetch(`http://127.0.0.1:${anschluss}${weg}`, {
      method: methode,
      ...(methode === 'GET' ? {} : { body: JSON.stringify(koerper) }),
    });
    const { value } = (await antwort.json()) as { value: unknown };
    if (!antwort.ok) throw new Error(JSON.stringify(value).slice(0, 300));
    return value;
  };
  await bis(() => hole('GET', '/status'));
  const sitzung = (await hole('POST', '/session', { capabilities: {} })) as { sessionId: string };
  const sende: Leitung = (name, angaben = {}) => {
    const [methode, weg] = WEGE[name] ?? ['POST', '/'];
    if (name === 'NewSession') return Promise.resolve();
    return hole(methode, `/session/${sitzung.sessionId}${weg.replace(':id', String(angaben['id']))}`, angaben);
  };
  return { sende, beende: () => raeumeAuf(kind, ordner) };
}

/** Ends a program with all that it has started, and takes its folder away when it is gone. */
async function raeumeAuf(kind: ChildProcess, ordner: string): Promise<void> {
  const ende = once(kind, 'exit');
  process.kill(-kind.pid!);
  await ende;
  rmSync(ordner, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Where a system has them; another place can be named. */
const PROGRAMME = {
  Firefox: [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'],
  WebKit: [process.env['WEBKIT_DRIVER'], '/usr/bin/WebKitWebDriver'],
} as const;
type Fremder = keyof typeof PROGRAMME;
export const MOTOREN = ['Chromium', 'Firefox', 'WebKit'] as const;
export type Motorname = (typeof MOTOREN)[number];

const programm = (name: Fremder): string | undefined =>
  PROGRAMME[name].find((ort) => ort !== undefined && existsSync(ort));

/** Whether this machine has an engine. The tests' own browser is always there; in the pipeline all have to be. */
export const vorhanden = (name: Motorname): boolean =>
  name === 'Chromium' || programm(name) !== undefined || process.env['GITLAB_CI'] !== undefined;

/** Starts an engine. Throws when it is not installed. */
export async function starteMotor(name: Motorname): Promise<Motor> {
  if (name === 'Chromium') return chromium();
  const ort = programm(name);
  if (!ort) throw new Error(`${name} ist nicht installiert.`);
  return fernbedient(name, ort);
}

async function chromium(): Promise<Motor> {
  const { seite, beende } = await besuche();
  const teil = (wo: string) => seite.locator(`xpath=${wo}`).first();
  return {
    gehe: async (adresse) => void (await seite.goto(adresse)),
    zurueck: async () => void (await seite.goBack()),
    weite: (width) => seite.setViewportSize({ width, height: 900 }),
    werte: (rumpf) => seite.evaluate(`(() => { ${rumpf} })()`),
    klickeJetzt: (wo) => teil(wo).click({ timeout: VERSUCH }),
    klicke: (wo) => teil(wo).click(),
    fuelle: (wo, text) => teil(wo).fill(text),
    waehle: async (wo, wert) => void (await teil(wo).selectOption(wert)),
    rolle: async (wo) => {
      const werkzeug = await seite.context().newCDPSession(seite);
      const expression = `document.evaluate(${JSON.stringify(wo)}, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue`;
      const { objectId } = (await werkzeug.send('Runtime.evaluate', { expression })).result;
      const { nodes } = await werkzeug.send('Accessibility.getPartialAXTree', {
        objectId: objectId!,
        fetchRelatives: false,
      });
      return String(nodes[0]?.role?.value);
    },
    gehWeiter: (wo) => teil(wo).press('Tab'),
    beende,
  };
}

async function fernbedient(name: Fremder, ort: string): Promise<Motor> {
  const { sende, beende } = await (name === 'Firefox' ? firefox : webkit)(ort);
  await sende('NewSession', { capabilities: { alwaysMatch: {} } });
  const element = async (wo: string): Promise<string> => {
    const gefunden = (await sende('FindElement', { using: 'xpath', value: wo })) as Record<string, unknown>;
    // Firefox packs what it returns.
    const { [ELEMENT]: id } = (gefunden['value'] ?? gefunden) as Record<string, string>;
    return id!;
  };
  const klickeJetzt = async (wo: string) => void (await sende('ElementClick', { id: await element(wo) }));
  const klicke = (wo: string) => bis(() => klickeJetzt(wo));
  return {
    rolle: async (wo) => {
      const rolle = await sende('GetComputedRole', { id: await element(wo) });
      return String(name === 'Firefox' ? (rolle as { value: unknown }).value : rolle);
    },
    gehe: async (adresse) => void (await sende('Navigate', { url: adresse })),
    zurueck: async () => void (await sende('Back')),
    weite: async (width) => void (await sende('SetWindowRect', { width, height: 900 })),
    werte: async (rumpf) => {
      const wert = await sende('ExecuteScript', { script: rumpf, args: [] });
      return name === 'Firefox' ? (wert as { value: unknown }).value : wert;
    },
    klickeJetzt,
    klicke,
    waehle: (wo, wert) => klicke(`${wo}//option[@value='${wert}']`),
    gehWeiter: async (wo) => void (await sende('ElementSendKeys', { id: await element(wo), text: '\uE004' })),
    fuelle: (wo, text) =>
      bis(async () => {
        const id = await element(wo);
        await sende('ElementClick', { id });
        // All of it is marked, then written over: Ctrl+A.
        await sende('ElementSendKeys', { id, text: '\uE009a\uE000' });
        await sende('ElementSendKeys', { id, text });
      }),
    beende,
  };
}
