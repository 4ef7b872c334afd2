/** What the drawings of first aid show: src/hilfe/handgriffe.ts draws them. Of a step they show what its words say, so that they help in every language. */
export const HANDGRIFFE = {
  atmung: 'Atmung prüfen',
  'naher-arm': 'Naher Arm angewinkelt nach oben',
  'ferner-arm': 'Hand des fernen Arms an der Wange',
  'fernes-bein': 'Fernes Bein gebeugt',
  seitenlage: 'Stabile Seitenlage',
  herzdruck: 'Herzdruckmassage',
} as const;
export type Handgriff = keyof typeof HANDGRIFFE;
