/** Links that open an address in a map: of the visitor's choice on phones, OpenStreetMap elsewhere. Nothing is asked before the click. */
import type { Daten } from '../schema/index.ts';

export interface Kartenlinks {
  /** RFC 5870: the map app of the phone. */
  geo: string;
  osm: string;
}

/** In: place and its address in one line. Out: undefined when no source names the address. An estimated position is never handed on. */
export function kartenlinks(
  { koordinaten }: Pick<Daten<'einrichtungen'>, 'koordinaten'>,
  anschrift: string | undefined,
): Kartenlinks | undefined {
  if (!anschrift) return undefined;
  const suche = encodeURIComponent(anschrift);
  const lage = koordinaten?.genauigkeit === 'belegt' ? `${koordinaten.lat},${koordinaten.lon}` : '0,0';
  return { geo: `geo:${lage}?q=${suche}`, osm: `https://www.openstreetmap.org/search?query=${suche}` };
}
