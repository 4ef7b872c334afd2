/** Measures counted two ways at once: field of action by status. Pure. */
import { STATUS, type Status } from '../schema/felder.ts';

interface MitMassnahmen {
  id: string;
  name: string;
  massnahmen: readonly { status: Status }[];
}

export interface Zelle {
  status: Status;
  anzahl: number;
}

/** What is counted; and what stands for the pillar of a field that has none. */
export const LESEHILFE = 'Gezählt sind Maßnahmen der Neuordnung, nicht Angebote.';
export const SAEULENLOS = 'quer zu den Säulen';

/** Id of the place on /konzept/massnahmen/ where the measures of one status and one field begin. */
export const gruppenanker = (status: Status, feld: string): string => `${status}-${feld}`;

/**
 * In: fields with their measures. Out: one row a field with a cell for every status that occurs (0 where nothing is), the sums of rows
 * and columns, and the whole.
 */
export function kreuztabelle<F extends MitMassnahmen>(felder: readonly F[]) {
  const alle = felder.flatMap((f) => f.massnahmen);
  const spalten = STATUS.filter((s) => alle.some((m) => m.status === s));
  const zaehle = (massnahmen: MitMassnahmen['massnahmen']): Zelle[] =>
    spalten.map((status) => ({ status, anzahl: massnahmen.filter((m) => m.status === status).length }));
  return {
    zeilen: felder.map((f) => ({ ...f, zellen: zaehle(f.massnahmen), summe: f.massnahmen.length })),
    summen: zaehle(alle),
    gesamt: alle.length,
  };
}

/**
 * The same measures by pillar. In: fields, each with the id of its pillar or none, and the pillars in their order.
 * Out: every pillar with its measures, and the number of those that belong to none.
 */
export function nachSaeulen<S extends { id: string }>(
  felder: readonly (MitMassnahmen & { saeule?: { id: string } | undefined })[],
  saeulen: readonly S[],
) {
  const massnahmen = (id: string | undefined) => felder.filter((f) => f.saeule?.id === id).flatMap((f) => f.massnahmen);
  return {
    saeulen: saeulen.map((s) => {
      const eigene = massnahmen(s.id);
      return { ...s, gesamt: eigene.length, umgesetzt: eigene.filter((m) => m.status === 'umgesetzt').length };
    }),
    uebrig: massnahmen(undefined).length,
  };
}
