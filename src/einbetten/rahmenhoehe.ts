/**
 * How high the frame of a drawing must be. Without a script nobody can tell it to the page around, so it is reckoned from what the drawing says: lines of
 * text, and what it needs beside them. Pure. The figures are measured; tests/browser/einbetten.test.ts says when a drawing no longer fits.
 */
import { imRahmen, lageplan } from '../karte/lageplan.ts';
import type { Zeichnung } from './gezeichnet.ts';

/** In px: where the frame is as narrow as a phone (320), and in any that has 600 or more. */
export interface Rahmenhoehe {
  schmal: number;
  breit: number;
}

/** Signs in a line of text, and how high it is. */
const ZEILE = { schmal: 30, breit: 62, hoch: 22 } as const;

/** The closed fold with its picture, below all of them. */
const ALS_BILD = 34;

/** What a drawing needs beside its lines. */
const SONST: Record<Zeichnung['bild']['art'], Rahmenhoehe> = {
  weg: { schmal: 560, breit: 330 },
  paket: { schmal: 760, breit: 500 },
  suche: { schmal: 1090, breit: 500 },
  geld: { schmal: 630, breit: 500 },
  felder: { schmal: 230, breit: 190 },
  karte: { schmal: 205, breit: 250 },
  kreuztabelle: { schmal: 790, breit: 740 },
  recht: { schmal: 970, breit: 700 },
  reihe: { schmal: 380, breit: 480 },
  saeulen: { schmal: 660, breit: 460 },
  status: { schmal: 210, breit: 140 },
  uebernahme: { schmal: 550, breit: 520 },
  vergleich: { schmal: 420, breit: 330 },
  wirkung: { schmal: 370, breit: 345 },
  zeitachse: { schmal: 1340, breit: 890 },
};

const draussen = ({ orientierung, orte }: Extract<Zeichnung['bild'], { art: 'karte' }>) =>
  orte.filter((o) => !imRahmen(orientierung.ausschnitt, o));

/** What differs from drawing to drawing of a kind: the form of a map, a second map. */
function zusatz(b: Zeichnung['bild'], weite: keyof Rahmenhoehe): number {
  if (b.art !== 'karte') return 0;
  return lageplan(b.orientierung, b.orte, weite).hoehe + (draussen(b).length > 0 ? 240 : 0);
}

/** The texts of a drawing that stand one under the other. */
function absaetze(b: Zeichnung['bild']): string[] {
  switch (b.art) {
    case 'weg':
      return b.weg.punkte.flatMap((p) => [p.datum, p.kurz]);
    case 'paket':
      return [...b.paket.teile.map((t) => t.titel), ...b.paket.dazu.map((m) => `umgesetzt ${m.titel}`)];
    case 'suche':
      return b.suche.orte.map((o) => o.name);
    case 'geld':
      return [...b.flaechen.betraege, ...b.flaechen.stellen, ...b.flaechen.andere.map((zahl) => ({ zahl }))].flatMap(
        // Beside the drawing there is room for two thirds of a line.
        ({ zahl }) => [zahl.titel, `${zahl.titel} ${zahl.hinweis ?? ''}`],
      );
    case 'reihe':
      return b.reihe.punkte.map((p) => p.text);
    case 'status':
      return b.anteile.map((a) => a.status);
    case 'kreuztabelle':
    case 'felder':
      return b.felder.map((f) => f.name);
    case 'saeulen':
      return b.saeulen.flatMap((s) => [s.titel, s.kern]);
    case 'recht':
      return b.raeume.flatMap((r) => [r.land, ...r.normen.map((n) => n.titel)]);
    case 'uebernahme':
    case 'wirkung':
      return b.stufen.flatMap((s) => [s.wort, ...s.eintraege.map((e) => e.titel)]);
    case 'zeitachse':
      return b.zeilen.flatMap((z) => z.kurz ?? []);
    case 'karte':
      return draussen(b).map((o) => o.titel);
    case 'vergleich':
      return [b.zeile.kurz.dortmund.was, b.zeile.kurz.zuerich.was, b.zeile.ungleich ?? '', b.zeile.unterschied];
  }
}

/** Rounded up to ten. */
export function rahmenhoehe({ titel, quellen, bild }: Pick<Zeichnung, 'titel' | 'quellen' | 'bild'>): Rahmenhoehe {
  const texte = [titel, quellen, ...absaetze(bild)];
  const zeilen = (zeichen: number) => texte.reduce((n, text) => n + Math.ceil(text.length / zeichen), 0);
  const hoehe = (weite: keyof Rahmenhoehe) =>
    Math.ceil((SONST[bild.art][weite] + ALS_BILD + zusatz(bild, weite) + zeilen(ZEILE[weite]) * ZEILE.hoch) / 10) * 10;
  return { schmal: hoehe('schmal'), breit: hoehe('breit') };
}
