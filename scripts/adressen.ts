/** Writes the ledgers of what is published, by hand: `npm run adressen`. `npm run veroeffentlichen` does it by itself. */
import path from 'node:path';
import { angaben } from './angaben.ts';
import { schreibeLedger } from './ledger/ledger.ts';

angaben('So: npm run adressen\nTrägt die Adressen und Fassungen ein, die jetzt veröffentlicht sind.', {});

const { adressen, neu, fassungen } = schreibeLedger(path.join(import.meta.dirname, '..'));
console.log(`${adressen} Adressen, ${neu} davon neu; ${fassungen} Fassungen.`);
