/** The real web servers of Debian on this computer, with the very files of deploy/: of them only paths, names and ports are replaced. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { bis } from '../geduld.ts';
import { DIST, WURZEL } from '../ordner.ts';

export const DEPLOY = path.join(WURZEL, 'deploy');

/** Is this program on this computer? */
export const gibtEs = (programm: string, frage = '--version'): boolean => !spawnSync(programm, [frage]).error;

const BROTLI = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';
export const NGINX_DA = gibtEs('nginx', '-v') && existsSync(BROTLI);
export const NGINX_FEHLT = 'nginx von Debian fehlt (nginx libnginx-mod-http-brotli-static)';
const CADDY_DA = gibtEs('caddy', 'version');
const CADDY_FEHLT = 'Caddy fehlt (caddy)';

export interface Antwort {
  status: number;
  kopf: IncomingHttpHeaders;
  bytes: Buffer;
}

export interface Server {
  /** Asks an address as it is written, without tidying it up. */
  frage: (adresse: string, wie?: RequestOptions) => Promise<Antwort>;
  port: number;
  /** Of its first process. */
  pid: number;
  /** Reads its configuration anew, as `systemctl reload` does. */
  lade: () => void;
  /** Ends it. Out: what it has written: the log, then everything else. */
  beende: () => Promise<{ protokoll: string; uebriges: string }>;
}

/** Ports that nobody listens on. */
export async function freiePorts(anzahl: number): Promise<number[]> {
  const offen = Array.from({ length: anzahl }, () => createServer());
  const ports: number[] = [];
  for (const server of offen) {
    await new Promise<void>((fertig) => server.listen(0, '127.0.0.1', fertig));
    ports.push((server.address() as { port: number }).port);
  }
  for (const server of offen) await new Promise((fertig) => server.close(fertig));
  return ports;
}

const fragenAn =
  (port: number): Server['frage'] =>
  (adresse, wie = {}) =>
    new Promise((fertig, fehler) => {
      const anfrage = request({ host: '127.0.0.1', port, path: adresse, agent: false, ...wie }, (antwort) => {
        const teile: Buffer[] = [];
        antwort.on('data', (teil: Buffer) => teile.push(teil));
        antwort.on('end', () =>
          fertig({ status: antwort.statusCode!, kopf: antwort.headers, bytes: Buffer.concat(teile) }),
        );
        antwort.on('error', fehler);
      });
      anfrage.on('error', fehler).end();
    });

/** Replaces each of them; throws when one is not there, since then something else would be tested. */
export function ersetze(text: string, wodurch: readonly (readonly [string | RegExp, string])[]): string {
  return wodurch.reduce((t, [was, neu]) => {
    const danach = t.replaceAll(was, neu);
    if (danach === t) throw new Error(`„${String(was)}“ steht nicht mehr in der Datei.`);
    return danach;
  }, text);
}

/** Ends a server that was started here and waits until it is gone. */
async function ende(prozess: ChildProcess, ordner: string, signal: NodeJS.Signals): Promise<void> {
  const weg = new Promise((fertig) => prozess.once('exit', fertig));
  if (prozess.exitCode === null && prozess.kill(signal)) await weg;
  rmSync(ordner, { recursive: true, force: true });
}

async function laeuft(prozess: ChildProcess, sagt: () => string, frage: Server['frage']): Promise<void> {
  await bis(async () => {
    if (prozess.exitCode !== null) return;
    await frage('/');
  });
  if (prozess.exitCode !== null) throw new Error(sagt());
}

/**
 * nginx as Debian sets it up, with the files of deploy/nginx. In: the folder that it shows, and which of them is its site; what else is replaced in
 * it, and lines of one's own.
 */
export async function nginx(
  website = DIST,
  { datei = 'website.conf', statt = [] as readonly (readonly [string, string])[], dazu = '' } = {},
): Promise<Server> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const [port] = (await freiePorts(1)) as [number];
  const nutzer = userInfo().username;
  const schreibe = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(ordner, name)), { recursive: true });
    writeFileSync(path.join(ordner, name), text);
  };
  const ab = (name: string) => readFileSync(path.join(DEPLOY, 'nginx', name), 'utf8');
  const orte = [
    ['/var/www/site', website],
    ['/var/log/nginx', ordner],
  ] as const;
  cpSync('/etc/nginx/mime.types', path.join(ordner, 'mime.types'));
  schreibe(
    'nginx.conf',
    ersetze(readFileSync('/etc/nginx/nginx.conf', 'utf8'), [
      ['user www-data;', `user ${nutzer}; daemon off;`],
      ['/run/nginx.pid', `${ordner}/pid`],
      ['/var/log/nginx', ordner],
      ['/etc/nginx/mime.types', 'mime.types'],
      // Whoever is not root may not write where Debian's nginx keeps what it receives.
      [
        /^http \{/gm,
        `http {\n${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((t) => `${t}_temp_path ${ordner}/${t};`).join('\n')}`,
      ],
      ['/etc/nginx/conf.d', `${ordner}/conf.d`],
      ['/etc/nginx/sites-enabled', `${ordner}/sites-enabled`],
    ]),
  );
  schreibe('snippets/website-http.conf', ersetze(ab('website-http.conf'), orte.slice(0, 1)));
  schreibe('snippets/website-server.conf', ersetze(ab('website-server.conf'), orte));
  schreibe(
    'sites-enabled/website',
    ersetze(ab(datei), [
      ['listen 80 default_server', `listen 127.0.0.1:${port} default_server`],
      [/^ *listen \[::\].*\n/gm, ''],
      ...statt,
    ]) + dazu,
  );
  const prozess = spawn('nginx', ['-c', path.join(ordner, 'nginx.conf'), '-e', path.join(ordner, 'error.log')]);
  let gesagt = '';
  prozess.stderr.on('data', (t: Buffer) => (gesagt += t.toString()));
  const lies = (name: string) =>
    existsSync(path.join(ordner, name)) ? readFileSync(path.join(ordner, name), 'utf8') : '';
  const frage = fragenAn(port);
  await laeuft(prozess, () => gesagt + lies('error.log'), frage);
  return {
    frage,
    port,
    pid: prozess.pid!,
    lade: () => prozess.kill('SIGHUP'),
    beende: async () => {
      // It writes what it has kept when it ends in order.
      const weg = new Promise((fertig) => prozess.once('exit', fertig));
      prozess.kill('SIGQUIT');
      await weg;
      const protokoll = lies('website.log');
      const uebriges = gesagt + lies('error.log') + lies('access.log');
      await ende(prozess, ordner, 'SIGKILL');
      return { protokoll, uebriges };
    },
  };
}

/** Caddy as Debian sets it up, with deploy/caddy/Caddyfile. */
async function caddy(website = DIST): Promise<Server> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'caddy-'));
  const [port, admin] = (await freiePorts(2)) as [number, number];
  const datei = path.join(ordner, 'Caddyfile');
  writeFileSync(
    datei,
    ersetze(readFileSync(path.join(DEPLOY, 'caddy/Caddyfile'), 'utf8'), [
      [/^\{$/gm, `{\n\tadmin 127.0.0.1:${admin}`],
      [/^the\.address \{/gm, `:${port} {\n\tbind 127.0.0.1`],
      ['/var/www/site', website],
      ['/var/log/caddy', ordner],
    ]),
  );
  const umgebung = { ...process.env, HOME: ordner, XDG_DATA_HOME: ordner, XDG_CONFIG_HOME: ordner };
  const prozess = spawn('caddy', ['run', '--config', datei, '--adapter', 'caddyfile'], { env: umgebung });
  let gesagt = '';
  prozess.stderr.on('data', (t: Buffer) => (gesagt += t.toString()));
  const frage = fragenAn(port);
  await laeuft(prozess, () => gesagt, frage);
  return {
    frage,
    port,
    pid: prozess.pid!,
    lade: () =>
      void execFileSync('caddy', ['reload', '--config', datei, '--address', `127.0.0.1:${admin}`], {
        env: umgebung,
        stdio: 'ignore',
      }),
    beende: async () => {
      const weg = new Promise((fertig) => prozess.once('exit', fertig));
      prozess.kill('SIGTERM');
      await weg;
      const log = path.join(ordner, 'website.log');
      const protokoll = existsSync(log) ? readFileSync(log, 'utf8') : '';
      await ende(prozess, ordner, 'SIGKILL');
      return { protokoll, uebriges: gesagt };
    },
  };
}

/** Both, for what is the same on both. */
export const SERVER = [
  { name: 'nginx', da: NGINX_DA, fehlt: NGINX_FEHLT, starte: nginx },
  { name: 'Caddy', da: CADDY_DA, fehlt: CADDY_FEHLT, starte: caddy },
];
