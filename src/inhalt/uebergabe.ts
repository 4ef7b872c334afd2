/**
 * Astro runs its configuration, which reads and checks the content, and the collections, which are made of it, apart from each other. What the first
 * has read and compiled the second takes over, instead of reading and compiling all of it once more.
 */
type Sammlungen = Pick<typeof import('./lader.ts'), 'lader' | 'SAMMLUNGEN'>;

const STELLE = Symbol.for('drogenhilfe-dortmund: Sammlungen');
const gemeinsam = globalThis as typeof globalThis & { [STELLE]?: Sammlungen };

/** For the configuration, when the content is read. */
export const uebergib = (sammlungen: Sammlungen): void => void (gemeinsam[STELLE] = sammlungen);

/** For the collections. Throws when nothing was handed over. */
export function uebernimm(): Sammlungen {
  const da = gemeinsam[STELLE];
  if (!da)
    throw new Error(
      'Erst liest die Konfiguration den Inhalt (src/inhalt/inhaltspruefung.ts), dann entstehen die Sammlungen.',
    );
  return da;
}
