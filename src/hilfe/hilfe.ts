/** Help lines. */
import { schluessel } from '../schema/schluessel.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { unteilbar } from '../kontakt/kontakt.ts';
import { HILFEGRUPPEN } from '../schema/hilfe.ts';

/** Help lines by group. A line without a number is listed only when one can go there. */
export async function hilfe() {
  const { hilfe: tabelle } = await inhalt();
  return schluessel(HILFEGRUPPEN).map((id) => ({
    id,
    titel: HILFEGRUPPEN[id],
    nummern: tabelle.zeilen
      .filter((z) => z.gruppe === id && (z.tel || z.adresse))
      .map((z) => ({ ...z, anzeige: z.anzeige && unteilbar(z.anzeige) })),
  }));
}
