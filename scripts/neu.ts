/**
 * A new entry with every field that it needs, each with its sentence of help: `npm run neu -- meldung "Titel"`.
 * The kinds are the folders of the content; fields, help and examples come from the schema.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import type { z } from 'zod';
import { heute } from '../src/zeit/uhr.ts';
import { hilfeZu } from '../src/inhalt/begehung.ts';
import { ORTSFRIST } from '../src/schema/einrichtung.ts';
import { ORDNER, type Ordnername } from '../src/schema/index.ts';
import { schluessel } from '../src/schema/schluessel.ts';
import { dateistamm, ORDNERNAMEN } from '../src/redaktion/namen.ts';

/** One entry of a folder, as people call it: "Maßnahme" is typed "massnahme". */
const ARTEN: Record<string, Ordnername> = Object.fromEntries(
  schluessel(ORDNERNAMEN).map((ordner) => [ORDNERNAMEN[ordner][1].toLowerCase().replaceAll('ß', 'ss'), ordner]),
);

const [art = '', titel = ''] = process.argv.slice(2);
const name = ARTEN[art.toLowerCase().replaceAll('ß', 'ss')];
if (!name || !titel.trim()) {
  console.error(`So: npm run neu -- <Art> "Titel"\nArten: ${Object.keys(ARTEN).join(', ')}`);
  process.exit(1);
}

const inTagen = (n: number): string => {
  const tag = new Date(`${heute}T12:00Z`);
  tag.setUTCDate(tag.getUTCDate() + n);
  return tag.toISOString().slice(0, 10);
};
/** What is right for nearly every new entry. */
const ueblich: Record<string, unknown> = {
  titel,
  datum: heute,
  stand: heute,
  geprueft: heute,
  abgerufen: heute,
  naechste_pruefung: inTagen(name === 'einrichtungen' ? ORTSFRIST : 180),
  ki: 'keine',
  freigabe: 'ausstehend',
};

const { schema, endung } = ORDNER[name];
const id = dateistamm(name, { titel, datum: heute });
const datei = path.join(import.meta.dirname, '..', 'content', name, `${id}.${endung}`);
if (existsSync(datei)) {
  console.error(`Diese Datei gibt es schon: content/${name}/${id}.${endung}`);
  process.exit(1);
}

const felder = Object.entries(schema.shape as Record<string, z.ZodType>).filter(
  ([, feld]) => !feld.safeParse(undefined).success,
);
const doc = new YAML.Document({});
for (const [feld, form] of felder) {
  const { description, beispiel } = hilfeZu(form);
  const wert = ueblich[feld] ?? (form.safeParse([]).success || feld === 'quellen' ? [] : (beispiel ?? ''));
  const knoten = doc.createPair(feld, wert);
  // Its key was a text just now.
  (knoten.key as YAML.Scalar).commentBefore = description ? ` ${description}` : null;
  doc.add(knoten);
}
const kopf = doc.toString({ lineWidth: 110 });
writeFileSync(datei, endung === 'mdx' ? `---\n${kopf}---\n\nHier steht der Text.\n` : kopf);
console.log(`Angelegt: content/${name}/${id}.${endung}\nWas noch fehlt, sagt: npm run pruefen`);
