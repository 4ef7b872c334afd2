/** The moments at which the site changes by itself: embargoes that end, dates that are over. Pure. */
import { tagesbeginn } from '../zeit/ortszeit.ts';
import { tagVon } from '../zeit/uhr.ts';
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

const TAG = 24 * 60 * 60 * 1000;
/** The next midnight in Dortmund. A day has 23 to 25 hours: noon is far enough from both of its ends. */
const mitternachtNach = (moment: Date): Date =>
  tagesbeginn(new Date(Date.parse(`${tagVon(moment)}T12:00:00Z`) + TAG).toISOString().slice(0, 10));

/** In: all content, a moment. Out: the first moment after it at which a build would make another site of the same content. */
export function naechsterBau(bestand: Bestand, nach: Date): Date {
  const mitternacht = mitternachtNach(nach);
  const naechster = zeitpunkte(bestand).find((z) => z > nach);
  return naechster && naechster < mitternacht ? naechster : mitternacht;
}
