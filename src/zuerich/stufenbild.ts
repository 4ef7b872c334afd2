/** Entries by step as a picture: mark, word and count, a block for each entry, and below them what they are. Pure. */
import { farbe } from '../zeichnung/farben.ts';
import { HOCHBREITE, SCHRIFT, type Hochbild } from '../zeichnung/hochblatt.ts';
import { form, luft, nebeneinander, untereinander, worte, type Stueck } from '../zeichnung/stueck.ts';
import { bloecke } from '../zeichnung/zeichnung.ts';
import { STUFENFORM, type Stufe } from './stufenform.ts';

/** What is at one step. */
export interface Stufengruppe {
  stufe: Stufe;
  wort: string;
  eintraege: readonly { id: string; titel: string }[];
}

const EINZUG = 20;

function eintrag({ titel }: { titel: string }): Stueck {
  const punkt = form(24, `<circle cx="7" cy="12" r="2.5" fill="${farbe('muted')}"/>`);
  return nebeneinander([0, punkt], [EINZUG, worte(titel, HOCHBREITE - EINZUG, SCHRIFT.eng)]);
}

/** In: the steps in their order, the colour of the city that they are about, none for what is about no city. */
export function stufenbild(stufen: readonly Stufengruppe[], ton: 'do' | 'ink'): Hochbild {
  const gruppe = ({ stufe, wort, eintraege }: Stufengruppe) => {
    const { strich, flaeche } = STUFENFORM[stufe];
    const zeichen = [
      ...(flaeche ? [`<path fill="${farbe(ton)}" d="${flaeche}"/>`] : []),
      `<path fill="none" stroke="${farbe(ton)}" stroke-width="1.8" d="${strich}"/>`,
    ].join('');
    return untereinander([
      form(2, `<path stroke="${farbe('line')}" d="M0 1H${HOCHBREITE}"/>`),
      luft(9),
      nebeneinander(
        [0, form(24, `<g transform="translate(9 12)">${zeichen}</g>`)],
        [26, worte(`${wort}: ${eintraege.length}`, HOCHBREITE - 26, SCHRIFT.kopf)],
      ),
      form(
        20,
        `<path transform="translate(0 2) scale(1.4)" fill="${farbe(ton)}" d="${bloecke(0, eintraege.length)}"/>`,
      ),
      ...eintraege.map(eintrag),
      luft(9),
    ]);
  };
  return {
    zeichnung: untereinander(stufen.map(gruppe)),
    beschreibung: `Liste nach Stufen. ${stufen.map((s) => `${s.wort}, ${s.eintraege.length}: ${s.eintraege.map((e) => e.titel.replace(/\.$/, '')).join('; ')}`).join('. ')}.`,
  };
}
