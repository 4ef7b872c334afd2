/** The editor at /redaktion/ on a folder: the browser's private file system stands in for a folder of the computer. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { WURZEL } from '../ordner.ts';

/** Text of each file by its path in the repository. */
export type Ordner = Record<string, string>;

/** The content of the project. */
export const inhalt = (): Ordner =>
  Object.fromEntries(
    globSync('content/**/*.{mdx,yaml}', { cwd: WURZEL }).map((d) => [
      d.split(path.sep).join('/'),
      readFileSync(path.join(WURZEL, d), 'utf8'),
    ]),
  );

/** Writes files to a folder of the disk. */
export function schreibeOrdner(wurzel: string, ordner: Ordner): void {
  for (const [pfad, text] of Object.entries(ordner)) {
    const ziel = path.join(wurzel, pfad);
    mkdirSync(path.dirname(ziel), { recursive: true });
    writeFileSync(ziel, text.startsWith('base64:') ? Buffer.from(text.slice(7), 'base64') : text);
  }
}

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
        if (griff.kind === 'directory') await gehe(griff as FileSystemDirectoryHandle, `${pfad}${name}/`);
        else {
          const datei = await (griff as FileSystemFileHandle).getFile();
          const bytes = new Uint8Array(await datei.arrayBuffer());
          dateien[`${pfad}${name}`] = /\.(mdx|yaml)$/.test(name)
            ? new TextDecoder().decode(bytes)
            : `base64:${btoa(String.fromCharCode(...bytes))}`;
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

/** Opens the editor and chooses the folder. */
export async function meldeAn(seite: Page): Promise<void> {
  await seite.goto('/redaktion/');
  await seite.getByRole('button', { name: 'Mit lokalem Repository arbeiten' }).click();
  await seite.getByRole('button', { name: 'Neuen Eintrag anlegen' }).first().waitFor();
}

/** The form of the entry that is open. */
const formular = (seite: Page): Locator => seite.getByRole('group', { name: /-Inhalt bearbeiten/ });

/** A field of the form, or of a part of it, by its label. The software makes fields when they come into view, and puts invisible marks around labels. */
export async function feld(seite: Page, name: string, wo: Locator = formular(seite)): Promise<Locator> {
  const gesucht = wo.getByRole('group', { name: new RegExp(`^Feld „\\W*${name}\\W*“$`) }).first();
  const alle = wo.getByRole('group', { name: /^Feld „/ });
  for (let versuch = 0; versuch < 40 && !(await gesucht.count()); versuch++) {
    await alle.last().scrollIntoViewIfNeeded();
    await seite.waitForTimeout(100);
  }
  await gesucht.scrollIntoViewIfNeeded();
  return gesucht;
}

/** Opens an entry, or a new one ('new'), and waits for its form; a text is there when its editor is. */
export async function oeffneEintrag(seite: Page, sammlung: string, eintrag: string): Promise<void> {
  const ort = eintrag === 'new' ? 'new' : `entries/${eintrag}`;
  await seite.goto(`/redaktion/#/collections/${sammlung}/${ort}`);
  await formular(seite).getByRole('textbox').first().waitFor();
}

/** Chooses an option of a list of a field. The list closes again when the form moves just then, as while it is still being built. */
export async function waehle(seite: Page, wo: Locator, option: string | RegExp): Promise<void> {
  const gesucht = seite.getByRole('option', { name: option }).first();
  for (let versuch = 0; ; versuch++) {
    await wo.getByRole('combobox').first().click();
    try {
      return await gesucht.click({ timeout: 3000 });
    } catch (grund) {
      if (versuch === 4) throw grund;
    }
  }
}

/** Saves and waits until the file is written. */
export async function speichere(seite: Page): Promise<void> {
  await seite.getByRole('button', { name: 'Speichern', exact: true }).click();
  await seite
    .getByText(/gespeichert/)
    .first()
    .waitFor();
}

/** Waits until saving has led back to the list; who opens an entry before is sent away again. */
export async function warteAufListe(seite: Page): Promise<void> {
  await formular(seite).waitFor({ state: 'hidden' });
  await seite.waitForURL(({ hash }) => !/\/(entries\/|new$)/.test(hash));
}
