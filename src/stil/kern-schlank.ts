/**
 * A PostCSS plugin that makes KERN's sheet small. KERN's partials (kern.scss) come with states, values and stand-ins that this site never uses, and
 * its sheet travels inside every page. Ours stays whole: its rules name elements and states that cannot be found in the source.
 * `kern-schlank.test.ts` tells when a new version of KERN brings what these rules do not know.
 */
import purgeCSSPlugin from '@fullhuman/postcss-purgecss';
import type { Plugin } from 'postcss';
import { KERN } from './gestalt.ts';

/** Custom properties of KERN that our theme sets; all others stay at the value that its sheet gives as a fallback. */
const gesetzt = new Set(Object.keys(KERN).map((name) => `--kern-${name}`));

/** Drops what no file of ours uses, states that no button of ours has, the names of values that nobody sets, and the stand-ins of those that we set. */
export function kernSchlank(): Plugin {
  const purge = purgeCSSPlugin({ content: ['src/**/*.astro'] }) as Plugin;
  return {
    postcssPlugin: 'kern-schlank',
    async OnceExit(blatt, werkzeug) {
      // In a build the compiled sheet is called kern.scss.css (stile.ts).
      if (!blatt.source?.input.file?.includes('/stil/kern.scss')) return;
      await purge.OnceExit?.(blatt, werkzeug);
      blatt.walkRules((regel) => {
        const uebrig = regel.selectors
          .filter((s) => !/:has\(\.kern-sr-only|^[^(]*:disabled/.test(s))
          .map((s) => s.replace(/:not\((:disabled|\[(aria-)?disabled[^\]]*\])\)/g, ''));
        regel.selectors = [...new Set(uebrig)];
        if (!regel.selector) regel.remove();
      });
      blatt.walkDecls((angabe) => {
        angabe.value = angabe.value.replace(/var\((--kern-[\w-]+),\s*([^()]+)\)/g, (_, name: string, wert: string) =>
          gesetzt.has(name) ? `var(${name})` : wert,
        );
      });
      blatt.walkAtRules('media', (regel) => {
        if (!regel.nodes?.length) regel.remove();
      });
    },
  };
}
