/** Where the editor at /redaktion/ saves. */
import { existsSync, readFileSync } from 'node:fs';
import type { Ablage } from './backend.ts';

const { REDAKTION_GITLAB, REDAKTION_PROJEKT, REDAKTION_ANWENDUNG, REDAKTION_ZWEIG = 'main' } = process.env;

/**
 * Set at build time; nothing is known today, so the editor only works on one's own computer. All three belong together:
 * the origin of the GitLab, the project (`gruppe/projekt`), and the id of the OAuth application made there.
 */
export const ablage: Ablage =
  REDAKTION_GITLAB && REDAKTION_PROJEKT && REDAKTION_ANWENDUNG
    ? {
        gitlab: {
          herkunft: new URL(REDAKTION_GITLAB).origin,
          projekt: REDAKTION_PROJEKT,
          anwendung: REDAKTION_ANWENDUNG,
          zweig: REDAKTION_ZWEIG,
        },
      }
    : {};

/** The ids that have an address, as the last publication wrote them down: "/verlauf/#rat-juli-2025" -> "rat-juli-2025". */
export function veroeffentlichteKennungen(datei = 'ledger/adressen.txt'): string[] {
  const adressen = existsSync(datei) ? readFileSync(datei, 'utf8').split('\n') : [];
  return [...new Set(adressen.flatMap((a) => a.split(/[/#]/).filter(Boolean).slice(-1)))];
}

/** The script that starts the editor, as the page names it: `npm run dev` serves it as it is, a build puts the address of its bundle there. */
export const STARTSKRIPT = '/src/redaktion/start.browser.ts';
