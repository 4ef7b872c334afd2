/** Writes the ledgers of what is published, by hand: `npm run adressen`. `npm run veroeffentlichen` does it by itself. */
import path from 'node:path';
import { angaben } from './angaben.ts';
import { bewahreDaten } from './ledger/datenstaende.ts';
import { schreibeLedger } from './ledger/ledger.ts';

angaben(
  'So: npm run adressen\nTrägt die Adressen und Fassungen ein, die jetzt veröffentlicht sind; die der Daten aus dist.',
  {},
);

const wurzel = path.join(import.meta.dirname, '..');
const { adressen, neu, fassungen } = schreibeLedger(wurzel);
bewahreDaten(wurzel, path.join(wurzel, 'dist'));
console.log(`${adressen} Adressen, ${neu} davon neu; ${fassungen} Fassungen.`);
