/** What the bundles hold of others, from those who make them (astro.config.mjs, src/redaktion/bau.ts) to the page, which Astro runs apart from them. */
import type { Ladung } from './sammler.ts';
import type { Teil } from './werk.ts';

type Bundel = Exclude<Teil, 'suche'>;

const STELLE = Symbol.for('drogenhilfe-dortmund: Ladungen');
const gemeinsam = globalThis as typeof globalThis & { [STELLE]?: Map<Bundel, Promise<Ladung>> };

/** For who bundles: at once, or when it will be ready. */
export const lade = (teil: Bundel, ladung: Ladung | Promise<Ladung>): void =>
  void (gemeinsam[STELLE] ??= new Map()).set(teil, Promise.resolve(ladung));

/** For the page. Empty where nothing is bundled: `npm run dev`. */
export const geladen = async (teil: Bundel): Promise<Ladung> =>
  (await gemeinsam[STELLE]?.get(teil)) ?? { werke: [], eingebettet: [] };
