/**
 * The surroundings of a build, for everything that asks the clock or the address: what is wrong with them ends every command before it does anything,
 * with 2, and in German.
 */
import { umgebungsfehler } from './pruefung.ts';

const fehler = umgebungsfehler(process.env);
if (fehler.length) {
  console.error(['Die Umgebung des Programms stimmt nicht:', ...fehler].join('\n'));
  process.exit(2);
}

const { JETZT, SITE, VERGESSEN } = process.env;

/** The moment that the build shall take for now; undefined for the real one. */
export const gesetzteZeit: Date | undefined = JETZT ? new Date(JETZT) : undefined;

/** Address of the host under which the website will be seen; undefined while nobody knows it. */
export const herkunft: string | undefined = SITE;

/** Must what stands in older versions of the data and no longer in the current one vanish (--vergessen)? */
export const vergessen: boolean = VERGESSEN !== undefined;
