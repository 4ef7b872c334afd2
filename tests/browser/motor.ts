/**
 * Other engines than the tests' own browser: Firefox and WebKit as a system has them installed, driven in the words of WebDriver. Playwright drives only
 * builds of its own, or newer ones.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lausche } from '../anschluss.ts';
import { createServer } from 'node:http';
import { bis } from '../geduld.ts';

/** Something that does what WebDriver calls by this name. */
type Leitung = (befehl: string, angaben?: Record<string, unknown>) => Promise<unknown>;
interface Fernbedienung {
  sende: Leitung;
  beende: () => Promise<void>;
}

export interface Motor {
  gehe(adresse: string): Promise<void>;
  /** Runs the body of a function in the page. Out: what it returns. */
  werte(rumpf: string): Promise<unknown>;
  /** Clicks what an XPath finds. Throws when that is not possible now. */
  klickeJetzt(wo: string): Promise<void>;
  /** The same, as soon as it is possible. */
  klicke(wo: string): Promise<void>;
  /** Empties a field, and types. */
  fuelle(wo: string, text: string): Promise<void>;
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
  writeFileSync(path.join(profil, 'user.js'), `user_pref("marionette.port", ${anschluss});\n`);
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
  FindElement: ['POST', '/element'],
  ElementClick: ['POST', '/element/:id/click'],
  ElementSendKeys: ['POST', '/element/:id/value'],
  ExecuteScript: ['POST', '/execute/sync'],
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
      ...(koerper ? { body: JSON.stringify(koerper) } : {}),
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
export type Motorname = keyof typeof PROGRAMME;

/** The program of an engine on this machine; undefined: it is not installed. */
export const programm = (name: Motorname): string | undefined =>
  PROGRAMME[name].find((ort) => ort !== undefined && existsSync(ort));

/** Starts an engine that is installed. */
export async function starteMotor(name: Motorname): Promise<Motor> {
  const { sende, beende } = await (name === 'Firefox' ? firefox : webkit)(programm(name)!);
  await sende('NewSession', { capabilities: { alwaysMatch: {} } });
  const element = async (wo: string): Promise<string> => {
    const gefunden = (await sende('FindElement', { using: 'xpath', value: wo })) as Record<string, unknown>;
    // Firefox packs what it returns.
    const { [ELEMENT]: id } = (gefunden['value'] ?? gefunden) as Record<string, string>;
    return id!;
  };
  const klickeJetzt = async (wo: string) => void (await sende('ElementClick', { id: await element(wo) }));
  return {
    gehe: async (adresse) => void (await sende('Navigate', { url: adresse })),
    werte: async (rumpf) => {
      const wert = await sende('ExecuteScript', { script: rumpf, args: [] });
      return name === 'Firefox' ? (wert as { value: unknown }).value : wert;
    },
    klickeJetzt,
    klicke: (wo) => bis(() => klickeJetzt(wo)),
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
