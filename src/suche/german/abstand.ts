const TAUSCH = 1.5;

/**
 * How far two words lie apart by typing errors (optimal string alignment, the restricted Damerau-Levenshtein distance): 1 for a letter
 * missing, too many or two neighbours swapped, 1.5 for a wrong letter, because that makes another word more often. Counts only up to
 * `grenze` and returns Infinity for anything further.
 */
export function abstand(a: string, b: string, grenze: number): number {
  if (Math.abs(a.length - b.length) > grenze) return Infinity;
  let vorletzte: number[] = [];
  let letzte = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i];
    let kleinste = i;
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1] ? 0 : TAUSCH;
      let wert = Math.min(letzte[j]! + 1, zeile[j - 1]! + 1, letzte[j - 1]! + gleich);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        wert = Math.min(wert, vorletzte[j - 2]! + 1);
      zeile.push(wert);
      kleinste = Math.min(kleinste, wert);
    }
    // A swap looks back two rows, so the next row may still be cheaper by one.
    if (kleinste > grenze + 1) return Infinity;
    [vorletzte, letzte] = [letzte, zeile];
  }
  return letzte[b.length]! > grenze ? Infinity : letzte[b.length]!;
}
