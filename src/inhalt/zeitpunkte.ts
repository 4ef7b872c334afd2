/** The moments at which the site changes by itself: embargoes that end, dates that are over. Pure. */
import { alleEintraege, alleTabellen, type Bestand } from './bestand.ts';

/**
 * In: all content. Out: all its moments, past ones too, each once, in their order. Days on which something ends, as a date without a told
 * end does, are not among them: each midnight is a moment.
 */
export function zeitpunkte(bestand: Bestand): Date[] {
  const eintraege = alleEintraege(bestand).flatMap(({ eintrag }) => {
    const { sperrfrist, termin }: { sperrfrist?: string; termin?: { ende?: string } } = eintrag.daten;
    return [sperrfrist, termin?.ende];
  });
  const zeilen = alleTabellen(bestand).flatMap((tabelle) => tabelle.zeilen.map(({ sperrfrist }) => sperrfrist));
  return [...new Set([...eintraege, ...zeilen].flatMap((zeit) => (zeit ? [Date.parse(zeit)] : [])))]
    .sort((a, b) => a - b)
    .map((ms) => new Date(ms));
}
