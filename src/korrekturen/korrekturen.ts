/** Everything that tells of an error, for the page of corrections: changes of pages, what was withdrawn, and notices about an error. */
import { vergleicheDatum } from '../zeit/datum.ts';
import { aenderungenIn, istKorrektur, stelleVon } from '../aenderung/aenderungen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { meldungen } from '../meldung/meldungen.ts';

export interface Korrekturzeile {
  titel: string;
  adresse: string;
  iso: string;
  datum: string;
  /** What happened: "Berichtigt", "Meldung: Korrektur". */
  wort: string;
  text: string;
  ursache?: string | undefined;
  /** What holds instead of what was withdrawn. */
  ersatz?: string | undefined;
}

/** Newest first. */
export async function korrekturen(): Promise<Korrekturzeile[]> {
  const geaendert = aenderungenIn(await inhalt())
    .filter(istKorrektur)
    .map((a): Korrekturzeile => ({ ...a, adresse: stelleVon(a) }));
  const gemeldet = (await meldungen())
    .filter((m) => m.art === 'Korrektur')
    .map(({ kopf: { titel, adresse, zusammenfassung }, iso, datum, art, vorweg }): Korrekturzeile => ({
      titel,
      adresse,
      iso,
      datum,
      wort: [`Meldung: ${art}`, vorweg?.toLowerCase()].filter(Boolean).join(', '),
      text: zusammenfassung,
    }));
  return [...geaendert, ...gemeldet].sort((a, b) => vergleicheDatum(b.iso, a.iso));
}
