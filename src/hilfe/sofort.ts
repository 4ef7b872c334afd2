/** What somebody in need must see first: chosen from the entries, so that neither /hilfe/ nor the card for the pocket can say anything else than they do. */
import { anlaufstellen, mitJahr } from './anlaufstellen.ts';
import { eintrag } from '../inhalt/bezuege.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { absender } from '../inhalt/website.ts';
import { ortsseiten } from '../ort/standorte.ts';
import { inWorten } from '../zeit/datum.ts';
import type { Zeile } from '../schema/index.ts';
import { quellenzeile } from '../zitat/belege.ts';

/** A number to call. */
export interface Nummer {
  id: string;
  name: string;
  wann?: string | undefined;
  tel: string;
  anzeige: string;
  /** When it is answered and what it costs, with the year of the source. */
  angaben: string;
}

/** A name without what stands in brackets behind it. */
const ohneKlammer = (name: string): string => name.replace(/ \(.*\)$/, '');

const istKostenlos = ({ kosten }: Zeile<'hilfe'>): boolean => kosten?.startsWith('kostenlos') ?? false;

const nummer = (z: Zeile<'hilfe'>): Nummer => ({
  id: z.id,
  name: ohneKlammer(z.titel),
  wann: z.wann,
  tel: z.tel!,
  anzeige: z.anzeige!,
  angaben: [z.zeiten && mitJahr(z.zeiten, z.stand), z.kosten && ohneKlammer(z.kosten)].filter(Boolean).join(', '),
});

/** All of the first screen and of the card. */
export async function sofort() {
  const bestand = await inhalt();
  const { hilfe } = bestand;
  const seiten = await ortsseiten();
  const raeume = anlaufstellen(seiten, 'konsumraum');
  const mitNummer = hilfe.zeilen.filter((z) => z.tel && z.anzeige && z.sicherheit !== 'niedrig');
  const schrittquellen = [...new Set(hilfe.schritte.flatMap((s) => s.quellen))];
  const herausgeber = (await Promise.all(schrittquellen.map(quellenzeile))).map((q) => q.herausgeber);
  return {
    notruf: nummer(mitNummer.find((z) => z.id === eintrag('hilfe', 'notruf-112'))!),
    schritte: hilfe.schritte.map((s) => s.kurz),
    schrittquellen,
    /** Who says so. */
    nach: [...new Set(herausgeber.map(ohneKlammer))].join(', '),
    raeume,
    /** May it be said that none is open at night? Only when the times of all are known. */
    nachtsZu: raeume.length > 0 && raeume.every(({ nachts }) => nachts === false),
    betten: anlaufstellen(seiten, 'notschlafstelle'),
    // Free of charge first.
    gespraech: mitNummer
      .filter((z) => z.zuerst)
      .sort((a, b) => Number(istKostenlos(b)) - Number(istKostenlos(a)))
      .map(nummer),
    gelesen: inWorten(hilfe.geprueft),
    absender: absender(bestand),
  };
}
