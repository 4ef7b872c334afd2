/**
 * Asks every address outside of this website whether it still answers (P-13): `npm run verweise`, once a week. Sources, places, documents of notices.
 * With `--eintragen` a source that answers no more gets `nicht_erreichbar` with this day, which readers see; one that answers again loses it.
 * Ends with 1 when an address is dead and the content does not say so. Nothing of the website itself asks anybody.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LinkChecker, LinkState, type LinkResult } from 'linkinator';
import { leseInhalt } from '../src/inhalt/lesen.ts';
import { pruefeGelesenes } from '../src/inhalt/pruefung/pruefen.ts';
import { sichtbarer } from '../src/inhalt/sichtbar.ts';
import { heute } from '../src/zeit/uhr.ts';
import { KURZNAME } from '../src/inhalt/website.ts';
import { formatiere } from '../src/inhalt/fehler.ts';
import { geglaettet, geschriebenWie } from '../src/inhalt/dateiteile.ts';
import { maskiert } from '../src/maskierung/markup.ts';
import { angaben } from './angaben.ts';

const wurzel = path.join(import.meta.dirname, '..');
const { values: wahl } = angaben(
  `So: npm run verweise -- [--eintragen]
Fragt jede fremde Adresse, ob sie noch antwortet. --eintragen schreibt an die Quelle, seit wann sie es nicht tut.`,
  { eintragen: { type: 'boolean' } },
);

const gelesen = leseInhalt(path.join(wurzel, 'content'));
const { bestand: alles, fehler } = pruefeGelesenes(gelesen);
if (fehler.length) {
  console.error(formatiere(fehler));
  process.exit(1);
}
const bestand = sichtbarer(alles);

interface Stelle {
  datei: string;
  adresse: string;
  /** Only of a source: since when the content says that it does not answer. */
  seit?: string | undefined;
}
/** Without the place on the page: what is asked is the page. */
const ohneStelle = (adresse: string): string => {
  const url = new URL(adresse);
  url.hash = '';
  return url.href;
};
const stellen: Stelle[] = [
  ...[...bestand.quellen.values()].map(({ id, daten }) => ({
    datei: `quellen/${id}.yaml`,
    adresse: daten.adresse,
    seit: daten.nicht_erreichbar,
  })),
  ...[...bestand.einrichtungen.values()].map(({ id, daten }) => ({
    datei: `einrichtungen/${id}.mdx`,
    adresse: daten.web,
  })),
  ...[...bestand.meldungen.values()].flatMap(({ id, daten }) =>
    daten.dokumente.map((d) => ({ datei: `meldungen/${id}.mdx`, adresse: d.adresse })),
  ),
].flatMap((s) => (s.adresse ? [{ ...s, adresse: ohneStelle(s.adresse) }] : []));

/** In: addresses. Out: what each answered. Four at a time; those that ask for patience get it. */
async function frage(adressen: string[]): Promise<Map<string, LinkResult>> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'verweise-'));
  // The checker checks pages: this one has them all.
  const links = adressen.map((a) => `<a href="${maskiert(a)}">x</a>`);
  writeFileSync(path.join(ordner, 'index.html'), `<!doctype html><title>x</title>${links.join('\n')}`);
  const { links: gefragt } = await new LinkChecker().check({
    path: 'index.html',
    serverRoot: ordner,
    concurrency: 4,
    timeout: 20_000,
    retry: true,
    retryErrors: true,
    retryErrorsCount: 1,
    userAgent: `${KURZNAME} (prüft einmal in der Woche seine Quellen)`,
  });
  rmSync(ordner, { recursive: true });
  return new Map(gefragt.map((l) => [l.url, l]));
}

/** How many hosts are asked first, and for how long each may think, in ms: without a network nobody waits for hundreds. */
const PROBE = { hoechstens: 8, geduld: 8_000 };

/** Does any of a few hosts answer, whatever it says? */
async function istVerbunden(adressen: string[]): Promise<boolean> {
  const wirte = [...new Set(adressen.map((a) => new URL(a).origin))].slice(0, PROBE.hoechstens);
  try {
    await Promise.any(wirte.map((wirt) => fetch(wirt, { method: 'HEAD', signal: AbortSignal.timeout(PROBE.geduld) })));
    return true;
  } catch {
    return false;
  }
}

/** Gone, or nobody there: 404, 410, no answer. Whoever only shuts out programs (401, 403, 429) or is out of order just now (5xx) is not dead. */
const istTot = ({ state, status = 0 }: LinkResult): boolean =>
  state === LinkState.BROKEN && [0, 404, 410].includes(status);

const adressen = [...new Set(stellen.map((s) => s.adresse))];
if (!(await istVerbunden(adressen))) {
  console.error(
    `Keine von ${Math.min(adressen.length, PROBE.hoechstens)} Adressen antwortet. Vermutlich fehlt die Verbindung ins Netz; nichts ist gefragt, nichts ist eingetragen.`,
  );
  process.exit(1);
}
const antworten = await frage(adressen);
const mit = (passt: (stelle: Stelle, antwort: LinkResult) => boolean): Stelle[] =>
  stellen.filter((stelle) => passt(stelle, antworten.get(stelle.adresse)!));
const tot = mit((_, a) => istTot(a));
const unklar = mit((_, a) => a.state === LinkState.BROKEN && !istTot(a));
const wieder = mit((s, a) => s.seit !== undefined && a.state === LinkState.OK);

const nenne = (titel: string, liste: Stelle[]) => {
  console.log(`\n${titel}: ${liste.length || 'keine'}`);
  for (const { datei, adresse, seit } of liste) {
    const status = antworten.get(adresse)?.status;
    console.log(
      `  ${datei}: ${adresse} (${status ? String(status) : 'keine Antwort'}${seit ? `, vermerkt seit ${seit}` : ''})`,
    );
  }
};
console.log(`${antworten.size - 1} Adressen gefragt.`);
nenne('Nicht mehr erreichbar', tot);
nenne('Erreichbar, obwohl das Gegenteil vermerkt ist', wieder);
nenne('Unklar: weist Programme ab oder ist gestört; bitte von Hand ansehen', unklar);

if (wahl.eintragen)
  for (const { datei, seit } of [...tot, ...wieder]) {
    if (!datei.startsWith('quellen/') || (seit && tot.some((t) => t.datei === datei))) continue;
    const ort = gelesen.ortVon(datei);
    const roh = readFileSync(ort, 'utf8');
    const text = geglaettet(roh);
    const neu = seit
      ? text.replace(/^nicht_erreichbar: .*(\n|$)/m, '')
      : text.replace(/^abgerufen: .*(\n|$)/m, (zeile) => `${zeile.trimEnd()}\nnicht_erreichbar: ${heute}\n`);
    writeFileSync(ort, geschriebenWie(roh, neu));
    console.log(`Eingetragen: ${datei}`);
  }
const offen = [...tot.filter((s) => !s.seit), ...wieder].filter(
  (s) => !(wahl.eintragen && s.datei.startsWith('quellen/')),
);
process.exit(offen.length ? 1 : 0);
