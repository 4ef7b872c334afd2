import { describe, expect, it, vi } from 'vitest';

// belege.ts also reads sources; the numbering under test needs none.
vi.mock('../inhalt/inhalt.ts', () => ({ inhalt: () => Promise.resolve({ quellen: new Map() }) }));
const { nummeriere, platzhalter, quellenzeile } = await import('./belege.ts');

const marken = (html: string) =>
  html
    .replace(/<\/?sup[^>]*>|<wbr>|<a href="#quelle-(\d+)" aria-label="[^"]*">([^<]*)<\/a>/g, '$2')
    .replaceAll('\u00a0', ' ');

describe('Belege', () => {
  it('zählt in der Reihenfolge des Lesens und nennt jede Quelle einmal', () => {
    const { html, ids } = nummeriere(`A.${platzhalter(['b'])} B.${platzhalter(['a', 'b'])} C.${platzhalter(['a'])}`);
    expect(ids).toEqual(['b', 'a']);
    expect(marken(html)).toBe('A. [1] B. [1][2] C. [2]');
  });

  it('lässt vor der Marke eine Lücke, an der keine Zeile endet: als Text ist sie keine Ziffer des Worts', () =>
    expect(nummeriere(`145.000\n   ${platzhalter(['a'])} Euro`).html).toMatch(
      /^145\.000<sup[^>]*>\u00a0<a .*>\[1\]<\/a><\/sup> Euro$/,
    ));

  it('fasst vier Nachbarn zusammen und nennt beide Enden', () => {
    const { html } = nummeriere(platzhalter(['a', 'b', 'c', 'd']));
    expect(html).toContain('aria-label="Quellen 1–4"');
    expect(marken(html)).toBe(' [1–4]');
    expect(marken(nummeriere(platzhalter(['a', 'b', 'c'])).html)).toBe(' [1][2][3]');
  });

  it('lässt Text ohne Marken unberührt', () =>
    expect(nummeriere('<p>Text</p>')).toEqual({ html: '<p>Text</p>', ids: [] }));

  it('kennt keine unbekannte Quelle', () =>
    expect(quellenzeile('gibt-es-nicht')).rejects.toThrow('„gibt-es-nicht“ gibt es nicht'));
});
