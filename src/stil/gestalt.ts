/**
 * What the style sheets and the drawings have in common, each thing once. The drawings read it here, the sheets as the Sass module
 * `gestalt:werte` (src/stil/gestaltmodul.ts), in which LANGER_NAME is $langer-name. Nothing else sets colours. `npm run dev` reads it when it starts.
 */
import type { Status } from '../schema/felder.ts';

/** Light is the base, the paper, and what leaves the site as a picture. */
export const HELL = {
  paper: '#fff',
  card: '#fff',
  ink: '#12202a',
  muted: '#4c5b66',
  wash: '#f4f6f5',
  line: '#cfd8d6',
  // Edges that must be seen: inputs, chips (3:1).
  rim: '#6d7d83',
  brand: '#0b3f46',
  deep: '#0a2a2f',
  do: '#00656b',
  'do-strong': '#004347',
  'do-wash': '#f1f8f7',
  'do-pale': '#8fc1c1',
  zh: '#b4500a',
  'zh-wash': '#fff8f0',
  'zh-pale': '#e8b48a',
  'on-do': '#fff',
  sun: '#f5b83d',
  note: '#fff5d9',
  'note-line': '#e3cd8c',
  umgesetzt: '#006344',
  'umgesetzt-wash': '#e0f3ea',
  beschlossen: '#0b4f9e',
  'beschlossen-wash': '#e4effb',
  vorgeschlagen: '#7a4a00',
  'vorgeschlagen-wash': '#fdf0d5',
  gefordert: '#5b3a8c',
  'gefordert-wash': '#f0eaf8',
  abgelehnt: '#8b1e1e',
  'abgelehnt-wash': '#fbe8e6',
} as const;
export type Farbname = keyof typeof HELL;

/** Dark applies on screens only; what it does not name stays. */
export const DUNKEL = {
  paper: '#10191d',
  card: '#17232a',
  ink: '#e9efee',
  muted: '#adbcbf',
  wash: '#151f25',
  line: '#33454c',
  rim: '#80939a',
  brand: '#0a363c',
  deep: '#081417',
  do: '#64c7c8',
  'do-strong': '#a3e2e2',
  'do-wash': '#122a2d',
  'do-pale': '#2f6a6d',
  zh: '#f29a58',
  'zh-wash': '#2b2018',
  'zh-pale': '#7d4a22',
  'on-do': '#08191b',
  note: '#322a14',
  'note-line': '#5e5125',
  umgesetzt: '#74d6aa',
  'umgesetzt-wash': '#10291f',
  beschlossen: '#94c0f7',
  'beschlossen-wash': '#13263e',
  vorgeschlagen: '#e9c06f',
  'vorgeschlagen-wash': '#2f2511',
  gefordert: '#c5aef2',
  'gefordert-wash': '#251e3a',
  abgelehnt: '#f4a7a3',
  'abgelehnt-wash': '#381c1c',
} as const satisfies Partial<Record<Farbname, string>>;

/** What stands on grounds that are dark, or bright, in both themes. */
export const FEST = {
  'auf-brand': '#fff',
  'auf-brand-leise': '#d3e4e2',
  'auf-deep': '#fff',
  'auf-deep-leise': '#d7e5e4',
  'auf-deep-linie': '#ffffff40',
  'auf-sun': HELL.ink,
  // The mark of the site, large and quiet in its ground.
  'im-brand': '#0f4c54',
  'im-brand-strong': '#115058',
} as const;

/**
 * What KERN's partials in kern.scss read, without the `--kern-` before it. The rest falls back to KERN's own values, in px: right for edges and
 * gaps, not for type.
 */
export const KERN = {
  'typography-font-family-default': 'var(--schrift)',
  'typography-font-size-small-static': '1rem',
  'typography-font-size-medium-static': '1.0625rem',
  'typography-line-height-medium-static': '1.5rem',
  'color-action-default-contextual': 'var(--do)',
  'color-action-on-default-contextual': 'var(--on-do)',
  'color-action-focus-default-contextual': 'var(--focus)',
  'color-action-state-indicator-shade-hover': 'var(--do-strong)',
  'color-action-state-indicator-shade-active': 'var(--do-strong)',
  'color-action-state-indicator-tint-hover-opacity': 'var(--do-wash)',
  'color-action-state-indicator-tint-active-opacity': 'var(--do-wash)',
  'color-layout-text-default-contextual': 'var(--ink)',
} as const;

export interface Statuszeichen {
  form: 'ring' | 'raute' | 'kreuz';
  fuellung?: 'ganz' | 'halb';
}
/** The mark fills up on the way: proposed, decided, done. Crossed out when refused; a diamond for what others ask for. */
export const STATUSZEICHEN = {
  umgesetzt: { form: 'ring', fuellung: 'ganz' },
  beschlossen: { form: 'ring', fuellung: 'halb' },
  vorgeschlagen: { form: 'ring' },
  gefordert: { form: 'raute' },
  abgelehnt: { form: 'kreuz' },
} as const satisfies Record<Status, Statuszeichen>;

/**
 * Lines of the maps. `schiene`: how much of the rim is in the colour of ring and rail, in percent. The dashes of a railway and around a place
 * that is only proposed. How thick the edge is of a place that is not open, and of one that is over.
 */
export const KARTENLINIEN = { schiene: 65, bahn: '10 6', vorschlag: '4 2.5', geplant: 2.5, geschlossen: 1.5 } as const;

/** A series of figures as columns: height and sizes of its letters, in rem. */
export const REIHENMASS = { hoehe: 19, wert: 1, skala: 0.9375, jahr: 0.9375, klein: 0.875 } as const;

/** From which width of its box a drawing is shown with its words, in rem. That of the time axis is narrow enough for A4. */
export const AB_BREITE = { statusleiste: 37.5, reihe: 40, zeitachse: 52 } as const;
