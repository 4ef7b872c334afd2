/**
 * Stands in the pipeline that makes pages of texts, so that no way to a page goes round the rules of texts: neither `npm run dev`, nor a preview, nor a
 * text of the private folder, nor one that the check has overlooked.
 */
import type { MdastPluginDefinition } from 'satteri';
import type { Knoten } from './lesbarkeit.ts';
import { verstoesse } from './textregel.ts';

/** A plugin for Sätteri. Throws an Error in German, with every violation, before anything is made of the text. */
export const textwaechter: MdastPluginDefinition = {
  name: 'textwaechter',
  options: { position: true },
  before: (baum, { sourceFormat, fileURL }) => {
    const ort = fileURL?.pathname ?? '';
    if (sourceFormat !== 'mdx') throw new Error(`Texte sind MDX, nicht ${sourceFormat}: ${ort}`);
    // The tree of which the page is made, not one of our own.
    const funde = verstoesse(baum as unknown as Knoten);
    if (!funde.length) return;
    const zeilen = funde.map(
      ({ knoten, problem, erwartet }) =>
        `  Zeile ${knoten.position?.start.line ?? 1} des Textes: ${problem}. Erwartet: ${erwartet}.`,
    );
    throw new Error([`Aus diesem Text wird keine Seite: ${ort}`, ...zeilen].join('\n'));
  },
};
