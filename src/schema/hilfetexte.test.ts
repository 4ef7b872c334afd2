import { expect, it } from 'vitest';
import type { z } from 'zod';
import { feldAn, erlaubteFelder, hilfeZu } from '../inhalt/begehung.ts';
import { DATEIEN, ORDNER } from './index.ts';

/** Fields without a German sentence of help, by their path; lists and groups are followed down. */
function ohneHilfe(schema: z.ZodType, pfad: PropertyKey[] = []): string[] {
  return erlaubteFelder(schema).flatMap((name) => {
    const feld = feldAn(schema, [name])!;
    const hier = [...pfad, name];
    const eintrag = feldAn(feld, [0]);
    const darunter = erlaubteFelder(feld).length
      ? ohneHilfe(feld, hier)
      : eintrag && erlaubteFelder(eintrag).length
        ? ohneHilfe(eintrag, [...hier, 0])
        : [];
    return hilfeZu(feld).description?.match(/[.!?“]$/) ? darunter : [hier.join('.'), ...darunter];
  });
}

it('jedes Feld hat einen deutschen Satz Hilfe', () => {
  const alle = { ...Object.fromEntries(Object.entries(ORDNER).map(([name, o]) => [name, o.schema])), ...DATEIEN };
  const fehlend = Object.entries(alle).flatMap(([name, schema]) =>
    ohneHilfe(schema as z.ZodType).map((feld) => `${name}: ${feld}`),
  );
  expect(fehlend).toEqual([]);
});

it('die Prüfung findet Felder ohne Hilfe', async () => {
  const { z } = await import('zod');
  expect(
    ohneHilfe(
      z.strictObject({
        a: z.string(),
        b: z.array(z.strictObject({ c: z.string() })).meta({ description: 'Ein Satz.' }),
      }),
    ),
  ).toEqual(['a', 'b.0.c']);
});
