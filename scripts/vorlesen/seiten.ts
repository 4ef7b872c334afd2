/** The pages that are read out, and in what a window. */
export interface Vorleseseite {
  adresse: string;
  name: string;
  /** What is typed into its search. */
  eingabe?: string;
  /** What must be there before it is read, as a selector. */
  erst?: string;
  sprache?: string;
  /** So many of the sentences of a screen reader are written down; what follows is more of the same. */
  saetze: number;
}

export const SEITEN: readonly Vorleseseite[] = [
  { adresse: '/', name: 'Start', saetze: 12 },
  { adresse: '/hilfe/', name: 'Hilfe', saetze: 40 },
  { adresse: '/standorte/', name: 'Orte', saetze: 12 },
  { adresse: '/zuerich/', name: 'Vergleich', saetze: 12 },
  { adresse: '/suche/', name: 'Suche nach „bett“', eingabe: 'bett', erst: '.treffer', saetze: 12 },
  { adresse: '/redaktion/', name: 'Redaktion', erst: 'button', saetze: 12 },
  { adresse: '/hilfe/ar/', name: 'Hilfe auf Arabisch', sprache: 'ar', saetze: 12 },
  { adresse: '/en/', name: 'Kurzfassung auf Englisch', sprache: 'en', saetze: 12 },
];

/** Nearly as narrow as a phone; Firefox has no window that is narrower. */
export const FENSTER = { width: 500, height: 900 } as const;
