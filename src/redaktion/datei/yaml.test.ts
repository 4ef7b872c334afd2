/** Fields that nobody has touched keep their text, whatever others become. */
import { expect, it } from 'vitest';
import YAML from 'yaml';
import { aendere } from './yaml.ts';
import { zufall } from '../../../tests/zufall.ts';

/** Fields in every spelling that YAML allows; each has a value and one that it gets. */
const FELDER: ((n: string, w: (unter: number) => number) => { quelle: string; neu: unknown })[] = [
  (n) => ({ quelle: `${n}: ein Wort`, neu: 'ein anderes: Wort' }),
  (n) => ({ quelle: `${n}: 'in ''Zeichen'' # kein Kommentar' # Kommentar zu ${n}`, neu: "mit 'Zeichen'" }),
  (n) => ({ quelle: `${n}: "doppelt \\"gesetzt\\""`, neu: 'doppelt "neu"' }),
  (n) => ({ quelle: `# Kommentar über ${n}\n${n}: 2024-01-30`, neu: '2025' }),
  (n) => ({
    quelle: `${n}: lange Zeile, die\n  auf drei Zeilen\n  gebrochen ist`,
    neu: 'lange Zeile, die anders gebrochen ist',
  }),
  (n) => ({ quelle: `${n}: >-\n  gefaltet über\n  zwei Zeilen`, neu: 'gefaltet über neue Zeilen' }),
  (n) => ({ quelle: `${n}: |\n  wörtlich\n  zwei Zeilen`, neu: 'wörtlich\neine: Zeile\n' }),
  (n) => ({ quelle: `${n}: [eins, 'zwei', drei]   # Fluss`, neu: ['eins', 'vier'] }),
  (n) => ({ quelle: `${n}: { a: 1, b: zwei }`, neu: { a: 2, b: 'zwei' } }),
  (n) => ({ quelle: `${n}:\n  - eins\n  # über zwei\n  - 'zwei'\n\n  - drei`, neu: ['eins', 'zwei', 'neu', 'drei'] }),
  (n) => ({ quelle: `${n}:\n- ohne\n- Einzug`, neu: ['ohne', 'Zug'] }),
  (n) => ({
    quelle: `${n}:\n    a: tief # hier\n    b:\n        - x: 1\n          y: zwei`,
    neu: { a: 'tief', b: [{ x: 1, y: 'drei' }] },
  }),
  (n, w) => ({ quelle: `${n}: ${w(2) ? 'true' : '-3.50'}`, neu: null }),
  (n) => ({ quelle: `${n}:`, neu: 'nicht mehr leer' }),
  (n) => ({ quelle: `${n}: null`, neu: 7 }),
  (n) => ({ quelle: `\n\n# allein\n\n${n}: ä ö ü „ß“ – 🙂`, neu: 'ÄÖÜ' }),
];

it('erzeugtes YAML: was nicht geändert wird, behält seinen Text, was geändert wird, sagt das Neue', () => {
  const w = zufall(42);
  for (let lauf = 0; lauf < 400; lauf++) {
    const felder = Array.from({ length: 2 + w(7) }, (_, i) => ({
      name: `f${i}`,
      ...FELDER[w(FELDER.length)]!(`f${i}`, w),
    }));
    const text = `${felder.map((f) => f.quelle).join('\n')}\n`;
    const alt = YAML.parse(text) as Record<string, unknown>;
    const wahl = felder[w(felder.length)]!;
    const weg = felder[w(felder.length)]!;
    const loescht = w(3) === 0 && weg !== wahl;
    const soll = Object.fromEntries(
      Object.entries({ ...alt, [wahl.name]: wahl.neu, dazu: 'neu' }).filter(([n]) => !loescht || n !== weg.name),
    );
    const neu = aendere(text, soll);
    expect(YAML.parse(neu), neu).toEqual(soll);
    let stelle = 0;
    for (const f of felder)
      if (f !== wahl && !(loescht && f === weg)) {
        const hier = neu.indexOf(f.quelle.trimStart(), stelle);
        expect(hier, `${text}\n=>\n${neu}`).toBeGreaterThanOrEqual(stelle);
        stelle = hier + f.quelle.trimStart().length;
      }
    expect([...neu.matchAll(/# .*/g)].length, neu).toBeGreaterThanOrEqual([...text.matchAll(/# .*/g)].length - 3);
    expect(aendere(text, alt)).toBe(text);
  }
});
