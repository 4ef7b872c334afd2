/**
 * The ledger of published addresses: adds those that are new, never takes one away.
 * Run it when the site is published: `npm run adressen`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pruefeInhalt } from '../src/build/pruefen.ts';
import { alleAdressen } from '../src/query/adressen.ts';

const wurzel = path.join(import.meta.dirname, '..');
const verzeichnis = path.join(wurzel, 'tests/content/adressen.txt');
const bisher = existsSync(verzeichnis) ? readFileSync(verzeichnis, 'utf8').trim().split('\n') : [];
const jetzt = [...alleAdressen(pruefeInhalt(path.join(wurzel, 'content')).bestand)];
const alle = [...new Set([...bisher, ...jetzt])].sort();
writeFileSync(verzeichnis, `${alle.join('\n')}\n`);
console.log(`${alle.length} Adressen, ${alle.length - bisher.length} davon neu.`);
