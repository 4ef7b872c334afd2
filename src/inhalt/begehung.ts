/** Walks a schema: finds the field at a path, what it demands, and all references in a value. Pure. */
import type { z } from 'zod';
import { merke } from '../lager/merken.ts';
import type { Verweisziel } from '../schema/felder.ts';

export type Schema = z.ZodType;
type Pfad = readonly PropertyKey[];

/** What zod keeps of a schema, as far as it is read here and for the form. */
export interface Def {
  type: string;
  innerType?: Schema;
  out?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
  options?: Schema[];
  keyType?: Schema;
  valueType?: Schema;
  items?: Schema[];
  entries?: Record<string, string>;
  values?: unknown[];
  defaultValue?: unknown;
  checks?: { _zod: { def: Schemaregel } }[];
}
/** One rule of a schema, such as a smallest length or a pattern. */
interface Schemaregel {
  minimum?: number;
  maximum?: number;
  value?: number;
  check?: string;
  format?: string;
  pattern?: RegExp;
}

// zod tells no types of what it keeps; what is read of it is told above.
export const def = (feld: Schema): Def => (feld as unknown as { def: Def }).def;

const kinder = (feld: Schema, schluessel: PropertyKey): Schema[] => {
  const d = def(schaele(feld).geschaelt);
  // Own fields only: somebody may call a field `constructor`.
  if (d.type === 'object') return d.shape && Object.hasOwn(d.shape, schluessel) ? [d.shape[String(schluessel)]!] : [];
  if (d.type === 'array') return [d.element!];
  if (d.type === 'tuple') return d.items?.[Number(schluessel)] ? [d.items[Number(schluessel)]!] : [];
  if (d.type === 'record') return [d.valueType!];
  if (d.type === 'union') return d.options!.flatMap((wahl) => kinder(wahl, schluessel));
  return [];
};

/** The field's schema at a path ('zeilen', 3, 'titel'), or undefined when the schema has none there. */
export function feldAn(schema: Schema, pfad: Pfad): Schema | undefined {
  return pfad.reduce<Schema | undefined>((feld, schluessel) => feld && kinder(feld, schluessel)[0], schema);
}

/** German help of a field: its title, its sentence, an example; the nearest that carries them. */
export function hilfeZu(feld: Schema | undefined): z.core.GlobalMeta {
  if (!feld) return {};
  return { ...hilfeZu(def(feld).innerType), ...feld.meta() };
}

/** Names of the fields that an object schema allows. */
export const erlaubteFelder = (feld: Schema | undefined): string[] =>
  Object.keys((feld && def(schaele(feld).geschaelt).shape) ?? {});

export interface Fundstelle {
  pfad: PropertyKey[];
  ziel: Verweisziel;
  id: string;
}

/** Where a reference points, also one that may be missing; undefined for what is no reference. */
export const verweiszielVon = merke(
  (feld: Schema | undefined): Verweisziel | undefined =>
    feld && (feld.meta()?.verweis ?? verweiszielVon(def(feld).innerType)),
);

/** All references to other entries in a value, with their place. */
export function verweiseIn(schema: Schema, wert: unknown, pfad: PropertyKey[] = []): Fundstelle[] {
  const ziel = verweiszielVon(schema);
  if (ziel && typeof wert === 'string') return [{ pfad, ziel, id: wert }];
  if (wert === null || typeof wert !== 'object') return [];
  return Object.entries(wert).flatMap(([name, kind]) => {
    const schluessel = Array.isArray(wert) ? Number(name) : name;
    return kinder(schema, schluessel).flatMap((feld) => verweiseIn(feld, kind, [...pfad, schluessel]));
  });
}

/** The schema without what stands around it, whether something must be entered, what stands for nothing, what holds when it is missing. */
export function schaele(feld: Schema): {
  geschaelt: Schema;
  pflicht: boolean;
  leer?: string | null;
  standard?: unknown;
} {
  const d = def(feld);
  if (d.type === 'pipe') return schaele(d.out!);
  if (d.type === 'optional') return { ...schaele(d.innerType!), pflicht: false };
  if (d.type === 'default') return { ...schaele(d.innerType!), pflicht: false, standard: d.defaultValue };
  if (d.type === 'nullable') return { ...schaele(d.innerType!), pflicht: false, leer: null };
  return { geschaelt: feld, pflicht: true };
}

const istGruppe = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/**
 * What of a value can be walked through when its schema finds faults in it: groups are groups with no field but those of the schema, lists are lists
 * of what they shall hold, words and numbers stay as they were written, and everything else is missing.
 */
export function soweitRichtig(feld: Schema, wert: unknown): unknown {
  const ergebnis = feld.safeParse(wert);
  if (ergebnis.success) return ergebnis.data;
  const { geschaelt } = schaele(feld);
  const d = def(geschaelt);
  switch (d.type) {
    case 'object':
      return istGruppe(wert)
        ? Object.fromEntries(
            Object.entries(d.shape!).map(([name, kind]) => [
              name,
              soweitRichtig(kind, Object.hasOwn(wert, name) ? wert[name] : undefined),
            ]),
          )
        : undefined;
    case 'array': {
      const eines = d.element!;
      const ausGruppen = def(schaele(eines).geschaelt).type === 'object';
      // A group that is none keeps its place: others are told by theirs.
      return (Array.isArray(wert) ? wert : []).flatMap(
        (w) => soweitRichtig(eines, w) ?? (ausGruppen ? soweitRichtig(eines, {}) : []),
      );
    }
    case 'record':
      return istGruppe(wert) ? Object.fromEntries(Object.entries(wert).filter(([, w]) => typeof w === 'string')) : {};
    case 'string':
    case 'number':
      return typeof wert === d.type ? wert : undefined;
    default:
      return undefined;
  }
}

/** What a schema says of length, size and spelling. */
export function grenzen(feld: Schema): { minimum?: number; maximum?: number; format?: string; muster: string[] } {
  const d = def(feld);
  const regeln = [d as Schemaregel, ...(d.checks ?? []).map((c) => c._zod.def)];
  const wert = (art: string) => regeln.find((r) => r.check === art)?.value;
  return {
    minimum: regeln.find((r) => r.minimum !== undefined)?.minimum ?? wert('greater_than'),
    maximum: regeln.find((r) => r.maximum !== undefined)?.maximum ?? wert('less_than'),
    format: regeln.find((r) => r.format !== undefined && r.format !== 'regex')?.format,
    muster: regeln.flatMap((r) => (r.format === 'regex' && r.pattern ? [r.pattern.source] : [])),
  };
}
