/** Measures: counted by status, grouped by field of action, one by one. */
import { schluessel } from '../schema/schluessel.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { inWorten } from '../zeit/datum.ts';
import { STATUS, type Status } from '../schema/felder.ts';
import { HANDLUNGSFELDER, type Handlungsfeld } from '../schema/massnahme.ts';
import { adresseVon, zeilenadresse } from '../inhalt/adressen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { merke } from '../lager/merken.ts';
import { nachbarnDerMassnahme, type Nachbargruppe } from '../nachbarn/nachbarn.ts';
import { kopfVon, type Kopf } from '../seite/seiten.ts';
import { ereignisse, type Ereigniszeile } from '../verlauf/verlauf.ts';

interface Massnahmenzeile {
  id: string;
  titel: string;
  adresse: string;
  status: Status;
  seit: string;
  statusText: string;
  quellen: string[];
}

export interface Handlungsfeldstand {
  id: Handlungsfeld;
  name: string;
  /** The pillar of the Zürich model to which the field belongs; undefined when it lies across them. */
  saeule?: { id: string; titel: string; adresse: string } | undefined;
  massnahmen: Massnahmenzeile[];
  gesamt: number;
  umgesetzt: number;
}

export interface Massnahmenstand {
  gesamt: number;
  /** In the order of STATUS, only those that occur. */
  anteile: { status: Status; anzahl: number; adresse: string }[];
  felder: Handlungsfeldstand[];
}

const standAus = merke((bestand: Bestand): Massnahmenstand => {
  const alle = [...bestand.massnahmen.values()];
  const felder = schluessel(HANDLUNGSFELDER).map((id): Handlungsfeldstand => {
    const massnahmen = alle
      .filter((m) => m.daten.handlungsfeld === id)
      .map((m) => ({
        id: m.id,
        titel: m.daten.titel,
        adresse: adresseVon(bestand, 'massnahmen', m.id),
        status: m.daten.status.wert,
        seit: inWorten(m.daten.status.seit),
        statusText: m.daten.status.text,
        quellen: m.daten.status.quellen,
      }))
      .sort((a, b) => STATUS.indexOf(a.status) - STATUS.indexOf(b.status));
    const saeule = bestand.saeulen.zeilen.find((s) => s.id === HANDLUNGSFELDER[id].saeule);
    return {
      id,
      name: HANDLUNGSFELDER[id].name,
      saeule: saeule && { id: saeule.id, titel: saeule.titel, adresse: zeilenadresse('saeulen', saeule.id) },
      massnahmen,
      gesamt: massnahmen.length,
      umgesetzt: massnahmen.filter((m) => m.status === 'umgesetzt').length,
    };
  });
  const anteile = STATUS.map((status) => ({
    status,
    anzahl: alle.filter((m) => m.daten.status.wert === status).length,
    adresse: `/konzept/massnahmen/#${status}`,
  })).filter((a) => a.anzahl > 0);
  return { gesamt: alle.length, anteile, felder };
});

/** All measures, counted by status and grouped by field of action. */
export const massnahmenstand = async (): Promise<Massnahmenstand> => standAus(await inhalt());

export interface Massnahmenseite {
  id: string;
  kopf: Kopf;
  handlungsfeld: string;
  status: { wert: Status; seit: string; text: string; quellen: string[] };
  /** Newest first. */
  ereignisse: Ereigniszeile[];
  nachbarn: Nachbargruppe[];
}

/** One page per measure. */
export async function massnahmenseiten(): Promise<Massnahmenseite[]> {
  const bestand = await inhalt();
  const alle = await ereignisse();
  return Promise.all(
    [...bestand.massnahmen.values()].map(async ({ id, daten }) => ({
      id,
      kopf: await kopfVon(daten, adresseVon(bestand, 'massnahmen', id), {
        art: 'Maßnahme',
        filter: { status: daten.status.wert, handlungsfeld: HANDLUNGSFELDER[daten.handlungsfeld].name },
        datum: daten.status.seit,
        antwort: { status: daten.status.wert, seit: inWorten(daten.status.seit), text: daten.status.text },
      }),
      handlungsfeld: HANDLUNGSFELDER[daten.handlungsfeld].name,
      status: { ...daten.status, seit: inWorten(daten.status.seit) },
      ereignisse: alle.filter((e) => e.massnahmen.includes(id)),
      nachbarn: nachbarnDerMassnahme(bestand, id),
    })),
  );
}
