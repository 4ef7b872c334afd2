/** What somebody has typed survives the end of a session and the end of a browser. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { besuche, type Besuch } from './besuch.ts';
import type { Attrappe } from './gitlab.ts';
import { starteGitlabredaktion } from './gitlabredaktion.ts';
import * as r from './redaktion.ts';
import { barrieren } from './zugang.ts';

const ZWEIG = 'cms/meldungen/2026-11-23-neu';
const DATEI = 'content/meldungen/2026-11-23-neu.mdx';

let gitlab: Attrappe;
let besuch: Besuch;
let seite: Page;
let beende: () => void;
beforeEach(async () => {
  const redaktion = await starteGitlabredaktion();
  ({ gitlab, beende } = redaktion);
  besuch = await besuche({ baseURL: redaktion.herkunft, storageState: gitlab.gemerkt(redaktion.herkunft) });
  seite = besuch.seite;
  await r.oeffneRedaktion(seite);
});
afterEach(async () => {
  await besuch.beende();
  beende();
});

const titel = async (wo = seite) => (await r.feld(wo, 'Titel')).getByRole('textbox');
const speichern = () => seite.getByRole('button', { name: 'Speichern', exact: true }).click();
const bitte = () => seite.getByRole('alert').filter({ hasText: 'Ihre Anmeldung ist abgelaufen' });

describe('Ende der Sitzung', () => {
  beforeEach(async () => {
    await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
    await (await titel()).fill('Vor dem Ende geschrieben');
  });
  const istGespeichert = async () => {
    await seite.getByRole('button', { name: 'Später' }).last().click();
    await r.warteAufListe(seite);
    expect(gitlab.archiv.datei(ZWEIG, DATEI)).toContain('Vor dem Ende geschrieben');
  };

  it('nach zwei Stunden holt sich die Redaktion einen neuen Schlüssel, ohne dass es jemand merkt', async () => {
    gitlab.vergissAlle(false);
    await speichern();
    await istGespeichert();
    expect(await bitte().isVisible()).toBe(false);
  });

  it('kennt GitLab einen gar nicht mehr, meldet man sich neben dem Text neu an, und er wird gespeichert', async () => {
    gitlab.vergissAlle(true);
    await speichern();
    await bitte().waitFor();
    expect((await barrieren(seite)).filter((f) => f.includes('redaktion-anmeldung'))).toEqual([]);
    expect(await (await titel()).inputValue()).toBe('Vor dem Ende geschrieben');
    await bitte().getByRole('button', { name: 'Neu anmelden' }).click();
    await bitte().waitFor({ state: 'hidden' });
    await istGespeichert();
    // The next window knows who it is, too.
    const zwei = await seite.context().newPage();
    await r.meldeAnWieder(zwei);
  });

  it('wer sich später anmeldet, behält den Text im Formular und kann noch einmal speichern', async () => {
    gitlab.vergissAlle(true);
    await speichern();
    await bitte().getByRole('button', { name: 'Später' }).click();
    await seite.getByRole('alertdialog').getByRole('button').first().click();
    expect(await (await titel()).inputValue()).toBe('Vor dem Ende geschrieben');
    await speichern();
    await bitte().getByRole('button', { name: 'Neu anmelden' }).click();
    await bitte().waitFor({ state: 'hidden' });
    await istGespeichert();
  });
});

describe('Absturz', () => {
  /** The renderer ends as in a crash: nothing is closed, nothing gets to say anything. */
  async function stuerzeAb(): Promise<Page> {
    const verbindung = await seite.context().newCDPSession(seite);
    const ende = seite.waitForEvent('crash');
    void verbindung.send('Page.crash').catch(() => undefined);
    await ende;
    const neu = await seite.context().newPage();
    await r.meldeAnWieder(neu);
    return neu;
  }
  const stelleWiederHer = (neu: Page) =>
    neu
      .getByRole('alertdialog', { name: 'Entwurf wiederherstellen' })
      .getByRole('button', { name: 'Wiederherstellen' })
      .click();

  /** Typed without a pause, ten strokes a second: about eight seconds. */
  const SATZ = 'Wer ohne Pause schreibt, verliert bei einem Absturz höchstens die letzten Worte davon.';
  const [VOR_FUENF_SEKUNDEN] = [SATZ.slice(0, SATZ.length - 50)];

  it('im Feld: wer ohne Pause schreibt, bekommt wieder, was älter als fünf Sekunden ist', async () => {
    await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
    const feld = (await r.feld(seite, 'Zusammenfassung')).getByRole('textbox').first();
    await feld.fill('');
    await feld.pressSequentially(SATZ, { delay: 100 });
    const neu = await stuerzeAb();
    await r.oeffneEintrag(neu, 'meldungen', '2026-11-23-neu');
    await stelleWiederHer(neu);
    const wieder = (await r.feld(neu, 'Zusammenfassung')).getByRole('textbox').first();
    await expect.poll(() => wieder.inputValue()).toContain(VOR_FUENF_SEKUNDEN);
    console.log(`Verloren: ${SATZ.length - (await wieder.inputValue()).length} von ${SATZ.length} Zeichen`);
  });

  it('im Text einer neuen Meldung, die noch niemand gespeichert hat', async () => {
    await r.oeffneEintrag(seite, 'meldungen', 'new');
    await (await titel()).fill('Noch nie gespeichert');
    await (await r.text(seite)).click();
    await seite.keyboard.type(SATZ, { delay: 100 });
    const neu = await stuerzeAb();
    await r.oeffneEintrag(neu, 'meldungen', 'new');
    await stelleWiederHer(neu);
    await expect.poll(async () => (await titel(neu)).inputValue()).toBe('Noch nie gespeichert');
    await expect.poll(async () => (await r.feld(neu, 'Text')).innerText()).toContain(VOR_FUENF_SEKUNDEN);
  });
});
