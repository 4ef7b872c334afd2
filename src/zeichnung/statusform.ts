/** The marks of the five statuses as paths, about 9 wide around 0, 0; the same marks as .status in _inhalt.scss. */
import type { Status } from '../schema/felder.ts';

const RING = 'M0-4.6a4.6 4.6 0 0 1 0 9.2a4.6 4.6 0 0 1 0-9.2';

export const STATUSFORM: Record<Status, { strich: string; flaeche?: string }> = {
  umgesetzt: { strich: RING, flaeche: RING },
  beschlossen: { strich: RING, flaeche: 'M0-4.6a4.6 4.6 0 0 0 0 9.2z' },
  vorgeschlagen: { strich: RING },
  gefordert: { strich: 'M0-4.8L4.8 0L0 4.8L-4.8 0z' },
  abgelehnt: { strich: 'M-3.7-3.7l7.4 7.4m0-7.4l-7.4 7.4' },
};
