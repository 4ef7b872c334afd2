/** The editor's file format: what nobody changed keeps its bytes, whatever the file looks like. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import YAML from 'yaml';
import { gleich } from './form.ts';
import { formatVon, oeffne, sichere } from '../../../tests/fixtures/redaktionsdatei.ts';
import { zufall } from '../../../tests/zufall.ts';

/** Lines that differ, when both have as many; else everything counts as different. */
function geaendert(alt: string, neu: string): string[] {
  const [a, n] = [alt.split('\n'), neu.split('\n')];
  return a.length === n.length ? n.filter((z, i) => z !== a[i]) : [`${n.length} statt ${a.length} Zeilen`];
}

const wurzel = path.join(import.meta.dirname, '../../../content');
const dateien = globSync('**/*.{mdx,yaml}', { cwd: wurzel }).map((d) => {
  const ort = d.split(path.sep).join('/');
  return {
    ort,
    text: readFileSync(path.join(wurzel, d), 'utf8'),
    f: formatVon(ort.split('/')[0]!.replace('.yaml', '')),
  };
});

type Pfad = (string | number)[];
/** Places of all texts that can be edited freely. */
function* texte(wert: unknown, pfad: Pfad = []): Generator<Pfad> {
  if (typeof wert === 'string') yield pfad;
  else if (Array.isArray(wert)) for (const [i, w] of wert.entries()) yield* texte(w, [...pfad, i]);
  else if (wert && typeof wert === 'object')
    for (const [n, w] of Object.entries(wert))
      if (!['__roh', 'body', 'id', 'punkte'].includes(n)) yield* texte(w, [...pfad, n]);
}
function aendereAn(wert: Record<string, unknown>, pfad: Pfad, f: (alt: string) => string): void {
  const ueber = pfad.slice(0, -1).reduce<unknown>((w, k) => (w as never)[k], wert) as Record<string, string>;
  ueber[pfad.at(-1)!] = f(ueber[pfad.at(-1)!]!);
}

describe('Jede Datei des Inhalts', () => {
  it('es sind alle, und jede endet mit genau einem Zeilenumbruch', () => {
    expect(dateien.length).toBeGreaterThan(600);
    expect(dateien.filter((d) => d.text !== `${d.text.trim()}\n` || d.text.includes('\r')).map((d) => d.ort)).toEqual(
      [],
    );
  });

  it('geöffnet und gesichert ist sie Byte für Byte dieselbe', () =>
    expect(dateien.filter(({ f, text }) => sichere(f, oeffne(f, text)) !== text).map((d) => d.ort)).toEqual([]));

  it('ein geändertes Feld ändert eine Zeile, und gelesen wird, was eingegeben wurde', () => {
    const wuerfel = zufall(7);
    const fehler = dateien.flatMap(({ ort, text, f }) => {
      const offen = oeffne(f, text);
      const stellen = [...texte(offen)];
      const gewaehlt = stellen[wuerfel(stellen.length)];
      return (gewaehlt ? [gewaehlt] : []).flatMap((pfad) => {
        const neu = structuredClone(offen);
        aendereAn(neu, pfad, (alt) => `${alt} neu`);
        const gesichert = sichere(f, neu);
        const zeilen = geaendert(text, gesichert);
        const gelesen = oeffne(f, gesichert);
        return [
          ...(zeilen.length === 1 ? [] : [`${ort}, ${pfad.join('.')}: ${zeilen.join(' | ')}`]),
          ...(gleich({ ...gelesen, __roh: 0 }, { ...neu, __roh: 0 })
            ? []
            : [`${ort}, ${pfad.join('.')}: liest sich anders`]),
        ];
      });
    });
    expect(fehler).toEqual([]);
  });

  it('ein geänderter Absatz ändert eine Zeile, auch mit < und {, und der Bau kann ihn lesen', () => {
    const fehler = dateien.flatMap(({ ort, text, f }) => {
      const offen = oeffne(f, text);
      const absaetze = typeof offen['body'] === 'string' ? offen['body'].split('\n\n') : [];
      const stelle = absaetze.findIndex((a) => /^[A-ZÄÖÜ][^\n|]*$/.test(a));
      if (stelle < 0) return [];
      absaetze[stelle] = `${absaetze[stelle]!} Und <b> sowie {a} bei x < 3.`;
      const gesichert = sichere(f, { ...offen, body: absaetze.join('\n\n') });
      expect(() => mdxToMdast(gesichert.replace(/^---\n[\s\S]*?\n---\n/, ''))).not.toThrow();
      const zeilen = geaendert(text, gesichert);
      return zeilen.length === 1 && zeilen[0]!.endsWith('Und \\<b> sowie \\{a} bei x \\< 3.')
        ? []
        : [`${ort}: ${zeilen.join(' | ')}`];
    });
    expect(fehler).toEqual([]);
  });

  it('eine Zeile einer Tabelle weniger, mehr, an anderer Stelle: alle anderen behalten ihren Text', () => {
    const tabellen = dateien.filter((d) => Array.isArray(oeffne(d.f, d.text)['zeilen']));
    expect(tabellen.length).toBeGreaterThan(10);
    for (const { ort, text, f } of tabellen) {
      const offen = oeffne(f, text) as { zeilen: { id: string }[] };
      const zeilen = new Set(text.split('\n'));
      const fremd = (neu: string) => neu.split('\n').filter((z) => !zeilen.has(z));
      if (offen.zeilen.length < 3) continue;
      const ohne = sichere(f, { ...offen, zeilen: offen.zeilen.toSpliced(1, 1) });
      expect(fremd(ohne), ort).toEqual([]);
      expect((YAML.parse(ohne) as typeof offen).zeilen.map((z) => z.id)).toEqual(
        offen.zeilen.toSpliced(1, 1).map((z) => z.id),
      );
      const verdreht = sichere(f, { ...offen, zeilen: offen.zeilen.toReversed() });
      expect(fremd(verdreht), ort).toEqual([]);
      expect(verdreht.length).toBe(text.length);
      const mehr = sichere(f, {
        ...offen,
        zeilen: offen.zeilen.toSpliced(1, 0, { ...offen.zeilen[0]!, id: 'ganz-neu' }),
      });
      expect(mehr, ort).toContain('\n  - id: ganz-neu\n');
      expect((YAML.parse(mehr) as typeof offen).zeilen).toHaveLength(offen.zeilen.length + 1);
    }
  });
});
