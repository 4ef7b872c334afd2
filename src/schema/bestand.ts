/** All content in typed form: what the checks and the queries work on, wherever it was read from. */
import type { Dateiname, Daten, Ordnername } from './index.ts';

export interface Eintrag<N extends Ordnername> {
  id: string;
  daten: Daten<N>;
  /** Body of an MDX file, '' for YAML. */
  text: string;
}

export type Bestand = { [N in Ordnername]: Map<string, Eintrag<N>> } & { [N in Dateiname]: Daten<N> };
