/** Measures counted two ways at once: field of action by status. Pure. */
import { STATUS, type Status } from '../schema/felder.ts';

interface Feld {
  id: string;
  name: string;
  massnahmen: readonly { status: Status }[];
}

export interface Zelle {
  status: Status;
  anzahl: number;
}

/** Id of the place on /konzept/massnahmen/ where the measures of one status and one field begin. */
export const gruppenanker = (status: Status, feld: string): string => `${status}-${feld}`;

/**
 * In: fields with their measures. Out: one row a field with a cell for every status that occurs (0 where nothing is), the sums of rows
 * and columns, and the whole.
 */
export function kreuztabelle<F extends Feld>(felder: readonly F[]) {
  const alle = felder.flatMap((f) => f.massnahmen);
  const spalten = STATUS.filter((s) => alle.some((m) => m.status === s));
  const zaehle = (massnahmen: Feld['massnahmen']): Zelle[] =>
    spalten.map((status) => ({ status, anzahl: massnahmen.filter((m) => m.status === status).length }));
  return {
    zeilen: felder.map((f) => ({ ...f, zellen: zaehle(f.massnahmen), summe: f.massnahmen.length })),
    summen: zaehle(alle),
    gesamt: alle.length,
  };
}
