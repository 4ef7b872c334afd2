/**
 * Breaks files of the built site one by one and uses the pages: `npm run stoerungen`, after a build. `npm test` tries a few of the cases; a thousand
 * take half an hour. Ends with 1 when a page is blank, a control dead or the search silent.
 */
import { alleFaelle, SEITEN } from '../tests/browser/stoerungen.ts';
import { DIST } from '../tests/ordner.ts';
import { angaben } from './angaben.ts';
import { mitBrowser } from './mitbrowser.ts';

const { values: wahl } = angaben(
  `So: npm run stoerungen -- [--anzahl <Zahl>] [--seite <Adresse>]
Stört beim Lesen je eine Datei und benutzt dann alles auf der Seite.`,
  { anzahl: { type: 'string', default: '1000' }, seite: { type: 'string' } },
);

if (!/^[1-9]\d{0,5}$/.test(wahl.anzahl)) {
  console.error(`--anzahl: „${wahl.anzahl}“ ist keine Anzahl. Erwartet: eine ganze Zahl ab 1.`);
  process.exit(2);
}

const NEBENEINANDER = 4;
/** After so many it says how far it is. */
const SCHRITT = 50;

await mitBrowser(DIST, async ({ browser, herkunft }) => {
  const umfeld = { browser, wahl: { baseURL: herkunft, reducedMotion: 'reduce', locale: 'de-DE' } as const };
  const { faelle, erprobe } = await alleFaelle(umfeld, wahl.seite ? [wahl.seite] : SEITEN);
  const auswahl = faelle.slice(0, Number(wahl.anzahl));
  let schlecht = 0;
  let naechster = 0;
  let fertig = 0;
  async function arbeite(): Promise<void> {
    for (let fall = auswahl[naechster++]; fall; fall = auswahl[naechster++]) {
      for (const mangel of await erprobe(fall).catch((grund: unknown) => [String(grund)])) {
        schlecht++;
        console.log(`${fall.adresse} ${fall.datei} ${fall.stoerung}: ${mangel}`);
      }
      fertig++;
      if (fertig % SCHRITT === 0 || fertig === auswahl.length)
        console.log(`${fertig} von ${auswahl.length} Störungen, ${schlecht} Mängel.`);
    }
  }
  // Mostly they wait: for the browser, and it for its processes.
  await Promise.all(Array.from({ length: NEBENEINANDER }, arbeite));
  console.log(`Es gibt ${faelle.length} verschiedene Störungen.`);
  process.exitCode = schlecht ? 1 : 0;
});
