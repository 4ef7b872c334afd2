/** Firefox and WebKit as a system has them installed, started and talked to in the words of WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lausche } from '../anschluss.ts';
import { bis } from '../geduld.ts';

/** Something that does what WebDriver calls by this name. */
type Leitung = (befehl: string, angaben?: Record<string, unknown>) => Promise<unknown>;
export interface Fernbedienung {
  sende: Leitung;
  beende: () => Promise<void>;
}

async function freierAnschluss(): Promise<string> {
  const server = createServer();
  const herkunft = await lausche(server);
  server.close();
  return new URL(herkunft).port;
}

/**
 * Firefox listens itself; what it is sent and answers has its length before it. In: where it lies, and how it is started. Its own commands have their
 * first name with them ("Marionette:SetContext").
 */
export async function firefox(ort: string, schalter: readonly string[] = ['--headless']): Promise<Fernbedienung> {
  const profil = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const anschluss = await freierAnschluss();
  // Bars for scrolling take no room from the page, as in the others.
  const wahl = { 'marionette.port': Number(anschluss), 'ui.useOverlayScrollbars': 1 };
  const zeilen = Object.entries(wahl).map(([name, wert]) => `user_pref("${name}", ${wert});\n`);
  writeFileSync(path.join(profil, 'user.js'), zeilen.join(''));
  const kind = spawn(ort, [...schalter, '--marionette', '--no-remote', '--profile', profil], {
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
      const name = befehl.includes(':') ? befehl : `WebDriver:${befehl}`;
      const text = JSON.stringify([0, ++nummer, name, angaben]);
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
async function webkit(ort: string): Promise<Fernbedienung> {
  const anschluss = await freierAnschluss();
  const ordner = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  const [bildschirm] = globSync('/usr/bin/xvfb-run');
  const befehl = [...(bildschirm ? [bildschirm, '-a'] : []), ort, `--port=${anschluss}`];
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
export type Fremder = keyof typeof PROGRAMME;

/** Where a program lies; undefined when it is not installed. */
export const programm = (name: Fremder): string | undefined =>
  PROGRAMME[name].find((ort) => ort !== undefined && existsSync(ort));

/** Starts one of them. */
export const fernbediene = (name: Fremder, ort: string): Promise<Fernbedienung> =>
  name === 'Firefox' ? firefox(ort) : webkit(ort);
