/** schema.org in JSON-LD for a page in another language: which page it translates, and of which day it is. */
import { absolut } from '../inhalt/website.ts';
import { alsSkriptdaten } from '../maskierung/markup.ts';
import type { Uebersetzung } from './sprachen.ts';

/** In: the page, the origin. Out: JSON for a script element. */
export const auszeichnung = ({ adresse, titel, sprache, deutsch, uebersetzt }: Uebersetzung, herkunft: URL): string =>
  alsSkriptdaten({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: absolut(adresse, herkunft),
    name: titel,
    inLanguage: sprache.kennung,
    dateModified: uebersetzt,
    translationOfWork: { '@type': 'WebPage', url: absolut(deutsch, herkunft), inLanguage: 'de' },
  });
