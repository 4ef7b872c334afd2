/** The page of one place, as somebody reads it before setting out. */
import { afterEach, describe, expect, it } from 'vitest';
import { barrieren, ueberstand } from './zugang.ts';
import { besuche, stelleUhr, verjuengeZeiten, type Besuch } from './besuch.ts';

let besuch: Besuch;
afterEach(() => besuch.beende());

const KICK = '/standorte/kick-konsumraum/';

describe('Seite eines Ortes', () => {
  it('sagt, ob jetzt geöffnet ist, und geht mit der Zeit', async () => {
    besuch = await besuche();
    const { seite } = besuch;
    await stelleUhr(seite, '2026-11-24T13:59:40+01:00');
    await verjuengeZeiten(seite);
    await besuch.geheZu(KICK);
    const lage = seite.locator('orts-lage');
    expect(await lage.innerText()).toMatch(/^Jetzt geöffnet bis 14 Uhr \(Zeiten von .+\)$/);
    await seite.clock.runFor(40_000);
    expect(await lage.innerText()).toContain('Jetzt geschlossen, öffnet morgen um 8 Uhr');
    expect(besuch.stoerungen).toEqual([]);
  });

  it.each(['2030-06-03T12:00+02:00', '2030-06-03T03:00+02:00'])(
    'sagt nach Jahren nur noch, von wann die Zeiten sind (%s)',
    async (jetzt) => {
      besuch = await besuche();
      await stelleUhr(besuch.seite, jetzt);
      await besuch.geheZu(KICK);
      const lage = besuch.seite.locator('orts-lage');
      await expect.poll(() => lage.innerText()).toMatch(/^Zeiten von .+, bitte nachfragen$/);
      expect(await lage.locator('b').count()).toBe(0);
    },
  );

  it('hat ohne Skript die Zeiten als Liste und keine Aussage über jetzt', async () => {
    besuch = await besuche({ javaScriptEnabled: false });
    await besuch.geheZu(KICK);
    expect(await besuch.seite.locator('.fakten').innerText()).toMatch(/Mo, Mi–Sa 8 bis 20\sUhr/);
    expect(await besuch.seite.locator('.fakten').innerText()).not.toMatch(/Jetzt ge/);
  });

  it.each([
    [KICK, 'Mitbringen', 'Dokument mit Lichtbild', 'Anonymität'],
    ['/standorte/krisenzentrum/', 'Kosten', 'kostenlos', 'Mitbringen'],
  ])('%s nennt %s, und was keine Quelle nennt, als nicht belegt', async (adresse, feld, wert, fehlt) => {
    besuch = await besuche();
    await besuch.geheZu(adresse);
    const angabe = (name: string) => besuch.seite.locator('.fakten dt', { hasText: name }).locator('+ dd').innerText();
    expect(await angabe(feld)).toContain(wert);
    expect(await angabe('Nicht belegt')).toContain(fehlt);
  });

  it('zeigt auch einen Ort außerhalb der Innenstadt auf einer kleinen Karte', async () => {
    besuch = await besuche({ viewport: { width: 320, height: 800 } });
    await besuch.geheZu('/standorte/krisenzentrum/');
    const karte = besuch.seite.getByRole('img', { name: 'Ungefähre Lage: Krisenzentrum Dortmund' });
    expect(await karte.isVisible()).toBe(true);
    expect(await karte.locator('text').allTextContents()).toContain('Hörde');
    expect(await ueberstand(besuch.seite)).toEqual([]);
    expect(await barrieren(besuch.seite)).toEqual([]);
  });
});
