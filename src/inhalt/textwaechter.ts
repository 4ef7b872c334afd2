/**
 * Stands in the pipeline that makes pages of texts, so that no way to a page goes round the rules of texts: neither `npm run dev`, nor a preview, nor a
 * text of the private folder, nor one that the check has overlooked.
 */
import type { MdastPluginEntry } from 'satteri';
import { baumVon } from './lesbarkeit.ts';
import { verstoesse } from './textregel.ts';

/** A plugin for Sätteri. Throws an Error in German, with every violation, before anything is made of the text. */
export const textwaechter: MdastPluginEntry = ({ source, sourceFormat, fileURL }) => {
  if (sourceFormat !== 'mdx') throw new Error(`Texte sind MDX, nicht ${sourceFormat}: ${fileURL?.pathname ?? ''}`);
  const funde = verstoesse(baumVon(source));
  if (!funde.length) return undefined;
  const zeilen = funde.map(
    ({ knoten, problem, erwartet }) =>
      `  Zeile ${knoten.position?.start.line ?? 1} des Textes: ${problem}. Erwartet: ${erwartet}.`,
  );
  throw new Error([`Aus diesem Text wird keine Seite: ${fileURL?.pathname ?? ''}`, ...zeilen].join('\n'));
};
