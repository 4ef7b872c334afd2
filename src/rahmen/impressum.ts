/** Who answers for the site. */
import { inhalt } from '../inhalt/inhalt.ts';
import { impressum, type Impressumsfeld } from '../schema/site.ts';

/** The fields of the imprint, in the order of the schema; `wert` null is missing. */
export async function impressumsfelder() {
  const { site } = await inhalt();
  return (Object.keys(impressum.shape) as Impressumsfeld[]).map((feld) => ({
    titel: impressum.shape[feld].meta()?.title ?? feld,
    wert: site.impressum[feld],
  }));
}
