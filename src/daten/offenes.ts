/** Which fields are open data: those whose schema says so (`offen`), and in groups and lists only such fields again. Pure. */
import type { z } from 'zod';
import { def, feldAn } from '../inhalt/begehung.ts';

/** Does the field say that it becomes open data? */
const istOffen = (feld: z.ZodType | undefined): boolean =>
  feld !== undefined && (feld.meta()?.offen ?? istOffen(def(feld).innerType));

/** The open fields of a group. */
export const offeneFelder = (felder: z.core.$ZodLooseShape): z.core.$ZodLooseShape =>
  Object.fromEntries(Object.entries(felder).filter(([, feld]) => istOffen(feld as z.ZodType)));

/** What is open of a value. In: its schema. Fields come in the order of the value. */
export function offenes(schema: z.ZodType, wert: unknown): unknown {
  if (wert === null || typeof wert !== 'object') return wert;
  if (Array.isArray(wert)) return wert.map((w, i) => offenes(feldAn(schema, [i])!, w));
  return Object.fromEntries(
    Object.entries(wert).flatMap(([name, kind]) => {
      const feld = feldAn(schema, [name]);
      return feld && istOffen(feld) ? [[name, offenes(feld, kind)]] : [];
    }),
  );
}
