/** What all writers of rules need. Pure. */
import { namenDerSeite, type Adressart, type Muster } from './adressarten.ts';

/** First line of every file for a server. */
export const HERKUNFTSVERMERK = 'Made at build from src/auslieferung/adressarten.ts: changed there, not here.';

/** Names of all headers that some address has, in the order of the list. */
export const kopfnamen = (arten: readonly Adressart[]): string[] => [
  ...new Set(arten.flatMap(({ koepfe }) => Object.keys(koepfe))),
];

/** Headers that all addresses have with the same value: written once. */
export const gemeinsame = (arten: readonly Adressart[]): Map<string, string> =>
  new Map(
    kopfnamen(arten).flatMap((name): [string, string][] => {
      const [erster, ...rest] = arten.map(({ koepfe }) => koepfe[name]);
      return erster !== undefined && rest.every((wert) => wert === erster) ? [[name, erster]] : [];
    }),
  );

/** The other headers, by name. */
export function verschiedene(arten: readonly Adressart[]): string[] {
  const gleich = gemeinsame(arten);
  return kopfnamen(arten).filter((name) => !gleich.has(name));
}

const woertlich = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Patterns as one regular expression for the path of a request, in the words that all servers know. */
export function ausdruck(muster: readonly Muster[]): string {
  const seiten = muster.flatMap((m) =>
    'seite' in m ? namenDerSeite(m.seite).map((name) => `${woertlich(name)}$`) : [],
  );
  const ordner = muster.flatMap((m) => ('ordner' in m ? [woertlich(m.ordner)] : []));
  const enden = muster.flatMap((m) => ('endung' in m ? [woertlich(m.endung)] : []));
  const anfang = [...seiten, ...ordner];
  return [
    ...(anfang.length ? [`^(${anfang.join('|')})`] : []),
    ...(enden.length ? [`\\.(${enden.join('|')})$`] : []),
  ].join('|');
}
