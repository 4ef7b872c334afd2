/**
 * Faults in content, told to the person who wrote it: which file, which line, which field,
 * what is wrong, what is expected, a correct example. In German, never a stack trace.
 */

export interface Fehler {
  datei: string;
  zeile?: number;
  /** Dotted path of the field, e.g. `zeilen.3.titel`. */
  feld?: string;
  problem: string;
  erwartet: string;
  beispiel?: string;
}

/** All faults as one readable text, grouped by file. */
export function formatiere(fehler: readonly Fehler[]): string {
  const nachDatei = Map.groupBy(fehler, (f) => f.datei);
  const bloecke = [...nachDatei].map(([datei, liste]) =>
    liste
      .toSorted((a, b) => (a.zeile ?? 0) - (b.zeile ?? 0))
      .map((f) =>
        [
          `${datei}${f.zeile ? `, Zeile ${f.zeile}` : ''}${f.feld ? `, Feld „${f.feld}“` : ''}`,
          `  Problem:  ${f.problem}`,
          `  Erwartet: ${f.erwartet}`,
          ...(f.beispiel ? [`  Beispiel: ${f.beispiel}`] : []),
        ].join('\n'),
      )
      .join('\n'),
  );
  const anzahl = fehler.length === 1 ? 'Ein Fehler' : `${fehler.length} Fehler`;
  return `${anzahl} im Inhalt. Die Website wird erst gebaut, wenn alle behoben sind.\n\n${bloecke.join('\n\n')}\n`;
}
