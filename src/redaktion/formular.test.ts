/** The forms of the editor against our schema: each field has its input, each input its field. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DATEIEN, ORDNER } from '../schema/index.ts';
import { istEigenes } from './datei/format.ts';
import type { Feld } from './eingaben.ts';
import { eingabe, felderJe } from './formular.ts';
import { redaktion } from './konfiguration.ts';

const LOKAL = redaktion({});
const sammlungen = (r = LOKAL) => r.config.collections;
/** Fields of every folder and table, by name. */
const formulare = felderJe(LOKAL.config);
const schemata = { ...Object.fromEntries(Object.entries(ORDNER).map(([n, o]) => [n, o.schema])), ...DATEIEN };

/** What zod itself says of a schema: its JSON Schema, not the way our generator walks it. */
interface Js {
  type?: string | string[];
  properties?: Record<string, Js>;
  required?: string[];
  items?: Js;
  prefixItems?: Js[];
  anyOf?: Js[];
  enum?: unknown[];
  const?: unknown;
  minItems?: number;
  format?: string;
  verweis?: string;
  medium?: string;
  pattern?: string;
}
const jsVon = (s: z.ZodType): Js =>
  z.toJSONSchema(s, {
    io: 'output',
    override: ({ zodSchema, jsonSchema }) => {
      // Required is what must not be missing in the file, whatever is made of it.
      if (zodSchema instanceof z.ZodObject)
        jsonSchema.required = Object.entries(zodSchema.shape as Record<string, z.ZodType>)
          .filter(([, feld]) => !feld.safeParse(undefined).success)
          .map(([name]) => name);
    },
  }) as Js;

/** Without the alternatives that the form writes for an empty input. */
const ohneLeeres = (js: Js): { js: Js; worte: unknown[]; null: boolean } => {
  const wahl = js.anyOf ?? (Array.isArray(js.type) ? js.type.map((type) => ({ ...js, type })) : [js]);
  const worte = wahl.flatMap((w) => (w.const === undefined ? [] : [w.const]));
  const rest = wahl.filter((w) => w.const === undefined && w.type !== 'null');
  const innen =
    rest.length === 1 && rest[0] !== js ? ohneLeeres(rest[0]!) : { js: rest[0] ?? {}, worte: [], null: false };
  return {
    js: { ...innen.js, ...(js.verweis ? { verweis: js.verweis } : {}) },
    worte: [...worte, ...innen.worte],
    null: innen.null || wahl.some((w) => w.type === 'null'),
  };
};

/** Everything in which a form and a schema differ, one line each. */
function unterschiede(felder: Feld[], schema: Js, ort: string): string[] {
  const namen = Object.keys(schema.properties ?? {});
  const formnamen = felder.map((f) => f.name).filter((n) => n !== 'body' && !istEigenes(n));
  return [
    ...namen.filter((n) => !formnamen.includes(n)).map((n) => `${ort}.${n} fehlt im Formular`),
    ...formnamen.filter((n) => !namen.includes(n)).map((n) => `${ort}.${n} gibt es im Schema nicht`),
    ...felder
      .filter((f) => namen.includes(f.name))
      .flatMap((f) =>
        feldunterschiede(
          f,
          schema.properties![f.name]!,
          schema.required?.includes(f.name) ?? false,
          `${ort}.${f.name}`,
        ),
      ),
  ];
}

function feldunterschiede(f: Feld, voll: Js, imSchemaPflicht: boolean, ort: string): string[] {
  const { js, worte, null: leerErlaubt } = ohneLeeres(voll);
  const fehler: string[] = [];
  const soll = (bedingung: boolean, was: string) => bedingung || fehler.push(`${ort}: ${was}`);
  // A word that stands for an empty group is written by the format, nobody has to enter it.
  const mussFuelle = js.type !== 'array' || (js.minItems ?? 0) > 0;
  const pflicht = imSchemaPflicht && mussFuelle && !leerErlaubt && !(worte.length && js.type === 'object');
  soll(f.required === pflicht, `Pflicht ${String(f.required)} statt ${String(pflicht)}`);
  soll(f.label.length > 1 && !/^[a-z]/.test(f.label), `Name „${f.label}“`);
  const werte = (f.options ?? []).map((o) => o.value);
  switch (js.type) {
    case 'object':
      soll(f.widget === 'object', f.widget);
      return [...fehler, ...unterschiede(f.fields ?? [], js, ort)];
    case 'array': {
      const teil = ohneLeeres(js.items ?? {}).js;
      soll(
        (f['min'] ?? 0) === (js.minItems ?? 0) || Boolean(js.prefixItems),
        `min ${String(f['min'])} statt ${String(js.minItems)}`,
      );
      if (teil.type === 'object') return [...fehler, ...unterschiede(f.fields ?? [], teil, `${ort}[]`)];
      if (teil.verweis) soll(f.widget === 'relation' && f['multiple'] === true, 'keine Auswahl von Verweisen');
      else if (teil.enum)
        soll(f['multiple'] === true && String(werte) === String(teil.enum), `Auswahl ${werte.join()}`);
      else soll(f.widget === 'list' && f.field?.widget === 'string', `${f.widget} für eine Liste`);
      return fehler;
    }
    case 'number':
    case 'integer':
      soll(
        f.widget === 'number' && f['value_type'] === (js.type === 'integer' ? 'int' : 'float'),
        `${f.widget} für eine Zahl`,
      );
      return fehler;
    case 'boolean':
      soll(f.widget === 'boolean', f.widget);
      return fehler;
  }
  if (js.enum) soll(f.widget === 'select' && String(werte) === String(js.enum), `Auswahl ${werte.join()}`);
  else if (js.verweis) soll(f.widget === 'relation' && !f['multiple'], `${f.widget} für einen Verweis`);
  else if (js.format === 'date' || js.format === 'date-time')
    soll(f.widget === 'datetime', `${f.widget} für ${js.format}`);
  else if (js.medium) {
    soll(f.widget === (js.medium === 'bild' ? 'image' : 'file'), `${f.widget} für eine Datei`);
    for (const endung of String(f['accept']).split(','))
      soll(new RegExp(js.pattern!).test(`/medien/a${endung}`), `${endung} nimmt die Prüfung nicht an`);
  } else soll(['string', 'text'].includes(f.widget), `${f.widget} für einen Text`);
  for (const wort of worte)
    soll(new RegExp(f.pattern?.[0] ?? '').test(String(wort)), `„${String(wort)}“ lässt sich nicht eingeben`);
  return fehler;
}

describe('Formulare', () => {
  it('jeder Ordner und jede Tabelle hat eines, und umgekehrt', () =>
    expect([...formulare.keys()].sort()).toEqual(Object.keys(schemata).sort()));

  const mitFeldern = Object.entries(schemata).filter(([name]) => name !== 'weiterleitungen');
  it.each(mitFeldern)('%s: jedes Feld des Schemas hat seine Eingabe, jede Eingabe ihr Feld', (name, schema) =>
    expect(unterschiede(formulare.get(name)!, jsVon(schema), name)).toEqual([]),
  );

  it('der Vergleich findet ein fehlendes, ein überzähliges und ein falsches Feld', () => {
    const feld = (name: string, widget: string): Feld => ({ name, widget, label: 'Name', required: true });
    const js = jsVon(z.strictObject({ a: z.string(), b: z.number(), c: z.enum(['x']) }));
    const falsch = [
      feld('b', 'string'),
      { ...feld('c', 'select'), options: [{ value: 'y', label: 'y' }] },
      feld('d', 'string'),
    ];
    expect(unterschiede(falsch, js, 'o')).toEqual([
      'o.a fehlt im Formular',
      'o.d gibt es im Schema nicht',
      'o.b: string für eine Zahl',
      'o.c: Auswahl y',
    ]);
  });

  it('ein Feld mit Vorgabe zeigt sie, ein Schalter ohne Angabe ist aus', () => {
    const auswahl = () => ({ einzahl: '', mehrzahl: '', feld: {} });
    const e = (s: z.ZodType) => eingabe('f', s, auswahl);
    expect(e(z.enum(['a', 'b']).default('b'))).toMatchObject({ feld: { default: 'b' }, form: { standard: 'b' } });
    expect(e(z.boolean().optional())).toMatchObject({
      feld: { default: false, required: false },
      form: { standard: false },
    });
    expect(e(z.boolean()).form).not.toHaveProperty('standard');
  });

  it('ein Feld, das kein Formular zeigen kann, bricht ab', () => {
    const auswahl = () => ({ einzahl: '', mehrzahl: '', feld: {} });
    expect(() => eingabe('f', z.map(z.string(), z.string()), auswahl)).toThrow('Für das Feld „f“ (map)');
  });

  it('jedes Feld hat Hilfe, und wo Einträge gezeigt werden, nennt die Vorlage Felder, die es gibt', () => {
    const alle = (felder: Feld[]): Feld[] => felder.flatMap((f) => [f, ...alle(f.fields ?? [])]);
    expect(
      [...formulare].flatMap(([n, felder]) =>
        alle(felder)
          .filter((f) => !f.hint)
          .map((f) => `${n}.${f.name}`),
      ),
    ).toEqual([]);
    const vorlagen = sammlungen()
      .filter((s) => s.fields)
      .map(({ name, summary }) => ({ name, summary: summary! }));
    const fehlend = vorlagen.flatMap(({ name, summary }) =>
      [...summary.matchAll(/{{([\w.]+)(?: \| [^}]+)?}}/g)]
        .map((t) => t[1]!)
        .filter((pfad) => {
          const [n, unter] = pfad.split('.');
          const feld = formulare.get(name)!.find((f) => f.name === n);
          return !feld || (unter !== undefined && !feld.fields?.some((f) => f.name === unter));
        })
        .map((n) => `${name}: ${n}`),
    );
    expect(fehlend).toEqual([]);
    // What is not of that form would be shown to editors as it is.
    for (const { summary } of vorlagen)
      expect(summary.replace(/{{[\w.]+(?: \| \w+\([^{}()]*\))?}}/g, '')).not.toMatch(/[{}]/);
  });

  it('die Liste der Meldungen sagt Art und Zustand, und jede Sammlung nennt das Handbuch', () => {
    const [meldungen] = sammlungen();
    expect(meldungen!.name).toBe('meldungen');
    expect(meldungen!.summary).toBe(
      "{{datum}} · {{art}} · {{titel}}{{freigabe.von | ternary(' · freigegeben','')}}{{sperrfrist | ternary(' · mit Sperrfrist','')}}{{entwurf | ternary(' · nur in der Vorschau','')}}{{zurueckgezogen.am | ternary(' · zurückgezogen','')}}",
    );
    for (const s of sammlungen()) expect(s.description).toMatch(/\. \[Handbuch]\(\/redaktion\/handbuch\/\)$/);
  });

  it('Zeitpunkte gelten in Berlin, Verweise führen zu Einträgen, die es gibt', () => {
    const feld = (s: string, n: string) => formulare.get(s)!.find((f) => f.name === n)!;
    expect(feld('meldungen', 'sperrfrist')).toMatchObject({
      widget: 'datetime',
      input_timezone: 'Europe/Berlin',
      required: false,
    });
    expect(feld('meldungen', 'massnahmen')).toMatchObject({
      widget: 'relation',
      collection: 'massnahmen',
      label: 'Maßnahmen',
    });
    const ziele = JSON.stringify(LOKAL).matchAll(/"collection":"(\w+)"(?:,"file":"([\w-]+)")?/g);
    for (const [, sammlung, datei] of ziele) {
      const s = sammlungen().find((k) => k.name === sammlung);
      expect(s, sammlung).toBeDefined();
      if (datei) expect(s!.files!.map((f) => f.name)).toContain(datei);
    }
  });
});
