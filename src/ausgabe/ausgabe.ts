/** What is made after the pages: when, and how it is written. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { liegtUnter } from '../inhalt/dateizugriff.ts';

/** A finished build: the folder of its pages, the root of the project, the origin of the site. */
export interface Bau {
  ordner: string;
  wurzel: string;
  herkunft: string;
  logger: AstroIntegrationLogger;
}

/** Adds a step to every build. They run in the order of astro.config.mjs. */
export function nachDenSeiten(name: string, schritt: (bau: Bau) => Promise<void>): AstroIntegration {
  let wurzel = '';
  let herkunft = '';
  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        wurzel = fileURLToPath(config.root);
        herkunft = config.site!;
      },
      'astro:build:done': ({ dir, logger }) => schritt({ ordner: fileURLToPath(dir), wurzel, herkunft, logger }),
    },
  };
}

/**
 * Plain text that says by itself that it is UTF-8: most servers send no charset with it, and browsers then take it for windows-1252. ASCII needs
 * no mark, and older readers of robots.txt stumble over one.
 */
export const alsTextdatei = (text: string): string => (/^\p{ASCII}*$/u.test(text) ? text : `\ufeff${text}`);

/**
 * Writes a file of the site and the folders in which it lies; plain text as `alsTextdatei` has it. In: the folder of the site, the path or address of the file in it, its content.
 * Throws when the path leads out of the folder, whoever has made it up.
 */
export async function schreibeDatei(ordner: string, pfad: string, inhalt: string | Uint8Array): Promise<void> {
  const ort = path.join(ordner, pfad);
  if (!liegtUnter(ordner, ort))
    throw new Error(`„${pfad}“ liegt nicht im Ordner der Website ${ordner}: nichts geschrieben`);
  await mkdir(path.dirname(ort), { recursive: true });
  await writeFile(ort, typeof inhalt === 'string' && pfad.endsWith('.txt') ? alsTextdatei(inhalt) : inhalt);
}
