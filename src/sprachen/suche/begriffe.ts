/** The words of the field in another language beside the German ones, with which one asks here. */
import { adresseVon } from '../../inhalt/adressen.ts';
import { inhalt } from '../../inhalt/inhalt.ts';
import type { Sprache } from '../sprachen.ts';

/** In: a language. Out: the heading, and its words from A to Z; undefined when it has none. */
export async function begriffeIn({ kennung }: Sprache) {
  const bestand = await inhalt();
  const worte = bestand.datenworte.get(kennung)?.daten;
  const titel = worte?.ueberschriften.begriffe;
  if (!titel || !worte.begriffe.length) return undefined;
  const { compare } = new Intl.Collator(kennung);
  const zeilen = worte.begriffe.flatMap(({ begriff, wort }) => {
    const daten = bestand.glossar.get(begriff)?.daten;
    const adresse = adresseVon(bestand, 'glossar', begriff);
    return daten && adresse
      ? [
          {
            id: begriff,
            wort,
            deutsch: daten.titel,
            adresse,
            andere: [daten.titel, ...daten.alternativen, ...daten.suchbegriffe],
          },
        ]
      : [];
  });
  return { titel, zeilen: zeilen.toSorted((a, b) => compare(a.wort, b.wort)) };
}
