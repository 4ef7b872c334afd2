/** A translation beside its German page: both are read at once, and whoever opens it learns whether it still follows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { leseInhalt } from '../../src/inhalt/lesen.ts';
import { sichtbarer } from '../../src/inhalt/sichtbar.ts';
import { originale } from '../../src/redaktion/uebersetzung/originale.ts';
import { inWorten } from '../../src/zeit/datum.ts';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { imRepository, WURZEL } from '../ordner.ts';
import { besuche, HANDY, SCHREIBTISCH, type Besuch } from './besuch.ts';
import * as r from './redaktion.ts';
import { barrieren } from './zugang.ts';

/** A page of the site with a told change. */
const { bestand } = leseInhalt(path.join(WURZEL, 'content'));
const [original, [neueste]] = Object.entries(originale(sichtbarer(bestand))).find(([, erzaehlt]) => erzaehlt.length)!;
const seit = neueste!.iso;
const SEITE = readFileSync(path.join(WURZEL, `content/seiten/${original}.mdx`), 'utf8');
const titel = /^titel: (.*)$/m.exec(SEITE)![1]!;

const datei = (name: string) => `content/uebersetzungen/en/${name}.mdx`;
/** Long enough that its last source mark is out of sight. */
const TEXT = Array.from({ length: 30 }, (_, i) => `Words ${i}.<Beleg quelle="blatt-2025" />\n`).join('\n');
const uebersetzung = (tag: string) =>
  `---\nsprache: en\noriginal: ${original}\nuebersetzt: ${tag}\ntitel: From ${tag}\nzusammenfassung: A sentence.\nki: keine\nfreigabe: ausstehend\n---\n${TEXT}`;

let besuch: Besuch;
let seite: Page;
beforeAll(async () => {
  besuch = await besuche();
  seite = besuch.seite;
  await r.stelleOrdnerBereit(seite, {
    ...imRepository(DATEIEN),
    [`content/seiten/${original}.mdx`]: SEITE,
    [datei('old')]: uebersetzung('2020-01-01'),
    [datei('new')]: uebersetzung(seit),
  });
  await r.meldeAn(seite);
});
afterAll(() => besuch.beende());

const deutsch = () => seite.frameLocator('iframe[title="Deutsche Seite"]');
const ueberschrift = () => deutsch().getByRole('heading', { level: 1, name: titel });
const auskunft = () => seite.getByRole('status').filter({ hasText: 'Die deutsche Seite wurde' });
const veraltet = `Die deutsche Seite wurde am ${inWorten(seit)} geändert, nach dieser Übersetzung (1. Januar 2020)`;
const inDerListe = async (worte: string) => {
  await seite.evaluate(() => void (location.hash = '#/collections/uebersetzungen/filter/en'));
  return seite.getByRole('row').filter({ hasText: worte });
};

describe('Übersetzung', () => {
  it('steht neben ihrer deutschen Seite', async () => {
    await r.oeffneEintrag(seite, 'uebersetzungen', 'en/new');
    await ueberschrift().waitFor();
    expect(await deutsch().locator('html').getAttribute('lang')).toBe('de');
    const [links, rechts] = [await (await r.feld(seite, 'Titel')).boundingBox(), await ueberschrift().boundingBox()];
    expect(links!.x + links!.width).toBeLessThanOrEqual(rechts!.x);
    expect(rechts!.x + rechts!.width).toBeLessThanOrEqual(SCHREIBTISCH.width);
    const [neu] = await Promise.all([
      seite.context().waitForEvent('page'),
      deutsch().getByRole('link', { name: 'Deutsche Seite ansehen' }).click(),
    ]);
    await neu.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(neu.url()).pathname).toBe(original === 'index' ? '/' : `/${original}/`);
    await neu.close();
  });

  it('sagt über dem Formular, dass sie ihr noch folgt', async () => {
    await r.oeffneEintrag(seite, 'uebersetzungen', 'en/new');
    await auskunft()
      .getByText(`Ja. Die deutsche Seite wurde seit dem ${inWorten(seit)} nicht geändert.`)
      .waitFor();
  });

  it('sagt dort und in der Liste, was seitdem geändert wurde, bis der neue Tag eingetragen ist', async () => {
    const zeile = await inDerListe('deutsche Seite seitdem geändert');
    await zeile.getByText('From 2020-01-01').waitFor();
    expect(await zeile.count()).toBe(1);
    await r.oeffneEintrag(seite, 'uebersetzungen', 'en/old');
    await auskunft().getByText(veraltet).waitFor();
    await auskunft().getByText(neueste!.satz).waitFor();
    // Also when the whole text is there, of which the form shows the beginning.
    await seite.locator('[data-uebernommen*="Words 29"]').waitFor();
    const { y, height } = (await auskunft().boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThan(SCHREIBTISCH.height);
    expect((await barrieren(seite)).filter((f) => /uebersetzungsstand|iframe/.test(f))).toEqual([]);
    const tag = await r.feld(seite, 'Übersetzt am');
    await tag.locator('input').fill(seit);
    await auskunft().getByText('Ja.').waitFor();
    await r.speichere(seite);
    expect(await r.leseDatei(seite, datei('old'))).toBe(
      uebersetzung('2020-01-01').replace('uebersetzt: 2020-01-01', `uebersetzt: ${seit}`),
    );
    await (await inDerListe('From 2020-01-01')).waitFor();
    expect(await zeile.count()).toBe(0);
  });

  it('nennt eine deutsche Seite, die es nicht gibt', async () => {
    await r.oeffneEintrag(seite, 'uebersetzungen', 'en/new');
    await (await r.feld(seite, 'Deutsche Seite')).getByRole('textbox').fill('gibt-es-nicht');
    await deutsch().getByText('Unter „gibt-es-nicht“ gibt es keine deutsche Seite.').waitFor();
    await seite.getByText('Unter „gibt-es-nicht“ ist keine deutsche Seite veröffentlicht.').waitFor();
  });
});

it('auf dem Handy führt ein Knopf von der einen zur anderen und zurück', async () => {
  await seite.setViewportSize(HANDY);
  await r.oeffneEintrag(seite, 'uebersetzungen', 'en/old');
  await auskunft().waitFor();
  const knopf = seite.getByRole('button', { name: 'Deutsche Seite', exact: true });
  await knopf.click();
  await ueberschrift().waitFor();
  await knopf.click();
  await r.feld(seite, 'Titel');
});
