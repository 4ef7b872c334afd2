/**
 * The editor changes what was changed and nothing else: the longest file of every folder and every table, opened and saved in the browser. All files go
 * through the same format in src/redaktion/datei/treu.test.ts; here it is the software that calls it, with its forms and its rich text.
 * With `ALLE_DATEIEN=1` every file goes through the browser, for about twenty minutes.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Feld } from '../../src/redaktion/eingaben.ts';
import { redaktion } from '../../src/redaktion/konfiguration.ts';
import { besuche, type Besuch } from './besuch.ts';
import * as r from './redaktion.ts';

const inhalt = r.inhalt();
/** The longest file of a folder, or all of them; rich texts of many marks are opened in redaktion.test.ts. */
const dateienIn = (ordner: string): string[] =>
  Object.keys(inhalt)
    .filter((d) => d.startsWith(`${ordner}/`))
    .toSorted((a, b) => inhalt[b]!.length - inhalt[a]!.length)
    .slice(0, process.env['ALLE_DATEIEN'] ? Infinity : 1);

/** Of every form: the file, where it is opened, and its fields. */
const FAELLE = redaktion({}).config.collections.flatMap(({ name, folder, fields, files }) =>
  files
    ? files.map((f) => ({ datei: f.file, sammlung: name, eintrag: f.name, felder: f.fields }))
    : dateienIn(folder!).map((datei) => ({
        datei,
        sammlung: name,
        eintrag: datei.slice(folder!.length + 1).replace(/\.\w+$/, ''),
        felder: fields!,
      })),
);

let besuch: Besuch;
let seite: Page;
beforeAll(async () => {
  besuch = await besuche();
  seite = besuch.seite;
  await r.stelleOrdnerBereit(seite, inhalt);
  await r.meldeAn(seite);
});
afterAll(() => besuch.beende());

const eingabe = async (name: string, wo?: Locator): Promise<Locator> =>
  (await r.feld(seite, name, wo)).getByRole('textbox').first();
const freierText = (f: Feld): boolean => ['string', 'text'].includes(f.widget) && !f.pattern && !f['type'];

/** Where one types in the open entry: the heading, else a text in the first row, else what every table says of itself. */
async function stelle(felder: Feld[], datei: string): Promise<{ feld: Locator; frei: boolean }> {
  const titel = felder.find((f) => f.name === 'titel' || f.name === 'name');
  if (titel) return { feld: await eingabe(titel.label), frei: true };
  const zeilen = felder.find((f) => f.name === 'zeilen');
  const text = zeilen?.fields?.find(freierText);
  if (!zeilen || !text || !/^zeilen:\n/m.test(inhalt[datei]!))
    return { feld: await eingabe(felder.find((f) => f.name === 'stand')!.label), frei: false };
  const liste = await r.feld(seite, zeilen.label);
  return { feld: await eingabe(text.label, await r.klappeAuf(liste)), frei: true };
}

/** Saves. Out: the file. */
async function sichere(datei: string): Promise<string> {
  await r.speichere(seite);
  return r.leseDatei(seite, datei);
}

it('jeder Ordner und jede Tabelle ist dabei', () => {
  const orte = new Set(FAELLE.map(({ datei }) => datei.split('/')[1]!.replace('.yaml', '')));
  expect([...orte].sort()).toEqual(Object.keys(redaktion({}).formate).sort());
  expect(FAELLE.filter((f) => !inhalt[f.datei]).map((f) => f.datei)).toEqual([]);
});

it.each(FAELLE.filter((f) => f.eintrag !== 'weiterleitungen'))(
  '$datei: ein Feld ändert eine Zeile; zurück geändert ist sie Byte für Byte die alte',
  async ({ datei, sammlung, eintrag, felder }) => {
    const alt = inhalt[datei]!;
    await r.oeffneEintrag(seite, sammlung, eintrag);
    const { feld, frei } = await stelle(felder, datei);
    // The form is there before what stands in it.
    await expect.poll(() => feld.inputValue()).not.toBe('');
    const wert = await feld.inputValue();
    const anders = frei ? `${wert} { anders <` : '1999';
    await feld.fill(anders);
    const neu = await sichere(datei);
    const [vorher, nachher] = [alt.split('\n'), neu.split('\n')];
    expect(nachher.length).toBe(vorher.length);
    const zeilen = nachher.filter((z, i) => z !== vorher[i]);
    expect(zeilen).toHaveLength(1);
    expect(zeilen[0]).toContain(anders.slice(-8));

    await r.oeffneEintrag(seite, sammlung, eintrag);
    const { feld: wieder } = await stelle(felder, datei);
    await expect.poll(() => wieder.inputValue()).toBe(anders);
    await wieder.fill(wert);
    expect(await sichere(datei)).toBe(alt);
  },
);

it('Weiterleitungen: eine neue ist eine Zeile, der Kommentar darüber bleibt', async () => {
  const { datei, sammlung, eintrag, felder } = FAELLE.find((f) => f.eintrag === 'weiterleitungen')!;
  const alt = inhalt[datei]!;
  await r.oeffneEintrag(seite, sammlung, eintrag);
  const liste = await r.feld(seite, felder[0]!.label);
  const [von, nach] = felder[0]!.fields!;
  await r.fuegeHinzu(liste, von!.label);
  await (await eingabe(von!.label, liste)).fill('/alt/');
  await (await eingabe(nach!.label, liste)).fill('/neu/');
  const neu = await sichere(datei);
  const bisher = alt.split('\n').filter((z) => z !== '{}');
  expect(neu.split('\n').filter((z) => !bisher.includes(z))).toEqual(['/alt/: /neu/']);
  expect(bisher.filter((z) => !neu.split('\n').includes(z))).toEqual([]);
});

it('alle anderen Dateien hat niemand angefasst', async () => {
  const jetzt = await r.leseOrdner(seite);
  expect(Object.keys(jetzt).sort()).toEqual(Object.keys(inhalt).sort());
  expect(Object.keys(jetzt).filter((d) => jetzt[d] !== inhalt[d])).toEqual(['content/weiterleitungen.yaml']);
});
