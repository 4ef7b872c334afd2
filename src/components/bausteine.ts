/** The components that MDX texts may use; the checks and the editor know the same list (src/schema/bausteine.ts). */
import Begriff from './Begriff.astro';
import Beleg from './Beleg.astro';
import Bild from './Bild.astro';
import Hinweis from './Hinweis.astro';
import Position from './Position.astro';
import Zahl from './Zahl.astro';

export const bausteine = { Beleg, Begriff, Hinweis, Position, Zahl, img: Bild };
