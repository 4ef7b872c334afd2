/** What an entry of the site is called in a citation, and what it says: unambiguous by itself, far from its page. Pure. */
import { alsSaetze } from '../ausgabe/satz.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import type { Zeilentabelle } from '../inhalt/adressen.ts';
import { EREIGNISSTATUS, GREMIEN } from '../schema/ereignis.ts';
import type { Daten, Zeile } from '../schema/index.ts';
import { STAEDTE } from '../schema/felder.ts';
import { wertInWorten } from '../schema/kennzahl.ts';
import { rolleNeben } from '../schema/stellungnahme.ts';
import { UEBERNAHMESTUFEN } from '../schema/zuerich.ts';
import { inWorten } from '../zeit/datum.ts';

interface Zeilenwort {
  /** Names the entry, and tells it from all others of its page. */
  titel: string;
  /** What it says beyond its name. */
  aussage?: string | undefined;
  /** Ids of its sources where it has more than it names itself. */
  belege?: string[];
}

const liste = (...teile: (string | null | undefined)[]): string => teile.filter(Boolean).join(', ');

/** A figure with its unit; words that are no number have it in brackets: 'rund ein Drittel (Prozent)'. */
function betrag(k: Zeile<'kennzahlen'>): string {
  const wert = wertInWorten(k);
  return k.wortlaut || k.wert === null ? `${wert} (${k.einheit})` : `${wert} ${k.einheit}`;
}

const kennzahl = (k: Zeile<'kennzahlen'>): Zeilenwort => ({
  titel: `${liste(k.titel, k.ort, k.zeitraum)}: ${betrag(k)}`,
  aussage: k.hinweis,
});

/** The figures of the series, each with its time, and their sources before that of its note. */
function reihe(r: Zeile<'reihen'>, { kennzahlen }: Bestand): Zeilenwort {
  const dabei = kennzahlen.zeilen.filter((k) => k.reihe === r.id);
  return {
    titel: `${r.titel} (${r.einheit})`,
    aussage: dabei.map((k) => `${k.zeitraum}: ${wertInWorten(k)}`).join('; '),
    belege: [...new Set([...dabei, r].flatMap(({ quellen }) => quellen))],
  };
}

const stellungnahme = (s: Zeile<'stellungnahmen'>): Zeilenwort => ({
  // Without its full stop, as a title.
  titel: `${liste(s.akteur, rolleNeben(s), s.datum && inWorten(s.datum))}: ${s.aussage.replace(/\.$/, '')}`,
});

function vergleichszeile(z: Zeile<'vergleich'>, { kennzahlen }: Bestand): Zeilenwort {
  const stadt = (name: string, text: string, zahl: string | undefined) => {
    const k = kennzahlen.zeilen.find(({ id }) => id === zahl);
    const genannt = !k || text.includes(wertInWorten(k));
    return alsSaetze(`${name}: ${alsSaetze(genannt ? undefined : `${wertInWorten(k)} (${k.zeitraum})`, text)}`);
  };
  return {
    titel: `${z.titel}: Dortmund und Zürich im Vergleich`,
    aussage: alsSaetze(
      stadt(STAEDTE.dortmund, z.dortmund, z.zahl?.dortmund),
      stadt(STAEDTE.zuerich, z.zuerich, z.zahl?.zuerich),
    ),
  };
}

const geschichtszeile = (g: Zeile<'geschichte'>): Zeilenwort => ({
  titel: `${g.titel} (${liste(g.ort, [g.datum, g.bis].flatMap((d) => (d ? [inWorten(d)] : [])).join(' bis '))})`,
  aussage: g.zusammenfassung,
});

/** An event: what happened, who acted, what it is and when. */
export const ereigniswort = (e: Daten<'ereignisse'>): Zeilenwort => ({
  titel: `${e.titel} (${liste(GREMIEN[e.gremium], EREIGNISSTATUS[e.status], inWorten(e.datum))})`,
  aussage: e.zusammenfassung,
});

const WORTE: { [T in Zeilentabelle]?: (zeile: Zeile<T>, bestand: Bestand) => Zeilenwort } = {
  kennzahlen: kennzahl,
  reihen: reihe,
  stellungnahmen: stellungnahme,
  vergleich: vergleichszeile,
  geschichte: geschichtszeile,
  uebernahme: (u) => ({ titel: u.titel, aussage: `Stand in Dortmund: ${liste(UEBERNAHMESTUFEN[u.stufe], u.stand)}` }),
  rechtslage: ({ titel, land, inhalt }) => ({ titel: `${titel} (${land})`, aussage: inhalt }),
  wirkung: ({ titel, evidenz }) => ({ titel, aussage: evidenz }),
  staedte: ({ titel, inhalt }) => ({ titel, aussage: inhalt }),
  standortsuche: ({ titel, ergebnis }) => ({ titel, aussage: ergebnis }),
  'offene-fragen': ({ titel, frage }) => ({ titel, aussage: frage }),
};

/** A row of a table. Where nothing is said of its table, its title is its name. */
export function zeilenwort<T extends Zeilentabelle>(tabelle: T, zeile: Zeile<T>, bestand: Bestand): Zeilenwort {
  return WORTE[tabelle]?.(zeile, bestand) ?? { titel: 'titel' in zeile ? zeile.titel : '' };
}
