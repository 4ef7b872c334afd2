/** What people bring along: photos of telephones, large ones, strange names, texts that name what is gone, long texts. */
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WEBSITE } from '../fixtures/website.ts';
import { imRepository, type Ordner } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';
import { fuelleRechte, ladeHoch } from './meldungsformular.ts';
import * as r from './redaktion.ts';

/** A few entries of each kind: what matters here is the file that somebody brings along. */
const KLEIN = imRepository(WEBSITE);
const MELDUNG = 'content/meldungen/2026-11-23-neu.mdx';

let besuch: Besuch;
let seite: Page;
beforeEach(async () => {
  besuch = await besuche();
  seite = besuch.seite;
});
afterEach(() => besuch.beende());
async function oeffneRedaktion(inhalt: Ordner = KLEIN): Promise<void> {
  await r.stelleOrdnerBereit(seite, inhalt);
  await r.meldeAn(seite);
}

/** As a telephone begins such a file; what is in it, no browser of ours can read. */
const HEIC = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), randomBytes(20_000)]);
/** Nothing but noise, so that it stays large. */
const rauschen = (breite: number, hoehe: number) =>
  sharp(randomBytes(breite * hoehe * 3), { raw: { width: breite, height: hoehe, channels: 3 } });

it.each([
  ['HEIC', { name: 'IMG_0815.HEIC', mimeType: 'image/heic' }],
  ['HEIC, das sich JPEG nennt', { name: 'IMG_0815.jpg', mimeType: 'image/jpeg' }],
])('%s: die Redaktion sagt auf Deutsch, was zu tun ist, und nimmt es nicht', async (_, datei) => {
  await oeffneRedaktion();
  await r.oeffneEintrag(seite, 'meldungen', 'new');
  const { bildwahl } = await ladeHoch(seite, { ...datei, buffer: HEIC });
  await bildwahl.getByRole('button', { name: 'Einfügen' }).click();
  await seite.getByText('sichern Sie es als JPEG').waitFor();
  expect(Object.keys(await r.leseOrdner(seite)).filter((d) => d.startsWith('content/medien/'))).toEqual([]);
});

it('ein Foto von 24 MB mit Umlauten und Leerzeichen im Namen wird kleiner und heißt wie eine Adresse', async () => {
  await oeffneRedaktion();
  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  const buffer = await rauschen(3300, 2700).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
  expect(buffer.length).toBeGreaterThan(20_000_000);
  const { bilder, bildwahl } = await ladeHoch(seite, {
    name: 'Größe der Straße (1) – März.JPEG',
    mimeType: 'image/jpeg',
    buffer,
  });
  await bildwahl.getByRole('option', { name: 'groesse-der-strasse' }).waitFor();
  await bildwahl.getByRole('button', { name: 'Einfügen' }).click();
  await bilder.getByRole('button', { name: 'Bild ersetzen' }).waitFor();
  await fuelleRechte(seite, bilder);
  await r.speichere(seite);
  const jetzt = await r.leseOrdner(seite);
  const [bild] = Object.keys(jetzt).filter((d) => d.startsWith('content/medien/'));
  expect(bild).toMatch(/^content\/medien\/groesse-der-strasse-1-+maerz\.webp$/);
  expect(jetzt[MELDUNG]).toContain(`datei: ${bild!.replace('content', '')}`);
});

it('ein PNG von mehr als 20 MB nimmt sie nicht und sagt es', async () => {
  await oeffneRedaktion();
  await r.oeffneEintrag(seite, 'meldungen', 'new');
  const buffer = await rauschen(3000, 2700).png({ compressionLevel: 0 }).toBuffer();
  expect(buffer.length).toBeGreaterThan(20_000_000);
  const { bildwahl } = await ladeHoch(seite, { name: 'Karte.png', mimeType: 'image/png', buffer });
  await bildwahl.getByRole('button', { name: 'Einfügen' }).click();
  await seite.getByText('Maximalgröße').waitFor();
});

it('was einen Verweis nennt, den es nicht mehr gibt, behält ihn beim Speichern und zeigt seine Kennung', async () => {
  const alt = KLEIN[MELDUNG]!;
  const mit = `${alt.replace('\ntitel:', '\nmassnahmen: [gibt-es-nicht-mehr]\ntitel:').trimEnd()}\n\nEin Satz.<Beleg quelle="auch-nicht-mehr" />\n`;
  await oeffneRedaktion({ ...KLEIN, [MELDUNG]: mit });
  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
  // Among the titles of the others its id stands out.
  expect(await (await r.feld(seite, 'Maßnahmen')).innerText()).toContain('gibt-es-nicht-mehr');
  await (await r.feld(seite, 'Titel')).getByRole('textbox').fill('Ein anderer Titel');
  await r.speichere(seite);
  expect(await r.leseDatei(seite, MELDUNG)).toBe(mit.replace(/^titel: .*$/m, 'titel: Ein anderer Titel'));
});

const NEUE_WEBSITE = 'content/meldungen/2026-11-23-neue-website.mdx';

it('ein langer Text mit 200 Belegen öffnet sich, lässt sich ändern und bleibt sonst, wie er war', async () => {
  // All sources of the website: with so many it was slow.
  const inhalt = r.inhalt();
  const alt = inhalt[NEUE_WEBSITE]!;
  const quellen = Object.keys(inhalt)
    .filter((d) => d.startsWith('content/quellen/'))
    .map((d) => d.replace(/^.*\/(.*)\.\w+$/, '$1'));
  const absaetze = Array.from({ length: 50 }, (_, i) =>
    Array.from(
      { length: 4 },
      (_b, j) => `Satz ${i}.${j} steht hier.<Beleg quelle="${quellen[(i * 4 + j) % quellen.length]}" />`,
    ).join(' '),
  );
  const lang = `${/^---\n[\s\S]*?\n---\n/.exec(alt)![0]}${absaetze.join('\n\n')}\n`;
  await oeffneRedaktion({ ...inhalt, [NEUE_WEBSITE]: lang });
  const beginn = performance.now();
  await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neue-website');
  const text = await r.text(seite, 'Satz 49.3');
  const offen = performance.now();
  await expect.poll(() => text.getByRole('button', { name: /Beleg/ }).count()).toBe(200);
  await text.getByText('Satz 25.0 steht hier.').click();
  await seite.keyboard.press('End');
  await seite.keyboard.type(' Und ein Wort dazu.');
  await r.text(seite, 'Und ein Wort dazu.');
  const getippt = performance.now();
  await r.speichere(seite);
  console.log(
    `200 Belege: offen nach ${Math.round(offen - beginn)} ms, getippt nach ${Math.round(getippt - offen)} ms, gespeichert nach ${Math.round(performance.now() - getippt)} ms`,
  );
  const neu = (await r.leseDatei(seite, NEUE_WEBSITE)).split('\n');
  const zeilen = lang.split('\n');
  expect(neu.length).toBe(zeilen.length);
  expect(neu.filter((z, i) => z !== zeilen[i]).join('\n')).toContain('Und ein Wort dazu.');
  expect(neu.filter((z, i) => z !== zeilen[i]).length).toBe(1);
});
