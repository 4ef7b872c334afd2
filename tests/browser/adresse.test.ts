/** The address of a notice follows its title and day as long as nobody has read it there, and then never again. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { imRepository } from '../ordner.ts';
import { besuche } from './besuch.ts';
import { starteGitlabredaktion } from './gitlabredaktion.ts';
import * as r from './redaktion.ts';

const aufraeumen: (() => unknown)[] = [];
afterEach(async () => {
  for (const tue of aufraeumen.splice(0).reverse()) await tue();
});
const schreibe = async (seite: Page, feld: string, wert: string) =>
  (await r.feld(seite, feld)).getByRole('textbox').first().fill(wert);

async function neueMeldung(seite: Page, titel: string, tag: string): Promise<void> {
  await r.oeffneEintrag(seite, 'meldungen', 'new');
  await schreibe(seite, 'Titel', titel);
  await schreibe(seite, 'Datum', tag);
}

/** Published, with the name that the software made. */
const GELESEN = '2026-11-23-schon-gelesen';

it('mit GitLab: der Entwurf heißt nach Titel und Tag, bis er veröffentlicht ist; es bleibt ein Antrag', async () => {
  const gelesen = DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace('titel: Titel', 'titel: Schon gelesen');
  const redaktion = await starteGitlabredaktion({ ...DATEIEN, [`meldungen/${GELESEN}.mdx`]: gelesen });
  const { gitlab } = redaktion;
  const { seite, beende } = await besuche({ baseURL: redaktion.herkunft });
  aufraeumen.push(redaktion.beende, beende);
  await r.meldeAn(seite, r.GITLAB);
  const speichere = async () => {
    await seite.getByRole('button', { name: 'Speichern', exact: true }).click();
    await r.warteAufListe(seite);
  };
  const neue = () =>
    gitlab.archiv
      .git('diff', '--name-only', `main...${gitlab.antraege[0]!.source_branch}`)
      .split('\n')
      .map((d) => path.basename(d));

  await neueMeldung(seite, 'Drei neue Räume', '2026-11-20');
  await speichere();
  expect(neue()).toEqual(['2026-11-20-drei-neue-raeume.mdx']);

  await r.oeffneEintrag(seite, 'meldungen', '2026-11-20-drei-neue-raeume');
  await schreibe(seite, 'Titel', 'Zwei neue Räume');
  await schreibe(seite, 'Datum', '2026-11-21');
  await speichere();
  expect(neue()).toEqual(['2026-11-21-zwei-neue-raeume.mdx']);

  // In another session, too.
  await seite.reload();
  await seite.getByRole('button', { name: 'Neuen Eintrag anlegen' }).first().waitFor();
  await r.oeffneEintrag(seite, 'meldungen', '2026-11-21-zwei-neue-raeume');
  await schreibe(seite, 'Titel', 'Ein neuer Raum');
  await speichere();
  expect(neue()).toEqual(['2026-11-21-ein-neuer-raum.mdx']);
  expect(gitlab.antraege.map((a) => a.state)).toEqual(['opened']);

  // What is published keeps its address, also while a draft changes it.
  for (const titel of ['Ein anderer Titel', 'Noch einer']) {
    await r.oeffneEintrag(seite, 'meldungen', GELESEN);
    await schreibe(seite, 'Titel', titel);
    await seite.getByRole('button', { name: 'Speichern', exact: true }).click();
    await seite.getByRole('button', { name: 'Später' }).click();
    await r.warteAufListe(seite);
  }
  expect(gitlab.archiv.git('diff', '--name-status', `main...cms/meldungen/${GELESEN}`)).toBe(
    `M\tcontent/meldungen/${GELESEN}.mdx`,
  );
  expect(gitlab.unbekannt).toEqual([]);
});

it('auf dem eigenen Rechner: die Datei zieht um, Verweise folgen; was im Ledger steht, bleibt', async () => {
  const { seite, beende } = await besuche();
  aufraeumen.push(beende);
  const meldung = 'content/meldungen/2026-11-23-neue-website.mdx';
  // A measure that nobody has read yet, and a notice that names it and that readers of this website know.
  const mit = imRepository({
    ...DATEIEN,
    'massnahmen/ein-raum-zur-probe.mdx': DATEIEN['massnahmen/raum.mdx']!.replace(
      'titel: Titel',
      'titel: Ein Raum zur Probe',
    ),
    'meldungen/2026-11-23-neue-website.mdx': DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace(
      'titel:',
      'massnahmen: [ein-raum-zur-probe]\ntitel:',
    ),
  });
  await r.stelleOrdnerBereit(seite, mit);
  await r.meldeAn(seite);
  await r.oeffneEintrag(seite, 'massnahmen', 'ein-raum-zur-probe');
  await schreibe(seite, 'Titel', 'Zwei Räume zur Probe');
  await r.speichere(seite);
  await r.oeffneEintrag(seite, 'massnahmen', 'zwei-raeume-zur-probe');
  await schreibe(seite, 'Titel', 'Drei Räume zur Probe');
  await r.speichere(seite);
  const jetzt = await r.leseOrdner(seite);
  expect(Object.keys(jetzt).filter((d) => d.includes('zur-probe'))).toEqual([
    'content/massnahmen/drei-raeume-zur-probe.mdx',
  ]);
  expect(jetzt[meldung]).toMatch(/massnahmen: \[?\s*(- )?drei-raeume-zur-probe/);

  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neue-website');
  await schreibe(seite, 'Titel', 'Eine andere Website');
  await r.speichere(seite);
  expect(await r.leseDatei(seite, meldung)).toContain('Eine andere Website');
});
