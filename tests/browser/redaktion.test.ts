/** The editor as the press office uses it, on a folder of this computer: forms, texts, pictures, and what becomes of them on the site. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEBSITE } from '../fixtures/website.ts';
import { imRepository, schreibeOrdner, type Ordner } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';
import { fuelleMeldung, PNG } from './meldungsformular.ts';
import { baueMit } from './projekt.ts';
import * as r from './redaktion.ts';
import { barrieren } from './zugang.ts';

const vorher = r.inhalt();
/**
 * All texts of the site, a few entries long: what the rich text makes of one, it makes of all.
 * In: how many entries. Out: entries with the head of a page.
 */
function alleTexte(anzahl: number): Ordner {
  const kopf = /^---\n[\s\S]*?\n---\n/;
  const muster = vorher['content/seiten/glossar.mdx']!;
  const texte = Object.entries(vorher)
    .filter(([d, t]) => d.endsWith('.mdx') && t.replace(kopf, '').trim())
    .map(([, t]) => t.replace(kopf, '').trim());
  return Object.fromEntries(
    Array.from({ length: anzahl }, (_, i) => [
      `content/seiten/alle-${i}.mdx`,
      `${kopf.exec(muster)![0]}${texte.filter((_t, n) => n % anzahl === i).join('\n\n')}\n`,
    ]),
  );
}

/** Not in Berlin: an embargo must mean the same wherever it is entered. */
const ANDERSWO = { timezoneId: 'America/New_York' };
const fremdes = ({ stoerungen }: Besuch) => stoerungen.filter((s) => !/^fremd: (blob|data):/.test(s));

let besuch: Besuch;
let seite: Page;
/** A notice of which the list has everything to say. */
const alleZustaende: Ordner = {
  'content/meldungen/2026-11-23-alles.mdx': vorher['content/meldungen/2026-11-23-neue-website.mdx']!.replace(
    /^titel: .*$/m,
    'titel: Alles gesagt',
  ).replace(
    /^freigabe: .*$/m,
    'freigabe:\n  von: Anna\n  am: 2026-11-24\nentwurf: true\nzurueckgezogen:\n  am: 2026-11-25\n  grund: So.',
  ),
};
const ordner = { ...vorher, ...alleTexte(6), ...alleZustaende };

beforeAll(async () => {
  besuch = await besuche(ANDERSWO);
  seite = besuch.seite;
  await r.stelleOrdnerBereit(seite, ordner);
});
afterAll(() => besuch.beende());

describe('Ansichten', () => {
  /** Two of Sveltia's views have parts outside of landmarks; WCAG does not ask for them. */
  const ohneGeruest = (funde: string[]) => funde.filter((f) => !f.startsWith('region:'));
  /** The views are built step by step; what counts is what they are in the end. */
  const amEnde = (...auch: string[]) =>
    expect.poll(async () =>
      ohneGeruest(await barrieren(seite)).filter((f) => !auch.some((regel) => f.startsWith(regel))),
    );

  it('Anmeldung: nur der eigene Rechner wird angeboten, ohne Barrieren', async () => {
    await seite.goto('/redaktion/');
    await seite.getByRole('button', { name: 'Mit lokalem Repository arbeiten' }).waitFor();
    await seite.evaluate(() => document.fonts.ready);
    expect(await seite.getByRole('button', { name: /anmelden/ }).count()).toBe(0);
    const wegweiser = seite.getByRole('main', { name: 'Über die Redaktion' });
    expect(await wegweiser.textContent()).toContain('Hier werden die Inhalte dieser Website bearbeitet');
    expect(await wegweiser.getByRole('link', { name: 'Handbuch' }).getAttribute('href')).toBe('/redaktion/handbuch/');
    await amEnde().toEqual([]);
  });

  it('Liste: alle Ordner und Tabellen auf Deutsch, ohne Barrieren', async () => {
    await r.meldeAn(seite);
    expect(await seite.getByRole('main', { name: 'Über die Redaktion' }).count()).toBe(0);
    expect(await seite.getByRole('link', { name: 'Handbuch' }).getAttribute('href')).toBe('/redaktion/handbuch/');
    const zeilen = await seite.getByRole('gridcell', { name: ' · ' }).allTextContents();
    expect(zeilen.map((z) => z.trim())).toContain(
      '23. Nov. 2026 · Hinweis · Alles gesagt · freigegeben · nur in der Vorschau · zurückgezogen',
    );
    expect(zeilen.length).toBeGreaterThan(1);
    expect(zeilen.join('')).not.toMatch(/{{|ternary|undefined/);
    for (const name of ['Meldungen', 'Maßnahmen', 'Einrichtungen', 'Quellen', 'Tabellen', 'Website'])
      expect(await seite.getByRole('treeitem', { name }).count(), name).toBe(1);
    await seite.evaluate(() => document.fonts.ready);
    // Signs of the icon font stand beside the words that name a button.
    await amEnde('label-content-name-mismatch').toEqual([]);
  });

  it('Formular: Namen und Hilfe stehen da, ohne Barrieren', async () => {
    await r.oeffneEintrag(seite, 'ereignisse', 'rat-juli-2025');
    expect(await (await r.feld(seite, 'Zusammenfassung')).textContent()).toContain('Ein bis drei Sätze');
    expect(await (await r.feld(seite, 'Maßnahmen')).textContent()).toContain('Bürgerdialog');
    await amEnde().toEqual([]);
  });
});

describe('Bearbeiten', () => {
  /** Files that are not as before, with the lines that are new. */
  async function neueZeilen(): Promise<Record<string, string[]>> {
    const jetzt = await r.leseOrdner(seite);
    const andere = Object.keys(jetzt).filter((d) => jetzt[d] !== ordner[d]);
    return Object.fromEntries(
      andere.map((d) => {
        const [alt, neu] = [ordner[d]!.split('\n'), jetzt[d]!.split('\n')];
        ordner[d] = jetzt[d]!;
        return [d, alt.length === neu.length ? neu.filter((z, i) => z !== alt[i]) : [`${neu.length} Zeilen`]];
      }),
    );
  }

  it.each(Object.keys(alleTexte(6)))(
    '%s: alle Texte der Website gehen durch das Schreibfeld und bleiben, wie sie waren',
    async (datei) => {
      await r.oeffneEintrag(seite, 'seiten', path.basename(datei, '.mdx'));
      const text = await r.text(seite, '<Beleg quelle=');
      await text.getByRole('button', { name: /Beleg/ }).first().waitFor();
      await (await r.feld(seite, 'Titel')).getByRole('textbox').fill('Anders');
      await r.speichere(seite);
      expect(await neueZeilen()).toEqual({ [datei]: ['titel: Anders'] });
    },
  );

  it('ein Feld, ein Absatz: jeweils eine Zeile anders', async () => {
    await r.oeffneEintrag(seite, 'glossar', 'substitution');
    await (await r.feld(seite, 'Begriff')).getByRole('textbox').fill('Substitution: neu');
    await r.speichere(seite);
    expect(await neueZeilen()).toEqual({ 'content/glossar/substitution.yaml': ["titel: 'Substitution: neu'"] });

    // Words of a paragraph between a source mark and its end, whatever they say today.
    const bisher = await r.leseDatei(seite, 'content/seiten/zuerich/recht.mdx');
    const worte = /<Beleg [^>]*\/> ([^<>[\]*\n]+)$/m.exec(bisher)![1]!;
    await r.oeffneEintrag(seite, 'seiten', 'zuerich/recht');
    const text = await r.text(seite, '<Beleg quelle=');
    await text.getByText(worte).click();
    await seite.keyboard.press('End');
    await seite.keyboard.type(' Auch {nicht} < heute.');
    await r.speichere(seite);
    const [zeile, ...mehr] = (await neueZeilen())['content/seiten/zuerich/recht.mdx']!;
    expect(mehr).toEqual([]);
    expect(zeile).toContain('Auch \\{nicht} \\< heute.');
  });
});

it('Änderungen: die neue steht oben, im Formular und in der Datei', async () => {
  const datei = 'content/glossar/substitution.yaml';
  await r.oeffneEintrag(seite, 'glossar', 'substitution');
  const liste = await r.feld(seite, 'Änderungen');
  for (const text of ['Das Ältere.', 'Das Neuere.']) {
    await r.fuegeHinzu(liste, 'Was geändert ist');
    await (await r.feld(seite, 'Art der Änderung', liste)).getByRole('radio', { name: /Ergänzung/ }).click();
    await (await r.feld(seite, 'Was geändert ist', liste)).getByRole('textbox').fill(text);
  }
  await r.speichere(seite);
  const geschrieben = await r.leseDatei(seite, datei);
  expect([...geschrieben.matchAll(/^ {4}text: (.*)$/gm)].map((t) => t[1])).toEqual(['Das Neuere.', 'Das Ältere.']);
});

it('eine Meldung: anlegen, Verweise, Beleg, Bild, sichern, prüfen, bauen, lesen', async () => {
  const kleine = await besuche(ANDERSWO);
  const vorher = imRepository(WEBSITE);
  await r.stelleOrdnerBereit(kleine.seite, vorher);
  await r.meldeAn(kleine.seite);
  await fuelleMeldung(kleine.seite, {
    sperrfrist: '2026-11-20T06:30',
    massnahme: /^Ein Raum zur Probe/,
    quelle: /Ein Nachweis zur Probe/,
  });
  await r.speichere(kleine.seite);

  const jetzt = await r.leseOrdner(kleine.seite);
  await kleine.beende();
  expect(fremdes(kleine)).toEqual([]);
  const neu = Object.keys(jetzt).filter((d) => !(d in vorher));
  expect(neu.sort()).toEqual([
    'content/medien/oeffnung-maerz.png',
    'content/meldungen/2026-11-20-groessere-oeffnungszeiten-ab-maerz.mdx',
  ]);
  const meldung = jetzt[neu[1]!]!;
  expect(meldung).toContain("\ntitel: 'Größere Öffnungszeiten: ab März'\n".trimStart());
  expect(meldung).toContain('\nsperrfrist: 2026-11-20T06:30:00+01:00\n');
  expect(meldung).toContain('\nfreigabe: ausstehend\n');
  expect(meldung).toContain('\nmassnahmen:\n  - raum\n');
  expect(meldung).toMatch(
    /\\< 18 .* \\{etwas} mit \\<b>Klammern\\<\/b> schreibt\.<Beleg quelle="sd-2024-mehr-konsumraeume" \/>/,
  );
  expect(meldung).toContain('\nbilder:\n  - datei: /medien/oeffnung-maerz.png\n    alt: Ein Schild mit Zeiten\n');
  expect(jetzt[neu[0]!]).toBe(`base64:${PNG}`);

  const { lies, beende } = await baueMit((projekt) => schreibeOrdner(projekt, jetzt));
  try {
    const adresse = '/aktuelles/2026-11-20-groessere-oeffnungszeiten-ab-maerz/';
    const fertig = lies(`${adresse}index.html`).toString();
    expect(fertig).toContain('auch wenn jemand &lt; 18 ist oder {etwas} mit &lt;b&gt;Klammern&lt;/b&gt; schreibt.');
    expect(fertig).toMatch(/<img [^>]*alt="Ein Schild mit Zeiten"/);
    expect(fertig).toContain('Rechte: Stadt &amp; Probe.');
    expect(fertig).toContain('<a href="/medien/oeffnung-maerz.png" download');
    expect(lies('aktuelles/index.html').toString()).toContain(adresse);
    expect(lies('medien/oeffnung-maerz.png').subarray(1, 4).toString()).toBe('PNG');
  } finally {
    beende();
  }
});

it('die ganze Zeit über blieb alles auf diesem Rechner, und nichts ging schief', () =>
  expect(fremdes(besuch)).toEqual([]));
