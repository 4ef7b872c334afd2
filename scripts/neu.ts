/**
 * A new entry with every field that it needs, each with its sentence of help: `npm run neu -- meldung "Titel"`. What is a fact stands there as null: the
 * check refuses the entry until somebody has looked it up.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { heute } from '../src/zeit/uhr.ts';
import { angaben } from './angaben.ts';
import { EINTRAGSARTEN, neuerEintrag } from './neuereintrag.ts';

const HILFE = `So: npm run neu -- <Art> "Titel"\nArten: ${EINTRAGSARTEN.join(', ')}`;

function beende(problem: string): never {
  console.error(problem);
  process.exit(2);
}

const [art = '', ...worte] = angaben(HILFE, {}, { min: 2, max: Infinity }).positionals;
// Whoever forgets the quotation marks means all of the words.
const eintrag = neuerEintrag(art, worte.join(' '), heute);
if ('problem' in eintrag) beende(`${eintrag.problem}\n\n${HILFE}`);
const datei = `content/${eintrag.datei}`;
const ort = path.join(import.meta.dirname, '..', datei);
if (existsSync(ort)) beende(`Diese Datei gibt es schon: ${datei}`);
writeFileSync(ort, eintrag.text);
console.log(`Angelegt: ${datei}\nWas noch fehlt, sagt: npm run pruefen`);
