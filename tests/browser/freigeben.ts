/** How whoever releases a text publishes it. */
import type { Page } from 'playwright-core';
import { bis, VERSUCH } from '../geduld.ts';

/** Says that the open entry is ready, and publishes it. */
export async function gibFrei(seite: Page): Promise<void> {
  const bereit = seite.getByRole('menuitemradio', { name: /Bereit/ });
  const veroeffentlichen = seite.getByRole('button', { name: 'Eintrag veröffentlichen' });
  // The menu of the states opens with a movement and does not always take a choice made meanwhile.
  await bis(async () => {
    if (await veroeffentlichen.count()) return;
    if (!(await bereit.isVisible())) await seite.getByRole('button', { name: /^Status/ }).click({ timeout: VERSUCH });
    await bereit.click({ timeout: VERSUCH });
    await veroeffentlichen.waitFor({ timeout: VERSUCH });
  });
  await veroeffentlichen.click();
  await seite.getByRole('alertdialog').getByRole('button', { name: 'Veröffentlichen' }).click();
}
