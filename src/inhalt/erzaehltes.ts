/** What an entry tells of its own changes. Pure. */
import { tagVon } from '../zeit/uhr.ts';

/** An entry that can be changed after publication. */
export interface Erzaehlt {
  aenderungen: readonly { am: string }[];
  zurueckgezogen?: { am: string } | undefined;
}

/** What is told of a change: that it was withdrawn is told, too. */
export const erzaehltes = ({ aenderungen, zurueckgezogen }: Erzaehlt): { am: string }[] => [
  ...aenderungen,
  ...(zurueckgezogen ? [zurueckgezogen] : []),
];

/** How many changes an entry tells of. */
export const aenderungszahl = (eintrag: Erzaehlt): number => erzaehltes(eintrag).length;

/** An entry, a table or a row, as far as it says when something happened to it. */
export interface Datiert extends Partial<Erzaehlt> {
  geprueft?: string;
  abgerufen?: string;
  freigabe?: 'ausstehend' | { am: string };
  sperrfrist?: string | undefined;
}

/**
 * The newest day on which something happened to one of these: it was held against its sources, changed (a silent change counts: the text is another one),
 * withdrawn, released, or its embargo ended. In: entries, tables, rows. Out: ISO day; undefined when none names one.
 */
export const zuletzt = (...stellen: readonly Datiert[]): string | undefined =>
  stellen
    .flatMap(({ geprueft, abgerufen, freigabe, sperrfrist, aenderungen = [], zurueckgezogen }) => [
      geprueft,
      abgerufen,
      freigabe === 'ausstehend' ? undefined : freigabe?.am,
      sperrfrist && tagVon(new Date(sperrfrist)),
      ...erzaehltes({ aenderungen, zurueckgezogen }).map(({ am }) => am),
    ])
    .filter((tag) => tag !== undefined)
    .sort()
    .at(-1);
