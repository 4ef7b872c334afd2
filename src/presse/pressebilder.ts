/** The pictures of the media kit that no other page has as files: the map of Dortmund, the state of the measures. */
import type { Bestand } from '../inhalt/bestand.ts';
import { inWorten } from '../zeit/datum.ts';
import { blattdateien, type Blattdatei } from '../zeichnung/bilddatei.ts';
import type { Fusszeilen } from '../zeichnung/blattfuss.ts';
import { datensatz, type Datensatzname } from '../daten/daten.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { kartenblatt } from '../karte/kartenblatt.ts';
import { massnahmenstand } from '../konzept/massnahmen.ts';
import { kartenorte, orientierung } from '../ort/standorte.ts';
import { statusblatt } from '../konzept/statusblatt.ts';
import { absolut, herkunftsangaben } from '../inhalt/website.ts';
import type { Zeichenblatt } from '../zeichnung/zeichenblatt.ts';

export interface Pressebild extends Blattdatei {
  name: string;
  titel: string;
  /** Where the picture lies. */
  adresse: string;
}

/** The foot of a picture of a whole dataset: every entry has its own sources, on its page. */
async function fusszeilen(bestand: Bestand, name: Datensatzname, quellen: string): Promise<Fusszeilen> {
  const { stand, version, seite } = await datensatz(name);
  return {
    ...herkunftsangaben(bestand),
    quellen,
    stand: inWorten(stand),
    geprueft: inWorten(version),
    adresse: absolut(seite),
  };
}

const dateien = (name: string, blatt: Zeichenblatt): Pressebild[] =>
  blattdateien(blatt).map((datei) => ({
    ...datei,
    name,
    titel: `${blatt.titel}: Bild (${datei.endung.toUpperCase()})`,
    adresse: `/presse/${name}.${datei.endung}`,
  }));

const bilderAus = merke(async (bestand: Bestand): Promise<Pressebild[]> => {
  const karte = kartenblatt(
    await orientierung('dortmund'),
    await kartenorte('dortmund'),
    'Orte der Hilfe in Dortmund',
    await fusszeilen(bestand, 'einrichtungen', 'bei jedem Ort auf der Website'),
  );
  const stand = statusblatt(
    (await massnahmenstand()).anteile,
    'Maßnahmen der Drogenhilfe in Dortmund nach Stand',
    await fusszeilen(bestand, 'massnahmen', 'bei jeder Maßnahme auf der Website'),
  );
  return [...dateien('karte-dortmund', karte), ...dateien('stand-der-massnahmen', stand)];
});

/** All of them. */
export const pressebilder = async (): Promise<Pressebild[]> => bilderAus(await inhalt());
