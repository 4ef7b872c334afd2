/** A new entry as a file: its kind and title in, its name and text out. The kinds are the folders of the content; fields and help come from the schema. Pure. */
import YAML from 'yaml';
import type { z } from 'zod';
import { def, hilfeZu, schaele, type Schema } from '../src/inhalt/begehung.ts';
import { OHNE_STOERZEICHEN, stoerzeichen } from '../src/inhalt/stoerzeichen.ts';
import { ORTSFRIST } from '../src/schema/einrichtung.ts';
import { ORDNER, type Ordnername } from '../src/schema/index.ts';
import { schluessel } from '../src/schema/schluessel.ts';
import { dateistamm, ORDNERNAMEN } from '../src/redaktion/namen.ts';

/** One entry of a folder, as people call it: "Maßnahme" is typed "massnahme". */
const ARTEN: Record<string, Ordnername> = Object.fromEntries(
  schluessel(ORDNERNAMEN).map((ordner) => [ORDNERNAMEN[ordner][1].toLowerCase().replaceAll('ß', 'ss'), ordner]),
);
export const EINTRAGSARTEN = Object.keys(ARTEN);

const inTagen = (heute: string, n: number): string => {
  const tag = new Date(`${heute}T12:00Z`);
  tag.setUTCDate(tag.getUTCDate() + n);
  return tag.toISOString().slice(0, 10);
};
/** What is no fact, and right for nearly every new entry. */
const ueblich = (name: Ordnername, titel: string, heute: string): Record<string, unknown> => ({
  titel,
  naechste_pruefung: inTagen(heute, name === 'einrichtungen' ? ORTSFRIST : 180),
  freigabe: 'ausstehend',
  // The day of a notice is the one on which it is written, and stands in the name of its file.
  ...(name === 'meldungen' && { datum: heute }),
});

/** What waits for a fact: a list without entries, a group with its fields, else nothing. */
function offen(feld: Schema): unknown {
  const { geschaelt, pflicht, leer } = schaele(feld);
  const d = def(geschaelt);
  if (d.type === 'array') return [];
  if (d.type !== 'object' || !pflicht || leer === null) return null;
  return Object.fromEntries(noetige(d.shape!).map(([unterfeld, form]) => [unterfeld, offen(form)]));
}
/** The fields without which the schema is not met. */
const noetige = (shape: Record<string, z.ZodType>): [string, z.ZodType][] =>
  Object.entries(shape).filter(([, feld]) => !feld.safeParse(undefined).success);

/**
 * In: kind and title as somebody typed them, the day (ISO). Out: the path of the file from the content folder and its text; or, in German, why there is
 * none.
 */
export function neuerEintrag(
  art: string,
  getippt: string,
  heute: string,
): { datei: string; text: string } | { problem: string } {
  const titel = getippt.trim();
  const gerufen = art.toLowerCase().replaceAll('ß', 'ss');
  const name = Object.hasOwn(ARTEN, gerufen) ? ARTEN[gerufen] : undefined;
  if (!name) return { problem: `Die Art „${art}“ gibt es nicht.` };
  const stoerend = stoerzeichen(titel);
  if (stoerend) return { problem: `Im Titel steht ${stoerend.problem}.\nErwartet: ${OHNE_STOERZEICHEN}.` };
  const stamm = dateistamm(name, { titel, datum: heute });
  if (!/[a-z]/.test(stamm))
    return {
      problem: `Aus dem Titel „${titel}“ wird keine Adresse: in ihm steht kein Buchstabe von a bis z.\nErwartet: ein Titel mit solchen Buchstaben; der Dateiname bleibt, der Titel lässt sich danach ändern.`,
    };
  const { schema, endung } = ORDNER[name];
  const vorgaben = ueblich(name, titel, heute);
  const doc = new YAML.Document({});
  for (const [feld, form] of noetige(schema.shape)) {
    const { description } = hilfeZu(form);
    const knoten = doc.createPair(feld, vorgaben[feld] ?? offen(form));
    // Its key was a text just now.
    (knoten.key as YAML.Scalar).commentBefore = description ? ` ${description}` : null;
    doc.add(knoten);
  }
  const kopf = doc.toString({ lineWidth: 110 });
  return { datei: `${name}/${stamm}.${endung}`, text: endung === 'mdx' ? `---\n${kopf}---\n` : kopf };
}
