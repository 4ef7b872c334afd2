/** The marks of steps as paths, about 12 wide around 0, 0: how full the ring is says how far Dortmund is, how many bars stand says how well a statement is supported. */
import type { Staerke, Uebernahmestufe } from '../schema/zuerich.ts';

export type Stufe = Uebernahmestufe | Staerke;

const RING = 'M0-6a6 6 0 0 1 0 12a6 6 0 0 1 0-12z';
const KREUZ = 'M-4-4l8 8m0-8l-8 8';
const BALKEN = ['M-7 1h3.6v6h-3.6z', 'M-1.8-3h3.6v10h-3.6z', 'M3.4-7h3.6v14h-3.6z'];
/** The outline of a mark, and what of it is filled. */
export const STUFENFORM: Record<Stufe, { strich: string; flaeche?: string }> = {
  vorhanden: { strich: RING, flaeche: RING },
  weitgehend: { strich: RING, flaeche: 'M0 0v-6a6 6 0 1 1-6 6z' },
  beschlossen: { strich: RING, flaeche: 'M0-6a6 6 0 0 1 0 12z' },
  angedacht: { strich: RING, flaeche: 'M0 0v-6a6 6 0 0 1 6 6z' },
  moeglich: { strich: RING },
  abgelehnt: { strich: KREUZ },
  abgeschafft: { strich: `${RING}M-4.2 4.2l8.4-8.4` },
  'nicht-vorhanden': { strich: 'M-5 0h10' },
  stark: { strich: BALKEN.join(''), flaeche: BALKEN.join('') },
  mittel: { strich: BALKEN.join(''), flaeche: BALKEN.slice(0, 2).join('') },
  schwach: { strich: BALKEN.join(''), flaeche: BALKEN[0]! },
};
