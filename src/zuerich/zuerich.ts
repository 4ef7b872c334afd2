/** Zürich and other cities: pillars, law, evidence, what was taken over. */
import { inhalt } from '../inhalt/inhalt.ts';
import { RECHTSRAEUME, STAERKEN, UEBERNAHMESTUFEN } from '../schema/zuerich.ts';
import { schluessel } from '../schema/schluessel.ts';
import { nachbarnDerZeile } from '../nachbarn/nachbarn.ts';
import { inWorten } from '../zeit/datum.ts';

/** The four pillars. */
export const saeulen = async () => (await inhalt()).saeulen.zeilen;

/** Law by where it holds: Germany first, in each country from the outside in. */
export async function recht() {
  const { rechtslage } = await inhalt();
  return schluessel(RECHTSRAEUME).map((land) => ({
    land,
    ...RECHTSRAEUME[land],
    normen: rechtslage.zeilen.filter((z) => z.land === land),
  }));
}

/** Evidence, the best supported first. */
export async function wirkung() {
  const { wirkung: tabelle } = await inhalt();
  return STAERKEN.map((staerke) => ({
    staerke,
    aussagen: tabelle.zeilen.filter((z) => z.staerke === staerke),
  }));
}

/** What Dortmund has taken over, by stage in the order of the schema; stages at which nothing stands are left out. */
export async function uebernahme() {
  const bestand = await inhalt();
  return schluessel(UEBERNAHMESTUFEN)
    .map((stufe) => ({
      stufe,
      wort: UEBERNAHMESTUFEN[stufe],
      bausteine: bestand.uebernahme.zeilen
        .filter((z) => z.stufe === stufe)
        .map((z) => ({ ...z, nachbarn: nachbarnDerZeile(bestand, z) })),
    }))
    .filter((s) => s.bausteine.length > 0);
}

/** Other cities. `stand` in German words; what no source says is undefined. */
export const staedte = async () =>
  (await inhalt()).staedte.zeilen.map((z) => ({ ...z, stand: z.stand && inWorten(z.stand) }));
