/** Whether a place is open, by its opening times. Pure. */

/** One line of opening times: days (0 is Monday), from and to as minutes of the day; `bis` beyond 1440 ends on the next day. */
export type Zeitspanne = [tage: number[], von: number, bis: number];

const TAGE = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
const TAG = 1440;
const WOCHE = 7 * TAG;

const uhrzeit = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const tagesdatum = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });

/** 480 -> "8 Uhr", 510 -> "8.30 Uhr". */
const inWorten = (minuten: number): string => {
  const m = minuten % TAG;
  return `${Math.floor(m / 60)}${m % 60 ? `.${String(m % 60).padStart(2, '0')}` : ''} Uhr`;
};

/** The minute of the week in Dortmund, 0 is Monday 0:00. */
function wochenminute(jetzt: Date): number {
  const teile = Object.fromEntries(uhrzeit.formatToParts(jetzt).map((t) => [t.type, t.value]));
  const tag = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(teile['weekday']!);
  return tag * TAG + Number(teile['hour']) * 60 + Number(teile['minute']);
}

/**
 * "Jetzt geöffnet bis 20 Uhr", "Öffnet heute um 8 Uhr", "Öffnet Dienstag um 8 Uhr". Undefined when nothing can be said: no times, or a
 * public holiday today or, `feiertage` being a list of ISO dates that ends some day, a day after it.
 */
export function oeffnung(zeiten: Zeitspanne[], jetzt: Date, feiertage: string[]): string | undefined {
  const heute = tagesdatum.format(jetzt);
  if (!zeiten.length || feiertage.includes(heute) || heute > (feiertage.at(-1) ?? '')) return undefined;
  const minute = wochenminute(jetzt);
  const spannen = [-WOCHE, 0, WOCHE].flatMap((woche) =>
    zeiten.flatMap(([tage, von, bis]) => tage.map((t) => [woche + t * TAG + von, woche + t * TAG + bis] as const)),
  );
  // Times that follow each other without a gap are one: until 24 and from 0 o'clock.
  let ende = minute;
  const laeuftWeiter = () => spannen.find(([von, bis]) => von <= ende && bis > ende);
  for (let spanne = laeuftWeiter(); spanne && ende - minute < WOCHE; spanne = laeuftWeiter()) ende = spanne[1];
  if (ende - minute >= WOCHE) return 'Rund um die Uhr geöffnet';
  if (ende > minute) return `Jetzt geöffnet bis ${inWorten(ende)}`;
  const naechster = Math.min(...spannen.map(([von]) => von).filter((von) => von > minute));
  const tag = Math.floor(naechster / TAG) - Math.floor(minute / TAG);
  const wann = tag === 0 ? 'heute' : tag === 1 ? 'morgen' : TAGE[Math.floor(naechster / TAG) % 7]!;
  return `Jetzt geschlossen, öffnet ${wann} um ${inWorten(naechster)}`;
}
