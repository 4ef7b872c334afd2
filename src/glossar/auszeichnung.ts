/** The glossary in schema.org. */
import type { Gegenstand } from '../seite/auszeichnung.ts';
import { absolut } from '../inhalt/website.ts';
import type { Begriff } from './glossar.ts';

/** All terms with their definitions. */
export const glossarauszeichnung = (begriffe: readonly Begriff[]): Gegenstand => ({
  '@type': 'DefinedTermSet',
  inLanguage: 'de',
  hasDefinedTerm: begriffe.map((b) => ({
    '@type': 'DefinedTerm',
    name: b.titel,
    url: absolut(`/glossar/#${b.id}`),
    description: b.definition,
    alternateName: b.alternativen.length ? b.alternativen : undefined,
  })),
});
