/** The drawings of plain German: what each shows is meant by its section (LS-13). Lines in a field of 24 by 24 units. */
import type { Symbolname } from '../schema/bausteine.ts';

export const PFADE: Record<Symbolname, string> = {
  haus: 'M3 11l9-7 9 7M5.5 9.5V20h13V9.5M10 20v-6h4v6',
  hand: 'M3 14l3-3h4l3 2h4a1.5 1.5 0 0 1 0 3h-5M3 20l4-2h7l7-5a1.6 1.6 0 0 0-2-2.4L16 13',
  telefon: 'M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  bett: 'M3 5v14M3 16h18M21 19v-6a3 3 0 0 0-3-3h-8v6M6.5 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  herz: 'M12 20S3.5 14.5 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2C20.5 14.5 12 20 12 20z',
  karte: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  uhr: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  papier: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  lupe: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  menschen: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM2.5 20a5.5 5.5 0 0 1 11 0M16 6a2.5 2.5 0 1 1 0 5M16 14a5 5 0 0 1 5.5 6',
  frage: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.5',
  spritze: 'M15 4l5 5M17.5 6.5l-3 3M9 8l7 7M10.5 9.5l-6 6V19.5H8.5l6-6M4.5 19.5L2.5 21.5M8.5 11.5l2 2',
  rathaus: 'M3 9l9-5 9 5zM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18',
  tuer: 'M6 21V3h12v18M3 21h18M14.5 12v.5',
  geld: 'M3 6h18v12H3zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM6 9v.5M18 14.5v.5',
  auge: 'M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  stadt: 'M3 21V9h6v12M9 21V4h7v17M16 21v-9h5v9M2 21h20M12 8h1M12 12h1M12 16h1M5.5 13h1M5.5 17h1',
};
