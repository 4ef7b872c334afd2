/** Opening times in another language. Pure. */
import { tageInWorten } from '../ort/standorte.ts';
import { WOCHENTAGE } from '../schema/einrichtung.ts';
import type { Daten } from '../schema/index.ts';
import { reiheIn, uhrzeitenIn, wochentagIn } from '../zeit/sprachzeit.ts';
import { fuelle } from './fuelle.ts';
import type { Sprache } from './sprachen.ts';

type Einrichtung = Pick<Daten<'einrichtungen'>, 'oeffnungszeiten' | 'oeffnungszeiten_stand'>;

/**
 * The times of a place, one line each: 'Mon, Wed–Sat 8:00–20:00'. What a source says of a time besides, or of a part of a place or of the year, is
 * German: then it is asked to ask.
 */
export function zeitenIn({ kennung, worte }: Sprache, { oeffnungszeiten }: Einrichtung): string[] {
  return oeffnungszeiten.map(({ tage, von, bis, hinweis, bereich, monate }) => {
    const tagesworte =
      tage.length === WOCHENTAGE.length
        ? worte.taeglich
        : tageInWorten(
            tage,
            (tag) => wochentagIn(kennung, WOCHENTAGE.indexOf(tag)),
            (worte) => reiheIn(kennung, worte),
          );
    const uhr = von === '00:00' && bis === '24:00' ? worte.rund_um_die_uhr : uhrzeitenIn(kennung, von, bis);
    return `${tagesworte} ${uhr}${hinweis || bereich || monate ? ` (${worte.unsicher})` : ''}`;
  });
}

/** How old times or a number are: '2023-05' -> 'as of 2023'; undefined when nobody knows. */
export const ausJahr = ({ worte }: Sprache, stand: string | undefined): string | undefined =>
  stand && fuelle(worte.aus, { jahr: stand.slice(0, 4) });
