/**
 * The ledgers of what is published: addresses (adds those that are new, never takes one away) and versions of texts (as they are now).
 * Run it when the site is published: `npm run adressen`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alsLedger, fassungen } from '../src/build/fassungen.ts';
import { pruefeInhalt } from '../src/build/pruefen.ts';
import { alleAdressen } from '../src/query/adressen.ts';
import { sichtbarer } from '../src/query/sichtbar.ts';

const wurzel = path.join(import.meta.dirname, '..');
const bestand = sichtbarer(pruefeInhalt(path.join(wurzel, 'content')).bestand);
const verzeichnis = path.join(wurzel, 'tests/content/adressen.txt');
const bisher = existsSync(verzeichnis) ? readFileSync(verzeichnis, 'utf8').trim().split('\n') : [];
const alle = [...new Set([...bisher, ...alleAdressen(bestand)])].sort();
writeFileSync(verzeichnis, `${alle.join('\n')}\n`);
const versionen = fassungen(bestand);
writeFileSync(path.join(wurzel, 'tests/content/fassungen.txt'), alsLedger(versionen));
console.log(`${alle.length} Adressen, ${alle.length - bisher.length} davon neu; ${versionen.size} Fassungen.`);
