import { describe, expect, it } from 'vitest';
import { alsTextdatei, lizenzfehler, type Werk } from './werk.ts';

const werk = (anders: Partial<Werk> = {}): Werk => ({
  name: 'paket',
  fassung: '1.0.0',
  lizenz: 'MIT',
  text: 'Text',
  ...anders,
});

describe('lizenzfehler', () => {
  it.each([
    ['erlaubt', werk(), []],
    ['eine von zweien nach Wahl', werk({ lizenz: '(MPL-2.0 OR Apache-2.0)' }), []],
    ['keine genannt', { ...werk(), lizenz: undefined }, ['paket 1.0.0 nennt keine Lizenz.']],
    [
      'niemand hat sie angesehen',
      werk({ lizenz: 'SSPL-1.0' }),
      ['paket 1.0.0 hat die Lizenz SSPL-1.0, die in src/lizenzen/werk.ts nicht erlaubt ist.'],
    ],
    [
      'eine von zweien ist fremd',
      werk({ lizenz: 'MIT AND AGPL-3.0-only' }),
      ['paket 1.0.0 hat die Lizenz AGPL-3.0-only, die in src/lizenzen/werk.ts nicht erlaubt ist.'],
    ],
    ['ohne Text', werk({ text: ' \n' }), ['paket 1.0.0 hat keinen Lizenztext.']],
  ])('%s', (_, w, fehler) => expect(lizenzfehler([w])).toEqual(fehler));
});

describe('alsTextdatei', () => {
  it('zeigt gleiche Texte einmal, mit allen Werken darüber', () => {
    const datei = alsTextdatei('Titel', [
      werk({ name: 'b', text: 'gleich\n' }),
      werk({ name: 'a', text: 'gleich' }),
      werk({ name: 'c', text: 'anders', hinweis: 'Ein Satz.' }),
    ]);
    expect(datei.match(/gleich/g)).toHaveLength(1);
    expect(datei).toMatch(/\na 1\.0\.0 \(MIT\)\nb 1\.0\.0 \(MIT\)\n-+\n\ngleich\n/);
    expect(datei).toMatch(/\nc 1\.0\.0 \(MIT\)\n {2}Ein Satz\.\n-+\n\nanders\n/);
  });
});
