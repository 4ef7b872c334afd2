/**
 * A Vite plugin that makes the editor's software small and ours. Sveltia CMS carries parts for what its forms do not have here: highlighting of 240
 * languages, maps, conversion of pictures, 40 languages of its own surface. Nobody would load them, but they would be 600 files and 16 MB of
 * the site. `sveltia-schlank.test.ts` tells when a new version moves what is named here.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { mitUnserenWorten } from './redaktionsworte.ts';

/** Modules that Sveltia may ask for and gets an empty one instead of: names as it imports them, or where they lie in its package. */
export const UNBENUTZT =
  /^(@shikijs\/langs\/.+|svgo\/browser|terra-draw.*|leaflet\/.+)$|\/@sveltia\/cms\/(npm\/chunks\/(heic|webp_enc)|locales\/(?!de|en\.))/;
/** React, of which a form here needs one function: ours is asked for instead (zeichner.browser.ts). */
export const REACT = '/@sveltia/cms/npm/chunks/react-dom';
const ZEICHNER = fileURLToPath(new URL('uebersetzung/zeichner.browser.ts', import.meta.url));
const LEER = '\0redaktion-leer';

/** Fonts at somebody else's place; the same lie beside the software. */
export const FREMDE_SCHRIFTEN = /@font-face \{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;
/** A page of somebody else that says how GitLab.com feels today. */
export const FREMDER_STATUS = /https:\/\/status-api\.hostedstatus\.com\/[^`]*/;

/**
 * Where the software keeps a copy of what was typed: half a second after the last change, so never while somebody goes on typing. Ours: half a second
 * after the first change that is not in the copy.
 */
export const SICHERUNG =
  /globalThis\.clearTimeout\((\w+)\),(\w+)&&(\w+)&&\(\1=globalThis\.setTimeout\(\(\)=>\{(\w+)\(\2\)\},500\)\)/;
const ALLE_HALBE_SEKUNDE =
  'globalThis.redaktionsentwurf=$2,$2&&$3?$1||=globalThis.setTimeout(()=>{$1=0;$4(globalThis.redaktionsentwurf)},500):(globalThis.clearTimeout($1),$1=0)';

/** Where the software takes the name of a file that it has written before: ours is asked first (namensgeber.ts). */
export const NAME_BLEIBT = /:((\w+)\?\.\[\w+\]\?\?\2\?\._)\),(\w+=[\w$]+\(\{draft:(\w+),defaultLocaleSlug)/;
/**
 * Where each building block copies the values of all of them to find its own, each time one comes: a text with 200 source marks opened after 18 seconds.
 * Ours looks for its own without a copy.
 */
export const ALLE_BAUSTEINE =
  /let (\w+)=[\w$]+\(([\w$]+\(\w+\)\.current),([\w$]+\(\w+\)),(\w+)\);return ([\w$]+\(Object\.fromEntries\()[\w$]+\(\1,([\w$]+\(\w+\))\)/;
const NUR_SEINE = 'let $1=$2[$4][$3]??{};return $5Object.keys($1).filter((k)=>k.startsWith($6))';

/** A decoder of HEIC, a megabyte in WebAssembly: the rules of the page (ablage.ts) never let it run, and it is under LGPL without its source. */
export const HEIC_LESER = /new URL\(`assets\/heic_dec-[^`]+\.wasm`,import\.meta\.url\)\.href/;

/** What tells whether a draft changes something that is published. */
export const IST_OEFFENTLICH = /([\w$]+)=(\w+)=>\2\.workflow\.fileName\?!0:!!/;

/** Where the software calls what stands beside a form a preview. With us that is the German page: the word for it is another one (redaktionsworte.ts). */
export const NEBEN_DEM_FORMULAR =
  /(?<=mode===`preview`\?[\w$]+\()`preview`(?=\):)|(?<=name:`visibility`\}\)\},\w+=[\w$]+\(\(\)=>[\w$]+\()`preview`(?=\)\))|`show_preview`(?=\)\),\w+=[\w$]+\(\(\)=>[\w$]+\.current\?\.showPreview)/g;

/** In the frame with the German page: where its addresses begin. The rules of the page do not allow that to be set, and what stands there names them whole. */
export const ANFANG_DER_ADRESSEN = /<base href="\$\{[\w$]+\(window\.location\.origin\)\}" target="_blank">/;
/**
 * Where building blocks take the focus when they are made, also while a text is being opened: the form then stood at the last source mark, and nobody saw
 * what is written above the text.
 */
export const SPRUNG_ZUM_BAUSTEIN =
  /(?<=aria-readonly="false"\]`\)&&\w+\.focus\()(?=\))|(?<=document\.body\.contains\(\w+\)&&\(\w+\.focus\()(?=\))/g;

/** The software with our words in it. In: its code. */
function veraendert(code: string): string {
  const istOeffentlich = IST_OEFFENTLICH.exec(code)?.[1] ?? '()=>true';
  return code
    .replace(FREMDE_SCHRIFTEN, '')
    .replace(FREMDER_STATUS, 'data:,')
    .replace(ANFANG_DER_ADRESSEN, '')
    .replace(SPRUNG_ZUM_BAUSTEIN, '{preventScroll:!0}')
    .replace(NEBEN_DEM_FORMULAR, '`content_preview`')
    .replace(HEIC_LESER, '"data:,"')
    .replace(ALLE_BAUSTEINE, NUR_SEINE)
    .replace(SICHERUNG, ALLE_HALBE_SEKUNDE)
    .replace(NAME_BLEIBT, `:globalThis.redaktionsname?.($4,${istOeffentlich.replaceAll('$', '$$$$')})??$1),$3`);
}

/** Vite's helper for what is loaded later: one file for the pages and the editor, which are bundled apart. */
export const LADEHELFER = { groups: [{ name: 'preload-helper', test: /preload-helper/ }] };

export function sveltiaSchlank(): Plugin {
  return {
    name: 'sveltia-schlank',
    enforce: 'pre',
    resolveId(id, von) {
      if (!von?.includes('/@sveltia/cms/')) return undefined;
      const ort = id.startsWith('.') ? new URL(id, `file://${von}`).pathname : id;
      if (ort.includes(REACT)) return ZEICHNER;
      return UNBENUTZT.test(ort) ? LEER : undefined;
    },
    load: (id) => (id === LEER ? 'export default {};' : undefined),
    transform(code, id) {
      if (id.endsWith('/@sveltia/cms/locales/de.json')) return { code: mitUnserenWorten(code), map: null };
      if (!id.endsWith('/@sveltia/cms/npm/index.js')) return undefined;
      return { code: veraendert(code), map: null };
    },
  };
}
