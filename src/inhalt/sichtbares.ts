/** What readers see of an entry, whatever the order of its fields. Pure. */

/** What may change without a word: who checked and released, how it is found, where it stands in the menu. */
const STILL = new Set([
  'geprueft',
  'naechste_pruefung',
  'freigabe',
  'ki',
  'suchbegriffe',
  'aenderungen',
  'sperrfrist',
  'entwurf',
  'menue',
  'kurztitel',
]);

/** In: the fields of an entry, or a part of them. Out: those that readers see, ordered by name. */
export function sichtbares(wert: unknown): unknown {
  if (Array.isArray(wert)) return wert.map(sichtbares);
  if (wert === null || typeof wert !== 'object') return wert;
  const paare = Object.entries(wert).filter(([feld, w]) => !STILL.has(feld) && w !== undefined);
  // The order of fields is the editor's affair.
  return Object.fromEntries(paare.sort(([a], [b]) => (a < b ? -1 : 1)).map(([feld, w]) => [feld, sichtbares(w)]));
}
