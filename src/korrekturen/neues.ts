/** What is new: notices, told changes, and what happened in Dortmund. For readers who come back: nobody has to remember their last visit. */
import { aenderungenIn, stelleVon } from '../aenderung/aenderungen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { meldungen } from '../meldung/meldungen.ts';
import { ereignisse } from '../verlauf/verlauf.ts';
import { nachTagen, type Tag } from './tage.ts';

/** What is new on the site and in Dortmund, by day. */
export async function neuesNachTagen(): Promise<Tag[]> {
  return nachTagen([
    ...(await meldungen()).map(({ kopf, iso, art }) => ({
      iso,
      titel: kopf.titel,
      adresse: kopf.adresse,
      wort: `Meldung: ${art}`,
    })),
    ...aenderungenIn(await inhalt()).map((a) => ({ ...a, adresse: stelleVon(a) })),
    ...(await ereignisse())
      .filter((e) => e.status)
      .map(({ iso, titel, adresse, statusWort }) => ({ iso, titel, adresse, wort: `Dortmund: ${statusWort}` })),
  ]);
}
