/** The editor at /redaktion/ on a folder: the browser's private file system stands in for a folder of the computer. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { bis, VERSUCH } from '../geduld.ts';
import { WURZEL, type Ordner } from '../ordner.ts';

/** The content of the project. */
export const inhalt = (): Ordner =>
  Object.fromEntries(
    globSync('content/**/*.{mdx,yaml}', { cwd: WURZEL }).map((d) => [
      d.split(path.sep).join('/'),
      readFileSync(path.join(WURZEL, d), 'utf8'),
    ]),
  );

/** From now on the page that asks for a folder gets this one. Call before the page is opened. */
export async function stelleOrdnerBereit(seite: Page, ordner: Ordner): Promise<void> {
  await seite.addInitScript(() => {
    const wurzel = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('projekt', { create: true });
    Object.assign(window, { showDirectoryPicker: wurzel });
  });
  await seite.goto('/favicon.svg');
  await seite.evaluate(async (dateien) => {
    const wurzel = await (await navigator.storage.getDirectory()).getDirectoryHandle('projekt', { create: true });
    // The software takes a folder for a repository when this is in it.
    await wurzel.getDirectoryHandle('.git', { create: true });
    for (const [pfad, text] of Object.entries(dateien)) {
      const teile = pfad.split('/');
      let ort = wurzel;
      for (const teil of teile.slice(0, -1)) ort = await ort.getDirectoryHandle(teil, { create: true });
      const ziel = await (await ort.getFileHandle(teile.at(-1)!, { create: true })).createWritable();
      await ziel.write(text);
      await ziel.close();
    }
  }, ordner);
}

/** All files of the folder as they are now; those that are no text as base64 behind "base64:". */
export const leseOrdner = (seite: Page): Promise<Ordner> =>
  seite.evaluate(async () => {
    const dateien: Record<string, string> = {};
    const gehe = async (ordner: FileSystemDirectoryHandle, pfad: string): Promise<void> => {
      for await (const [name, griff] of ordner.entries()) {
        if (griff.kind === 'directory') await gehe(griff, `${pfad}${name}/`);
        else {
          const datei = await griff.getFile();
          const bytes = new Uint8Array(await datei.arrayBuffer());
          dateien[`${pfad}${name}`] = /\.(mdx|yaml)$/.test(name)
            ? new TextDecoder().decode(bytes)
            : // One by one: a photo has more bytes than a function can take.
              `base64:${btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''))}`;
        }
      }
    };
    await gehe(await (await navigator.storage.getDirectory()).getDirectoryHandle('projekt'), '');
    return dateien;
  });

/** One file of the folder as it is now. */
export const leseDatei = (seite: Page, pfad: string): Promise<string> =>
  seite.evaluate(async (pfad) => {
    const teile = pfad.split('/');
    let ort = await (await navigator.storage.getDirectory()).getDirectoryHandle('projekt');
    for (const teil of teile.slice(0, -1)) ort = await ort.getDirectoryHandle(teil);
    return (await (await ort.getFileHandle(teile.at(-1)!)).getFile()).text();
  }, pfad);

/** Writes one file of the folder, as another program would. */
export const schreibeDatei = (seite: Page, pfad: string, text: string): Promise<void> =>
  seite.evaluate(
    async ([pfad, text]) => {
      const teile = pfad.split('/');
      let ort = await (await navigator.storage.getDirectory()).getDirectoryHandle('projekt');
      for (const teil of teile.slice(0, -1)) ort = await ort.getDirectoryHandle(teil);
      const ziel = await (await ort.getFileHandle(teile.at(-1)!)).createWritable();
      await ziel.write(text);
      await ziel.close();
    },
    [pfad, text] as const,
  );

/** Opens the editor in another window of somebody who has signed in. */
export async function meldeAnWieder(seite: Page): Promise<void> {
  await seite.goto('/redaktion/');
  await bereit(seite);
}
const bereit = (seite: Page) => seite.getByRole('button', { name: 'Neuen Eintrag anlegen' }).first().waitFor();

/** Opens the editor and signs in: chooses the folder, or goes to the GitLab that is named. */
export async function meldeAn(seite: Page, wo: string | RegExp = 'Mit lokalem Repository arbeiten'): Promise<void> {
  await verfolge(seite);
  await seite.goto('/redaktion/');
  await seite.getByRole('button', { name: wo }).click();
  await bereit(seite);
}

/** Opens the editor for somebody whose browser knows who it is. */
export async function oeffneRedaktion(seite: Page): Promise<void> {
  await verfolge(seite);
  await meldeAnWieder(seite);
}

/** What tests of an entry need to know of the software, and need not be asked. Before it is opened. */
async function verfolge(seite: Page): Promise<void> {
  // A rich text hands over what it shows a moment later. Nobody sees that; its own event tells, which does not rise.
  await seite.addInitScript(() =>
    addEventListener(
      'Update',
      (e) => ((e.target as HTMLElement).dataset['uebernommen'] = (e as CustomEvent<{ value: string }>).detail.value),
      true,
    ),
  );
  // Half a second after a change the software keeps a copy of it, also when it has just been saved; then it asks what is to become of the copy.
  await seite.addLocatorHandler(
    seite.getByRole('alertdialog', { name: 'Entwurf wiederherstellen' }).getByRole('button', { name: 'Verwerfen' }),
    (verwerfen) => verwerfen.click(),
  );
}
/** Where one signs in to a GitLab. */
export const GITLAB = /Mit .*GitLab.* anmelden/;

/** The form of the entry that is open. */
const formular = (seite: Page): Locator => seite.getByRole('group', { name: /-Inhalt bearbeiten/ });

/** The fields that are there, of the form or a part of it: of all names, or of one. The software puts invisible marks around names. */
const felderIn = (wo: Locator, name = '.*'): Locator =>
  wo.getByRole('group', { name: new RegExp(`^Feld „\\W*${name}\\W*“$`) });

/** A field of the form, or of a part of it, by its name. The software makes fields when they come into view. */
export async function feld(seite: Page, name: string, wo: Locator = formular(seite)): Promise<Locator> {
  const gesucht = felderIn(wo, name).first();
  // While the form is being built, a field may be another one from one moment to the next.
  await bis(async () => {
    if (!(await gesucht.count())) await felderIn(wo).last().scrollIntoViewIfNeeded({ timeout: VERSUCH });
    if (!(await gesucht.count())) throw new Error(`Kein Feld „${name}“.`);
    await gesucht.scrollIntoViewIfNeeded({ timeout: VERSUCH });
  });
  return gesucht;
}

const geheZu = (seite: Page, ort: string) => seite.evaluate((o) => void (location.hash = o), `#/collections/${ort}`);

/** Opens an entry, or a new one ('new'), from the list of its folder, and waits for its form. */
export async function oeffneEintrag(seite: Page, sammlung: string, eintrag: string): Promise<void> {
  // Otherwise the form of the entry before could be taken for this one.
  await geheZu(seite, sammlung);
  await formular(seite).waitFor({ state: 'hidden' });
  await geheZu(seite, `${sammlung}/${eintrag === 'new' ? 'new' : `entries/${eintrag}`}`);
  await felderIn(formular(seite)).first().waitFor();
}

/** Opens the first row of a list. Out: the row. The software makes rows when they come into view, so the first that is there may be another one. */
export async function klappeAuf(liste: Locator): Promise<Locator> {
  const zeile = liste.locator('.item-wrapper').first();
  const knopf = zeile.getByRole('button', { name: /^(Auf|Zu)klappen$/ }).first();
  await bis(async () => {
    await zeile.scrollIntoViewIfNeeded({ timeout: VERSUCH });
    if ((await knopf.getAttribute('aria-expanded', { timeout: VERSUCH })) === 'false')
      await knopf.click({ timeout: VERSUCH });
    await felderIn(zeile).first().waitFor({ timeout: VERSUCH });
  });
  return zeile;
}

/** Adds a row to a list. Out: when its fields are there. */
export async function fuegeHinzu(liste: Locator, feldname: string): Promise<void> {
  const bisher = await felderIn(liste, feldname).count();
  await liste.getByRole('button', { name: /hinzufügen/ }).click();
  await felderIn(liste, feldname).nth(bisher).waitFor();
}

/** The rich text of the open entry, when it has handed over what it shows, with these words in it, in its own spelling. */
export async function text(seite: Page, worte = ''): Promise<Locator> {
  // The first: building blocks in it may hold texts of their own.
  const schreibfeld = (await feld(seite, 'Text')).getByRole('textbox').first();
  await bis(async () => {
    const uebernommen = await schreibfeld.getAttribute('data-uebernommen', { timeout: VERSUCH });
    if (!uebernommen?.includes(worte)) throw new Error(`Übernommen ist: ${uebernommen}`);
  });
  return schreibfeld;
}

/** Chooses an option of a list of a field. The list closes again when the form moves just then, as while it is still being built. */
export async function waehle(seite: Page, wo: Locator, option: string | RegExp): Promise<void> {
  const gesucht = seite.getByRole('option', { name: option }).first();
  await bis(async () => {
    if (!(await gesucht.isVisible())) await wo.getByRole('combobox').first().click({ timeout: VERSUCH });
    await gesucht.click({ timeout: VERSUCH });
  });
}

/**
 * Saves, and waits until that has led back to the list: then the file is written. Who opens an entry before is sent away again. Throws when the
 * software refuses, with what it says of the fields.
 */
export async function speichere(seite: Page): Promise<void> {
  await seite.getByRole('button', { name: 'Speichern', exact: true }).click();
  const weigerung = await bis(async () => {
    const fehlend = felderIn(formular(seite)).filter({ has: seite.getByRole('alert') });
    if (await fehlend.count()) return (await fehlend.allInnerTexts()).join(' | ');
    if (await formular(seite).isVisible()) throw new Error('Das Formular ist noch offen.');
    return '';
  });
  if (weigerung) throw new Error(`Nicht gespeichert: ${weigerung}`);
  await warteAufListe(seite);
}

/** Waits until what was done with an entry has led back to the list. */
export async function warteAufListe(seite: Page): Promise<void> {
  await formular(seite).waitFor({ state: 'hidden' });
  await seite.waitForURL(({ hash }) => !/\/(entries\/|new$)/.test(hash));
}
