/**
 * The editor beside the website: its software is more than all scripts of the pages together and changes only with our code, so it is bundled apart,
 * by a process of its own while the pages are made, and kept from build to build.
 */
import { fork } from 'node:child_process';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { schreibeDatei } from '../ausgabe/ausgabe.ts';
import { ausLager } from '../lager/lager.ts';
import { lade } from '../lizenzen/ladung.ts';
import type { Ladung } from '../lizenzen/sammler.ts';
import { STARTSKRIPT } from './ablage.ts';

/** The files of the editor by their name in the site, the one that its page loads, and what of others went into them. */
export interface Buendel {
  start: string;
  ladung: Ladung;
  dateien: Map<string, Uint8Array>;
}

/** Where all of it comes from, besides packages. A bundle that holds something else is an error (buendel.ts). */
export const QUELLEN = ['redaktion', 'schema', 'aenderung', 'inhalt', 'lager', 'zeit', 'maskierung', 'ausgabe'].map(
  (raum) => `src/${raum}`,
);
/** What else decides what the bundle is. */
const WERKZEUG = ['src/lizenzen', 'src/umgebung'];
const PROGRAMM = fileURLToPath(new URL('buendel.ts', import.meta.url));

/** Has the bundle made by another process: on another core, and what it takes of memory is given back. */
const buendle = (wurzel: string): Promise<Buendel> =>
  new Promise((fertig, gescheitert) => {
    const kind = fork(PROGRAMM, { cwd: wurzel, serialization: 'advanced', execArgv: [] });
    const beende = () => kind.kill();
    process.once('exit', beende);
    // The only message that buendel.ts sends; what is kept is what it sent.
    kind.once('message', (buendel) => fertig(buendel as Buendel));
    kind.once('error', gescheitert);
    kind.once('exit', (code) => {
      process.off('exit', beende);
      gescheitert(new Error(`Die Redaktion ließ sich nicht bündeln (${code}). Der Grund steht darüber.`));
    });
  });

/** The bundle as bytes, kept or new. */
async function buendelbytes(wurzel: string): Promise<Uint8Array> {
  const dateien = [...QUELLEN, ...WERKZEUG].flatMap((ordner) =>
    globSync(`${ordner}/**/*.ts`, { cwd: wurzel, exclude: ['**/*.test.ts'] }).sort(),
  );
  const zutaten = await Promise.all(
    dateien.map(async (datei) => [datei, await readFile(path.join(wurzel, datei))] as const),
  );
  return ausLager('redaktion', [STARTSKRIPT, ...zutaten.flat()], async () => serialize(await buendle(wurzel)), wurzel);
}

/** In bytes: with less that is free, the editor and the website at once would not have enough. */
const ENGE = 2_000_000_000;

/** Adds the editor's files to every build and names them in its page. */
export function redaktionsbau(): AstroIntegration {
  let bytes: Promise<Uint8Array>;
  return {
    name: 'redaktionsbau',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build') return;
        bytes = buendelbytes(fileURLToPath(config.root));
        // What goes wrong is told at the end.
        const fertig = bytes.catch(() => undefined);
        if (process.availableMemory() < ENGE) await fertig;
        const ladung = bytes.then((b) => (deserialize(b) as Buendel).ladung);
        ladung.catch(() => undefined);
        lade('redaktion', ladung);
      },
      'astro:build:done': async ({ dir }) => {
        const { start, dateien } = deserialize(await bytes) as Buendel;
        for (const [name, inhalt] of dateien) await schreibeDatei(fileURLToPath(dir), name, inhalt);
        const seite = new URL('redaktion/index.html', dir);
        const html = await readFile(seite, 'utf8');
        // Where Astro would have put it: without the white space before it.
        await writeFile(seite, html.replace(/\s*(<script type="module" src=")[^"]*/, `$1/${start}`));
      },
    },
  };
}
