/** The texts in plain German that there are, held against its rules (einfachesprache.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AUSNAHMEN, pruefeEinfacheSprache } from './einfachesprache.ts';

const INHALT = path.join(import.meta.dirname, '../../../content');
const SEITEN = path.join(INHALT, 'uebersetzungen/einfache-sprache');

it('jede Ausnahme hat einen Grund und wird gebraucht', () => {
  const texte = readdirSync(SEITEN)
    .map((name) => readFileSync(path.join(SEITEN, name), 'utf8'))
    .join('\n');
  expect(AUSNAHMEN.filter(({ wort, grund }) => !grund || !texte.includes(wort))).toEqual([]);
});

/** The symbols that are drawn. */
const SYMBOLE =
  'haus hand telefon bett herz karte uhr papier lupe menschen frage spritze rathaus tuer geld auge stadt'.split(' ');

describe.each(readdirSync(SEITEN))('%s', (name) => {
  const [, kopf = '', text = ''] =
    /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(path.join(SEITEN, name), 'utf8')) ?? [];
  const daten = parse(kopf) as {
    titel: string;
    zusammenfassung: string;
    diskret?: { titel: string; zusammenfassung: string };
  };

  it('hat keinen Fehler', () =>
    expect(
      [daten, ...(daten.diskret ? [daten.diskret] : [])].flatMap((d) =>
        pruefeEinfacheSprache({ ...d, text }).filter(({ schwere }) => schwere === 'fehler'),
      ),
    ).toEqual([]));

  it('ist kurz', () => {
    const anzahl = text.replace(/<[^>]*>|\]\([^)]*\)/g, ' ').match(/\S*[\p{L}\d]\S*/gu)!.length;
    expect(anzahl).toBeGreaterThanOrEqual(50);
    expect(anzahl).toBeLessThanOrEqual(350);
  });

  it('nutzt nur Symbole, die es gibt', () =>
    expect(
      [...text.matchAll(/<Symbol name="(\w*)"/g)].map(([, symbol]) => symbol).filter((s) => !SYMBOLE.includes(s!)),
    ).toEqual([]));
});

it('die Wörter des Rahmens und der Hilfe halten sich an dieselben Regeln', () => {
  const texte = (wert: unknown): string[] =>
    typeof wert === 'string' ? [wert] : wert && typeof wert === 'object' ? Object.values(wert).flatMap(texte) : [];
  const { satz, worte, hilfe } = parse(readFileSync(path.join(INHALT, 'sprachen/de-simple.yaml'), 'utf8')) as Record<
    string,
    unknown
  >;
  const befunde = texte([satz, worte, hilfe]).flatMap((zusammenfassung) =>
    pruefeEinfacheSprache({ titel: '', zusammenfassung, text: '' }),
  );
  expect(befunde.filter(({ schwere }) => schwere === 'fehler')).toEqual([]);
});
