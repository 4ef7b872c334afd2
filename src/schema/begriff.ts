import { z } from 'zod';
import { OFFEN, quellen, suchbegriffe, text } from './felder.ts';
import { nachweis, sicht } from './gemeinsam.ts';

/** A term of the glossary with the words people use for it. */
export const begriff = z.strictObject({
  ...nachweis,
  ...sicht,
  titel: text('Begriff', 'Das Wort, das auf der ganzen Website benutzt wird.').meta(OFFEN),
  definition: text('Erklärung', 'Ein bis zwei kurze Sätze in einfachen Worten.').meta(OFFEN),
  alternativen: z.array(text('Alternative', 'Ein anderes Wort oder eine andere Schreibweise.')).default([]).meta({
    title: 'Andere Wörter',
    description: 'Wörter, die Menschen für dasselbe benutzen; die Suche findet den Begriff auch unter ihnen.',
    offen: true,
  }),
  suchbegriffe,
  quellen,
});
