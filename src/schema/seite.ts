import { z } from 'zod';
import { diskreterKopf } from './diskret.ts';
import { quellenWahlfrei, suchbegriffe, text, verweise, wahl } from './felder.ts';
import { gemeinsam, kurztitel } from './gemeinsam.ts';

/** A standing page. Its file path is its address: seiten/zuerich/recht.mdx -> /zuerich/recht/. */
export const seite = z.strictObject({
  ...gemeinsam,
  kurztitel,
  quellen: quellenWahlfrei,
  menue: z
    .strictObject({
      ort: wahl(
        {
          haupt: 'oben, als Kapitel',
          kapitel: 'oben, unter dem Kapitel, in dessen Ordner die Seite liegt',
          beide: 'oben unter „Zum Nachschlagen“ und am Seitenende',
          fuss: 'am Seitenende',
        },
        { title: 'Ort', description: 'Wo der Menüpunkt steht.' },
      ),
      rang: z.int().meta({ title: 'Rang', description: 'Reihenfolge im Menü, kleine Zahl zuerst.', beispiel: '10' }),
      name: text('Name im Menü', 'Kurzer Name, höchstens zwei Wörter.').optional(),
    })
    .optional()
    .meta({ title: 'Menü', description: 'Wo die Seite im Menü steht; ohne Angabe in keinem.' }),
  diskret: diskreterKopf,
  intern: z.boolean().optional().meta({
    title: 'Intern',
    description: 'true: für die Redaktion; steht weder in der Suche noch in Suchmaschinen.',
    beispiel: 'true',
  }),
  kennzahlen: verweise(
    'kennzahlen',
    'Zahlen, die auf dem Faktenblatt stehen, in dieser Reihenfolge; auf anderen Seiten keine.',
  ),
  suchbegriffe,
});
