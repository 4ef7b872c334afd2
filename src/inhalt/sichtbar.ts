/** What may be seen: the one rule of embargo and drafts. Pure but for the clock. */
import { alleTabellen, type Bestand } from './bestand.ts';
import { ALLE_ORDNER } from '../schema/index.ts';
import { erreicht, jetzt } from '../zeit/uhr.ts';

/** The modes of `npm run dev` and `npm run vorschau`, never of a build for the public: everything is seen, with a mark. */
export const istVorschau = (modus: string | undefined): boolean => modus === 'development' || modus === 'vorschau';
// Scripts run without Vite, and so without this environment.
export const vorschau = istVorschau((import.meta as Partial<ImportMeta>).env?.MODE);

export interface Sicht {
  sperrfrist?: string | undefined;
  entwurf?: boolean | undefined;
}

/** May the entry or row be seen at this moment? */
export const istSichtbar = ({ sperrfrist, entwurf }: Sicht, uhr: Date = jetzt): boolean =>
  !entwurf && erreicht(sperrfrist, uhr);

/** The content without the entries and rows that must not be seen yet. */
export function sichtbarer(bestand: Bestand, uhr: Date = jetzt): Bestand {
  const ordner = ALLE_ORDNER.map((name) => {
    const eintraege: [string, { daten: Sicht }][] = [...bestand[name]];
    return [name, new Map(eintraege.filter(([, { daten }]) => istSichtbar(daten, uhr)))];
  });
  const tabellen = alleTabellen(bestand).map(({ name, daten, zeilen }) => [
    name,
    { ...daten, zeilen: zeilen.filter((zeile) => istSichtbar(zeile, uhr)) },
  ]);
  // What comes through lists of names has lost which type belongs to which name.
  return { ...bestand, ...Object.fromEntries([...ordner, ...tabellen]) } as Bestand;
}
