import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import purgeCSSPlugin from '@fullhuman/postcss-purgecss';
import { feeds } from './src/feeds/schreiben.ts';
import { pressemappe } from './src/presse/packen.ts';
import { suchindex } from './src/suche/index/suchindex.ts';
import { inhaltspruefung } from './src/inhalt/inhaltspruefung.ts';
import { mitUnserenWorten } from './src/redaktion/redaktionsworte.ts';

/** Custom properties that our theme sets; all others of KERN stay at the value that its sheet gives as a fallback. */
const gesetzt = new Set(readFileSync(new URL('src/stil/_thema.scss', import.meta.url), 'utf8').match(/--kern-[\w-]+/g));

/**
 * Makes KERN's sheet small, ours not (our rules name elements and states that cannot be found in the source): drops what no file of ours uses, states
 * that no button of ours has, the names of values that nobody sets, and the stand-ins of those that we set.
 */
const ohneUngenutztesVonKern = () => {
  const purge = purgeCSSPlugin({ content: ['src/**/*.astro'] });
  return {
    postcssPlugin: 'ohne-ungenutztes-von-kern',
    async OnceExit(blatt, werkzeug) {
      if (!blatt.source?.input.file?.endsWith('/stil/kern.scss')) return;
      await purge.OnceExit(blatt, werkzeug);
      blatt.walkRules((regel) => {
        const uebrig = regel.selectors
          .filter((s) => !/:has\(\.kern-sr-only|^[^(]*:disabled/.test(s))
          .map((s) => s.replace(/:not\((:disabled|\[(aria-)?disabled[^\]]*\])\)/g, ''));
        regel.selectors = [...new Set(uebrig)];
        if (!regel.selector) regel.remove();
      });
      blatt.walkDecls((angabe) => {
        angabe.value = angabe.value.replace(/var\((--kern-[\w-]+),\s*([^()]+)\)/g, (_, name, wert) =>
          gesetzt.has(name) ? `var(${name})` : wert,
        );
      });
      blatt.walkAtRules('media', (regel) => void (regel.nodes?.length || regel.remove()));
    },
  };
};

/**
 * Parts of the editor's software for what its forms do not have: highlighting of 240 languages, maps, conversion of pictures, and 40 languages of its
 * own surface. Nobody would load them, but they would be 600 files and 16 MB of the site.
 */
const UNBENUTZT =
  /^(@shikijs\/langs\/.+|svgo\/browser|terra-draw.*|leaflet\/.+)$|\/@sveltia\/cms\/(npm\/chunks\/(heic|webp_enc|react-dom)|locales\/(?!de|en\.))/;
const redaktionSchlank = () => ({
  name: 'redaktion-schlank',
  enforce: 'pre',
  resolveId: (id, von) =>
    von?.includes('/@sveltia/cms/') && UNBENUTZT.test(id.startsWith('.') ? new URL(id, `file://${von}`).pathname : id)
      ? '\0redaktion-leer'
      : undefined,
  load: (id) => (id === '\0redaktion-leer' ? 'export default {};' : undefined),
  // Its fonts lie beside it; a second place for them and a page that says how GitLab.com feels today are somebody else's.
  transform(code, id) {
    if (id.endsWith('/@sveltia/cms/locales/de.json')) return { code: mitUnserenWorten(code), map: null };
    if (!id.endsWith('/@sveltia/cms/npm/index.js')) return undefined;
    return {
      code: code
        .replace(/@font-face \{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g, '')
        .replace(/https:\/\/status-api\.hostedstatus\.com\/[^`]*/, 'data:,'),
      map: null,
    };
  },
});

// A reserved name: the real address is not known yet. Set SITE at build time.
const site = process.env.SITE ?? 'https://drogenhilfe-dortmund.example';
const herkunft = new URL(site).origin;

export default defineConfig({
  // Astro 7's default ('jsx') glues words across tags ("E-Mail an<a>"); see ARCHITECTURE.md.
  compressHTML: true,
  site,
  trailingSlash: 'always',
  // One request per page: the CSS is small enough to travel with the HTML (budget in tests/dist).
  // Several pages at once: while sharp packs a picture, the next page is drawn.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  vite: {
    plugins: [redaktionSchlank()],
    build: {
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive of its own; the bundler would warn once per text.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // KERN's partials use Sass functions that are on their way out; that is KERN's to mend. Paper must know where the site is.
    css: {
      preprocessorOptions: { scss: { quietDeps: true, additionalData: `$herkunft: '${herkunft}';\n` } },
      postcss: { plugins: [ohneUngenutztesVonKern()] },
    },
  },
  devToolbar: { enabled: false },
  integrations: [
    inhaltspruefung(),
    // Colours of code come as inline styles, which the security rules forbid.
    mdx({ syntaxHighlight: false }),
    // The editor, and parts of the archive that are for readers without scripts.
    sitemap({ filter: (seite) => !/\/(redaktion|aktuelles\/thema)\//.test(seite) }),
    feeds(),
    pressemappe(),
    suchindex(),
  ],
});
