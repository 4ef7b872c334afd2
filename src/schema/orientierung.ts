/** Rough geometry for the schematic maps. */
import { z } from 'zod';
import { koordinaten } from './einrichtung.ts';
import { kennung, text } from './felder.ts';

const punkt = z.tuple([z.number(), z.number()]).meta({ title: 'Punkt', description: '[Breite, Länge] in Grad.' });
const rahmen = z.strictObject({ sued: z.number(), west: z.number(), nord: z.number(), ost: z.number() });
const lage = koordinaten.shape;

/** One city. */
export const orientierung = z.strictObject({
  id: z.enum(['dortmund', 'zuerich']),
  ausschnitt: rahmen.meta({ title: 'Ausschnitt', description: 'Ränder der Karte in Grad.' }),
  punkte: z.array(
    z.strictObject({
      id: kennung,
      name: text('Name', 'Beschriftung.'),
      art: text('Art', 'Art des Ortes.'),
      lat: lage.lat,
      lon: lage.lon,
    }),
  ),
  linien: z.array(
    z.strictObject({
      id: kennung,
      name: text('Name', 'Beschriftung.'),
      art: text('Art', 'Art der Linie.'),
      geschlossen: z.boolean(),
      punkte: z.array(punkt).min(2),
    }),
  ),
});
