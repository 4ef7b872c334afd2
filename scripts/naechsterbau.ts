/**
 * Prints the next moment at which the site would be another one without anybody changing it: `npm run --silent naechster-bau`. For clocks of servers and
 * pipelines. With `JETZT` the next one after that moment: whoever knows when the site was built last, knows whether it is due.
 * It tells when an embargo ends: nothing of it belongs in what is published.
 */
import path from 'node:path';
import { formatiere } from '../src/inhalt/fehler.ts';
import { leseInhalt } from '../src/inhalt/lesen.ts';
import { zusatzordner } from '../src/inhalt/medienordner.ts';
import { naechsterBau } from '../src/inhalt/zeitpunkte.ts';
import { jetzt } from '../src/zeit/uhr.ts';
import { angaben, beende } from './angaben.ts';

angaben(
  `So: npm run --silent naechster-bau
Nennt den nächsten Zeitpunkt, zu dem sich die Website von selbst ändert: das Ende einer Sperrfrist oder eines Termins, spätestens Mitternacht.`,
  {},
);
const { bestand, fehler } = leseInhalt(path.join(import.meta.dirname, '../content'), zusatzordner());
if (fehler.length) beende(formatiere(fehler));
console.log(naechsterBau(bestand, jetzt).toISOString());
