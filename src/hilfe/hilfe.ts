/** Help lines. */
import { schluessel } from '../schema/schluessel.ts';
import { inWorten } from '../zeit/datum.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { HILFEGRUPPEN } from '../schema/hilfe.ts';

/** Help lines by group. A line without a number is listed only when one can go or write there. */
export async function hilfe() {
  const { hilfe: tabelle } = await inhalt();
  return schluessel(HILFEGRUPPEN).map((id) => ({
    id,
    titel: HILFEGRUPPEN[id],
    nummern: tabelle.zeilen
      .filter((z) => z.gruppe === id && (z.tel ?? z.adresse ?? z.web))
      .map((z) => ({ ...z, stand: inWorten(z.stand) })),
  }));
}
