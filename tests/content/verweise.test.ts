/** `npm run verweise` against a server that answers like the ones out there. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { WURZEL } from '../ordner.ts';
import { lausche } from '../anschluss.ts';

const projekt = mkdtempSync(path.join(tmpdir(), 'verweise-'));
let gebremst = 0;
const server = createServer((anfrage, antwort) => {
  const pfad = anfrage.url!.slice(1);
  if (pfad === 'umgezogen') return void antwort.writeHead(301, { location: '/da?a=1&b=2' }).end();
  if (pfad === 'geduld' && !gebremst++) return void antwort.writeHead(429, { 'retry-after': '1' }).end();
  const status = pfad === 'abgewiesen' ? 403 : /^(da|geduld|wieder)/.test(pfad) ? 200 : 404;
  antwort.writeHead(status, { 'content-type': 'text/html' }).end('<a href="/nie-gefragt">x</a>');
  if (pfad === 'nie-gefragt') throw new Error('asked for a link of a page of others');
});
let herkunft: string;
beforeAll(async () => {
  herkunft = await lausche(server);
  for (const [datei, text] of Object.entries(DATEIEN)) {
    mkdirSync(path.dirname(path.join(projekt, 'content', datei)), { recursive: true });
    writeFileSync(path.join(projekt, 'content', datei), text);
  }
  cpSync(path.join(WURZEL, 'scripts'), path.join(projekt, 'scripts'), { recursive: true });
  for (const teil of ['src', 'node_modules', 'package.json'])
    symlinkSync(path.join(WURZEL, teil), path.join(projekt, teil));
  quelle('blatt-2025', '/da?a=1&b=2');
  quelle('umzug', '/umgezogen#abschnitt');
  quelle('geduld', '/geduld');
  quelle('abgewiesen', '/abgewiesen');
  quelle('weg', '/weg');
  writeFileSync(ort('weg'), lies('weg').replaceAll('\n', '\r\n'));
  quelle('taub', 'http://127.0.0.1:1/');
  quelle('wieder', '/wieder', 'nicht_erreichbar: 2026-11-01\n');
  quelle('lange-weg', '/lange-weg', 'nicht_erreichbar: 2026-11-01\n');
});
afterAll(() => {
  server.close();
  rmSync(projekt, { recursive: true, force: true });
});

const ort = (id: string) => path.join(projekt, `content/quellen/${id}.yaml`);
const lies = (id: string) => readFileSync(ort(id), 'utf8');
function quelle(id: string, adresse: string, dazu = ''): void {
  const text = DATEIEN['quellen/blatt-2025.yaml']!.replace('https://blatt.example/1', new URL(adresse, herkunft).href);
  writeFileSync(ort(id), `# Ein Kommentar.\n${text}${dazu}`);
}
const frage = (...angaben: string[]) =>
  new Promise<{ status: number | null; sagt: string }>((fertig) => {
    const lauf = spawn('node', ['scripts/verweise.ts', ...angaben], {
      cwd: projekt,
      env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', JETZT: '2026-12-07T09:00:00+01:00' },
    });
    let sagt = '';
    for (const strom of [lauf.stdout, lauf.stderr]) strom.on('data', (teil: Buffer) => (sagt += teil.toString()));
    lauf.on('close', (status) => fertig({ status, sagt }));
  });
const unter = (sagt: string, titel: string) =>
  sagt
    .split('\n\n')
    .find((teil) => teil.startsWith(titel))!
    .split('\n')
    .filter((zeile) => zeile.startsWith('  '))
    .map((zeile) => /quellen\/(\S+)\.yaml/.exec(zeile)?.[1]);

it('nennt, was tot ist, was wieder da ist und was niemand ohne Augen sagen kann; trägt es ein und aus', async () => {
  const vorher = new Map(['weg', 'wieder', 'abgewiesen', 'lange-weg'].map((id) => [id, lies(id)]));
  const erst = await frage();
  expect(erst.sagt).toContain('8 Adressen gefragt.');
  expect(unter(erst.sagt, 'Nicht mehr erreichbar')).toEqual(['lange-weg', 'taub', 'weg']);
  expect(unter(erst.sagt, 'Erreichbar, obwohl')).toEqual(['wieder']);
  expect(unter(erst.sagt, 'Unklar')).toEqual(['abgewiesen']);
  expect(erst.status).toBe(1);
  for (const [id, text] of vorher) expect(lies(id)).toBe(text);

  expect((await frage('--eintragen')).status).toBe(0);
  const zeile = 'abgerufen: 2026-11-23\r\n';
  expect(lies('weg')).toBe(vorher.get('weg')!.replace(zeile, `${zeile}nicht_erreichbar: 2026-12-07\r\n`));
  expect(lies('wieder')).toBe(vorher.get('wieder')!.replace('nicht_erreichbar: 2026-11-01\n', ''));
  for (const id of ['abgewiesen', 'lange-weg']) expect(lies(id)).toBe(vorher.get(id));

  const dann = await frage();
  expect([dann.status, unter(dann.sagt, 'Nicht mehr erreichbar')]).toEqual([0, ['lange-weg', 'taub', 'weg']]);
});

it('ohne Netz trägt es nichts ein', async () => {
  for (const id of readdirSync(path.join(projekt, 'content/quellen')))
    if (!DATEIEN[`quellen/${id}`]) rmSync(path.join(projekt, 'content/quellen', id));
  quelle('blatt-2025', 'http://127.0.0.1:1/');
  const vorher = lies('blatt-2025');
  expect(await frage('--eintragen')).toEqual({
    status: 1,
    sagt: expect.stringContaining('Vermutlich fehlt die Verbindung'),
  });
  expect(lies('blatt-2025')).toBe(vorher);
});
