/** Opening times that cannot be right. In: the content as it was read. Out: what is wrong with them. */
import type { Daten } from '../../schema/index.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';

type Zeit = Daten<'einrichtungen'>['oeffnungszeiten'][number];

const TAG = 24 * 60;
/** Minutes since the beginning of the day. In: "08:30". */
const minuten = (uhrzeit: string): number => {
  const [stunde = 0, minute = 0] = uhrzeit.split(':').map(Number);
  return stunde * 60 + minute;
};
/** A time that ends before it begins ends on the next day. */
const ende = ({ von, bis }: Zeit): number => minuten(bis) + (minuten(bis) <= minuten(von) ? TAG : 0);

/** Is there a moment at which both say that it is open, for the same part of the place? Times for some months only may differ from the others. */
const ueberschneiden = (a: Zeit, b: Zeit): boolean =>
  a.bereich === b.bereich &&
  JSON.stringify(a.monate) === JSON.stringify(b.monate) &&
  a.tage.some((tag) => b.tage.includes(tag)) &&
  minuten(a.von) < ende(b) &&
  minuten(b.von) < ende(a);

const istVollstaendig = ({ tage, von, bis }: Partial<Zeit>): boolean => Boolean(tage?.length && von && bis);

export const pruefeOeffnungszeiten = ({ bestand, fehlerAn }: Gelesen): Fehler[] =>
  [...bestand.einrichtungen.values()].flatMap(({ id, daten }) => {
    const listen: [pfad: PropertyKey[], zeiten: Zeit[]][] = [
      [['oeffnungszeiten'], daten.oeffnungszeiten],
      ...daten.haltepunkte.map((h, i) => [['haltepunkte', i, 'zeiten'], h.zeiten] satisfies (typeof listen)[0]),
    ];
    return listen.flatMap(([pfad, zeiten]) =>
      zeiten.flatMap((zeit, i): Fehler[] => {
        if (!istVollstaendig(zeit)) return [];
        const melde = (feld: string, problem: string, erwartet: string) => [
          fehlerAn(`einrichtungen/${id}.mdx`, [...pfad, i, feld], problem, erwartet),
        ];
        if (zeit.von === zeit.bis)
          return melde('bis', `beginnt und endet um ${zeit.von}`, 'ein anderes Ende; rund um die Uhr: 00:00 bis 24:00');
        if (zeit.von === '24:00') return melde('von', 'beginnt am Ende des Tages', '00:00, und der Tag danach');
        const andere = zeiten.slice(0, i).find((z) => istVollstaendig(z) && ueberschneiden(z, zeit));
        return andere
          ? melde(
              'von',
              `überschneidet sich mit ${andere.von} bis ${andere.bis}`,
              'jede Zeit nur einmal; oder ein bereich',
            )
          : [];
      }),
    );
  });
