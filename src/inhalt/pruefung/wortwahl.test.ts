import { expect, it } from 'vitest';
import { pruefeInhalt } from './pruefen.ts';
import { STIGMA } from './wortwahl.ts';
import { schreibeInhalt } from '../../../tests/fixtures/inhalt.ts';
import { erlaubt, stigma, verboten } from '../../../tests/gold/stigma.ts';

const saetze = [...verboten, ...erlaubt].map((wort) => `Hier steht ${wort} im Satz.`);

it('die Prüfung nennt jedes herabsetzende Wort der Liste, und was nur so klingt, nicht', () => {
  const { fehler } = pruefeInhalt(schreibeInhalt({ 'seiten/index.mdx': (t) => `${t}\n${saetze.join('\n\n')}\n` }));
  expect(fehler.map((f) => f.problem)).toEqual(verboten.map((w) => `„${w}“ nennt Menschen bei ihrer Krankheit`));
});

it('was die Prüfung sucht, hat ein Wort in der Liste', () =>
  expect(STIGMA.filter((muster) => !verboten.some((w) => new RegExp(`^(?:${muster})$`, 'u').test(w)))).toEqual([]));

it('die fertigen Seiten richtet die Liste', () => expect(stigma(saetze.join(' '))).toEqual(verboten));
