/** Which share pictures there are. Pages whose title would tell on their readers share a neutral one, the pages of sources share theirs. */
import { inWorten } from '../zeit/datum.ts';
import { adresseVon, meldungsadresse, seitenadresse } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { wegeZu, type Kopf } from '../seite/seiten.ts';
import type { Teilbild } from './teilblatt.ts';
import { absender } from '../inhalt/website.ts';

/** The file below the address of a page. */
export const BILDNAME = 'bild.png';
const DISKRET = '/hilfe/';
const DISKRETER_TITEL = 'Hilfe und Beratung in Dortmund';

/** Does a page share the neutral picture? The page of help does in any case: the picture lies below it. */
const istDiskret = (adresse: string, diskret: unknown): boolean => Boolean(diskret) || adresse === DISKRET;

/** The picture of a German page: its address and the words on it. */
export function teilbildVon({ adresse, diskret, titel, wege }: Pick<Kopf, 'adresse' | 'diskret' | 'titel' | 'wege'>): {
  adresse: string;
  text: string;
} {
  if (istDiskret(adresse, diskret)) return { adresse: DISKRET + BILDNAME, text: DISKRETER_TITEL };
  // A picture for each page of a source would add about 20 s to the build; nobody shares them for their looks.
  // A part of the archive shows what the archive shows.
  const oben = wege.find(
    (w) => w.adresse === '/quellen/' || (w.adresse === '/aktuelles/' && adresse.includes('/thema/')),
  );
  return { adresse: (oben?.adresse ?? adresse) + BILDNAME, text: oben?.titel ?? titel };
}

/** Every picture, by the address of the page under which it lies. */
export async function teilbilder(): Promise<{ seite: string; bild: Teilbild }[]> {
  const bestand = await inhalt();
  const immer = { stand: `Stand ${inWorten(bestand.site.stand)}`, absender: absender(bestand).replace(/\.$/, '') };
  const offen = { ...immer, website: [bestand.site.name, bestand.site.ort] as const };

  const seiten = [...bestand.seiten.values()].flatMap(({ id, daten }) => {
    const seite = seitenadresse(id);
    if (istDiskret(seite, daten.diskret)) return [];
    const rubrik = wegeZu(bestand, seite).at(-1)?.titel;
    return [{ seite, bild: { ...offen, titel: daten.titel, rubrik, zuerich: seite.startsWith('/zuerich/') } }];
  });
  const massnahmen = [...bestand.massnahmen.values()].map(({ id, daten }) => ({
    seite: adresseVon(bestand, 'massnahmen', id),
    bild: { ...offen, titel: daten.titel, rubrik: 'Maßnahme', status: daten.status.wert, zuerich: false },
  }));
  const meldungen = [...bestand.meldungen.values()].map(({ id, daten }) => ({
    seite: meldungsadresse(id),
    bild: { ...offen, titel: daten.titel, rubrik: `Aktuelles, ${inWorten(daten.datum)}`, zuerich: false },
  }));
  const diskret = {
    seite: DISKRET,
    bild: {
      ...immer,
      titel: DISKRETER_TITEL,
      zusatz: 'Adressen, Zeiten, Rufnummern',
      zuerich: false,
    },
  };
  return [...seiten, ...massnahmen, ...meldungen, diskret];
}
