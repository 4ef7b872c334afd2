import { z } from 'zod';
import { quellen, suchbegriffe, text } from './felder.ts';
import { nachweis, sicht } from './gemeinsam.ts';

/** A term of the glossary with the words people use for it. */
export const begriff = z.strictObject({
  ...nachweis,
  ...sicht,
  titel: text('Begriff', 'Das Wort, das auf der ganzen Website benutzt wird.'),
  definition: text('Erklärung', 'Ein bis zwei kurze Sätze in einfachen Worten.'),
  alternativen: z.array(text('Alternative', 'Ein anderes Wort oder eine andere Schreibweise.')).default([]).meta({
    title: 'Andere Wörter',
    description: 'Wörter, die Menschen für dasselbe benutzen; die Suche findet den Begriff auch unter ihnen.',
  }),
  suchbegriffe,
  quellen,
});
