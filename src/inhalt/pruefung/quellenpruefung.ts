/** Sources beside each other and beside what names them. In: the content as it was read. Out: what is wrong with them. */
import { belegstellen } from '../belegstellen.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';
import type { Sichtstand } from './sichtstaende.ts';

/** What two addresses of the same document differ in. */
const dokumentkennung = (adresse: string): string =>
  adresse
    .replace(/^https?:\/\/(www\.|application\.|old\.)*/, '')
    .replace(/[?&]StoryId=\d+/i, '')
    .replace(/\/$/, '');

/** Documents that are entered twice as sources: what cites one would not be found at the other. */
export function pruefeQuellen({ bestand, fehlerAn }: Gelesen): Fehler[] {
  const erste = new Map<string, string>();
  return [...bestand.quellen.values()].flatMap(({ id, daten: { adresse } }) => {
    const datei = `quellen/${id}.yaml`;
    if (typeof adresse !== 'string') return [];
    const bekannt = erste.get(dokumentkennung(adresse));
    if (!bekannt) erste.set(dokumentkennung(adresse), datei);
    const erwartet = 'jedes Dokument nur einmal; benutzen Sie die vorhandene Quelle';
    return bekannt ? [fehlerAn(datei, ['adresse'], `dasselbe Dokument steht schon in ${bekannt}`, erwartet)] : [];
  });
}

/** Sources that only hidden entries cite: their page would tell what is coming. */
export function pruefeVerborgeneQuellen({ bestand, fehlerAn }: Gelesen, staende: Sichtstand[]): Fehler[] {
  const genannt = new Set(belegstellen(bestand).map(({ quelle }) => quelle));
  const verraten = staende.flatMap(({ offen }) => {
    const offene = new Set(belegstellen(offen).map(({ quelle }) => quelle));
    return [...genannt.difference(offene)].filter((id) => offen.quellen.has(id));
  });
  return [...new Set(verraten)].map((id) =>
    fehlerAn(
      `quellen/${id}.yaml`,
      ['sperrfrist'],
      'nur etwas Gesperrtes nennt diese Quelle, ihre Seite wäre schon zu sehen',
      'dieselbe Sperrfrist wie der Text, der sie nennt',
    ),
  );
}
