/** Whether a place is open, by its opening times. Pure, and the only clock of opening times: whoever says "now" asks `ortslage`. */

import type { Oeffnungszeit, Zeitplan } from '../zeit/oeffnungszeit.ts';

const TAGE = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
const TAGESMINUTEN = 1440;
const WOCHENMINUTEN = 7 * TAGESMINUTEN;

const UHR = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 480 -> "8 Uhr", 510 -> "8.30 Uhr". */
const minuteInWorten = (minuten: number): string => {
  const m = minuten % TAGESMINUTEN;
  return `${Math.floor(m / 60)}${m % 60 ? `.${String(m % 60).padStart(2, '0')}` : ''} Uhr`;
};

/** The date and the minute of the day as the clocks in Dortmund show them. All that follows reckons with clocks, so the change of time is no case. */
function inDortmund(jetzt: Date): { heute: string; minute: number } {
  const t = Object.fromEntries(UHR.formatToParts(jetzt).map(({ type, value }) => [type, value]));
  return { heute: `${t['year']}-${t['month']}-${t['day']}`, minute: Number(t['hour']) * 60 + Number(t['minute']) };
}

const imZeitraum = (monat: number, [von, bis]: [number, number]): boolean =>
  von <= bis ? monat >= von && monat <= bis : monat >= von || monat <= bis;

/** Open times from yesterday to in a week, in minutes since midnight today, and the days on which nothing is sure. */
function woche(zeiten: Oeffnungszeit[], heute: string, feiertage: string[]) {
  const spannen: { von: number; bis: number; sicher: boolean }[] = [];
  const unsicher = new Set<number>();
  for (let tag = -1; tag <= 8; tag++) {
    const datum = new Date(`${heute}T12:00Z`);
    datum.setUTCDate(datum.getUTCDate() + tag);
    const iso = datum.toISOString().slice(0, 10);
    const feiertag = feiertage.includes(iso);
    for (const [tage, von, bis, feiertags, monate] of zeiten) {
      const bekannt = iso <= feiertage.at(-1)! && (!monate || imZeitraum(datum.getUTCMonth() + 1, monate));
      if (!bekannt) unsicher.add(tag);
      if (!tage.includes((datum.getUTCDay() + 6) % 7) || (feiertag && feiertags === false)) continue;
      // A public holiday makes a day of opening unsure, and no other.
      const sicher = bekannt && !(feiertag && feiertags !== true);
      if (!sicher) unsicher.add(tag);
      spannen.push({ von: tag * TAGESMINUTEN + von, bis: tag * TAGESMINUTEN + bis, sicher });
    }
  }
  return { spannen: spannen.sort((a, b) => a.von - b.von), unsicher };
}

/**
 * What times say of a moment, whatever their age: "Jetzt geöffnet bis 20 Uhr", "Jetzt geschlossen, öffnet Dienstag um 8 Uhr". Undefined when nothing can be said: no times are known, or none for
 * this day, as on most public holidays. `feiertage`: ISO dates in their order; beyond the last one nothing is known.
 */
export function oeffnung(
  zeiten: Oeffnungszeit[],
  jetzt: Date,
  feiertage: string[],
): { offen: boolean; text: string } | undefined {
  if (!zeiten.length || !feiertage.length) return undefined;
  const { heute, minute } = inDortmund(jetzt);
  const { spannen, unsicher } = woche(zeiten, heute, feiertage);
  const wochentag = (new Date(`${heute}T12:00Z`).getUTCDay() + 6) % 7;
  const tagname = (m: number): string => TAGE[(wochentag + Math.floor(m / TAGESMINUTEN)) % 7]!;

  // Times that follow each other without a gap are one: until 24 and from 0 o'clock.
  let ende = minute;
  for (const { von, bis, sicher } of spannen) if (sicher && von <= ende && bis > ende) ende = bis;
  if (ende - minute >= WOCHENMINUTEN) return { offen: true, text: 'Rund um die Uhr geöffnet' };
  if (ende > minute) {
    const tag = ende - minute > TAGESMINUTEN ? `${tagname(ende - 1)}, ` : '';
    return { offen: true, text: `Jetzt geöffnet bis ${tag}${ende % TAGESMINUTEN ? minuteInWorten(ende) : '24 Uhr'}` };
  }
  if (unsicher.has(0) || spannen.some((s) => s.von <= minute && s.bis > minute)) return undefined;

  const naechste = spannen.find(({ von }) => von > minute);
  if (!naechste) return { offen: false, text: 'Jetzt geschlossen' };
  const tag = Math.floor(naechste.von / TAGESMINUTEN);
  if ([...unsicher].some((t) => t > 0 && t <= tag))
    return { offen: false, text: 'Jetzt geschlossen, nächste Öffnung nicht belegt' };
  const wann = tag === 0 ? 'heute' : tag === 1 ? 'morgen' : tagname(naechste.von);
  return { offen: false, text: `Jetzt geschlossen, öffnet ${wann} um ${minuteInWorten(naechste.von)}` };
}

/** What can be said of a place at a moment. */
export interface Lage {
  /** May anything be said of today? Old, undated and overdue times say nothing of it. */
  begruendet: boolean;
  /** Undefined when no source says. */
  offen: boolean | undefined;
  text: string;
}

/** What stands beside times that say nothing of today. */
export const ohneGrund = (stand: string | undefined): string =>
  stand ? `Zeiten von ${stand}, bitte nachfragen` : 'Zeiten ohne Datum, bitte nachfragen';

/** May these times still be called true of the day of this moment? In Dortmund. */
export const istBegruendet = ({ bis }: Pick<Zeitplan, 'bis'>, jetzt: Date): boolean =>
  bis !== undefined && inDortmund(jetzt).heute <= bis;

/**
 * Whether a place is open, in one line: all that pages say of "now" they ask here. Without a ground for a claim of today the line says as of when
 * the times are. Of a place whose parts have times of their own each is named; `offen` is then whether any of it is open.
 */
export function ortslage(plan: Zeitplan, jetzt: Date, feiertage: string[]): Lage {
  if (!istBegruendet(plan, jetzt)) return { begruendet: false, offen: undefined, text: ohneGrund(plan.stand) };
  const teile = Object.entries(plan.zeiten).map(([bereich, spannen]) => ({
    bereich,
    lage: oeffnung(spannen, jetzt, feiertage),
  }));
  const bekannt = teile.flatMap(({ bereich, lage }) => (lage ? [{ bereich, ...lage }] : []));
  const alles = bekannt.length > 0 && bekannt.length === teile.length;
  return {
    begruendet: true,
    offen: bekannt.some((l) => l.offen) || (alles ? false : undefined),
    text:
      bekannt.map((l) => (l.bereich ? `${l.bereich}: ${l.text}` : l.text)).join('. ') ||
      'Für heute sind keine Zeiten belegt',
  };
}
