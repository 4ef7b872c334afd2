/** Rough geometry for the schematic maps. */
import { z } from 'zod';
import { koordinaten } from './einrichtung.ts';
import { STAEDTE, kennung, text, wahl } from './felder.ts';

const { lat, lon } = koordinaten.shape;
const rand = (title: string) => z.number().meta({ title, description: `${title} der Karte in Grad, WGS84.` });
const ort = { id: kennung, name: text('Name', 'Beschriftung auf der Karte.') };

const punkt = z.strictObject({ ...ort, art: text('Art', 'Art des Ortes, zum Beispiel bahnhof.'), lat, lon });

const linie = z.strictObject({
  ...ort,
  art: text('Art', 'Art der Linie, zum Beispiel bahn.'),
  geschlossen: z.boolean().meta({ title: 'Geschlossen', description: 'true, wenn die Linie ein Ring ist.' }),
  punkte: z
    .array(z.tuple([z.number(), z.number()]).meta({ title: 'Punkt', description: '[Breite, Länge] in Grad, WGS84.' }))
    .min(2)
    .meta({ title: 'Punkte', description: 'Der Weg der Linie, mindestens zwei Punkte.' }),
});

/** One city. */
export const orientierung = z.strictObject({
  id: wahl(STAEDTE, { title: 'Stadt', description: 'Welche Stadt die Karte zeigt.' }),
  ausschnitt: z
    .strictObject({ sued: rand('Südrand'), west: rand('Westrand'), nord: rand('Nordrand'), ost: rand('Ostrand') })
    .meta({ title: 'Ausschnitt', description: 'Die vier Ränder der Karte.' }),
  punkte: z.array(punkt).meta({ title: 'Orte', description: 'Orte, nach denen man sich richtet.' }),
  linien: z.array(linie).meta({ title: 'Linien', description: 'Straßen, Bahn und Wasser, geschätzt.' }),
});
