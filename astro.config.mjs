import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import purgeCSSPlugin from '@fullhuman/postcss-purgecss';
import { suchindex } from './src/build/suchindex.ts';
import { inhaltspruefung } from './src/build/inhaltspruefung.ts';

/** Drops what no file of ours uses, from KERN's sheet only: our own rules name elements and states that cannot be found in the source. */
const ohneUngenutztesVonKern = () => {
  const purge = purgeCSSPlugin({ content: ['src/**/*.astro'] });
  return {
    postcssPlugin: 'ohne-ungenutztes-von-kern',
    OnceExit: (blatt, werkzeug) =>
      blatt.source?.input.file?.endsWith('/styles/kern.scss') ? purge.OnceExit(blatt, werkzeug) : undefined,
  };
};

export default defineConfig({
  // Astro 7's default ('jsx') glues words across tags ("E-Mail an<a>"); see ARCHITECTURE.md.
  compressHTML: true,
  // A reserved name: the real address is not known yet. Set SITE at build time.
  site: process.env.SITE ?? 'https://drogenhilfe-dortmund.example',
  trailingSlash: 'always',
  // One request per page: the CSS is small enough to travel with the HTML (budget in tests/dist).
  build: { inlineStylesheets: 'always' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive of its own; the bundler would warn once per text.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // KERN's partials use Sass functions that are on their way out; that is KERN's to mend.
    css: {
      preprocessorOptions: { scss: { quietDeps: true } },
      postcss: { plugins: [ohneUngenutztesVonKern()] },
    },
  },
  devToolbar: { enabled: false },
  integrations: [inhaltspruefung(), mdx(), sitemap(), suchindex()],
});
