/** Figures and numbers that cannot be right beside others. In: the content as it was read. Out: what is wrong with them. */
import { istJahr } from '../../schema/kennzahl.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';

/** Series of figures that nothing can be drawn of, and that do not say why. */
const pruefeReihen = ({ bestand, fehlerAn }: Gelesen): Fehler[] =>
  bestand.reihen.zeilen.flatMap(({ id, ohne_bild: grund }, i) => {
    const dabei = bestand.kennzahlen.zeilen.filter((k) => k.reihe === id && k.wert !== null);
    if (grund || !dabei.length || dabei.some((k) => istJahr(k.zeitraum))) return [];
    return [
      fehlerAn(
        'reihen.yaml',
        ['zeilen', i, 'ohne_bild'],
        'keine Zahl dieser Reihe gilt für ein ganzes Jahr, gezeichnet werden nur solche',
        'ein Satz in ohne_bild, der sagt, warum es kein Bild gibt; oder eine Zahl für ein ganzes Jahr',
      ),
    ];
  });

/** Limits that are turned round, and two figures for the same year of a series. */
function pruefeKennzahlen({ bestand, fehlerAn }: Gelesen): Fehler[] {
  const jahre = new Map<string, string>();
  return bestand.kennzahlen.zeilen.flatMap(({ id, wert, bis, reihe, zeitraum, ort }, i) => {
    const funde: Fehler[] = [];
    const melde = (feld: string, problem: string, erwartet: string) =>
      funde.push(fehlerAn('kennzahlen.yaml', ['zeilen', i, feld], problem, erwartet));
    if (typeof bis === 'number' && typeof wert === 'number' && bis <= wert)
      melde('bis', `„${bis}“ ist nicht mehr als der Wert (${wert})`, 'die obere Grenze, oder kein bis');
    if (!reihe || !istJahr(zeitraum)) return funde;
    const schluessel = JSON.stringify([reihe, zeitraum, ort]);
    const andere = jahre.get(schluessel);
    if (andere) melde('zeitraum', `${zeitraum} hat in der Reihe „${reihe}“ schon „${andere}“`, 'jedes Jahr nur einmal');
    jahre.set(schluessel, id);
    return funde;
  });
}

/** What of a number is dialled within the country. */
const ohneVorwahl = (anzeige: string): string =>
  anzeige
    .replace('(0)', '')
    .replace(/^(\+|00)\d{2}(?=\D)/, '')
    .replace(/\D/g, '')
    .replace(/^0/, '');

/** Would whoever reads a number dial the other? In: as it is read, as it is dialled. */
function istDieselbe(anzeige: string, waehlbar: string): boolean {
  const gewaehlt = waehlbar.replace(/\D/g, '');
  const gelesen = ohneVorwahl(anzeige);
  // Emergency numbers have no country code, all others one of two digits here.
  return gewaehlt === gelesen || (waehlbar.includes('+') && gewaehlt.slice(2) === gelesen);
}

interface Nummer {
  anzeige?: string | null;
  tel?: string | null;
  e164?: string;
}

/** Numbers that are read in one way and dialled in another. */
function pruefeNummern({ bestand, fehlerAn }: Gelesen): Fehler[] {
  const stellen: [datei: string, pfad: PropertyKey[], nummer: Nummer | undefined][] = [
    ...bestand.hilfe.zeilen.map((z, i) => ['hilfe.yaml', ['zeilen', i], z] satisfies (typeof stellen)[0]),
    ...bestand.ansprechpersonen.zeilen.map(
      ({ telefon }, i) => ['ansprechpersonen.yaml', ['zeilen', i, 'telefon'], telefon] satisfies (typeof stellen)[0],
    ),
    ...[...bestand.einrichtungen.values()].flatMap(({ id, daten }) =>
      daten.telefon.map((t, i) => [`einrichtungen/${id}.mdx`, ['telefon', i], t] satisfies (typeof stellen)[0]),
    ),
  ];
  return stellen.flatMap(([datei, pfad, nummer]) => {
    const { anzeige, tel, e164 } = nummer ?? {};
    const waehlbar = tel ?? e164;
    if (!anzeige || !waehlbar || istDieselbe(anzeige, waehlbar)) return [];
    return [
      fehlerAn(
        datei,
        [...pfad, e164 ? 'e164' : 'tel'],
        `gewählt wird „${waehlbar}“, zu lesen ist „${anzeige}“`,
        'dieselbe Nummer, einmal zum Lesen und einmal zum Wählen',
      ),
    ];
  });
}

export const pruefeZahlen = (gelesen: Gelesen): Fehler[] => [
  ...pruefeReihen(gelesen),
  ...pruefeKennzahlen(gelesen),
  ...pruefeNummern(gelesen),
];
