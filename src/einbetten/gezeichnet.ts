/** What a drawing for frames of others is made of. Types only. */
import type { Kartenort, Orientierung } from '../karte/lageplan.ts';
import type { Massnahmenstand } from '../konzept/massnahmen.ts';
import type { Paket } from '../konzept/paket.ts';
import type { flaechen, suche, weg } from '../konzept/schaubilder.ts';
import type { Geschichtszeile } from '../verlauf/verlauf.ts';
import type { Vergleichszeile } from '../vergleich/vergleich.ts';
import type { Datenreihe } from '../zahlen/reihen.ts';
import type { Stufengruppe } from '../zuerich/stufenbild.ts';
import type { recht, saeulen } from '../zuerich/zuerich.ts';

type Felder = Massnahmenstand['felder'];

/** A drawing as a file. */
export interface Bilddatei {
  endung: string;
  adresse: string;
  /** All of it in words, for those who do not see it. */
  beschreibung: string;
}

/**
 * What is drawn: the component (Einbettungsbild.astro chooses it) with what it needs, and the files in which another page has the same. Of what has
 * none, bilder.ts draws a picture.
 */
export type Bild =
  | { art: 'reihe'; reihe: Datenreihe; dateien: Bilddatei[] }
  | { art: 'weg'; weg: Awaited<ReturnType<typeof weg>> }
  | { art: 'paket'; paket: Paket }
  | { art: 'suche'; suche: Awaited<ReturnType<typeof suche>>; orientierung: Orientierung }
  | { art: 'geld'; flaechen: Awaited<ReturnType<typeof flaechen>> }
  | { art: 'status'; anteile: Massnahmenstand['anteile']; dateien: Bilddatei[] }
  | { art: 'kreuztabelle' | 'felder'; felder: Felder }
  | { art: 'saeulen'; saeulen: Awaited<ReturnType<typeof saeulen>>; felder: Felder }
  | { art: 'recht'; raeume: Awaited<ReturnType<typeof recht>> }
  | { art: 'uebernahme' | 'wirkung'; stufen: Stufengruppe[] }
  | { art: 'zeitachse'; zeilen: Geschichtszeile[] }
  | { art: 'karte'; orientierung: Orientierung; orte: Kartenort[]; dateien?: Bilddatei[] }
  | { art: 'vergleich'; zeile: Vergleichszeile };

export interface Zeichnung {
  /** Part of its address, for ever. */
  id: string;
  titel: string;
  /** Its name among others of its kind. */
  kurz?: string;
  /** Where it stands on the site. */
  seite: string;
  /** Who published what it shows, or where that is said. */
  quellen: string;
  /** As of when, and when its sources were last read, in words. */
  stand: string;
  geprueft: string;
  bild: Bild;
}
