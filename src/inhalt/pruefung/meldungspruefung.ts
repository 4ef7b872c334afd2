/** Notices beside each other. In: the content as it was read. Out: what is wrong with them. */
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';

/** Numbers of press releases that stand twice: whoever quotes one would be led to the other. */
export function pruefeMeldungsnummern({ bestand, fehlerAn }: Gelesen): Fehler[] {
  const erste = new Map<string, string>();
  return [...bestand.meldungen.values()].flatMap(({ id, daten: { nummer } }) => {
    if (!nummer) return [];
    const datei = `meldungen/${id}.mdx`;
    const andere = erste.get(nummer);
    if (!andere) erste.set(nummer, datei);
    const problem = `die Nummer ${nummer} hat schon ${andere}`;
    return andere ? [fehlerAn(datei, ['nummer'], problem, 'die nächste freie Nummer')] : [];
  });
}
