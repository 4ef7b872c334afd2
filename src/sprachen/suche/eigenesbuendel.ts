/**
 * Keeps the two searches apart when they are bundled. What both use would become a file of its own that each of them imports; a browser remembers of such
 * a file that it came empty or not at all, and no second try would fetch it (tests/browser/stoerungen.ts). So the search of other languages gets copies.
 */
import type { Plugin } from 'vite';

const KOPIE = '?sprachsuche';
/** The browser's part of this search; what it imports is named with the mark. */
const BEGINN = /\/src\/sprachen\/suche\/\w+\.browser\.ts$/;

/** Marks each module of ours that the search of other languages imports, and what that imports. */
export const eigenesBuendel = (): Plugin => ({
  name: 'eigenes-buendel',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  async resolveId(was, von) {
    if (!von?.endsWith(KOPIE) && !BEGINN.test(von ?? '')) return undefined;
    const ziel = await this.resolve(was, von!.replace(KOPIE, ''), { skipSelf: true });
    return ziel?.id.endsWith('.ts') && !ziel.external ? `${ziel.id}${KOPIE}` : ziel;
  },
});
