/** Who answers for the site. */
import { inhalt } from '../inhalt/inhalt.ts';
import { impressum } from '../schema/site.ts';
import { schluessel } from '../schema/schluessel.ts';

/** The fields of the imprint, in the order of the schema; `wert` null is missing. */
export async function impressumsfelder() {
  const { site } = await inhalt();
  return schluessel(impressum.shape).map((feld) => ({
    titel: impressum.shape[feld].unwrap().meta()!.title!,
    wert: site.impressum[feld],
  }));
}
