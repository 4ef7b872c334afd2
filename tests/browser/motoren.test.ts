/** The site and its editor in the three engines: what they show, and that they do what they say without a word on the console or a breach of a rule. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { pruefsumme } from '../../src/auslieferung/inhaltsregel.ts';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { bis, VERSUCH } from '../geduld.ts';
import { DIST } from '../ordner.ts';
import { wenn } from '../wenn.ts';
import { besuche } from './besuch.ts';
import type { Attrappe } from './gitlab.ts';
import { starteGitlabredaktion } from './gitlabredaktion.ts';
import { MOTOREN, starteMotor, vorhanden, type Motor } from './motor.ts';
import * as r from './redaktion.ts';
import { SEITENARTEN } from './seitenarten.ts';
import { diene, type Dienstwahl } from './server.ts';
import { abweichungen, ZEICHNUNGEN, type Zeichnung } from './zeichenmass.ts';

/** Remembers from the first moment on what goes wrong on a page; a script of the site itself, as the rule of the editor demands. */
const MERKER = `window.stoerungen = [];
const merke = (...worte) => window.stoerungen.push(worte.join(' '));
for (const art of ['error', 'warn']) console[art] = merke.bind(null, 'Konsole:');
addEventListener('error', (e) => merke('Fehler:', e.message ?? e.target.src ?? e.target.href), true);
addEventListener('unhandledrejection', (e) => merke('Fehler:', e.reason));
addEventListener('securitypolicyviolation', (e) => merke('Regel:', e.effectiveDirective, e.blockedURI));`;
/** Letters are waited for: otherwise a page does without those that come late. The page knows its styles by hash, and so it knows the other ones. */
const mitBuchstaben = (html: string): string =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].reduce((seite, [, stil = '']) => {
    const neu = stil.replaceAll('font-display:optional', 'font-display:block');
    return seite.replace(stil, () => neu).replace(pruefsumme(stil), () => pruefsumme(neu));
  }, html);
/** With the headers and rules that servers send, and the script before each title. */
const dieneMitMerker = (ordner: string, { statt, ...wahl }: Dienstwahl = {}) =>
  diene(ordner, {
    ...wahl,
    statt: { '/merker.js': MERKER, ...statt },
    aendere: (html) => mitBuchstaben(html.replace('<title>', '<script src="/merker.js"></script><title>')),
  });

async function mitRedaktion<T>(tue: (herkunft: string, gitlab: Attrappe) => Promise<T>): Promise<T> {
  const { herkunft, gitlab, beende } = await starteGitlabredaktion(DATEIEN, dieneMitMerker);
  try {
    return await tue(herkunft, gitlab);
  } finally {
    beende();
  }
}

/** A button by its words: the software speaks the language of the browser, and these may be English. */
const knopf = (...worte: string[]) =>
  `//button[not(ancestor::*[@hidden]) and (${worte.map((w) => `normalize-space()='${w}' or @aria-label='${w}' or contains(., '${w}')`).join(' or ')})]`;

let server: Awaited<ReturnType<typeof diene>>;
beforeAll(async () => {
  // The exit without its last step: there is no net.
  server = await dieneMitMerker(DIST, { statt: { '/wetter/': '<title>Am Ausgang</title>' } });
});
afterAll(() => server.beende());

/** Firefox and WebKit have hardly a window that is narrower. */
const SCHMAL = 500;
const ROLLT = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

/** As Chromium has drawn them, by address and width. */
const vorbilder = new Map<string, Zeichnung[]>();

describe.each(MOTOREN)('%s', (name) => {
  let motor: Motor;
  beforeAll(async () => {
    if (vorhanden(name)) motor = await starteMotor(name);
  });
  afterAll(async () => {
    if (vorhanden(name)) await motor.beende();
  });

  const geheZu = (adresse: string) => motor.gehe(server.herkunft + adresse);
  const stelleWeite = async (breite: number) => {
    await motor.weite(breite);
    await erwarte('innerWidth', breite);
  };
  const wert = (ausdruck: string) => motor.werte(`return ${ausdruck}`);
  /** Waits until an expression has this value in the page, or its text is like this. */
  const erwarte = (ausdruck: string, soll: unknown) =>
    bis(async () => {
      const ist = await wert(ausdruck);
      if (soll instanceof RegExp) expect(ist).toMatch(soll);
      else expect(ist).toEqual(soll);
    });
  const ohneStoerung = () => erwarte('window.stoerungen', []);
  const pruefe = wenn(vorhanden(name), `${name} ist nicht installiert`);

  pruefe('zeigt jede Art von Seite, und jede Zeichnung wie Chromium', async () => {
    const anders: string[] = [];
    for (const breite of [SCHMAL, 1280]) {
      await stelleWeite(breite);
      for (const adresse of SEITENARTEN) {
        const ort = `${adresse} ${breite}`;
        let faelle: string[] = [];
        await bis(async () => {
          await geheZu(adresse);
          await erwarte('document.fonts.status', 'loaded');
          const bilder = (await motor.werte(ZEICHNUNGEN)) as Zeichnung[];
          if (name === 'Chromium') vorbilder.set(ort, bilder);
          faelle = abweichungen(vorbilder.get(ort)!, bilder);
          expect(faelle).toEqual([]);
        }, VERSUCH).catch((grund: unknown) => {
          // What differs is told below, with that of all other pages; without it nothing could be compared at all.
          if (!faelle.length) faelle = [String(grund)];
        });
        faelle.push(...((await wert('window.stoerungen')) as string[]));
        if (await wert(ROLLT)) faelle.push('rollt zur Seite');
        if (breite > SCHMAL) {
          await stelleWeite(SCHMAL);
          if (await wert(ROLLT)) faelle.push('rollt zur Seite, wenn das Fenster schmaler wird');
          await stelleWeite(breite);
        }
        anders.push(...faelle.map((f) => `${ort}: ${f}`));
      }
    }
    expect(anders).toEqual([]);
  });

  pruefe('stellt auf breiten Schirmen nebeneinander, was gilt, jeden Text unter seine Überschrift', async () => {
    await stelleWeite(1280);
    await geheZu('/');
    const kaesten = (await motor.werte(`return [...document.querySelectorAll('.hero__lage > *')].map((e) => {
      const { left, top } = e.getBoundingClientRect();
      return { titel: e.localName === 'h3', left, top };
    })`)) as { titel: boolean; left: number; top: number }[];
    const titel = kaesten.filter((k) => k.titel);
    expect(titel.length).toBeGreaterThan(1);
    expect(new Set(titel.map((t) => t.top)).size).toBe(1);
    expect(new Set(titel.map((t) => t.left)).size).toBe(titel.length);
    kaesten.forEach((k, i) => expect(k.left).toBe(k.titel ? k.left : kaesten[i - 1]!.left));
  });

  pruefe('sucht, und der Weg zurück führt zur selben Suche', async () => {
    await geheZu('/suche/');
    await motor.fuelle("//input[@type='search']", 'Naloxon');
    await motor.klicke("//form[@role='search']//button");
    const erster = "document.querySelector('[data-liste] .treffer h3 a')?.textContent ?? ''";
    await erwarte(erster, /./);
    const titel = await wert(erster);
    await motor.klicke('//*[@data-liste]//h3/a');
    await erwarte("location.pathname === '/suche/'", false);
    await ohneStoerung();
    await motor.zurueck();
    await erwarte(erster, titel);
    await erwarte("document.querySelector('input[type=search]').value", 'Naloxon');
    await ohneStoerung();
  });

  pruefe('filtert, und auch auf einem Tag ist der Fokus zu sehen', async () => {
    await geheZu('/verlauf/');
    await erwarte("!!customElements.get('verlauf-filter')", true);
    await motor.gehWeiter("//select[@name='seit']");
    await erwarte(
      "document.activeElement.type + ' ' + getComputedStyle(document.activeElement).outlineStyle",
      'date solid',
    );
    await motor.waehle("//select[@name='status']", 'status:umgesetzt');
    await erwarte("document.querySelector('[data-bilanz]').textContent", /^\d+ von \d+ Ereignissen/);
    expect(await wert('location.hash')).toBe('#filter=status:umgesetzt');
    await ohneStoerung();
  });

  pruefe('öffnet, was zu ist, für eine Adresse darin und für eine Belegmarke', async () => {
    const sichtbar = (wahl: string) => `document.querySelector('${wahl}').getClientRects().length > 0`;
    const id = 'kod-schwerpunkt-2025';
    await geheZu('/verlauf/');
    expect(await wert("document.querySelectorAll('details[open]').length")).toBe(0);
    await geheZu(`/verlauf/#${id}`);
    await erwarte(`document.getElementById('${id}').closest('details').open`, true);
    await erwarte(sichtbar(`#${id}`), true);
    await motor.klicke("//*[@class='beleg']/a[@href='#quelle-2']");
    await erwarte("document.querySelector('.quellen details').open", true);
    await erwarte(sichtbar('#quelle-2'), true);
    await ohneStoerung();
  });

  pruefe('zeigt, wie zu zitieren ist, und schließt es wieder', async () => {
    await geheZu('/verlauf/');
    await motor.klicke("//a[contains(@class, 'zitieren')]");
    await erwarte("document.querySelector('dialog[open] [data-text]')?.innerText ?? ''", /„.+“.+http/);
    await motor.klicke(knopf('Schließen'));
    await erwarte("document.querySelector('dialog[open]')", null);
    await ohneStoerung();
  });

  pruefe('behält die gewählte Darstellung, auch auf dem Weg zurück', async () => {
    const thema =
      "location.pathname + ' ' + document.documentElement.dataset.kernTheme + ' ' + document.querySelector('thema-wahl :checked').value";
    await geheZu('/impressum/');
    await motor.klicke("//footer//a[@href='/presse/']");
    await erwarte(thema, '/presse/ undefined system');
    await motor.klicke("//thema-wahl//label[contains(., 'Dunkel')]");
    await erwarte(thema, '/presse/ dark dark');
    await motor.zurueck();
    await erwarte(thema, '/impressum/ dark dark');
    await motor.klicke("//thema-wahl//label[contains(., 'System')]");
    expect(await wert('localStorage.length')).toBe(0);
    await ohneStoerung();
  });

  pruefe('öffnet am Telefon das Menü, und die Erklärung eines Begriffs', async () => {
    await stelleWeite(SCHMAL);
    await geheZu('/');
    await motor.klicke("//summary[contains(., 'Menü')]");
    await motor.klicke("//details//a[contains(., 'Konzept')]");
    await erwarte('location.pathname', '/konzept/');
    await motor.klicke("//a[contains(@class, 'begriff')]");
    await erwarte("!!document.querySelector('dialog.dialog[open] #begriff-titel')", true);
    await ohneStoerung();
    await stelleWeite(1280);
  });

  pruefe('liest eine Tabelle auch da als Tabelle vor, wo jede Zeile ein Block wird', async () => {
    const teile = [
      '',
      '//thead',
      '//thead//tr',
      '//thead//th',
      '//tbody',
      '//tbody/tr',
      '//tbody/tr/*[1]',
      '//tbody/tr/*[2]',
    ];
    await stelleWeite(SCHMAL);
    for (const [adresse, wo] of [
      ['/zuerich/', "//table[contains(@class, 'vergleich')]"],
      ['/konzept/massnahmen/', "//*[contains(@class, 'kreuztabelle')]//table"],
    ] as const) {
      await geheZu(adresse);
      await bis(async () => {
        const rollen: string[] = [];
        for (const teil of teile) rollen.push(await motor.rolle(wo + teil));
        expect(rollen).toEqual(['table', 'rowgroup', 'row', 'columnheader', 'rowgroup', 'row', 'rowheader', 'cell']);
      });
    }
    await stelleWeite(1280);
  });

  pruefe('verlässt die Seite auf dreimal Umschalt, und leert sie', async () => {
    await geheZu('/standorte/kick-konsumraum/');
    const druecke = "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))";
    await erwarte("!!customElements.get('seite-verlassen')", true);
    expect(
      await motor.werte(
        `${druecke}; ${druecke}; const wort = document.querySelector('.ausgang [aria-live]').innerText;
        ${druecke}; return wort + '|' + document.body.innerText + '|' + document.title`,
      ),
    ).toMatch(/^Noch 1-mal.*\|\|Wetter$/);
    await erwarte('document.title', 'Am Ausgang');
  });

  // In the tests' own browser all of the editor is tried elsewhere; here, that it breaks no rule.
  const bearbeite = async (herkunft: string, gitlab: Attrappe) => {
    await motor.gehe(`${herkunft}/redaktion/`);
    await erwarte(
      "document.querySelector('.buttons > .button.primary')?.disabled + document.querySelector('#redaktion-wegweiser')?.innerText",
      /^true.*Mit GitLab geht es in .*Firefox und Safari.*nur mit Chrome oder Edge/s,
    );
    // On a busy machine the window for signing in may be taken for closed before it is open; then one presses again.
    await bis(async () => {
      await motor.klickeJetzt("//button[contains(., 'GitLab')]").catch(() => undefined);
      await motor.klickeJetzt("//*[@role='treeitem' and contains(., 'Meldungen')]");
    }).catch(async (cause: unknown) => {
      throw new Error(`Nicht angemeldet: ${String(await wert('document.body.innerText'))}`, { cause });
    });
    await motor.werte("location.hash = '#/collections/uebersetzungen/entries/hilfe/tr'");
    await erwarte(
      "document.querySelector('iframe.preview')?.contentDocument?.querySelector('h1')?.textContent",
      'Hilfe',
    );
    await motor.werte("location.hash = '#/collections/meldungen/entries/2026-11-23-neu'");
    // The form of the entry before has a title, too.
    const titel = "//*[@role='group' and contains(@aria-label, 'Titel')]//input";
    await erwarte(
      `document.evaluate(${JSON.stringify(titel)}, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue?.value`,
      'Titel',
    );
    await motor.fuelle(titel, `Aus ${name}`);
    await motor.klicke(knopf('Speichern', 'Save'));
    await motor.klicke(knopf('Später', 'Later'));
    await bis(() =>
      expect(gitlab.archiv.datei('cms/meldungen/2026-11-23-neu', 'content/meldungen/2026-11-23-neu.mdx')).toContain(
        `titel: Aus ${name}\n`,
      ),
    );
    expect(((await wert('window.stoerungen')) as string[]).filter((s) => s.startsWith('Regel'))).toEqual([]);
    expect(gitlab.unbekannt).toEqual([]);
  };
  const oeffne = async (herkunft: string) => {
    const { seite, beende } = await besuche({ baseURL: herkunft });
    await r.meldeAn(seite, r.GITLAB);
    await r.oeffneEintrag(seite, 'meldungen', '2026-11-23-neu');
    // A browser with windows asks for it by itself.
    const app = await (await seite.context().newCDPSession(seite)).send('Page.getAppManifest');
    expect([app.url.slice(0, 5), app.errors]).toEqual(['blob:', []]);
    expect(await seite.evaluate("window.stoerungen.filter((s) => s.startsWith('Regel'))")).toEqual([]);
    await beende();
  };
  pruefe('bricht in der Redaktion keine Regel; wo nur GitLab geht, sagt sie es, meldet an und speichert', () =>
    mitRedaktion(name === 'Chromium' ? oeffne : bearbeite),
  );
});
