/** Days that cannot follow each other, in entries and tables. In: all content. Out: one fault a day. */
import { alleStellen } from '../schema/bestand.ts';
import { inWorten, vergleicheDatum } from '../schema/datum.ts';
import type { Fehler } from '../schema/fehler.ts';
import type { Gelesen } from './lesen.ts';

/** How long what is said of a place of help may go unchecked: opening times and numbers change. */
const ORTSFRIST = 90;

interface Angaben {
  stand?: string;
  geprueft?: string;
  naechste_pruefung?: string;
  datum?: string;
  status?: { seit?: string };
  freigabe?: { am?: string };
  aenderungen?: { am: string; art: string }[];
}
interface Befund {
  pfad: string[];
  problem: string;
  erwartet: string;
}

const tage = (von: string, bis: string): number => (Date.parse(bis) - Date.parse(von)) / 86_400_000;
/** A day, month or year that begins after another has ended. */
const liegtNach = (datum: string, ende: string): boolean => vergleicheDatum(datum, `${ende}-99`) > 0;

function* befunde(datei: string, a: Angaben, faktenstand: string): Generator<Befund> {
  const { stand, geprueft, naechste_pruefung: naechste, freigabe, aenderungen } = a;
  if (geprueft && naechste && naechste <= geprueft)
    yield {
      pfad: ['naechste_pruefung'],
      problem: `„${naechste}“ liegt nicht nach der letzten Prüfung (${geprueft})`,
      erwartet: 'ein späterer Tag',
    };
  if (geprueft && naechste && datei.startsWith('einrichtungen/') && tage(geprueft, naechste) > ORTSFRIST)
    yield {
      pfad: ['naechste_pruefung'],
      problem: `„${naechste}“ liegt mehr als ${ORTSFRIST} Tage nach der letzten Prüfung (${geprueft})`,
      erwartet: `ein Tag, höchstens ${ORTSFRIST} Tage später: Zeiten und Nummern ändern sich`,
    };
  if (geprueft && stand && /^\d/.test(stand) && stand > geprueft)
    yield {
      pfad: ['stand'],
      problem: `„${stand}“ liegt nach der letzten Prüfung (${geprueft})`,
      erwartet: 'ein früherer Stand, oder der Tag, an dem zuletzt geprüft wurde',
    };
  for (const [pfad, datum] of [
    [['datum'], datei.startsWith('ereignisse/') ? a.datum : undefined],
    [['status', 'seit'], datei.startsWith('massnahmen/') ? a.status?.seit : undefined],
  ] as const)
    if (datum && liegtNach(datum, faktenstand))
      yield {
        pfad: [...pfad],
        problem: `„${datum}“ liegt nach dem Stand der Fakten (${inWorten(faktenstand)})`,
        erwartet: 'ein früheres Datum; oder in den Angaben zur Website (site.yaml) einen neuen Stand der Fakten',
      };
  // Whoever released the text has not seen the change (P-06).
  const am = freigabe?.am;
  const spaeter = am && Array.isArray(aenderungen) && aenderungen.find((ae) => ae.art !== 'formal' && ae.am > am);
  if (spaeter)
    yield {
      pfad: ['freigabe'],
      problem: `der Text ist nach der Freigabe geändert worden (${spaeter.am})`,
      erwartet: 'eine neue Freigabe, oder ausstehend',
    };
}

/** Every day that cannot be right beside the others. */
export const pruefeZeitfolge = ({ bestand, fehlerAn }: Gelesen): Fehler[] =>
  alleStellen(bestand).flatMap(({ datei, daten }) =>
    [...befunde(datei, daten as Angaben, String(bestand.site.stand))].map(({ pfad, problem, erwartet }) =>
      fehlerAn(datei, pfad, problem, erwartet),
    ),
  );
