/** Whom one can call or write to. Pure. */
import type { Bestand } from '../inhalt/bestand.ts';
import type { Zeile } from '../schema/index.ts';

/** A person for the press as pages show it. */
export type Ansprechperson = Zeile<'ansprechpersonen'>;

/** Whom the press can ask, by subject. Empty as long as nobody is named. */
export const ansprechpersonen = ({
  ansprechpersonen: { zeilen },
}: Pick<Bestand, 'ansprechpersonen'>): Ansprechperson[] => zeilen;
