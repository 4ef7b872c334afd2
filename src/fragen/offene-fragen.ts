/** Open questions. */
import { inhalt } from '../inhalt/inhalt.ts';
import { nachbarnDerZeile } from '../nachbarn/nachbarn.ts';

/** What the sources do not say. */
export async function offeneFragen() {
  const bestand = await inhalt();
  return bestand['offene-fragen'].zeilen.map((z) => ({ ...z, nachbarn: nachbarnDerZeile(bestand, z) }));
}
