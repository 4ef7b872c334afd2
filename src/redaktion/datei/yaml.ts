/**
 * Writes changed values into a YAML text and leaves every other byte: comments, order, quotes, line folding. Pure.
 * The text is cut at the places of the changed values; the result is read again, and only taken when it says what it should.
 */
import YAML, { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { gleich, istGruppe, paare } from './form.ts';

interface Schnitt {
  von: number;
  bis: number;
  neu: string;
}
/** How much of the old text is tried to be kept: folding of long lines, places inside a field, whole fields. */
type Sorgfalt = 'zeilen' | 'werte' | 'felder';

const SCHREIBWEISE = {
  lineWidth: 0,
  singleQuote: true,
  flowCollectionPadding: false,
  // The check takes no references inside a file.
  aliasDuplicateObjects: false,
} as const;

/** A value as new YAML text without line break at its end. */
export const schreibeYaml = (wert: unknown): string => YAML.stringify(wert, SCHREIBWEISE).trimEnd();
const schreibeFluss = (wert: unknown): string =>
  YAML.stringify(wert, { ...SCHREIBWEISE, collectionStyle: 'flow' }).trimEnd();

const eingerueckt = (text: string, einzug: number): string => text.replaceAll('\n', `\n${' '.repeat(einzug)}`);
const bereich = (k: unknown): [number, number] => {
  // Whoever asks has a part of a text that was parsed, and such a part knows its place.
  const [von, bis] = (k as Node).range!;
  return [von, bis];
};

/** Nothing stands behind the colon; where that nothing lies is not where the field ends. */
const istLeer = (wert: Node | null): boolean => !wert || (isScalar(wert) && wert.value === null && !wert.source);

/** Applies cuts, none of which overlaps another, to the part of the text between two places. */
function wende(text: string, schnitte: Schnitt[], von = 0, bis = text.length): string {
  let ergebnis = '';
  let stelle = von;
  for (const s of schnitte.toSorted((a, b) => a.von - b.von || a.bis - b.bis)) {
    ergebnis += text.slice(stelle, s.von) + s.neu;
    stelle = s.bis;
  }
  return ergebnis + text.slice(stelle, bis);
}

class Schneider {
  readonly #text: string;
  readonly #sorgfalt: Sorgfalt;
  constructor(text: string, sorgfalt: Sorgfalt) {
    this.#text = text;
    this.#sorgfalt = sorgfalt;
  }

  /** Cuts that make a map say `soll`. */
  gruppe(karte: YAMLMap, alt: Record<string, unknown>, soll: Record<string, unknown>): Schnitt[] {
    // What was parsed from a text has nodes in it, never mere values.
    const paareAlt = karte.items as Pair<Node, Node | null>[];
    const name = (p: Pair<Node, Node | null>) => String(isScalar(p.key) ? p.key.value : p.key);
    const schnitte = paareAlt.flatMap((p) => {
      const n = name(p);
      if (!(n in soll)) return [{ von: this.#zeilenanfang(bereich(p.key)[0]), bis: this.#zeilenende(p), neu: '' }];
      return gleich(alt[n], soll[n]) ? [] : this.#feld(p, n, alt[n], soll[n]);
    });
    const namen = Object.keys(soll);
    const neue = namen.filter((n) => !(n in alt));
    for (const n of neue) {
      const davor = namen
        .slice(0, namen.indexOf(n))
        .filter((v) => v in alt)
        .at(-1);
      const nachbar = paareAlt.find((p) => name(p) === (davor ?? name(paareAlt[0]!)))!;
      const einzug = this.#spalte(bereich(nachbar.key)[0]);
      const stelle = davor === undefined ? this.#zeilenanfang(bereich(nachbar.key)[0]) : this.#zeilenende(nachbar);
      const zeile = `${' '.repeat(einzug)}${eingerueckt(schreibeYaml({ [n]: soll[n] }), einzug)}\n`;
      const fehlt = stelle > 0 && this.#text[stelle - 1] !== '\n' ? '\n' : '';
      schnitte.push({ von: stelle, bis: stelle, neu: fehlt + zeile });
    }
    return schnitte;
  }

  #feld(p: Pair<Node, Node | null>, name: string, alt: unknown, soll: unknown): Schnitt[] {
    const wert = p.value;
    if (this.#sorgfalt !== 'felder' && !istLeer(wert)) {
      if (isMap(wert) && !wert.flow && istGruppe(soll) && istGruppe(alt) && Object.keys(soll).length)
        return this.gruppe(wert, alt, soll);
      if (isSeq(wert) && !wert.flow && Array.isArray(soll) && Array.isArray(alt) && soll.length)
        return this.#liste(wert, alt, soll);
      // Nothing in brackets is no way of writing that anybody chose.
      if ((isMap(wert) || isSeq(wert)) && wert.flow && wert.items.length && (istGruppe(soll) || Array.isArray(soll))) {
        const [von, bis] = bereich(wert);
        return [{ von, bis, neu: schreibeFluss(soll) }];
      }
      if (isScalar(wert) && !istGruppe(soll) && !Array.isArray(soll)) return [this.#einzelwert(wert, p, alt, soll)];
    }
    const von = bereich(p.key)[0];
    const einzug = this.#spalte(von);
    return [{ von, bis: this.#ende(p), neu: eingerueckt(schreibeYaml({ [name]: soll }), einzug) }];
  }

  #einzelwert(wert: Node, p: Pair<Node, Node | null>, alt: unknown, soll: unknown): Schnitt {
    const [von, bis] = bereich(wert);
    const quelle = this.#text.slice(von, bis).trimEnd();
    if (typeof alt === 'string' && typeof soll === 'string' && this.#sorgfalt === 'zeilen' && quelle.includes('\n')) {
      const gefaltet = mitAlterFaltung(quelle, alt, soll);
      if (gefaltet !== undefined) return { von, bis: von + quelle.length, neu: gefaltet };
    }
    const einzug = this.#spalte(bereich(p.key)[0]);
    const neu = typeof soll === 'string' ? inAltenZeichen(quelle, soll) : schreibeYaml(soll);
    return { von, bis: von + quelle.length, neu: eingerueckt(neu ?? schreibeWert(soll), einzug) };
  }

  /** A list keeps the text of every entry that stays; entries bring the comment above them along. */
  #liste(seq: YAMLSeq, alt: unknown[], soll: unknown[]): Schnitt[] {
    const eintraege = seq.items as Node[];
    const striche = eintraege.map((e) => this.#text.lastIndexOf('-', bereich(e)[0] - 1));
    const enden = eintraege.map((e) => this.#ende(e));
    const von = striche[0]!;
    const einzug = this.#spalte(von);
    const stuecke = paare(alt, soll, gleich).map((i, n) => {
      const neu = soll[n];
      if (i === undefined) return `- ${eingerueckt(schreibeYaml(neu), 2)}`;
      const kopf =
        i === 0
          ? ''
          : this.#text
              .slice(enden[i - 1], striche[i])
              .replace(/^[^\n]*\n/, '')
              .trimStart();
      const e = eintraege[i]!;
      const [a, z] = [striche[i]!, enden[i]!];
      if (gleich(alt[i], neu)) return kopf + this.#text.slice(a, z);
      if (isMap(e) && !e.flow && istGruppe(neu) && istGruppe(alt[i]) && this.#kopfBleibt(e, neu))
        return kopf + wende(this.#text, this.gruppe(e, alt[i], neu), a, z).trimEnd();
      if (isScalar(e) && typeof neu === 'string') {
        const quelle = this.#text.slice(...bereich(e)).trimEnd();
        const wert =
          (this.#sorgfalt === 'zeilen' && mitAlterFaltung(quelle, String(alt[i]), neu)) ||
          inAltenZeichen(quelle, neu) ||
          schreibeWert(neu);
        return kopf + this.#text.slice(a, bereich(e)[0]) + eingerueckt(wert, einzug + 2);
      }
      return `${kopf}- ${eingerueckt(schreibeYaml(neu), einzug + 2)}`;
    });
    return [{ von, bis: enden.at(-1)!, neu: stuecke.join(`\n${' '.repeat(einzug)}`) }];
  }

  /** The first field of an entry stands behind its dash: it can be changed in place, not taken away. */
  #kopfBleibt(e: YAMLMap, neu: Record<string, unknown>): boolean {
    const erster = e.items[0]?.key;
    const name = String(isScalar(erster) ? erster.value : erster);
    return name in neu;
  }

  #zeilenanfang = (stelle: number): number => this.#text.lastIndexOf('\n', stelle - 1) + 1;
  #spalte = (stelle: number): number => stelle - this.#zeilenanfang(stelle);
  /** Behind the line on which a field ends, with its comment and line break. */
  #zeilenende(k: Pair<Node, Node | null> | Node): number {
    const umbruch = this.#text.indexOf('\n', this.#ende(k));
    return umbruch < 0 ? this.#text.length : umbruch + 1;
  }
  /** Where the last character of a node stands, without blank lines and comments behind it. */
  #ende(k: Pair<Node, Node | null> | Node): number {
    if (YAML.isPair(k)) return istLeer(k.value) ? this.#text.indexOf(':', bereich(k.key)[1]) + 1 : this.#ende(k.value!);
    const [von, bis] = bereich(k);
    if ((isMap(k) || isSeq(k)) && !k.flow && k.items.length) return this.#ende(k.items.at(-1) as Node);
    return von + this.#text.slice(von, bis).trimEnd().length;
  }
}

/** A single value as text; what needs several lines is quoted onto one. */
const schreibeWert = (wert: unknown): string =>
  typeof wert === 'string' && wert.includes('\n') ? JSON.stringify(wert) : schreibeYaml(wert);

/** A new text in the quotes of the old one, when that is possible on one line. */
function inAltenZeichen(quelle: string, neu: string): string | undefined {
  if (neu.includes('\n')) return undefined;
  if (quelle.startsWith("'")) return `'${neu.replaceAll("'", "''")}'`;
  return quelle.startsWith('"') ? JSON.stringify(neu) : undefined;
}

/** A long text that was broken into lines: unchanged words at its beginning and end stay on their lines. */
function mitAlterFaltung(quelle: string, alt: string, neu: string): string | undefined {
  if (alt.includes('\n') || neu.includes('\n') || quelle.startsWith('|')) return undefined;
  const zeichen = /^["']/.exec(quelle)?.[0] ?? '';
  if (zeichen === '"' && /["\\]/.test(quelle.slice(1, -1) + neu)) return undefined;
  const kopf = /^>[^\n]*\n\s*/.exec(quelle)?.[0] ?? zeichen;
  const verdoppelt = (text: string) => (zeichen === "'" ? text.replaceAll("'", "''") : text);
  const stuecke = quelle.slice(kopf.length, zeichen ? -1 : undefined).split(/(\s+)/);
  const alteWorte = stuecke.filter((_, i) => i % 2 === 0);
  const neueWorte = verdoppelt(neu).split(' ');
  if (alteWorte.join(' ') !== verdoppelt(alt)) return undefined;
  const kuerzere = Math.min(alteWorte.length, neueWorte.length);
  let vorn = 0;
  while (vorn < kuerzere && alteWorte[vorn] === neueWorte[vorn]) vorn++;
  let hinten = 0;
  while (hinten < kuerzere - vorn && alteWorte.at(-1 - hinten) === neueWorte.at(-1 - hinten)) hinten++;
  const anfang = stuecke.slice(0, 2 * vorn).join('');
  const ende = hinten ? stuecke.slice(2 * (alteWorte.length - hinten)).join('') : '';
  const mitte = neueWorte.slice(vorn, neueWorte.length - hinten).join(' ');
  const davor = mitte && vorn === alteWorte.length ? ' ' : '';
  const danach = mitte && ende ? (stuecke[2 * (alteWorte.length - hinten) - 1] ?? ' ') : '';
  const gefaltet = kopf + (anfang + davor + mitte + danach + ende).trimEnd() + zeichen;
  // What was plain and no longer can be gets quotes, and keeps its lines.
  return kopf || sagt(`x: ${gefaltet}`, { x: neu }) ? gefaltet : `'${gefaltet.replaceAll("'", "''")}'`;
}

/** A text with its parsed form. Throws when it is no YAML or no group of fields. */
export function liesYaml(text: string): { doc: Document.Parsed; daten: Record<string, unknown> } {
  const doc = YAML.parseDocument(text);
  if (doc.errors[0]) throw doc.errors[0];
  return { doc, daten: (doc.toJS() ?? {}) as Record<string, unknown> };
}

/** The text with other values. In: the old text, what it shall say. Out: the old text, changed where it must be. */
export function aendere(text: string, soll: Record<string, unknown>): string {
  const { doc, daten } = liesYaml(text);
  if (gleich(daten, soll)) return text;
  const karte = doc.contents;
  if (isMap(karte) && !karte.flow && karte.items.length)
    for (const sorgfalt of ['zeilen', 'werte', 'felder'] as const) {
      const neu = wende(text, new Schneider(text, sorgfalt).gruppe(karte, daten, soll));
      if (sagt(neu, soll)) return neu;
    }
  const kommentar = (/^(?:[ \t]*#[^\n]*\n|[ \t]*\n)*/.exec(text) ?? [''])[0];
  return `${kommentar}${schreibeYaml(soll)}\n`;
}

function sagt(text: string, soll: unknown): boolean {
  try {
    return gleich(liesYaml(text).daten, soll);
  } catch {
    return false;
  }
}
