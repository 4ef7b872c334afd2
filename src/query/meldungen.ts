/** Notices: their pages, and how they are listed. */
import { inWorten } from '../schema/datum.ts';
import { MELDUNGSARTEN, type Meldungsart } from '../schema/meldung.ts';
import type { Daten } from '../schema/index.ts';
import { inhalt } from './inhalt.ts';
import { ansprechpersonen, type Ansprechperson } from './kontakt.ts';
import { umfang } from './lesbarkeit.ts';
import { bildansicht, type Bildansicht } from './medien.ts';
import { nachbarnDerZeile, type Nachbar } from './nachbarn.ts';
import { kopfVon, type Kopf } from './seiten.ts';
import { heute } from './uhr.ts';

type Meldung = Daten<'meldungen'>;

export interface Dokument {
  titel: string;
  adresse: string;
}

export interface Meldungsseite {
  id: string;
  kopf: Kopf;
  art: Meldungsart;
  datum: string;
  iso: string;
  nummer?: string | undefined;
  /** Length of lead and body in characters, as editorial offices count: "1.234". */
  zeichen: string;
  /** "Dortmund, 23. November 2026" */
  ortUndTag: string;
  /** The last day on which it holds, when that is over. */
  abgelaufen?: string | undefined;
  termin?: { wann: string; ort: string; abgesagt: boolean } | undefined;
  bilder: Bildansicht[];
  dokumente: Dokument[];
  kontakt?: Ansprechperson | undefined;
  /** Who we are, under a press release. */
  abspann?: string | undefined;
  /** "Jahr" and "Aufgabe" under which the archive lists it. */
  jahr: string;
  aufgabe: string;
  nachbarn: Nachbar[];
}

/** Stem of the address of a kind: 'Pressemitteilung' -> 'pressemitteilung'. */
export const artstamm = (art: Meldungsart): string =>
  Object.entries(MELDUNGSARTEN).find(([, wort]) => wort === art)![0];

const wann = new Intl.DateTimeFormat('de-DE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Berlin',
});

const termin = ({ beginn, ende, ort, abgesagt }: NonNullable<Meldung['termin']>) => ({
  wann: `${ende ? wann.formatRange(new Date(beginn), new Date(ende)) : wann.format(new Date(beginn))} Uhr`,
  ort,
  abgesagt: abgesagt ?? false,
});

/** All notices, newest first. */
export async function meldungen(): Promise<Meldungsseite[]> {
  const bestand = await inhalt();
  const personen = ansprechpersonen(bestand);
  const liste = await Promise.all(
    [...bestand.meldungen.values()].map(async ({ id, daten: m, text }): Promise<Meldungsseite> => {
      const kopf = await kopfVon(m, `/aktuelles/${id}/`, { art: 'Meldung', datum: m.datum });
      return {
        id,
        kopf,
        art: m.art,
        datum: inWorten(m.datum),
        iso: m.datum,
        nummer: m.nummer,
        zeichen: umfang(m.zusammenfassung, text).zeichen.toLocaleString('de-DE'),
        ortUndTag: [m.ort, inWorten(m.datum)].filter(Boolean).join(', '),
        abgelaufen: m.gueltig_bis && m.gueltig_bis < heute ? inWorten(m.gueltig_bis) : undefined,
        termin: m.termin && termin(m.termin),
        bilder: await Promise.all(m.bilder.map(bildansicht)),
        dokumente: m.dokumente.map((d) => ({ titel: d.titel, adresse: d.adresse ?? d.datei! })),
        kontakt: personen.find((p) => p.id === m.kontakt),
        abspann: m.art === 'Pressemitteilung' ? bestand.site.abspann : undefined,
        jahr: m.datum.slice(0, 4),
        aufgabe: kopf.nachweis.aufgabe,
        nachbarn: nachbarnDerZeile(bestand, m),
      };
    }),
  );
  return liste.sort((a, b) => (a.iso + a.id < b.iso + b.id ? 1 : -1));
}

/** The archive: the notices by year, newest first, with the tasks that occur. */
export async function archiv(): Promise<{ jahr: string; meldungen: Meldungsseite[] }[]> {
  return [...Map.groupBy(await meldungen(), (m) => m.jahr)].map(([jahr, liste]) => ({ jahr, meldungen: liste }));
}
