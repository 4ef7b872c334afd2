/**
 * What newsrooms can put into their pages: every drawing of the site, with where it stands, whence it is and its picture. The only list: the pages that are
 * framed, and the one that hands out the code, are made from it.
 */
import { seitenadresse, zeilenadresse } from '../inhalt/adressen.ts';
import { zurUeberschrift, type Seitenname } from '../inhalt/bezuege.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { absolut, herkunftsangaben } from '../inhalt/website.ts';
import { merke } from '../lager/merken.ts';
import { maskiert } from '../maskierung/markup.ts';
import { flaechen, paket, suche, weg } from '../konzept/schaubilder.ts';
import { massnahmenstand } from '../konzept/massnahmen.ts';
import { kartenorte, orientierung } from '../ort/standorte.ts';
import { pressebilder } from '../presse/pressebilder.ts';
import { seitenkopf } from '../seite/seiten.ts';
import { vergleich } from '../vergleich/vergleich.ts';
import { geschichte, standortsuche } from '../verlauf/verlauf.ts';
import { datenreihen } from '../zahlen/reihen.ts';
import { reihendateien } from '../zahlen/reihendateien.ts';
import { quellenzeile } from '../zitat/belege.ts';
import { bildfassung, type Bildfassung } from './bilder.ts';
import type { Bilddatei, Zeichnung } from './gezeichnet.ts';
import { rahmenhoehe, type Rahmenhoehe } from './rahmenhoehe.ts';
import { recht, saeulen, uebernahme, wirkung } from '../zuerich/zuerich.ts';

export interface Einbettung extends Zeichnung, Bildfassung {
  /** Of the page that is framed. */
  adresse: string;
  hoehe: Rahmenhoehe;
}

/** Of what kind they are, in the order of the page that lists them. */
export interface Einbettungsgruppe {
  id: string;
  titel: string;
  einbettungen: Einbettung[];
}

/** What a newsroom puts into its page. In: the drawing, our host. */
export const code = ({ adresse, titel, hoehe }: Einbettung, herkunft: URL): string =>
  `<iframe src="${absolut(adresse, herkunft)}" title="${maskiert(titel)}" width="100%" height="${Math.max(hoehe.schmal, hoehe.breit)}" loading="lazy" style="border:0"></iframe>`;

const verlage = async (ids: readonly string[]): Promise<string> =>
  [...new Set((await Promise.all(ids.map(quellenzeile))).map((q) => q.herausgeber))].join('; ');

const zeilenquellen = (zeilen: readonly { quellen: readonly string[] }[]): string[] =>
  zeilen.flatMap(({ quellen }) => quellen);

type Rumpf = Pick<Zeichnung, 'id' | 'titel' | 'bild'> & Partial<Zeichnung>;

/** A drawing of a standing page: as of when, says the page. In: its sources where each entry has its own. */
async function vonSeite(seite: Seitenname, rumpf: Rumpf): Promise<Zeichnung> {
  const { nachweis } = await seitenkopf(seite);
  const adresse = seitenadresse(seite);
  const { stand, geprueft } = nachweis;
  return { seite: adresse, stand, geprueft, quellen: 'bei jedem Eintrag auf der Website', ...rumpf };
}

const pressebild = async (name: string): Promise<Bilddatei[]> => (await pressebilder()).filter((b) => b.name === name);

async function reihen(): Promise<Zeichnung[]> {
  const dateien = await reihendateien();
  const gezeichnet = (await datenreihen()).filter((r) => r.punkte.length > 0);
  return Promise.all(
    gezeichnet.map(async (reihe) => ({
      id: reihe.id,
      titel: `${reihe.titel} (${reihe.einheit})`,
      seite: zeilenadresse('reihen', reihe.id),
      quellen: await verlage(reihe.bildquellen),
      stand: reihe.stand,
      geprueft: reihe.geprueft,
      bild: {
        art: 'reihe' as const,
        reihe,
        dateien: dateien
          .filter((d) => d.reihe === reihe.id)
          .flatMap(({ beschreibung, ...d }) => (beschreibung ? [{ ...d, beschreibung }] : [])),
      },
    })),
  );
}

/** Below their headings on /konzept/; each says its finding itself. */
async function konzept(): Promise<Zeichnung[]> {
  const seite = 'konzept';
  const [derWeg, dasPaket, dieSuche, geld] = [await weg(), await paket(), await suche(), await flaechen()];
  return Promise.all([
    vonSeite(seite, {
      id: 'weg',
      titel: 'Der Weg der Neuordnung seit Oktober 2023',
      seite: zurUeberschrift('/konzept/#der-weg-seit-oktober-2023'),
      bild: { art: 'weg', weg: derWeg },
    }),
    ...(dasPaket
      ? [
          vonSeite(seite, {
            id: 'paket',
            titel: 'Was aus dem Paket vom Herbst 2023 wurde',
            seite: zurUeberschrift('/konzept/#das-paket-vom-herbst-2023'),
            bild: { art: 'paket', paket: dasPaket },
          }),
        ]
      : []),
    vonSeite(seite, {
      id: 'suche',
      titel: 'Die Suche nach Standorten in Dortmund',
      seite: zurUeberschrift('/konzept/#was-daraus-wurde'),
      bild: { art: 'suche', suche: dieSuche, orientierung: await orientierung('dortmund') },
    }),
    vonSeite(seite, {
      id: 'geld',
      titel: 'Geld und Personal der Drogenhilfe in Dortmund',
      seite: zurUeberschrift('/konzept/#geld-und-personal'),
      bild: { art: 'geld', flaechen: geld },
    }),
  ]);
}

async function massnahmen(): Promise<Zeichnung[]> {
  const { anteile, felder } = await massnahmenstand();
  const seite = 'konzept/massnahmen';
  return Promise.all([
    vonSeite(seite, {
      id: 'stand-der-massnahmen',
      titel: 'Maßnahmen der Drogenhilfe in Dortmund nach Stand',
      bild: { art: 'status', anteile, dateien: await pressebild('stand-der-massnahmen') },
    }),
    vonSeite(seite, {
      id: 'massnahmen-nach-feld-und-stand',
      titel: 'Maßnahmen in Dortmund nach Handlungsfeld und Stand',
      bild: { art: 'kreuztabelle', felder },
    }),
    vonSeite(seite, {
      id: 'massnahmen-nach-feld',
      titel: 'Maßnahmen in Dortmund: wie viele umgesetzt sind',
      bild: { art: 'felder', felder },
    }),
  ]);
}

async function karten(): Promise<Zeichnung[]> {
  const dortmund = await orientierung('dortmund');
  const suche = await standortsuche();
  return Promise.all([
    vonSeite('standorte', {
      id: 'karte-dortmund',
      titel: 'Orte der Hilfe in Dortmund',
      bild: {
        art: 'karte',
        orientierung: dortmund,
        orte: await kartenorte('dortmund'),
        dateien: await pressebild('karte-dortmund'),
      },
    }),
    vonSeite('konzept/standortsuche', {
      id: 'karte-standortsuche',
      titel: 'Orte der Standortsuche in Dortmund',
      bild: { art: 'karte', orientierung: dortmund, orte: suche.flatMap((k) => k.lage ?? []) },
    }),
    vonSeite('zuerich/einrichtungen', {
      id: 'karte-zuerich',
      titel: 'Einrichtungen der Drogenhilfe in Zürich',
      bild: { art: 'karte', orientierung: await orientierung('zuerich'), orte: await kartenorte('zuerich') },
    }),
  ]);
}

async function modell(): Promise<Zeichnung[]> {
  const [alle, { felder }, raeume, stufen, gruppen] = [
    await saeulen(),
    await massnahmenstand(),
    await recht(),
    await uebernahme(),
    await wirkung(),
  ];
  return Promise.all([
    vonSeite('zuerich/geschichte', {
      id: 'zeitachse',
      titel: 'Zürich und Dortmund auf einer Zeitachse',
      bild: { art: 'zeitachse', zeilen: await geschichte() },
    }),
    vonSeite('zuerich/saeulen', {
      id: 'vier-saeulen',
      titel: 'Die vier Säulen und die Maßnahmen in Dortmund',
      quellen: await verlage(zeilenquellen(alle)),
      bild: { art: 'saeulen', saeulen: alle, felder },
    }),
    vonSeite('zuerich/uebernahme', {
      id: 'uebernahme',
      titel: 'Was Dortmund vom Zürcher Modell übernommen hat',
      bild: { art: 'uebernahme', stufen: stufen.map((s) => ({ ...s, eintraege: s.bausteine })) },
    }),
    vonSeite('zuerich/recht', {
      id: 'recht',
      titel: 'Welche Regeln für Drogenkonsumräume gelten',
      bild: { art: 'recht', raeume },
    }),
    vonSeite('zuerich/wirkung', {
      id: 'wirkung',
      titel: 'Was über die Wirkung belegt ist',
      bild: {
        art: 'wirkung',
        stufen: gruppen.map((g) => ({ stufe: g.staerke, wort: `${g.staerke} belegt`, eintraege: g.aussagen })),
      },
    }),
  ]);
}

async function zeilen(): Promise<Zeichnung[]> {
  return Promise.all(
    (await vergleich())
      .flatMap((thema) => thema.zeilen)
      .map(async (zeile) => ({
        id: `vergleich-${zeile.id}`,
        titel: `${zeile.titel}: Dortmund und Zürich im Vergleich`,
        kurz: zeile.titel,
        seite: zeilenadresse('vergleich', zeile.id),
        quellen: await verlage(zeile.quellen),
        stand: zeile.stand,
        geprueft: zeile.geprueft,
        bild: { art: 'vergleich' as const, zeile },
      })),
  );
}

const gruppenAus = merke(async (bestand: Bestand): Promise<Einbettungsgruppe[]> => {
  const gruppe = (id: string, titel: string, zeichnungen: readonly Zeichnung[]): Einbettungsgruppe => ({
    id,
    titel,
    einbettungen: zeichnungen.map((z) => ({
      ...z,
      ...bildfassung(z, herkunftsangaben(bestand)),
      adresse: `/einbetten/${z.id}/`,
      hoehe: rahmenhoehe(z),
    })),
  });
  return [
    gruppe('konzept', 'Konzept', await konzept()),
    gruppe('massnahmen', 'Maßnahmen', await massnahmen()),
    gruppe('zahlen', 'Zahlen', await reihen()),
    gruppe('karten', 'Karten', await karten()),
    gruppe('zuerich', 'Zürich und Dortmund', await modell()),
    gruppe('vergleich', 'Dortmund und Zürich, Zeile für Zeile', await zeilen()),
  ];
});

/** All of them by kind. */
export const einbettungsgruppen = async (): Promise<Einbettungsgruppe[]> => gruppenAus(await inhalt());
