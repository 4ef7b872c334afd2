/** The way of the press office: sign in to a GitLab, write, have it checked, publish. Four eyes are GitLab's: who may merge, publishes. */
import path from 'node:path';
import ExifReader from 'exifreader';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pruefeInhalt } from '../../src/inhalt/pruefung/pruefen.ts';
import { DATEIEN, schreibeInhalt } from '../fixtures/inhalt.ts';
import { WEBSITE } from '../fixtures/website.ts';
import { besuche, type Besuch } from './besuch.ts';
import { gibFrei } from './freigeben.ts';
import { fuelleMeldung } from './meldungsformular.ts';
import { baueMit } from './projekt.ts';
import type { Attrappe } from './gitlab.ts';
import { starteGitlabredaktion } from './gitlabredaktion.ts';
import * as r from './redaktion.ts';

let gitlab: Attrappe;
let besuch: Besuch;
let seite: Page;
let beende: () => void;
beforeAll(async () => {
  const redaktion = await starteGitlabredaktion();
  ({ gitlab, beende } = redaktion);
  besuch = await besuche({ baseURL: redaktion.herkunft });
  seite = besuch.seite;
});
afterAll(async () => {
  await besuch.beende();
  beende();
});

const DATEI = 'content/meldungen/2026-11-23-neu.mdx';
/** What the second test writes. */
const NEU = 'content/meldungen/2026-11-20-groessere-oeffnungszeiten-ab-maerz.mdx';
const stufe = () => gitlab.antraege.map((a) => `${a.state} ${a.labels.join()}`);

it('anmelden, ändern, zur Prüfung geben, bereit melden, veröffentlichen', async () => {
  await r.meldeAn(seite, r.GITLAB);

  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  await (await r.feld(seite, 'Titel')).getByRole('textbox').fill('Ein anderer Titel');
  await seite.getByRole('button', { name: 'Speichern', exact: true }).click();
  const einreichen = seite.getByRole('button', { name: 'Zur Prüfung einreichen' });
  await einreichen.waitFor();
  expect(stufe()).toEqual(['opened sveltia-cms/draft']);
  expect(gitlab.archiv.datei('main', DATEI)).toBe(DATEIEN['meldungen/2026-11-23-neu.mdx']);

  await einreichen.click();
  await seite.getByRole('radio', { name: 'Redaktions-Workflow' }).click();
  const pruefung = seite.getByRole('list', { name: 'In Prüfung' });
  await pruefung.getByRole('button', { name: 'Ein anderer Titel' }).waitFor();
  expect(stufe()).toEqual(['opened sveltia-cms/pending_review']);

  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  expect(await seite.getByRole('button', { name: 'Eintrag veröffentlichen' }).count()).toBe(0);
  await gibFrei(seite);

  await expect.poll(stufe).toEqual(['merged sveltia-cms/pending_publish']);
  await expect.poll(() => gitlab.archiv.zweige()).toEqual(['main']);
  expect(
    gitlab.archiv
      .git('diff', '--unified=0', 'main^1', 'main')
      .split('\n')
      .filter((z) => /^[+-](?![+-])/.test(z)),
  ).toEqual(['-titel: Titel', '+titel: Ein anderer Titel']);
  const neu = { 'meldungen/2026-11-23-neu.mdx': gitlab.archiv.datei('main', DATEI)! };
  expect(pruefeInhalt(schreibeInhalt(neu)).fehler).toEqual([]);
  expect(gitlab.unbekannt).toEqual([]);
});

it('was die Website nicht bauen könnte, wird nicht veröffentlicht, und daneben steht, warum', async () => {
  // Publishing has led back to the list, as handing in does.
  await r.warteAufListe(seite);
  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  await r.waehle(seite, await r.feld(seite, 'Art'), 'Pressemitteilung');
  await seite.getByRole('button', { name: 'Speichern', exact: true }).click();
  // Nothing that the form calls necessary is missing; the sheet knows more.
  const zettel = seite.getByRole('alert').filter({ hasText: 'vor dem Veröffentlichen noch zu klären' });
  await zettel.waitFor();
  await seite.getByRole('button', { name: 'Zur Prüfung einreichen' }).click();
  await expect.poll(stufe).toEqual(['merged sveltia-cms/pending_publish', 'opened sveltia-cms/pending_review']);
  await zettel.getByRole('button', { name: 'Schließen' }).click();
  await r.warteAufListe(seite);

  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  await gibFrei(seite);
  await zettel.getByText('Nummer fehlt bei einer Pressemitteilung.').waitFor();
  expect(stufe()[1]).toBe('opened sveltia-cms/pending_publish');
  expect(gitlab.archiv.datei('main', DATEI)).not.toContain('Pressemitteilung');
});

it('eine schreibt, mit Bild und Verweisen; eine andere gibt frei und veröffentlicht; gebaut liest man es', async () => {
  const redaktion = await starteGitlabredaktion(WEBSITE);
  const alles = redaktion.gitlab;
  /** Somebody who has signed in, with a browser of their own. */
  const jemand = async (id: number, name: string): Promise<Besuch> => {
    const storageState = alles.gemerkt(redaktion.herkunft, { id, username: `wer-${id}`, name });
    const neu = await besuche({ baseURL: redaktion.herkunft, storageState });
    await r.oeffneRedaktion(neu.seite);
    return neu;
  };
  const stand = () => alles.antraege.map((a) => `${a.state} ${a.labels.join()}`);

  const autorin = await jemand(1, 'Anna Autorin');
  await fuelleMeldung(autorin.seite, {
    autor: 'Anna Autorin',
    massnahme: /^Ein Raum zur Probe/,
    einrichtung: /^Ein Haus zur Probe/,
    quelle: /Ein Nachweis zur Probe/,
  });
  await autorin.seite.getByRole('button', { name: 'Speichern', exact: true }).click();
  await autorin.seite.getByRole('button', { name: 'Zur Prüfung einreichen' }).click();
  await expect.poll(stand).toEqual(['opened sveltia-cms/pending_review']);
  expect(alles.archiv.dateien('main', [NEU])).toEqual([]);
  await autorin.beende();

  const zweite = await jemand(2, 'Bert Freigabe');
  await r.oeffneEintrag(zweite.seite, 'meldungen', path.basename(NEU, '.mdx'));
  const freigabe = await r.feld(zweite.seite, 'Freigabe');
  await freigabe.getByRole('checkbox').first().click();
  await (await r.feld(zweite.seite, 'Freigegeben von', freigabe)).getByRole('textbox').fill('Bert Freigabe');
  await zweite.seite.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect.poll(() => alles.archiv.datei(alles.antraege[0]!.source_branch, NEU)).toContain('von: Bert Freigabe');
  // Saving has led back to the list.
  await r.warteAufListe(zweite.seite);
  await r.oeffneEintrag(zweite.seite, 'meldungen', path.basename(NEU, '.mdx'));
  await gibFrei(zweite.seite);
  await expect.poll(stand).toEqual(['merged sveltia-cms/pending_publish']);
  await expect.poll(() => alles.archiv.zweige()).toEqual(['main']);
  await zweite.beende();
  expect(alles.unbekannt).toEqual([]);

  expect(alles.archiv.git('diff', '--name-status', 'main^1', 'main').split('\n').sort()).toEqual([
    'A\tcontent/medien/oeffnung-maerz.png',
    `A\t${NEU}`,
  ]);
  const { lies, beende } = await baueMit((projekt) => alles.archiv.holeAb('main', projekt));
  redaktion.beende();
  const adresse = `aktuelles/${path.basename(NEU, '.mdx')}/`;
  const html = lies(`${adresse}index.html`).toString();
  const bild = lies('medien/oeffnung-maerz.png');
  const feed = JSON.parse(lies('feeds/alles.json').toString()) as {
    items: { url: string; title: string; content_html: string }[];
  };
  beende();
  const { document } = parseHTML(html);
  expect(document.querySelector('h1')?.textContent).toBe('Größere Öffnungszeiten: ab März');
  const abbildung = document.querySelector('figure:has(img[alt="Ein Schild mit Zeiten"])');
  expect(abbildung?.textContent).toContain('Rechte: Stadt & Probe.');
  expect(ExifReader.load(bild, { expanded: true }).exif?.Copyright?.description).toBe('Stadt & Probe');
  expect(document.querySelector('a[href="/konzept/massnahmen/raum/"]')).not.toBeNull();
  expect(document.querySelector('main a[href="/standorte/kick/"]')).not.toBeNull();
  // The mark in the sentence leads to its source, which is named below.
  const marke = document.querySelector('main p a[href^="#"]')?.getAttribute('href') ?? '#';
  expect(document.getElementById(marke.slice(1))?.textContent).toContain('Ein Nachweis zur Probe');
  expect(html).toMatch(/Freigegeben von Bert Freigabe am/);
  const eintrag = feed.items.find((i) => i.url.endsWith(`/${adresse}`));
  expect(eintrag?.title).toContain('Größere Öffnungszeiten: ab März');
  expect(eintrag?.content_html).toContain('auch wenn jemand &lt; 18 ist');
});
