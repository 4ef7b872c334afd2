/** Walks a schema: finds the field at a path and all references in a value. Pure. */
import type { z } from 'zod';
import type { Verweisziel } from './felder.ts';

type Feld = z.ZodType;
type Pfad = readonly PropertyKey[];

interface Def {
  type: string;
  innerType?: Feld;
  in?: Feld;
  out?: Feld;
  element?: Feld;
  shape?: Record<string, Feld>;
  options?: Feld[];
  valueType?: Feld;
  items?: Feld[];
}

const def = (feld: Feld): Def => (feld as unknown as { def: Def }).def;

/** The schema without optional, nullable, default and preprocess around it. */
function kern(feld: Feld): Feld {
  const d = def(feld);
  if (d.type === 'pipe') return kern(d.out ?? d.in!);
  return d.innerType ? kern(d.innerType) : feld;
}

const kinder = (feld: Feld, schluessel: PropertyKey): Feld[] => {
  const d = def(kern(feld));
  if (d.type === 'object') return d.shape?.[String(schluessel)] ? [d.shape[String(schluessel)]!] : [];
  if (d.type === 'array') return [d.element!];
  if (d.type === 'tuple') return d.items?.[Number(schluessel)] ? [d.items[Number(schluessel)]!] : [];
  if (d.type === 'record') return [d.valueType!];
  if (d.type === 'union') return d.options!.flatMap((wahl) => kinder(wahl, schluessel));
  return [];
};

/** The field's schema at a path ('zeilen', 3, 'titel'), or undefined when the schema has none there. */
export function feldAn(schema: Feld, pfad: Pfad): Feld | undefined {
  return pfad.reduce<Feld | undefined>((feld, schluessel) => feld && kinder(feld, schluessel)[0], schema);
}

/** German help of a field: its title, its sentence, an example; the nearest that carries them. */
export function hilfeZu(feld: Feld | undefined): { title?: string; description?: string; beispiel?: string } {
  if (!feld) return {};
  return { ...hilfeZu(def(feld).innerType), ...feld.meta() };
}

/** Names of the fields that an object schema allows. */
export const felderVon = (feld: Feld | undefined): string[] => Object.keys((feld && def(kern(feld)).shape) ?? {});

export interface Fundstelle {
  pfad: PropertyKey[];
  ziel: Verweisziel;
  id: string;
}

/** All references to other entries in a value, with their place. */
export function verweiseIn(schema: Feld, wert: unknown, pfad: PropertyKey[] = []): Fundstelle[] {
  const ziel = schema.meta()?.verweis;
  if (ziel && typeof wert === 'string') return [{ pfad, ziel, id: wert }];
  if (wert === null || typeof wert !== 'object') return [];
  return Object.entries(wert).flatMap(([name, kind]) => {
    const schluessel = Array.isArray(wert) ? Number(name) : name;
    return kinder(schema, schluessel).flatMap((feld) => verweiseIn(feld, kind, [...pfad, schluessel]));
  });
}
