/** Fingerprint of everything that a build reads: what has changed is built again. */
import { createHash } from 'node:crypto';
import { globSync, lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { zusatzordner } from '../../src/inhalt/medienordner.ts';

/** In: root of the project. What is missing, and what is no file, is for the check to tell. */
export function eingangsabdruck(wurzel: string): string {
  const summe = createHash('sha256').update(
    JSON.stringify(Object.entries(process.env).filter(([name]) => /^(SITE|REDAKTION_.*)$/.test(name))),
  );
  for (const teil of ['content', 'src', 'public', 'package-lock.json', 'astro.config.mjs', zusatzordner()].filter(
    (t) => t !== undefined,
  )) {
    const ort = path.resolve(wurzel, teil);
    const istOrdner = statSync(ort, { throwIfNoEntry: false })?.isDirectory();
    for (const datei of istOrdner ? globSync('**/*', { cwd: ort }).sort() : ['']) {
      const ganz = path.join(ort, datei);
      // The project's own parts may be links, what lies in them not.
      const da = datei ? lstatSync(ganz, { throwIfNoEntry: false }) : statSync(ganz, { throwIfNoEntry: false });
      if (da?.isFile()) summe.update(`${teil}/${datei}\0`).update(readFileSync(ganz));
    }
  }
  return summe.digest('hex');
}
