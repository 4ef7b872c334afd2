/** Whoever saves reads at once what still stands in the way, in the words of the form. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { imRepository } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';
import * as r from './redaktion.ts';
import { barrieren } from './zugang.ts';

const DATEI = 'content/meldungen/2026-11-23-neu.mdx';
let besuch: Besuch;
let seite: Page;
beforeAll(async () => {
  besuch = await besuche();
  seite = besuch.seite;
  const inhalt = imRepository(DATEIEN);
  const offen = inhalt[DATEI]!.replace(
    'freigabe: ausstehend',
    'autor: A. Probe\nfreigabe: { von: B. Probe, am: 2026-11-23 }',
  );
  await r.stelleOrdnerBereit(seite, { ...inhalt, [DATEI]: offen });
  await r.meldeAn(seite);
});
afterAll(() => besuch.beende());

const zettel = () => seite.getByRole('alert').filter({ hasText: 'vor dem Veröffentlichen noch zu klären' });
async function sichere(tue: () => Promise<void>): Promise<void> {
  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  await tue();
  await r.speichere(seite);
}
const waehleArt = (art: string) => async () => r.waehle(seite, await r.feld(seite, 'Art'), art);

it('nennt nach dem Speichern, was der Art fehlt, und geht, wenn nichts mehr fehlt', async () => {
  await sichere(waehleArt('Beschluss'));
  await zettel().getByText('Quellen fehlt bei einem Beschluss').waitFor();
  expect((await barrieren(seite)).filter((f) => f.includes('redaktion-befund'))).toEqual([]);
  await sichere(async () => {
    await waehleArt('Hinweis')();
    await (await r.feld(seite, 'Freigabe')).getByRole('checkbox').first().click();
  });
  await zettel().waitFor({ state: 'hidden' });
});

it('sagt, dass eine Freigabe dem Text von vorher gilt', async () => {
  await sichere(async () => {
    const freigabe = await r.feld(seite, 'Freigabe');
    await freigabe.getByRole('checkbox').first().click();
    await (await r.feld(seite, 'Freigegeben von', freigabe)).getByRole('textbox').fill('B. Probe');
  });
  await zettel().waitFor({ state: 'hidden' });
  await sichere(async () => (await r.feld(seite, 'Titel')).getByRole('textbox').fill('Ein anderer Titel'));
  await zettel().getByText('Freigabe gilt noch dem Text vor dieser Änderung.').waitFor();
  await zettel().getByRole('button', { name: 'Schließen' }).click();
  await zettel().waitFor({ state: 'hidden' });
});
