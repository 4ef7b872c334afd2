/** Writes the ledgers of what is published, by hand: `npm run adressen`. `npm run veroeffentlichen` does it by itself. */
import path from 'node:path';
import { schreibeLedger } from './ledger/ledger.ts';

const { adressen, neu, fassungen } = schreibeLedger(path.join(import.meta.dirname, '..'));
console.log(`${adressen} Adressen, ${neu} davon neu; ${fassungen} Fassungen.`);
