/**
 * Between the file and the form: empty inputs, dates as text, lists in place of pairs. Pure.
 * What the form gives back unchanged keeps its value of the file, so that nothing is rewritten which nobody touched.
 */
import type { Form } from '../formular.ts';

export type Felder = Record<string, Form>;
type Gruppe = Record<string, unknown>;

export const istGruppe = (wert: unknown): wert is Gruppe =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** Whether two plain values say the same; the order of keys does not count. */
export function gleich(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => gleich(x, b[i]));
  if (!istGruppe(a) || !istGruppe(b)) return Object.is(a, b);
  const namen = Object.keys(a);
  return namen.length === Object.keys(b).length && namen.every((n) => n in b && gleich(a[n], b[n]));
}

/** A value of the file as the form shows it; undefined where the form shows nothing. */
function zurForm(wert: unknown, form: Form): unknown {
  if (wert === undefined || wert === null || wert === form.leer) return undefined;
  if (form.art === 'zahlenpaar' && Array.isArray(wert)) return wert.join(', ');
  if (form.art === 'text') return typeof wert === 'number' ? String(wert) : wert;
  if (form.art === 'liste' && Array.isArray(wert)) return wert.map((w) => zurForm(w, form.teil));
  if (form.art === 'gruppe' && istGruppe(wert)) return formVon(wert, form.felder);
  return wert;
}

/** The fields of a file as the form shows them; fields that no form knows stay as they are. */
export function formVon(daten: Gruppe, felder: Felder): Gruppe {
  const verzeichnis = felder['eintraege'];
  if (verzeichnis?.art === 'verzeichnis')
    return { eintraege: Object.entries(daten).map(([schluessel, wert]) => ({ schluessel, wert })) };
  return Object.fromEntries(
    Object.entries(daten).flatMap(([name, wert]) => {
      const form = felder[name];
      const gezeigt = form ? zurForm(wert, form) : wert;
      return gezeigt === undefined ? [] : [[name, gezeigt]];
    }),
  );
}

/** What was entered, without empty inputs; undefined when nothing was. */
function bereinigt(wert: unknown, form: Form | undefined): unknown {
  if (typeof wert === 'string') {
    const text = wert.trim();
    if (text === '') return undefined;
    if (form?.art === 'zahlenpaar') return text.split(',').map(Number);
    return text;
  }
  if (wert === null || wert === undefined || Number.isNaN(wert)) return undefined;
  if (Array.isArray(wert)) {
    const teile = wert.map((w) => bereinigt(w, form?.art === 'liste' ? form.teil : undefined));
    const da = teile.filter((t) => t !== undefined);
    return da.length ? da : undefined;
  }
  if (!istGruppe(wert)) return wert;
  const felder = form?.art === 'gruppe' ? form.felder : {};
  const da = Object.entries(wert).flatMap(([n, w]) => {
    const b = bereinigt(w, felder[n]);
    return b === undefined ? [] : [[n, b] as const];
  });
  return da.length ? Object.fromEntries(da) : undefined;
}

/** A value nobody had before, as it stands in the file: what is empty says so where the schema asks for it. */
function neu(wert: unknown, form: Form | undefined): unknown {
  const rein = bereinigt(wert, form);
  if (rein === undefined) return form?.leer;
  if (rein === form?.standard) return undefined;
  if (form?.art === 'liste' && Array.isArray(rein)) return rein.map((w) => neu(w, form.teil));
  return form?.art === 'gruppe' && istGruppe(rein)
    ? geordnet(rein, form.felder, (n) => neu(rein[n], form.felder[n]))
    : rein;
}

/** The fields in the order of the schema, what it does not know behind them; undefined ones are left out. */
function geordnet(wert: Gruppe, felder: Felder, von: (name: string) => unknown): Gruppe {
  const namen = [...Object.keys(felder), ...Object.keys(wert).filter((n) => !(n in felder))];
  return Object.fromEntries(namen.map((n) => [n, von(n)] as const).filter(([, w]) => w !== undefined));
}

/** Pairs each new entry of a list with the old one that it was: the same one, one of the same id, else the one at its place. */
export function paare(
  alt: unknown[],
  neue: unknown[],
  selbe: (a: unknown, n: unknown) => boolean,
): (number | undefined)[] {
  const frei = new Set(alt.keys());
  const nimm = (i: number | undefined) => (i === undefined ? undefined : (frei.delete(i), i));
  const id = (w: unknown) => (istGruppe(w) ? w['id'] : undefined);
  const gewaehlt = neue.map((n, i) =>
    nimm(frei.has(i) && selbe(alt[i], n) ? i : [...frei].find((j) => selbe(alt[j], n))),
  );
  const mitId = neue.map(
    (n, i) => gewaehlt[i] ?? (id(n) === undefined ? undefined : nimm([...frei].find((j) => id(alt[j]) === id(n)))),
  );
  return neue.map((_, i) => mitId[i] ?? (frei.has(i) ? nimm(i) : undefined));
}

/** What shall stand in the file. In: its value there (undefined: none), what the form gave back, the form. */
function ziel(alt: unknown, eingabe: unknown, form: Form | undefined): unknown {
  const gezeigt = alt === undefined ? undefined : form ? zurForm(alt, form) : alt;
  if (alt !== undefined && gleich(bereinigt(gezeigt, form), bereinigt(eingabe, form))) return alt;
  if (alt === undefined || bereinigt(eingabe, form) === undefined) return neu(eingabe, form);
  // It stood there and was changed to what holds anyway: said is said.
  if (eingabe === form?.standard) return eingabe;
  if (form?.art === 'gruppe' && istGruppe(alt) && istGruppe(eingabe)) return zielGruppe(alt, eingabe, form.felder);
  if (form?.art === 'liste' && Array.isArray(alt) && Array.isArray(eingabe)) {
    const neue = eingabe.filter((e) => bereinigt(e, form.teil) !== undefined);
    const selbe = (a: unknown, n: unknown) =>
      gleich(bereinigt(zurForm(a, form.teil), form.teil), bereinigt(n, form.teil));
    const von = paare(alt, neue, selbe);
    return neue.map((n, i) => (von[i] === undefined ? neu(n, form.teil) : ziel(alt[von[i]], n, form.teil)));
  }
  return neu(eingabe, form);
}

/** The same for all fields of a file: old ones stay where they are, also those that no form knows. */
export function zielGruppe(alt: Gruppe | undefined, eingabe: Gruppe, felder: Felder): Gruppe {
  if (felder['eintraege']?.art === 'verzeichnis') {
    const liste = (bereinigt(eingabe['eintraege'], undefined) ?? []) as { schluessel?: string; wert?: string }[];
    return Object.fromEntries(liste.map(({ schluessel = '', wert = '' }) => [schluessel, wert]));
  }
  if (!alt) return geordnet(eingabe, felder, (n) => neu(eingabe[n], felder[n]));
  return geordnet({ ...alt, ...eingabe }, felder, (n) => {
    const form = felder[n];
    if (n in alt) return n in eingabe || form ? ziel(alt[n], eingabe[n], form) : alt[n];
    // Not there and nothing entered, or what holds anyway: it stays away.
    const entbehrlich = bereinigt(eingabe[n], form) === undefined || gleich(eingabe[n], form?.standard);
    return entbehrlich ? undefined : neu(eingabe[n], form);
  });
}
