/** The checker of the W3C (Nu), where Java is installed: HTML, and the style sheets in it. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { wenn } from '../wenn.ts';
import { redaktion, seiten } from './fertig.ts';

const java = spawnSync('java', ['-version']).status === 0;
const JAR = path.join(path.dirname(new URL(import.meta.resolve('vnu-jar')).pathname), 'build/dist/vnu.jar');

/** What its CSS checker does not know yet, though browsers do. Whoever finds one that is no longer said takes it out. */
const LUECKEN = [
  /Property “reading-flow” doesn't exist/,
  /Property “container-type” doesn't exist/,
  /Property “paint-order” doesn't exist/,
  /Unrecognized at-rule “@container”/,
  // One colour with two positions: CSS Images 4.
  /“background”: too few values for the property “linear-gradient”/,
  // inset(… round …): CSS Shapes 1.
  /“clip-path”: Too many values or values are not recognized/,
];

interface Meldung {
  type: string;
  url: string;
  message: string;
  extract?: string;
}

/** What it says of these files. In: a folder. Out: errors. */
async function fehlerIn(ordner: string): Promise<Meldung[]> {
  const befehl = ['-jar', JAR, '--errors-only', '--format', 'json', '--exit-zero-always', ordner];
  const { stderr } = await promisify(execFile)('java', befehl, { maxBuffer: 1 << 28 });
  return (JSON.parse(stderr) as { messages: Meldung[] }).messages;
}

wenn(java, 'Java ist nicht installiert')('der Prüfer des W3C findet auf keiner Seite einen Fehler', async () => {
  const ordner = mkdtempSync(path.join(tmpdir(), 'nu-'));
  // The same sheet is on hundreds of pages: it is read once.
  const gesehen = new Set<string>();
  const einmal = (stil: string) => (gesehen.size < gesehen.add(stil).size ? stil : '<style></style>');
  for (const { adresse, html } of [...seiten.values(), redaktion]) {
    const datei = path.join(ordner, adresse.endsWith('/') ? `${adresse}index.html` : adresse);
    mkdirSync(path.dirname(datei), { recursive: true });
    writeFileSync(datei, html.replace(/<style[^>]*>[^]*?<\/style>/g, einmal));
  }
  const fehler = await fehlerIn(ordner);
  rmSync(ordner, { recursive: true });
  const arten = Map.groupBy(fehler, (f) => f.message);
  const unbekannt = [...arten].filter(([art]) => !LUECKEN.some((l) => l.test(art)));
  expect(
    unbekannt.map(
      ([art, stellen]) => `${art} (${stellen.length}-mal, zuerst ${stellen[0]!.url}: ${stellen[0]!.extract})`,
    ),
  ).toEqual([]);
  expect(LUECKEN.filter((l) => ![...arten.keys()].some((art) => l.test(art)))).toEqual([]);
});
