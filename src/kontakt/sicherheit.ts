/** Whom to tell of a vulnerability, for the file that says so. */
import { inhalt } from '../inhalt/inhalt.ts';
import { geltend, type Sicherheitskontakt } from '../inhalt/sicherheit.ts';

/** The contact; undefined while there is none, or when its last day has passed. */
export const sicherheitskontakt = async (): Promise<Sicherheitskontakt | undefined> =>
  geltend((await inhalt()).site.sicherheit);
