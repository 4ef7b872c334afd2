/** Two people and one text: the second never writes over the first without being asked, and both texts are kept. */
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { imRepository } from '../ordner.ts';
import { besuche, type Besuch } from './besuch.ts';
import { gibFrei } from './freigeben.ts';
import { starteGitlabredaktion, type Gitlabredaktion } from './gitlabredaktion.ts';
import * as r from './redaktion.ts';
import { barrieren } from './zugang.ts';

const DATEI = 'content/meldungen/2026-11-23-neu.mdx';
const ZWEIG = 'cms/meldungen/2026-11-23-neu';

let ort: Gitlabredaktion;
const orte: Gitlabredaktion[] = [];
const offene: Besuch[] = [];
/** Somebody who has signed in, with a browser of their own. */
async function jemand(name: string): Promise<Page> {
  const wer = { id: offene.length + 1, username: name.toLowerCase(), name };
  const besuch = await besuche({ baseURL: ort.herkunft, storageState: ort.gitlab.gemerkt(ort.herkunft, wer) });
  offene.push(besuch);
  await r.oeffneRedaktion(besuch.seite);
  return besuch.seite;
}
const raeumeAuf = async () => {
  for (const besuch of offene.splice(0)) await besuch.beende();
  for (const { beende } of orte.splice(0)) beende();
};
beforeEach(async () => {
  await raeumeAuf();
  ort = await starteGitlabredaktion();
  orte.push(ort);
});
afterAll(raeumeAuf);

const oeffne = (seite: Page) => r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
const schreibe = async (seite: Page, feld: string, wert: string) =>
  (await r.feld(seite, feld)).getByRole('textbox').first().fill(wert);
const speichern = (seite: Page) => seite.getByRole('button', { name: 'Speichern', exact: true }).click();
const frage = (seite: Page) =>
  seite.getByRole('dialog', { name: /Jemand anderes|Diese Adresse|Dieser Entwurf|Diese Datei/ });
const spaeter = (seite: Page) => seite.getByRole('button', { name: 'Später' }).click();
const amZweig = (zweig = ZWEIG) => ort.gitlab.archiv.datei(zweig, DATEI) ?? '';
const commits = (zweig = ZWEIG) => Number(ort.gitlab.archiv.git('rev-list', '--count', zweig));

/** Somebody far away changes the notice on a branch. */
function aendereAnderswo(zweig: string, alt: string, neu: string): void {
  const { archiv, antraege } = ort.gitlab;
  const content = archiv.datei(zweig, DATEI)!.replace(alt, neu);
  const aktion = { action: 'update', file_path: DATEI, content, encoding: 'text' } as const;
  const sha = archiv.schreibe(zweig, zweig, 'Anderswo', [aktion], { name: 'Carla Ferne', email: 'c@example.org' });
  for (const a of antraege) if (a.source_branch === zweig) a.sha = sha;
}

/** Anna and Bert have opened the same notice; Anna saves first. */
async function beide(): Promise<{ anna: Page; bert: Page }> {
  const [anna, bert] = [await jemand('Anna Autorin'), await jemand('Bert Zweiter')];
  await oeffne(anna);
  await oeffne(bert);
  await schreibe(anna, 'Titel', 'Titel von Anna');
  await speichern(anna);
  await spaeter(anna);
  await r.warteAufListe(anna);
  return { anna, bert };
}

describe('mit GitLab', () => {
  it('die zweite hält vor dem Schreiben an, nennt wer, was und wann, und behält beide Texte', async () => {
    const { bert } = await beide();
    const vorher = commits();
    await schreibe(bert, 'Titel', 'Titel von Bert');
    await speichern(bert);
    const dialog = frage(bert);
    await dialog.getByText('Anna Autorin hat das am').waitFor();
    const worte = await dialog.innerText();
    expect(worte).toMatch(/am \d+\. \S+ \d{4} um \d\d:\d\d Uhr geändert/);
    expect(worte).toContain('Titel (beide haben das geändert)');
    expect(worte).toContain('Titel von Anna');
    expect(worte).toContain('Titel von Bert');
    expect((await barrieren(bert)).filter((f) => f.includes('rueckfrage'))).toEqual([]);
    expect([amZweig().includes('Titel von Anna'), commits()]).toEqual([true, vorher]);

    await dialog.getByRole('button', { name: 'Zurück zu meinem Text' }).click();
    await bert.getByText('Ihr Text steht weiter im Formular').waitFor();
    await bert.getByRole('alertdialog').getByRole('button').first().click();
    expect(await (await r.feld(bert, 'Titel')).getByRole('textbox').inputValue()).toBe('Titel von Bert');
    expect(amZweig()).toContain('Titel von Anna');
    expect(ort.gitlab.antraege.length).toBe(1);

    // Nothing is taken from who decides: then it is one request still, and both texts lie in it.
    await speichern(bert);
    await frage(bert).getByRole('button', { name: 'Meine Fassung speichern' }).click();
    await spaeter(bert);
    await expect.poll(() => amZweig()).toContain('Titel von Bert');
    expect(ort.gitlab.archiv.git('show', `${ZWEIG}~1:${DATEI}`)).toContain('Titel von Anna');
    expect(ort.gitlab.antraege.map((a) => a.state)).toEqual(['opened']);
    expect(ort.gitlab.unbekannt).toEqual([]);
  });

  it('auch wenn beide denselben Entwurf geöffnet haben, und wenn nur der eine veröffentlicht hat', async () => {
    const { anna } = await beide();
    const bert = await jemand('Bert Zweiter');
    await oeffne(bert);
    await schreibe(bert, 'Zusammenfassung', 'Ein Satz von Bert.');
    await oeffne(anna);
    await schreibe(anna, 'Titel', 'Zweiter Titel von Anna');
    await speichern(anna);
    await spaeter(anna);
    await expect.poll(() => amZweig()).toContain('Zweiter Titel von Anna');
    await speichern(bert);
    await frage(bert).getByText('Titel (nur dort geändert)').waitFor();
    await frage(bert).getByText('Zusammenfassung (nur Sie haben das geändert)').waitFor();
    expect(amZweig()).not.toContain('Ein Satz von Bert.');
    await frage(bert).getByRole('button', { name: 'Zurück' }).click();
    await bert.getByRole('alertdialog').getByRole('button').first().click();

    // Merged on GitLab, its branch gone: there is nothing to write to, and the text is offered after loading anew.
    ort.gitlab.veroeffentliche(1);
    await speichern(bert);
    await bert
      .getByRole('dialog', { name: 'Dieser Entwurf ist nicht mehr da' })
      .getByRole('button', { name: 'Zurück' })
      .click();
    expect(ort.gitlab.archiv.zweige()).toEqual(['main']);
  });

  it('was andere inzwischen veröffentlicht haben, wird nicht überschrieben', async () => {
    const { bert } = await beide();
    ort.gitlab.veroeffentliche(1);
    await schreibe(bert, 'Zusammenfassung', 'Ein Satz von Bert.');
    await speichern(bert);
    await frage(bert).getByText('Anna Autorin hat das am').waitFor();
    expect(ort.gitlab.archiv.zweige()).toEqual(['main']);
  });

  it('wer im selben Augenblick speichert, wird von GitLab selbst aufgehalten und dann gefragt', async () => {
    const anna = await jemand('Anna Autorin');
    await oeffne(anna);
    await schreibe(anna, 'Titel', 'Titel von Anna');
    ort.gitlab.stoerung.vorher = () => aendereAnderswo('main', 'titel: Titel', 'titel: Aus der Ferne');
    await speichern(anna);
    await frage(anna).getByText('Aus der Ferne').waitFor();
    expect(ort.gitlab.archiv.zweige()).toEqual(['main']);
  });

  it('ging nur die Antwort verloren, speichert der zweite Versuch ohne Frage', async () => {
    const anna = await jemand('Anna Autorin');
    await oeffne(anna);
    await schreibe(anna, 'Titel', 'Titel von Anna');
    const senden = '**/repository/commits';
    await anna.route(
      senden,
      async (weg) => {
        await weg.fetch();
        await weg.abort();
      },
      { times: 1 },
    );
    await speichern(anna);
    await anna.getByText('GitLab ist gerade nicht zu erreichen').waitFor();
    await anna.getByRole('alertdialog').getByRole('button').first().click();
    await speichern(anna);
    await spaeter(anna);
    await r.warteAufListe(anna);
    expect(amZweig()).toContain('Titel von Anna');
    expect(ort.gitlab.antraege.length).toBe(1);
  });

  it('zwei neue mit derselben Adresse: die zweite behält ihren Text und wird nicht darübergeschrieben', async () => {
    const [anna, bert] = [await jemand('Anna Autorin'), await jemand('Bert Zweiter')];
    for (const [seite, satz] of [
      [anna, 'Ein Satz von Anna.'],
      [bert, 'Ein Satz von Bert.'],
    ] as const) {
      await r.oeffneEintrag(seite, 'meldungen', 'new');
      await schreibe(seite, 'Titel', 'Derselbe Titel');
      await schreibe(seite, 'Datum', '2026-11-20');
      await schreibe(seite, 'Zusammenfassung', satz);
      await speichern(seite);
    }
    await r.warteAufListe(anna);
    const dialog = bert.getByRole('dialog', { name: 'Diese Adresse ist schon vergeben' });
    await dialog.getByText('Anna Autorin hat das am').waitFor();
    expect(await dialog.getByRole('button', { name: 'Meine Fassung speichern' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Zurück zu meinem Text' }).click();
    const da = ort.gitlab.archiv.datei(
      'cms/meldungen/2026-11-20-derselbe-titel',
      'content/meldungen/2026-11-20-derselbe-titel.mdx',
    );
    expect(da).toContain('Ein Satz von Anna.');
    expect(ort.gitlab.antraege.length).toBe(1);
  });

  it('wer einen Entwurf verwirft, an dem andere weitergeschrieben haben, wird gefragt', async () => {
    const { anna } = await beide();
    aendereAnderswo(ZWEIG, 'titel: Titel von Anna', 'titel: Titel von Carla');
    await oeffne(anna);
    await anna.getByRole('button', { name: 'Editor-Optionen anzeigen' }).first().click();
    await anna.getByRole('menuitem', { name: /verwerfen/ }).click();
    await anna
      .getByRole('alertdialog')
      .getByRole('button', { name: /verwerfen/i })
      .click();
    const dialog = anna.getByRole('dialog', { name: 'Jemand anderes hat diesen Entwurf geändert' });
    await dialog.getByText('Carla Ferne hat das am').waitFor();
    await dialog.getByRole('button', { name: 'Nicht verwerfen' }).click();
    expect(ort.gitlab.antraege.map((a) => a.state)).toEqual(['opened']);
    expect(amZweig()).toContain('Titel von Carla');
  });

  it('veröffentlicht wird nur, was gelesen wurde: hat jemand weitergeschrieben, steht da, wer', async () => {
    const { anna } = await beide();
    await oeffne(anna);
    aendereAnderswo(ZWEIG, 'titel: Titel von Anna', 'titel: Titel von Carla');
    await gibFrei(anna);
    const dialog = anna.getByRole('dialog', { name: 'Jemand anderes hat diesen Entwurf geändert' });
    await dialog.getByText('Carla Ferne hat das am').waitFor();
    await dialog.getByText('Es ist nichts veröffentlicht worden').waitFor();
    await dialog.getByRole('button', { name: 'Verstanden' }).click();
    expect(ort.gitlab.archiv.datei('main', DATEI)).toBe(DATEIEN['meldungen/2026-11-23-neu.mdx']);
  });

  it('zwei Fenster desselben Menschen sind auch zwei', async () => {
    const eins = await jemand('Anna Autorin');
    const zwei = await eins.context().newPage();
    await r.meldeAnWieder(zwei);
    await oeffne(eins);
    await oeffne(zwei);
    await schreibe(eins, 'Titel', 'Titel aus dem ersten Fenster');
    await speichern(eins);
    await spaeter(eins);
    await schreibe(zwei, 'Titel', 'Titel aus dem zweiten Fenster');
    await speichern(zwei);
    await frage(zwei).getByText('Titel aus dem ersten Fenster').waitFor();
    expect(amZweig()).toContain('Titel aus dem ersten Fenster');
  });
});

describe('auf dem eigenen Rechner', () => {
  it('eine Datei, die sich seit dem Öffnen geändert hat, wird nicht überschrieben, ohne zu fragen', async () => {
    const besuch = await besuche();
    offene.push(besuch);
    const { seite } = besuch;
    await r.stelleOrdnerBereit(seite, imRepository(DATEIEN));
    await r.meldeAn(seite);
    await oeffne(seite);
    await schreibe(seite, 'Titel', 'Titel aus der Redaktion');
    const anderswo = DATEIEN['meldungen/2026-11-23-neu.mdx']!.replace(
      'titel: Titel',
      'titel: Titel aus einem anderen Programm',
    );
    await r.schreibeDatei(seite, DATEI, anderswo);
    await speichern(seite);
    const dialog = seite.getByRole('dialog', { name: 'Diese Datei ist geändert worden' });
    await dialog.getByText('Titel aus einem anderen Programm').waitFor();
    const [datei] = await Promise.all([
      seite.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Die andere Fassung herunterladen' }).click(),
    ]);
    expect(datei.suggestedFilename()).toBe('2026-11-23-neu.mdx');
    await dialog.getByRole('button', { name: 'Zurück zu meinem Text' }).click();
    await seite.getByText('Ihr Text steht weiter im Formular').waitFor();
    expect(await r.leseDatei(seite, DATEI)).toBe(anderswo);
    expect(Object.keys(await r.leseOrdner(seite)).filter((d) => d.includes('sveltia-tmp'))).toEqual([]);

    await seite.getByRole('alertdialog').getByRole('button').first().click();
    await speichern(seite);
    await dialog.getByRole('button', { name: 'Meine Fassung speichern' }).click();
    await r.warteAufListe(seite);
    expect(await r.leseDatei(seite, DATEI)).toContain('titel: Titel aus der Redaktion');
    // What was written now is what is known now: the next time nobody is asked.
    await oeffne(seite);
    await schreibe(seite, 'Titel', 'Noch ein Titel');
    await r.speichere(seite);
    expect(await r.leseDatei(seite, DATEI)).toContain('titel: Noch ein Titel');
  });
});
