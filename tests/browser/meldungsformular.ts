/** How an editor fills in a new notice: fields, a source mark in the text, a measure, a picture with its rights. */
import type { Locator, Page } from 'playwright-core';
import * as r from './redaktion.ts';

export const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

interface Angaben {
  /** What stands in the lists of measures and sources. */
  massnahme: RegExp;
  quelle: RegExp;
  sperrfrist?: string;
  einrichtung?: RegExp;
  autor?: string;
  bild?: Hochzuladen;
}

export interface Hochzuladen {
  /** What the person calls it, and what it is called where one is chosen. */
  name: string;
  wird: string;
  mimeType: string;
  buffer: Buffer;
}
const SCHILD: Hochzuladen = {
  name: 'Öffnung März.png',
  wird: 'oeffnung-maerz.png',
  mimeType: 'image/png',
  buffer: Buffer.from(PNG, 'base64'),
};

/** Adds a picture to the notice that is open, as far as its file is chosen. Out: the list of pictures, and the window that offers them. */
export async function ladeHoch(
  seite: Page,
  datei: Omit<Hochzuladen, 'wird'>,
): Promise<{ bilder: Locator; bildwahl: Locator }> {
  const bilder = await r.feld(seite, 'Bilder');
  await bilder
    .getByRole('button', { name: /Eintrag/ })
    .first()
    .click();
  await bilder.getByRole('button', { name: 'Durchsuchen' }).click();
  const bildwahl = seite.getByRole('dialog', { name: 'Bild auswählen' });
  const [auswahl] = await Promise.all([
    seite.waitForEvent('filechooser'),
    bildwahl.getByRole('button', { name: 'Hochladen' }).click(),
  ]);
  await auswahl.setFiles(datei);
  return { bilder, bildwahl };
}

/** Opens the form of a new notice and fills it in; saves nothing. */
export async function fuelleMeldung(seite: Page, angaben: Angaben): Promise<void> {
  const { massnahme, quelle, sperrfrist, einrichtung, autor, bild = SCHILD } = angaben;
  await r.oeffneEintrag(seite, 'meldungen', 'new');
  const fuelle = async (name: string, wert: string) =>
    (await r.feld(seite, name)).getByRole('textbox').first().fill(wert);
  await fuelle('Titel', 'Größere Öffnungszeiten: ab März');
  await fuelle('Zusammenfassung', 'Ein Satz mit <Klammern> und {Klammern}.');
  await fuelle('Stand', '2026-11');
  await fuelle('Quellen gelesen am', '2026-11-20');
  await fuelle('Nächste Prüfung', '2027-02-01');
  await fuelle('Datum', '2026-11-20');
  if (sperrfrist) await fuelle('Sperrfrist', sperrfrist);
  if (autor) await fuelle('Geschrieben von', autor);
  await (await r.feld(seite, 'Künstliche Intelligenz')).getByRole('radio', { name: 'ohne KI geschrieben' }).click();
  await r.waehle(seite, await r.feld(seite, 'Städtische Aufgabe'), 'Gesundheit');
  await r.waehle(seite, await r.feld(seite, 'Art'), 'Hinweis');
  await r.waehle(seite, await r.feld(seite, 'Maßnahmen'), massnahme);
  if (einrichtung) await r.waehle(seite, await r.feld(seite, 'Einrichtungen'), einrichtung);

  await (await r.text(seite)).click();
  await seite.keyboard.type(
    'Die Beratung ist für alle da, auch wenn jemand < 18 ist oder {etwas} mit <b>Klammern</b> schreibt.',
  );
  await (await r.feld(seite, 'Text')).getByRole('button', { name: 'Einfügen' }).click();
  await seite.getByRole('menuitem', { name: 'Beleg' }).click();
  const dialog = seite.getByRole('dialog', { name: 'Beleg' });
  await r.waehle(seite, dialog, quelle);
  await dialog.getByRole('button', { name: 'Einfügen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await r.text(seite, '<Beleg quelle=');

  const { bilder, bildwahl } = await ladeHoch(seite, bild);
  await bildwahl.getByRole('option', { name: bild.wird }).waitFor();
  await bildwahl.getByRole('button', { name: 'Einfügen' }).click();
  // A large photo is made smaller first.
  await bilder.getByRole('button', { name: 'Bild ersetzen' }).waitFor();
  await fuelleRechte(seite, bilder);
}

/** Everything that must be said of a picture. In: the field with its form. */
export async function fuelleRechte(seite: Page, bilder: Locator): Promise<void> {
  const rechte = {
    Beschreibung: 'Ein Schild mit Zeiten',
    Urheber: 'Petra Probe',
    Rechte: 'Stadt & Probe',
    Lizenz: 'frei für die redaktionelle Verwendung',
    Aufgenommen: '2026-11',
    Ort: 'Dortmund, Innenstadt',
    Einwilligung: 'keine Personen zu erkennen',
  };
  for (const [name, wert] of Object.entries(rechte))
    await (await r.feld(seite, name, bilder)).getByRole('textbox').fill(wert);
}
