/** `npm run dev`: who writes sees the text at once, also what nobody else may see yet, with a mark; and reads what is wrong. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SPEICHER } from '../../src/inhalt/nachzuegler.ts';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { bis } from '../geduld.ts';
import { kopiere, umgebung } from '../kopie.ts';

const ordner = mkdtempSync(path.join(tmpdir(), 'entwicklung-'));
const [projekt, zusatz] = [path.join(ordner, 'projekt'), path.join(ordner, 'zusatz')];
const GESPERRT = path.join(zusatz, 'meldungen/2098-12-24-geheim.mdx');
const OFFEN = path.join(projekt, 'content/meldungen/2026-11-23-neue-website.mdx');
const gesperrt = DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace('datum: 2026-11-23', 'datum: 2098-12-24').replace(
  'titel:',
  `sperrfrist: '2098-12-24T10:00:00+01:00'\ntitel:`,
);

let server: ChildProcess;
let ausgabe = '';
let herkunft = '';
/** What somebody reads of a notice: from its title to the end of its text. */
const hole = async (adresse: string): Promise<string> =>
  /<h1>.*?<[a-z]+ class="meldung__rand"/.exec(
    (await (await fetch(herkunft + adresse)).text()).replace(/\s+/g, ' '),
  )?.[0] ?? '';
const aendere = (datei: string, alt: string | RegExp, neu: string) =>
  writeFileSync(datei, readFileSync(datei, 'utf8').replace(alt, neu));

beforeAll(async () => {
  mkdirSync(path.dirname(GESPERRT), { recursive: true });
  writeFileSync(GESPERRT, gesperrt);
  kopiere(projekt);
  server = spawn('astro', ['dev', '--port', '0'], { cwd: projekt, env: umgebung({ INHALT_ZUSATZ: zusatz }) });
  for (const strom of [server.stdout, server.stderr])
    strom?.on('data', (stueck: Buffer) => (ausgabe += stueck.toString()));
  await bis(() => expect(ausgabe).toMatch(/http:\/\/localhost:\d+[^]*watching for file changes/));
  herkunft = /http:\/\/localhost:\d+/.exec(ausgabe)![0];
});
afterAll(async () => {
  const ende = once(server, 'exit');
  if (server.kill()) await ende;
  rmSync(ordner, { recursive: true, force: true });
});

it('zeigt Gesperrtes aus dem privaten Ordner mit einem Vermerk, und was darin geändert wird', async () => {
  const adresse = '/aktuelles/2098-12-24-geheim/';
  await expect.poll(() => hole(adresse)).toContain('<b>Vorschau:</b> gesperrt bis 24. Dezember 2098 um 10:00 Uhr.');
  aendere(GESPERRT, /^titel: .*$/m, 'titel: Ein anderer Titel');
  await expect.poll(() => hole(adresse)).toContain('<h1>Ein anderer Titel</h1>');
  aendere(GESPERRT, 'Text.', 'Ein neuer Text.');
  await expect.poll(() => hole(adresse)).toContain('Ein neuer Text.');
  // Astro's own file, by which late pages are told: it could get another name.
  expect(existsSync(path.join(projekt, SPEICHER))).toBe(true);
});

it('sagt auf Deutsch, was falsch ist, und zeigt so lange, was vorher galt', async () => {
  const adresse = '/aktuelles/2026-11-23-neue-website/';
  const vorher = /<h1>.*?<\/h1>/.exec(await hole(adresse))![0];
  aendere(OFFEN, /^art: .*$/m, 'art: Roman');
  await expect.poll(() => ausgabe).toContain('meldungen/2026-11-23-neue-website.mdx, Zeile');
  expect(ausgabe).toContain('„Roman“ ist kein erlaubter Wert');
  expect(ausgabe).not.toMatch(/\n\s+at /);
  expect(await hole(adresse)).toContain(vorher);
  // Other texts are shown as they were, too, until it is mended.
  aendere(OFFEN, /^art: .*$/m, 'art: Hinweis');
  aendere(OFFEN, /^titel: .*$/m, 'titel: Wieder richtig');
  await expect.poll(() => hole(adresse)).toContain('<h1>Wieder richtig</h1>');
  expect(await hole('/aktuelles/2098-12-24-geheim/')).toContain('Ein neuer Text.');
});
