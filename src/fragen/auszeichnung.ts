/** Questions and answers in schema.org. */
import { parseHTML } from 'linkedom';
import { glatt } from '../ausgabe/glatt.ts';
import { absaetze } from '../ausgabe/klartext.ts';
import { absolut } from '../inhalt/website.ts';
import type { Gegenstand } from '../seite/auszeichnung.ts';

/**
 * The answered questions of the finished page: only there are figures and terms words. Each third heading with what follows it, up to the next
 * heading. In: HTML of the text, and the address of its page. Out: one Question each.
 */
export function fragenauszeichnung(html: string, adresse: string): Gegenstand[] {
  const { document } = parseHTML(`<body>${html}</body>`);
  for (const nebenbei of document.querySelectorAll('.beleg, summary')) nebenbei.remove();
  return [...document.querySelectorAll('[data-such-abschnitte] h3[id]')].map((frage) => {
    const antwort = document.createElement('div');
    while (frage.nextElementSibling && !frage.nextElementSibling.matches('h2, h3'))
      antwort.append(frage.nextElementSibling);
    return {
      '@type': 'Question',
      name: glatt(frage.textContent),
      url: absolut(`${adresse}#${frage.id}`),
      acceptedAnswer: { '@type': 'Answer', text: absaetze(antwort).join('\n') },
    };
  });
}
