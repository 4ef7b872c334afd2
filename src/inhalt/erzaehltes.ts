/** What an entry tells of its own changes. Pure. */

/** An entry that can be changed after publication. */
export interface Erzaehlt {
  aenderungen: object[];
  zurueckgezogen?: object | undefined;
}

/** What is told of a change: that it was withdrawn is told, too. */
export const erzaehltes = ({ aenderungen, zurueckgezogen }: Erzaehlt): object[] => [
  ...aenderungen,
  ...(zurueckgezogen ? [zurueckgezogen] : []),
];

/** How many changes an entry tells of. */
export const aenderungszahl = (eintrag: Erzaehlt): number => erzaehltes(eintrag).length;
