/** The judge of words for people (stigma.yaml): knows words, where the check of the content knows patterns. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const { verboten, erlaubt } = parse(
  readFileSync(path.join(import.meta.dirname, 'stigma.yaml'), 'utf8'),
) as Record<'verboten' | 'erlaubt', string[]>;
const klein = new Set(verboten.map((w) => w.toLowerCase()));

const richtig = new RegExp(`(?<!\\p{L})(?:${erlaubt.join('|')})(?!\\p{L})`, 'gu');

/** The forbidden words of a text, as they stand there. */
export const stigma = (text: string): string[] =>
  (text.replace(richtig, ' ').match(/\p{L}+/gu) ?? []).filter((wort) => klein.has(wort.toLowerCase()));
