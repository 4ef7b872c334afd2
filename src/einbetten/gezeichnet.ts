/** What a drawing for frames of others is made of. Types only. */
import type { Kartenort, Orientierung } from '../karte/lageplan.ts';
import type { Massnahmenstand } from '../konzept/massnahmen.ts';
import type { Paket } from '../konzept/paket.ts';
import type { flaechen, suche, weg } from '../konzept/schaubilder.ts';
import type { Geschichtszeile } from '../verlauf/verlauf.ts';
import type { Vergleichszeile } from '../vergleich/vergleich.ts';
import type { Datenreihe } from '../zahlen/reihen.ts';
import type { recht, saeulen, uebernahme, wirkung } from '../zuerich/zuerich.ts';

type Felder = Massnahmenstand['felder'];

/** What is drawn: the component (Einbettungsbild.astro chooses it) with what it needs. */
export type Bild =
  | { art: 'reihe'; reihe: Datenreihe }
  | { art: 'weg'; punkte: Awaited<ReturnType<typeof weg>>['punkte'] }
  | { art: 'paket'; paket: Paket }
  | { art: 'suche'; orte: Awaited<ReturnType<typeof suche>>['orte'] }
  | { art: 'geld'; flaechen: Awaited<ReturnType<typeof flaechen>> }
  | { art: 'status'; anteile: Massnahmenstand['anteile'] }
  | { art: 'kreuztabelle' | 'felder'; felder: Felder }
  | { art: 'saeulen'; saeulen: Awaited<ReturnType<typeof saeulen>>; felder: Felder }
  | { art: 'recht'; raeume: Awaited<ReturnType<typeof recht>> }
  | { art: 'uebernahme'; stufen: Awaited<ReturnType<typeof uebernahme>> }
  | { art: 'wirkung'; gruppen: Awaited<ReturnType<typeof wirkung>> }
  | { art: 'zeitachse'; zeilen: Geschichtszeile[] }
  | { art: 'karte'; orientierung: Orientierung; orte: Kartenort[] }
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
  /** As of when, in words. */
  stand: string;
  /** The same as pictures, where there are some. */
  bilder: { art: string; adresse: string }[];
  bild: Bild;
}
