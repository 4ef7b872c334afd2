/** The components that MDX texts may use; the checks and the editor know the same list (src/schema/bausteine.ts). */
import Begriff from '../glossar/Begriff.astro';
import Beleg from '../zitat/Beleg.astro';
import Bild from '../medien/Bild.astro';
import Hinweis from './Hinweis.astro';
import Position from '../stellungnahmen/Position.astro';
import Symbol from './Symbol.astro';
import Texttabelle from './Texttabelle.astro';
import Zahl from '../zahlen/Zahl.astro';

export const bausteine = { Beleg, Begriff, Hinweis, Position, Symbol, Zahl, img: Bild, table: Texttabelle };
