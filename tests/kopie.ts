/** Copies of the project, to be built with other content; several at once, each with what is kept of a build for the next one. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { OHNE_ZWILLINGE } from '../src/ausgabe/zwillinge.ts';
import { LAGERORDNER } from '../src/lager/lager.ts';
import { schreibeOrdner, WURZEL, type Ordner } from './ordner.ts';

/** What a build reads, without the content. */
const TEILE = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Environment of Astro, with more. Not the whole one: Vitest's MODE would be Astro's. */
export const umgebung = (mehr: Record<string, string> = {}): Record<string, string | undefined> => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NO_COLOR: '1',
  // Nobody serves a copy. Half a minute for the site of a year.
  [OHNE_ZWILLINGE]: 'ja',
  ...mehr,
});

/** Copies the project to a place. In: the place, and the content; without it that of the project. */
export function kopiere(ort: string, inhalt?: Ordner): void {
  // Copied, not linked: Astro takes a linked page for one of another project.
  for (const teil of TEILE) cpSync(path.join(WURZEL, teil), path.join(ort, teil), { recursive: true });
  if (inhalt) schreibeOrdner(path.join(ort, 'content'), inhalt);
  else cpSync(path.join(WURZEL, 'content'), path.join(ort, 'content'), { recursive: true });
  // One by one: what Astro and Vite keep lies among the packages, and a build would read what another one has just written there.
  const pakete = path.join(WURZEL, 'node_modules');
  mkdirSync(path.join(ort, 'node_modules'));
  for (const paket of readdirSync(pakete).filter((p) => !p.startsWith('.')))
    symlinkSync(path.join(pakete, paket), path.join(ort, 'node_modules', paket));
  // All builds share what is kept, as those of the project do: the editor is bundled once. Without the note of its packages nothing is kept.
  const lager = path.join(WURZEL, LAGERORDNER);
  mkdirSync(lager, { recursive: true });
  mkdirSync(path.dirname(path.join(ort, LAGERORDNER)), { recursive: true });
  symlinkSync(lager, path.join(ort, LAGERORDNER));
  const zettel = 'node_modules/.package-lock.json';
  if (existsSync(path.join(WURZEL, zettel))) symlinkSync(path.join(WURZEL, zettel), path.join(ort, zettel));
}

/** Builds a copy. In: its place, what is added to the command and to its environment, what ends it early. Out: how it ended and what it said. */
export function baue(
  ort: string,
  angaben: string[] = [],
  mehr: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((fertig, kaputt) => {
    const lauf = spawn('astro', ['build', ...angaben], { cwd: ort, env: umgebung(mehr), signal });
    let [stdout, stderr] = ['', ''];
    lauf.stdout.on('data', (teil: Buffer) => (stdout += teil.toString()));
    lauf.stderr.on('data', (teil: Buffer) => (stderr += teil.toString()));
    lauf.on('error', kaputt);
    lauf.on('close', (status) => fertig({ status, stdout, stderr }));
  });
}
