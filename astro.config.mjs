import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { auslieferung } from './src/auslieferung/auslieferung.ts';
import { stilauswahl } from './src/ausgabe/stilauswahl.ts';
import { typografie } from './src/ausgabe/typografie.ts';
import { zwillinge } from './src/ausgabe/zwillinge.ts';
import { mitLetztemTag } from './src/aenderung/letztertag.ts';
import { feeds } from './src/feeds/schreiben.ts';
import { lagerpflege } from './src/lager/lagerpflege.ts';
import { lade } from './src/lizenzen/ladung.ts';
import { lizenzsammler } from './src/lizenzen/sammler.ts';
import { nacheinander } from './src/lager/nacheinander.ts';
import { pressemappe } from './src/presse/packen.ts';
import { stile } from './src/stil/stile.ts';
import { eigenesBuendel } from './src/sprachen/suche/eigenesbuendel.ts';
import { sprachindex } from './src/sprachen/suche/sprachindex.ts';
import { suchindex } from './src/suche/index/suchindex.ts';
import { gestaltmodul } from './src/stil/gestaltmodul.ts';
import { inhaltspruefung } from './src/inhalt/inhaltspruefung.ts';
import { textwaechter } from './src/inhalt/textwaechter.ts';
import { redaktionsbau } from './src/redaktion/bau.ts';
import { LADEHELFER, sveltiaSchlank } from './src/redaktion/sveltia-schlank.ts';
import { kernSchlank } from './src/stil/kern-schlank.ts';
import { CSS_ZIEL, SYNTAXZIEL } from './src/umgebung/browser.ts';
import { herkunft } from './src/umgebung/umgebung.ts';

// A reserved name: the real address is not known yet. Set SITE at build time.
const site = herkunft ?? 'https://drogenhilfe-dortmund.example';
// Paper must know where the site is.
const stilvorweg = `$herkunft: '${new URL(site).origin}';\n`;

export default defineConfig({
  // Astro 7's default ('jsx') glues words across tags ("E-Mail an<a>"); see ARCHITECTURE.md.
  compressHTML: true,
  site,
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  // One request per page: the CSS is small enough to travel with the HTML (budget in tests/dist).
  // Several pages at once: while sharp packs a picture, the next page is drawn.
  // Pages at old addresses are ours (src/auslieferung/weiterleitungen.ts): Astro's are in English.
  build: { inlineStylesheets: 'always', concurrency: 4, redirects: false },
  vite: {
    // For `npm run dev`; a build bundles the editor apart.
    plugins: [stile(stilvorweg), sveltiaSchlank(), eigenesBuendel(), lizenzsammler((ladung) => lade('seiten', ladung))],
    build: {
      target: SYNTAXZIEL,
      cssTarget: CSS_ZIEL,
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive of its own; the bundler would warn once per text.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: LADEHELFER } } } } },
    // KERN's partials use Sass functions that are on their way out; that is KERN's to mend.
    css: {
      // Bits of Lightning CSS's features. Prefixes are written where one is needed, and light-dark() is not used: a replacement of it would weigh on every page.
      lightningcss: { exclude: (1 << 18) | (1 << 20) },
      preprocessorOptions: { scss: { quietDeps: true, additionalData: stilvorweg, importers: [gestaltmodul] } },
      postcss: { plugins: [kernSchlank()] },
    },
  },
  devToolbar: { enabled: false },
  integrations: [
    // Before anything is read or begun.
    nacheinander(),
    // Its process works while all others do.
    redaktionsbau(),
    inhaltspruefung(),
    // Colours of code come as inline styles, which the security rules forbid.
    mdx({ syntaxHighlight: false, processor: satteri({ mdastPlugins: [textwaechter] }) }),
    // The editor, parts of the archive that are for readers without scripts, the exit of pages of help, and drawings for frames of others.
    sitemap({
      filter: (seite) => !/\/(redaktion|aktuelles\/thema|wetter|einbetten\/[^/]+)\//.test(seite),
      serialize: mitLetztemTag(fileURLToPath(new URL('.', import.meta.url))),
    }),
    feeds(),
    pressemappe(),
    sprachindex(),
    suchindex(),
    // Behind all that read the pages: what they make keeps plain blanks.
    typografie(),
    stilauswahl(),
    // Behind all that change pages: it names their parts by hash.
    auslieferung(),
    // Behind all that write.
    zwillinge(),
    lagerpflege(),
  ],
});
