/** Who edits can sign in, however low or narrow the screen is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { VERSUCH } from '../geduld.ts';
import { besuche, HANDY } from './besuch.ts';
import { starteGitlabredaktion, type Gitlabredaktion } from './gitlabredaktion.ts';
import { GITLAB } from './redaktion.ts';
import { ueberstand } from './zugang.ts';

let redaktion: Gitlabredaktion;
beforeAll(async () => {
  redaktion = await starteGitlabredaktion();
});
afterAll(() => redaktion.beende());

const FENSTER = [
  HANDY,
  { width: 390, height: 560 },
  { width: 768, height: 1024 },
  { width: 1024, height: 730 },
  { width: 1280, height: 600 },
  { width: 1366, height: 650 },
];

it.each(
  FENSTER.flatMap((viewport) =>
    ['Chrome', 'Firefox und Safari'].map((wie) => [viewport.width, viewport.height, wie, viewport] as const),
  ),
)('auf %i mal %i Punkten, wie in %s, liegt über keinem Knopf etwas', async (_breite, _hoehe, wie, viewport) => {
  const { seite, beende } = await besuche({ baseURL: redaktion.herkunft, viewport });
  // These cannot open a folder: the software says so with one more line, and the other button stands lower.
  if (wie !== 'Chrome') await seite.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await seite.goto('/redaktion/');
  const knoepfe = [seite.getByRole('button', { name: GITLAB })];
  if (wie === 'Chrome') knoepfe.push(seite.getByRole('button', { name: /lokalem Repository/ }));
  // Only looks whether a click would reach it.
  for (const knopf of knoepfe) {
    await knopf.waitFor();
    await knopf.click({ trial: true, timeout: VERSUCH });
  }
  await seite.getByRole('link', { name: 'Handbuch' }).click({ trial: true, timeout: VERSUCH });
  expect(await ueberstand(seite)).toEqual([]);
  // What lies below can be scrolled to.
  const amEnde = () => seite.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 1);
  await seite.evaluate(() => scrollTo(0, 0));
  await seite.mouse.wheel(0, 2000);
  await expect.poll(amEnde).toBe(true);
  await beende();
});
