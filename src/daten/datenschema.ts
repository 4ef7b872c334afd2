/** Open data: JSON with its JSON Schema, and the columns of the tables, all from the Zod schema. */
import { z } from 'zod';
import type { Datensatz } from './daten.ts';
import { absolut, LIZENZ } from '../inhalt/website.ts';
import { offeneFelder } from './offenes.ts';

/** What we read of a JSON Schema. */
export interface JsonSchema {
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  [mehr: string]: unknown;
}

/** Our own words in the schema become words of JSON Schema; of groups only what is open stays. */
function uebersetze({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  // What is read and added of it here is told in our type.
  const schema = jsonSchema as JsonSchema;
  if (zodSchema instanceof z.ZodObject && schema.properties) {
    const offen = Object.keys(offeneFelder(zodSchema.shape));
    schema.properties = Object.fromEntries(Object.entries(schema.properties).filter(([name]) => offen.includes(name)));
    if (schema.required) schema.required = schema.required.filter((name) => offen.includes(name));
  }
  const { verweis } = schema;
  if (typeof verweis === 'string') schema['$comment'] = `Kennung aus dem Datensatz „${verweis}“`;
  if (schema['beispiel'] && schema.type === 'string' && !schema['const']) schema['examples'] = [schema['beispiel']];
  delete schema['verweis'];
  delete schema['beispiel'];
  delete schema['mehrzeilig'];
  delete schema['heute'];
  delete schema['neuestes_zuerst'];
  delete schema['medium'];
  delete schema['worte'];
  delete schema['offen'];
}

/** JSON Schema (draft 2020-12) of one row. */
export const zeilenschema = (d: Datensatz): JsonSchema =>
  z.toJSONSchema(d.schema, { io: 'output', override: uebersetze }) as unknown as JsonSchema;

/** The whole JSON file of a dataset. */
export const alsJson = (d: Datensatz) => ({
  titel: d.titel,
  beschreibung: d.beschreibung,
  lizenz: LIZENZ.adresse,
  namensnennung: d.namensnennung,
  seite: absolut(d.seite),
  stand: d.stand,
  version: d.version,
  // With the host: the file is also found at another place, under its date.
  schema: absolut(`/daten/${d.id}.schema.json`),
  daten: d.zeilen,
});

/** The JSON Schema of that file. */
export function alsJsonSchema(d: Datensatz): JsonSchema {
  const { $schema, ...zeile } = zeilenschema(d);
  const { daten, ...angaben } = alsJson(d);
  const text = Object.fromEntries(Object.keys(angaben).map((feld) => [feld, { type: 'string', minLength: 1 }]));
  return {
    $schema,
    $id: absolut(`/daten/${d.id}.schema.json`),
    title: d.titel,
    description: d.beschreibung,
    type: 'object',
    properties: {
      ...text,
      lizenz: { const: LIZENZ.adresse },
      version: { type: 'string', format: 'date' },
      daten: { type: 'array', minItems: Math.min(1, daten.length), items: zeile },
    },
    required: [...Object.keys(angaben), 'daten'],
    additionalProperties: false,
  };
}

/** What a cell of a column holds. `json`: a list of objects as JSON text. */
export type Zellart = 'text' | 'zahl' | 'tag' | 'adresse' | 'liste' | 'json';

export interface Spalte {
  /** Heading in the file: 'koordinaten_lat'. */
  name: string;
  titel: string;
  hilfe: string;
  art: Zellart;
  pflicht: boolean;
  /** Where the value lies in the row. */
  pfad: string[];
}

/** The kinds of value that a field can have, one schema each. */
const arten = (s: JsonSchema): JsonSchema[] =>
  s.anyOf ?? (Array.isArray(s.type) ? s.type.map((type) => ({ ...s, type })) : [s]);

function zellart(s: JsonSchema): Zellart {
  if (s.type === 'array') return ['object', 'array'].includes(String(s.items?.type)) ? 'json' : 'liste';
  if (s.type === 'number' || s.type === 'integer') return 'zahl';
  if (s.format === 'date') return 'tag';
  return s.format === 'uri' ? 'adresse' : 'text';
}

/** The columns of a table: nested objects become columns of their own. */
export function spalten(schema: JsonSchema, davor: string[] = [], alleDa = true): Spalte[] {
  return Object.entries(schema.properties ?? {}).flatMap(([feld, roh]): Spalte[] => {
    const pfad = [...davor, feld];
    const alle = arten(roh);
    const belegt = alle.filter((a) => a.type !== 'null');
    const s = belegt.length === 1 ? belegt[0]! : {};
    const immerDa = alleDa && (schema.required ?? []).includes(feld) && belegt.length === alle.length;
    if (s.type === 'object') return spalten(s, pfad, immerDa);
    const hilfe = { ...s, ...roh };
    return [
      {
        name: pfad.join('_'),
        titel: hilfe.title ?? (feld === 'id' ? 'Kennung' : feld),
        hilfe: hilfe.description ?? '',
        art: zellart(s),
        // An empty list is an empty cell.
        pflicht: immerDa && s.type !== 'array',
        pfad,
      },
    ];
  });
}
