/** How good a search is: queries with the addresses they must find, and what came of them. Pure but for reading the queries. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * A query as people type it. `ziel`: prefixes of addresses, one of which must be among the first three; empty: nothing must be found. `kasten`: where
 * a direct answer may lead, like `ziel` when it is missing; empty: there must be none.
 */
export interface Anfrage {
  q: string;
  klasse: string;
  ziel: string[];
  kasten?: string[];
}

export const liesAnfragen = (datei: string | URL): Anfrage[] => parse(readFileSync(datei, 'utf8')) as Anfrage[];

/** The class of the queries that must find nothing, and of those that must be answered by an emergency number before all others. */
export const NICHTS = 'nichts';
export const NOTFALL = 'notfall';

/** The direct answers that were shown, and those of them that are wrong. `gezeigt`: their addresses by query. */
export function kaesten(
  anfragen: Anfrage[],
  gezeigt: ReadonlyMap<string, string>,
): { anzahl: number; falsch: string[] } {
  const alle = anfragen.filter((a) => gezeigt.has(a.q));
  const richtig = ({ q, ziel, kasten = ziel }: Anfrage) => kasten.some((z) => gezeigt.get(q)!.startsWith(z));
  return { anzahl: alle.length, falsch: alle.filter((a) => !richtig(a)).map((a) => `${a.q}: ${gezeigt.get(a.q)}`) };
}

export interface Klassenwert {
  klasse: string;
  anzahl: number;
  /** Queries with a target among the first three; of class `nichts`, those that found nothing. */
  getroffen: number;
  /** Mean reciprocal rank of the first target, 0 where it is not found. */
  mrr: number;
  leer: number;
  daneben: string[];
}

/** The rank of the first target among the found addresses, from 1; 0 when there is none. */
const rang = (gefunden: string[], ziel: string[]): number =>
  gefunden.findIndex((adresse) => ziel.some((z) => adresse.startsWith(z))) + 1;

/** Results by class and, as the last, over all classes but `nichts`. `gefunden`: addresses by query, the best first. */
export function werte(anfragen: Anfrage[], gefunden: Map<string, string[]>): Klassenwert[] {
  const fasse = (klasse: string, liste: Anfrage[]): Klassenwert => {
    const raenge = liste.map((a) => rang(gefunden.get(a.q) ?? [], a.ziel));
    const leer = liste.map((a) => !gefunden.get(a.q)?.length);
    const gut = liste.map((_, i) => (klasse === NICHTS ? leer[i]! : raenge[i]! > 0 && raenge[i]! <= 3));
    return {
      klasse,
      anzahl: liste.length,
      getroffen: gut.filter(Boolean).length,
      mrr: raenge.reduce((s, r) => s + (r ? 1 / r : 0), 0) / liste.length,
      leer: leer.filter(Boolean).length,
      daneben: liste.filter((_, i) => !gut[i]).map((a) => a.q),
    };
  };
  const klassen = [...Map.groupBy(anfragen, (a) => a.klasse)].map(([klasse, liste]) => fasse(klasse, liste));
  return [
    ...klassen,
    fasse(
      'alle',
      anfragen.filter((a) => a.klasse !== NICHTS),
    ),
  ];
}
