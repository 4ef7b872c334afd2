/** Where a link in a text may lead to. Pure. */
import { ALLE_ORDNER, type Ordnername } from '../schema/index.ts';
import { adresseVon, alleAdressen, meldungsadresse, seitenadresse, uebersetzungsadresse } from './adressen.ts';
import type { Bestand } from './bestand.ts';
import { ueberschriftenIn } from './ueberschriften.ts';

/** Address of the page on which the text of an entry stands; undefined for an entry that no page shows. */
export const textseite = (bestand: Bestand, name: Ordnername, id: string): string | undefined =>
  name === 'seiten'
    ? seitenadresse(id)
    : name === 'meldungen'
      ? meldungsadresse(id)
      : name === 'uebersetzungen'
        ? uebersetzungsadresse(id)
        : name === 'datenworte'
          ? undefined
          : adresseVon(bestand, name, id)?.replace(/#.*/, '');

/** Every address, and the headings of all texts: these may be led to, but they change with their words and are no addresses for ever. */
export function alleLinkziele(bestand: Bestand): Set<string> {
  const ziele = alleAdressen(bestand);
  for (const name of ALLE_ORDNER)
    for (const { id, text } of bestand[name].values())
      if (text)
        for (const ueberschrift of ueberschriftenIn(text) ?? [])
          ziele.add(`${textseite(bestand, name, id) ?? ''}#${ueberschrift.id}`);
  return ziele;
}
