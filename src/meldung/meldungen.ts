/** Notices: their pages, and how they are listed. */
import type { Bestand } from '../inhalt/bestand.ts';
import { AUFGABEN } from '../schema/felder.ts';
import { inWorten } from '../zeit/datum.ts';
import { bezeichnung, verbleibsworte, veroeffentlichtAm, type Meldungsart } from '../schema/meldung.ts';
import type { Daten } from '../schema/index.ts';
import { meldungsadresse } from '../inhalt/adressen.ts';
import { istKorrektur } from '../aenderung/aenderungen.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { ansprechpersonen, type Ansprechperson } from '../kontakt/kontakt.ts';
import { umfang } from '../inhalt/lesbarkeit.ts';
import { merke } from '../lager/merken.ts';
import { bildansicht, dokumentumfang, type Bildansicht } from '../medien/medien.ts';
import { nachbarnDerMeldung, type Nachbargruppe } from '../nachbarn/nachbarn.ts';
import { kopfVon, type Kopf } from '../seite/seiten.ts';
import { erreicht, heute, tagVon } from '../zeit/uhr.ts';
import { uhrzeit, zeitspanne } from '../zeit/zeitspanne.ts';

type Meldung = Daten<'meldungen'>;
export type Thema = keyof typeof AUFGABEN;

interface Dokument {
  titel: string;
  adresse: string;
  /** What one gets: "PDF, 120 kB", or by whom it is held. */
  umfang: string;
}

/** A date that is announced: in full for its page, short for lists. */
interface Terminansicht {
  wann: string;
  kurz: string;
  /** Its first day, ISO. */
  iso: string;
  beginn: string;
  ende?: string | undefined;
  ort: string;
  abgesagt: boolean;
  vorbei: boolean;
}

export interface Meldungsseite {
  id: string;
  kopf: Kopf;
  art: Meldungsart;
  datum: string;
  /** The same short: "28.11.2026". */
  tag: string;
  iso: string;
  /** "Pressemitteilung 1/2026". */
  bezeichnung: string;
  /** Length of lead and body in characters, as editorial offices count: "1.234". */
  zeichen: string;
  /** "Dortmund, 23. November 2026" */
  ortUndTag: string;
  /** The last day on which it holds, when that is over. */
  abgelaufen?: string | undefined;
  termin?: Terminansicht | undefined;
  /** The word that comes before its title in every list, because without it the title would mislead. */
  vorweg?: string | undefined;
  /** From when everybody could read it. */
  seit: Date;
  /** The time of day at which an embargo ended: "10:00 Uhr". */
  uhrzeit?: string | undefined;
  /** What else became of it: "berichtigt", "galt bis 25. November 2026". */
  hinweise: string[];
  bilder: Bildansicht[];
  dokumente: Dokument[];
  kontakt?: Ansprechperson | undefined;
  /** Who we are, under a press release. */
  abspann?: string | undefined;
  /** "Jahr" and "Aufgabe" under which the archive lists it, and the address part of the latter. */
  jahr: string;
  aufgabe: string;
  thema: Thema;
  nachbarn: Nachbargruppe[];
}

function termin({ beginn, ende, ort, abgesagt }: NonNullable<Meldung['termin']>): Terminansicht {
  const iso = tagVon(new Date(beginn));
  return {
    wann: zeitspanne(beginn, ende),
    kurz: zeitspanne(beginn, ende, 'kurz'),
    iso,
    beginn,
    ende,
    ort,
    abgesagt: abgesagt ?? false,
    // Nobody knows how long it lasts when no end is told: it is over with its day.
    vorbei: ende ? erreicht(ende) : iso < heute,
  };
}

/** What became of a notice: the word before its title, and what is said after it. */
function verbleib(m: Meldung, { aenderungen }: Kopf) {
  const worte = verbleibsworte(m);
  const berichtigt = aenderungen.some((a) => istKorrektur(a) && a.art !== 'zurueckgezogen');
  const abgelaufen = m.gueltig_bis && m.gueltig_bis < heute ? inWorten(m.gueltig_bis) : undefined;
  return {
    vorweg: worte[0],
    hinweise: [
      ...worte.slice(1).map((w) => w.toLowerCase()),
      ...(berichtigt ? ['berichtigt'] : []),
      ...(abgelaufen ? [`galt bis ${abgelaufen}`] : []),
    ],
    abgelaufen,
  };
}

const meldungenAus = merke(async (bestand: Bestand): Promise<Meldungsseite[]> => {
  const personen = ansprechpersonen(bestand);
  const liste = await Promise.all(
    [...bestand.meldungen.values()].map(async ({ id, daten: m, text }): Promise<Meldungsseite> => {
      const kopf = await kopfVon(m, meldungsadresse(id), { art: 'Meldung', datum: m.datum });
      return {
        id,
        kopf,
        art: m.art,
        datum: inWorten(m.datum),
        tag: m.datum.split('-').reverse().join('.'),
        iso: m.datum,
        seit: veroeffentlichtAm(m),
        uhrzeit: m.sperrfrist && uhrzeit(new Date(m.sperrfrist)),
        bezeichnung: bezeichnung(m),
        zeichen: umfang(m.zusammenfassung, text).zeichen.toLocaleString('de-DE'),
        ortUndTag: [m.ort, inWorten(m.datum)].filter(Boolean).join(', '),
        ...verbleib(m, kopf),
        termin: m.termin && termin(m.termin),
        bilder: await Promise.all(m.bilder.map(bildansicht)),
        dokumente: await Promise.all(
          m.dokumente.map(async ({ titel, datei, adresse = datei! }) => ({
            titel,
            adresse,
            umfang: datei ? await dokumentumfang(datei) : `bei ${new URL(adresse).host}`,
          })),
        ),
        kontakt: personen.find((p) => p.id === m.kontakt),
        abspann: m.art === 'Pressemitteilung' ? bestand.site.abspann : undefined,
        jahr: m.datum.slice(0, 4),
        aufgabe: AUFGABEN[m.aufgabe],
        thema: m.aufgabe,
        nachbarn: nachbarnDerMeldung(bestand, m),
      };
    }),
  );
  return liste.sort((a, b) => b.seit.getTime() - a.seit.getTime() || (a.id < b.id ? 1 : -1));
});

/** All notices, newest first. */
export const meldungen = async (): Promise<Meldungsseite[]> => meldungenAus(await inhalt());

/** Notices with a date that is still to come or going on, the next one first. */
export async function termineVoraus(): Promise<Meldungsseite[]> {
  return (await meldungen())
    .filter((m) => m.termin && !m.termin.vorbei)
    .sort((a, b) => Date.parse(a.termin!.beginn) - Date.parse(b.termin!.beginn));
}
