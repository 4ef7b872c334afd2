/** The editor at /redaktion/ on a folder: the browser's private file system stands in for a folder of the computer. */
import type { Page } from 'playwright-core';

/** Text of each file by its path in the repository. */
export type Ordner = Record<string, string>;

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

/** Opens the editor and chooses the folder. */
export async function meldeAn(seite: Page): Promise<void> {
  await seite.goto('/redaktion/');
  await seite.getByRole('button', { name: 'Mit lokalem Repository arbeiten' }).click();
  await seite.getByRole('button', { name: 'Neuen Eintrag anlegen' }).first().waitFor();
}

/** The form of the entry that is open. */
export const formular = (seite: Page) => seite.getByRole('group', { name: /-Inhalt bearbeiten/ });

/** Saves and waits until the file is written. */
export async function speichere(seite: Page): Promise<void> {
  await seite.getByRole('button', { name: 'Speichern', exact: true }).click();
  await seite
    .getByText(/gespeichert/)
    .first()
    .waitFor();
}
