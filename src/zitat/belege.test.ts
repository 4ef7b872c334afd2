import { describe, expect, it, vi } from 'vitest';

// belege.ts also reads sources; the numbering under test needs none.
vi.mock('../inhalt/inhalt.ts', () => ({ inhalt: () => Promise.resolve({ quellen: new Map() }) }));
const { nummeriere, platzhalter, quellenzeile } = await import('./belege.ts');

const marken = (html: string) =>
  html.replace(/<\/?sup[^>]*>|<a href="#quelle-(\d+)" aria-label="[^"]*">([^<]*)<\/a>/g, '$2');

describe('Belege', () => {
  it('zählt in der Reihenfolge des Lesens und nennt jede Quelle einmal', () => {
    const { html, ids } = nummeriere(`A.${platzhalter(['b'])} B.${platzhalter(['a', 'b'])} C.${platzhalter(['a'])}`);
    expect(ids).toEqual(['b', 'a']);
    expect(marken(html)).toBe('A.1 B.1 2 C.2');
  });

  it('rückt die Marke an das Wort heran', () =>
    expect(nummeriere(`Satz.\n   ${platzhalter(['a'])}`).html).toMatch(/^Satz\.<sup/));

  it('fasst vier Nachbarn zusammen und nennt beide Enden', () => {
    const { html } = nummeriere(platzhalter(['a', 'b', 'c', 'd']));
    expect(html).toContain('aria-label="Quellen 1–4"');
    expect(marken(html)).toBe('1–4');
    expect(marken(nummeriere(platzhalter(['a', 'b', 'c'])).html)).toBe('1 2 3');
  });

  it('lässt Text ohne Marken unberührt', () =>
    expect(nummeriere('<p>Text</p>')).toEqual({ html: '<p>Text</p>', ids: [] }));

  it('kennt keine unbekannte Quelle', () =>
    expect(quellenzeile('gibt-es-nicht')).rejects.toThrow('„gibt-es-nicht“ gibt es nicht'));
});
