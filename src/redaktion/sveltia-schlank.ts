/**
 * A Vite plugin that makes the editor's software small and ours. Sveltia CMS carries parts for what its forms do not have here: highlighting of 240
 * languages, maps, conversion of pictures, 40 languages of its own surface. Nobody would load them, but they would be 600 files and 16 MB of
 * the site. `sveltia-schlank.test.ts` tells when a new version moves what is named here.
 */
import type { Plugin } from 'vite';
import { mitUnserenWorten } from './redaktionsworte.ts';

/** Modules that Sveltia may ask for and gets an empty one instead of: names as it imports them, or where they lie in its package. */
export const UNBENUTZT =
  /^(@shikijs\/langs\/.+|svgo\/browser|terra-draw.*|leaflet\/.+)$|\/@sveltia\/cms\/(npm\/chunks\/(heic|webp_enc|react-dom)|locales\/(?!de|en\.))/;
const LEER = '\0redaktion-leer';

/** Fonts at somebody else's place; the same lie beside the software. */
export const FREMDE_SCHRIFTEN = /@font-face \{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;
/** A page of somebody else that says how GitLab.com feels today. */
export const FREMDER_STATUS = /https:\/\/status-api\.hostedstatus\.com\/[^`]*/;

/** Vite's helper for what is loaded later: one file for the pages and the editor, which are bundled apart. */
export const LADEHELFER = { groups: [{ name: 'preload-helper', test: /preload-helper/ }] };

export function sveltiaSchlank(): Plugin {
  return {
    name: 'sveltia-schlank',
    enforce: 'pre',
    resolveId: (id, von) =>
      von?.includes('/@sveltia/cms/') && UNBENUTZT.test(id.startsWith('.') ? new URL(id, `file://${von}`).pathname : id)
        ? LEER
        : undefined,
    load: (id) => (id === LEER ? 'export default {};' : undefined),
    transform(code, id) {
      if (id.endsWith('/@sveltia/cms/locales/de.json')) return { code: mitUnserenWorten(code), map: null };
      if (!id.endsWith('/@sveltia/cms/npm/index.js')) return undefined;
      return { code: code.replace(FREMDE_SCHRIFTEN, '').replace(FREMDER_STATUS, 'data:,'), map: null };
    },
  };
}
