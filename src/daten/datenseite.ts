/** The page of the open data: what can be downloaded, in words. */
import { inWorten } from '../zeit/datum.ts';
import { datensaetze, type Datendatei } from './daten.ts';
import { datendateien } from './datendateien.ts';
import { kalendertage } from './datenformate.ts';
import { absolut } from '../inhalt/website.ts';

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

/** Every dataset with its files; `kalender` says what a calendar cannot hold. */
export async function downloads() {
  const dateien = await datendateien();
  return (await datensaetze()).map((d) => {
    const tage = d.id === 'ereignisse' ? kalendertage(d).length : undefined;
    return {
      id: d.id,
      titel: d.titel,
      beschreibung: d.beschreibung,
      seite: d.seite,
      anzahl: d.zeilen.length,
      stand: inWorten(d.stand),
      version: inWorten(d.version),
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
