/** The page of the open data: what can be downloaded, in words. */
import { inWorten } from '../zeit/datum.ts';
import { datensaetze, type Datendatei } from './daten.ts';
import { alleFassungen, datendateien } from './datendateien.ts';
import { kalendertage } from './datenformate.ts';
import { fassungsadresse } from './fassungen.ts';
import { absolut, websitename } from '../inhalt/website.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { alsText } from '../zitat/zitatformen.ts';

const einheiten = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
/** A size in words: '53 kB', at least 1. */
export const groesse = (inhalt: string | Uint8Array): string =>
  `${einheiten.format(Math.max(1, Buffer.byteLength(inhalt) / 1000))} kB`;

const dateilink = (d: Datendatei) => ({
  text: d.art,
  name: d.titel,
  adresse: `/daten/${d.name}`,
  groesse: groesse(d.inhalt),
});

/** So many versions are named on the page; the catalogue names all. */
const FASSUNGEN_GENANNT = 12;

/** '2026-11-29-2' -> '29. November 2026 (2)' */
const fassungInWorten = (name: string): string => {
  const [tag, nr] = [name.slice(0, 10), name.slice(11)];
  return `${inWorten(tag)}${nr && ` (${nr})`}`;
};

/** Every dataset with its files and versions; `kalender` says what a calendar cannot hold. In: our host. */
export async function downloads(herkunft: URL) {
  const dateien = await datendateien();
  const alleDatierten = await alleFassungen();
  const website = websitename(await inhalt());
  return (await datensaetze()).map((d) => {
    const datiert = alleDatierten.get(d.id)!;
    const tage = d.id === 'ereignisse' ? kalendertage(d).length : undefined;
    return {
      id: d.id,
      titel: d.titel,
      beschreibung: d.beschreibung,
      seite: d.seite,
      anzahl: d.zeilen.length,
      stand: inWorten(d.stand),
      version: inWorten(d.version),
      // The address that still holds the same when the dataset has changed.
      zitat: alsText(
        {
          titel: d.titel,
          adresse: fassungsadresse(d.id, datiert.find((f) => f.aktuell)!.name),
          website,
          stand: inWorten(d.stand),
          geprueft: d.version,
          fassung: d.version,
        },
        herkunft,
      ),
      fassungen: datiert.slice(0, FASSUNGEN_GENANNT).map(({ name }) => ({
        adresse: fassungsadresse(d.id, name),
        text: fassungInWorten(name),
      })),
      weitere: Math.max(0, datiert.length - FASSUNGEN_GENANNT),
      kalender: tage === undefined ? undefined : { tage, ohneTag: d.zeilen.length - tage },
      dateien: dateien.filter((datei) => datei.datensatz === d.id && !datei.beschreibtNur).map(dateilink),
      beschreibungen: dateien.filter((datei) => datei.datensatz === d.id && datei.beschreibtNur).map(dateilink),
    };
  });
}

/** Examples that run as they stand; a test runs them. */
export const beispiele = () => ({
  curl: `curl -O ${absolut('/daten/kennzahlen.csv')}`,
  python: `import json
import urllib.request

adresse = "${absolut('/daten/einrichtungen.json')}"
with urllib.request.urlopen(adresse) as antwort:
    datei = json.load(antwort)

print(datei["titel"], "- Stand", datei["stand"])
for ort in datei["daten"]:
    if ort["ort"] == "dortmund" and "beratung" in ort["angebote"]:
        print(ort["titel"])`,
  tabelle: `=IMPORTDATA("${absolut('/daten/kennzahlen.csv')}")`,
});
