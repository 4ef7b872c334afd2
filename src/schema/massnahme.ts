import { z } from 'zod';
import { OFFEN, quellen, status, suchbegriffe, teildatum, text, verweise, wahl } from './felder.ts';
import { gemeinsam, kurztitel } from './gemeinsam.ts';

/** Fields of action in Dortmund and the Zürich pillar that each belongs to (null: across the pillars). */
export const HANDLUNGSFELDER = {
  praevention: { name: 'Prävention', saeule: 'praevention' },
  behandlung: { name: 'Behandlung', saeule: 'therapie' },
  schadensminderung: { name: 'Schadensminderung', saeule: 'schadensminderung' },
  sozialarbeit: { name: 'Sozialarbeit', saeule: 'schadensminderung' },
  ordnung: { name: 'Ordnung', saeule: 'repression' },
  vernetzung: { name: 'Vernetzung', saeule: null },
} as const;
export type Handlungsfeld = keyof typeof HANDLUNGSFELDER;

// Object.fromEntries forgets which keys it was given.
const feldnamen = Object.fromEntries(Object.entries(HANDLUNGSFELDER).map(([id, { name }]) => [id, name])) as Record<
  Handlungsfeld,
  string
>;

/** One step of the reorganisation, with its status, the day of that status and where that is said. */
export const massnahme = z.strictObject({
  ...gemeinsam,
  kurztitel,
  handlungsfeld: wahl(feldnamen, {
    title: 'Handlungsfeld',
    description: 'Worum es bei der Maßnahme vor allem geht.',
    beispiel: 'schadensminderung',
  }).meta(OFFEN),
  status: z
    .strictObject({
      wert: status.meta(OFFEN),
      seit: teildatum.meta({
        title: 'Seit',
        description: 'Seit wann dieser Status belegt ist.',
        beispiel: '2025-07-03',
        offen: true,
      }),
      text: text('Stand in einem Satz', 'Was genau gilt und was offen ist.').meta(OFFEN),
      quellen,
    })
    .meta({
      title: 'Status mit Beleg',
      description: 'Ein Vorschlag ist kein Beschluss, ein Beschluss noch keine Umsetzung.',
      offen: true,
    }),
  einrichtungen: verweise('einrichtungen', 'Orte, die zu dieser Maßnahme gehören.').meta(OFFEN),
  begriffe: verweise('glossar', 'Begriffe, die man zum Verstehen braucht.').meta(OFFEN),
  suchbegriffe,
});
