/** Pages on paper, as Chromium prints them and poppler reads them: nothing is torn from what it belongs to, and no sheet is there for one line. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wenn } from '../wenn.ts';
import { besuche, type Besuch } from './besuch.ts';
import { blaetter, blatttexte, liestPapier } from './papier.ts';
import { SEITENARTEN } from './seitenarten.ts';

let besuch: Besuch;
beforeAll(async () => {
  besuch = await besuche();
});
afterAll(() => besuch.beende());

const drucke = async (adresse: string): Promise<Buffer> => {
  await besuch.geheZu(adresse);
  return besuch.seite.pdf({ preferCSSPageSize: true, format: 'A4' });
};
/** Letters and digits, without source marks, which stand between the lines: where a line ends, and which blank stands there, is the sheet's. */
const dicht = (text: string) => text.replace(/\[[\d–]+\]|[^\p{L}\p{N}]+/gu, '');

it('die Startseite hat auf Papier drei Blätter', async () => expect(blaetter(await drucke('/'))).toHaveLength(3));

describe.each(SEITENARTEN)('%s', (adresse) => {
  wenn(liestPapier(), 'pdftotext (Paket poppler-utils) ist nicht installiert')(
    'auf Papier beginnt kein Blatt für ein paar Zeilen, endet keins mit einer Überschrift, bleibt jede Aussage bei ihrem Namen',
    async () => {
      const gedruckt = blatttexte(await drucke(adresse));
      await besuch.seite.emulateMedia({ media: 'print' });
      const { titel, aussagen } = await besuch.seite.evaluate(() => {
        const texte = (wahl: string) => [...document.querySelectorAll<HTMLElement>(wahl)].map((e) => e.innerText);
        // Not those that a link says in the same words: it may end a sheet.
        const links = new Set(texte('main li a'));
        return { titel: texte('h1, h2, h3, h4').filter((t) => !links.has(t)), aussagen: texte('.position') };
      });
      await besuch.seite.emulateMedia({ media: null });

      expect(gedruckt.length).toBeGreaterThan(0);
      const letztes = gedruckt.at(-1)!;
      if (gedruckt.length > 1) expect(letztes.length, letztes.join(' / ')).toBeGreaterThanOrEqual(5);
      const ueberschriften = new Set(titel.map(dicht));
      expect(
        gedruckt
          .slice(0, -1)
          .map((blatt) => blatt.at(-1)!)
          .filter((zeile) => ueberschriften.has(dicht(zeile))),
      ).toEqual([]);
      const blatttext = gedruckt.map((blatt) => dicht(blatt.join('')));
      expect(aussagen.filter((a) => !blatttext.some((blatt) => blatt.includes(dicht(a))))).toEqual([]);
    },
  );
});
