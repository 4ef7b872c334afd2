/**
 * The three engines, driven in the same words: the tests' own browser, and Firefox and WebKit as a system has them installed, in the words of
 * WebDriver. Playwright drives only builds of its own, or newer ones.
 */
import { bis, VERSUCH } from '../geduld.ts';
import { besuche } from './besuch.ts';
import { fernbediene, programm, type Fremder } from './fernbedienung.ts';

export interface Motor {
  gehe(adresse: string): Promise<void>;
  zurueck(): Promise<void>;
  /** Makes the window so wide. WebKit has none below 450 pixels, Firefox none below 500. */
  weite(breite: number): Promise<void>;
  /** Runs the body of a function in the page. Out: what it returns. */
  werte(rumpf: string): Promise<unknown>;
  /** Clicks what an XPath finds. Throws when that is not possible now. */
  klickeJetzt(wo: string): Promise<void>;
  /** The same, as soon as it is possible. */
  klicke(wo: string): Promise<void>;
  /** Empties a field, and types. */
  fuelle(wo: string, text: string): Promise<void>;
  /** Chooses a value of a list. */
  waehle(wo: string, wert: string): Promise<void>;
  /** What a screen reader is told that this is, in the words of ARIA. */
  rolle(wo: string): Promise<string>;
  /** Presses Tab on something that can have the focus. */
  gehWeiter(wo: string): Promise<void>;
  beende: () => Promise<void>;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export const MOTOREN = ['Chromium', 'Firefox', 'WebKit'] as const;
export type Motorname = (typeof MOTOREN)[number];

/** Whether this machine has an engine. The tests' own browser is always there; in the pipeline all have to be. */
export const vorhanden = (name: Motorname): boolean =>
  name === 'Chromium' || programm(name) !== undefined || process.env['GITLAB_CI'] !== undefined;

/** Starts an engine. Throws when it is not installed. */
export async function starteMotor(name: Motorname): Promise<Motor> {
  if (name === 'Chromium') return chromium();
  const ort = programm(name);
  if (!ort) throw new Error(`${name} ist nicht installiert.`);
  return fernbedient(name, ort);
}

async function chromium(): Promise<Motor> {
  const { seite, beende } = await besuche();
  const teil = (wo: string) => seite.locator(`xpath=${wo}`).first();
  return {
    gehe: async (adresse) => void (await seite.goto(adresse)),
    zurueck: async () => void (await seite.goBack()),
    weite: (width) => seite.setViewportSize({ width, height: 900 }),
    werte: (rumpf) => seite.evaluate(`(() => { ${rumpf} })()`),
    klickeJetzt: (wo) => teil(wo).click({ timeout: VERSUCH }),
    klicke: (wo) => teil(wo).click(),
    fuelle: (wo, text) => teil(wo).fill(text),
    waehle: async (wo, wert) => void (await teil(wo).selectOption(wert)),
    rolle: async (wo) => {
      const werkzeug = await seite.context().newCDPSession(seite);
      const expression = `document.evaluate(${JSON.stringify(wo)}, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue`;
      const { objectId } = (await werkzeug.send('Runtime.evaluate', { expression })).result;
      const { nodes } = await werkzeug.send('Accessibility.getPartialAXTree', {
        objectId: objectId!,
        fetchRelatives: false,
      });
      return String(nodes[0]?.role?.value);
    },
    gehWeiter: (wo) => teil(wo).press('Tab'),
    beende,
  };
}

async function fernbedient(name: Fremder, ort: string): Promise<Motor> {
  const { sende, beende } = await fernbediene(name, ort);
  await sende('NewSession', { capabilities: { alwaysMatch: {} } });
  const element = async (wo: string): Promise<string> => {
    const gefunden = (await sende('FindElement', { using: 'xpath', value: wo })) as Record<string, unknown>;
    // Firefox packs what it returns.
    const { [ELEMENT]: id } = (gefunden['value'] ?? gefunden) as Record<string, string>;
    return id!;
  };
  const klickeJetzt = async (wo: string) => void (await sende('ElementClick', { id: await element(wo) }));
  const klicke = (wo: string) => bis(() => klickeJetzt(wo));
  return {
    rolle: async (wo) => {
      const rolle = await sende('GetComputedRole', { id: await element(wo) });
      return String(name === 'Firefox' ? (rolle as { value: unknown }).value : rolle);
    },
    gehe: async (adresse) => void (await sende('Navigate', { url: adresse })),
    zurueck: async () => void (await sende('Back')),
    weite: async (width) => void (await sende('SetWindowRect', { width, height: 900 })),
    werte: async (rumpf) => {
      const wert = await sende('ExecuteScript', { script: rumpf, args: [] });
      return name === 'Firefox' ? (wert as { value: unknown }).value : wert;
    },
    klickeJetzt,
    klicke,
    waehle: (wo, wert) => klicke(`${wo}//option[@value='${wert}']`),
    gehWeiter: async (wo) => void (await sende('ElementSendKeys', { id: await element(wo), text: '\uE004' })),
    fuelle: (wo, text) =>
      bis(async () => {
        const id = await element(wo);
        await sende('ElementClick', { id });
        // All of it is marked, then written over: Ctrl+A.
        await sende('ElementSendKeys', { id, text: '\uE009a\uE000' });
        await sende('ElementSendKeys', { id, text });
      }),
    beende,
  };
}
