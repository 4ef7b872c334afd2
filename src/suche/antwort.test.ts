import { describe, expect, it } from 'vitest';
import { antwortfund } from './antwort.browser.ts';
import type { Fund } from './index.browser.ts';
import type { Wunsch } from './german/wortschatz.ts';

const fund = (title: string, worte: string, anschrift = '', url = `/standorte/${title}/`): Fund => ({
  url,
  content: '',
  anchors: [],
  meta: { title, worte, antwort: JSON.stringify({ anschrift }) },
});
const kick = fund('Café Kick mit Drogenkonsumraum', 'Spritzen tauschen · wer betreibt das Café', 'Grafenhof, Dortmund');
const drobs = fund('DROBS', 'Freundin abgestürzt · Suchtberatung');
const caritas = fund('Caritas', 'Suchtberatung');
const bericht = fund('Café Kick wird zehn', '', '', '/verlauf/#zehn');

/** What answers when these words are typed and these finds, places unless said otherwise, come of it. */
function antwort(
  frage: string,
  funde: Fund[],
  mehr: { art?: string; stelle?: number; fern?: boolean; zweifelhaft?: boolean } = {},
) {
  const alle = frage.split(' ');
  const wuensche = alle
    .filter((w) => /^\p{Lu}|tauschen|betreibt/u.test(w))
    .map((w): Wunsch => ({ eingabe: w, texte: [{ text: w, gewicht: 1 }], rang: 'thema' }));
  return antwortfund(funde, {
    alle,
    wuensche,
    art: (i) => (i === (mehr.stelle ?? 0) && mehr.art ? mehr.art : 'Einrichtung'),
    fern: () => mehr.fern ?? false,
    zweifelhaft: () => mehr.zweifelhaft ?? false,
  });
}

describe('sofort antwortet', () => {
  it.each([
    'Café Kick',
    'Konsumraum',
    'Spritzen tauschen',
    'Grafenhof Kick',
    'wann Öffnet das Café Kick',
    'wer betreibt das Café',
  ])('der Ort, dessen Name und Suchbegriffe alles sagen: %s', (frage) =>
    expect(antwort(frage, [kick, drobs])).toBe(kick),
  );

  it.each([
    ['Kick Kosten', 'ein Wort gehört nicht dazu'],
    ['Freundin', 'nur ein Teil eines Suchbegriffs'],
    ['warum das Café Kick', 'eine andere Frage'],
    ['Suchtberatung', 'zwei Orte'],
    ['Öffnungszeiten', 'kein Wort sagt, wovon'],
  ])('niemand bei „%s“: %s', (frage) => expect(antwort(frage, [kick, drobs, caritas])).toBeUndefined());

  it('niemand, wenn ein Bericht oder eine andere Seite vorn steht, der Ort weit weg ist oder ein anderer ebenso gut passt', () => {
    expect(antwort('Café Kick', [bericht, kick], { art: 'Ereignis' })).toBeUndefined();
    expect(antwort('Café Kick', [bericht, kick], { art: 'Seite' })).toBeUndefined();
    expect(antwort('Café Kick', [kick], { fern: true })).toBeUndefined();
    expect(antwort('Café Kick', [kick], { zweifelhaft: true })).toBeUndefined();
    expect(antwort('Café Kick', [])).toBeUndefined();
  });

  it('eine Maßnahme nur, wenn sie zuerst gefunden wird', () => {
    expect(antwort('Café Kick', [kick], { art: 'Maßnahme' })).toBe(kick);
    expect(antwort('Café Kick', [drobs, kick], { art: 'Maßnahme', stelle: 1 })).toBeUndefined();
  });
});
