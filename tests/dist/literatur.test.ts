/**
 * The references as programs print them that are not ours: citeproc, the machine inside Zotero, in three styles, and, where they are installed, biber and
 * BibTeX. Chicago and DIN 1505-2 are the files of citationstyles.org (CC BY-SA 3.0, as they say themselves); APA comes with the package.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wenn } from '../wenn.ts';
import { dateien, lies } from './fertig.ts';

interface Eintrag {
  id: string;
  type: string;
  title: string;
  'container-title'?: string;
  publisher?: string;
  URL?: string;
  issued?: { 'date-parts': number[][] };
}
const STILE = path.join(import.meta.dirname, '../fixtures/zitierstile');
const { styles } = plugins.config.get('@csl') as { styles: { add: (name: string, xml: string) => void } };
for (const name of ['chicago-author-date', 'din-1505-2'])
  styles.add(name, readFileSync(path.join(STILE, `${name}.csl`), 'utf8'));

const csl = (adresse: string) => JSON.parse(lies(adresse).toString()) as Eintrag[];
const quellen = csl('/daten/quellen.csl.json');
const zitate = [...dateien].filter((d) => d.endsWith('/zitat.json')).flatMap(csl);
/** Setting all in every style takes half a minute. What a style does depends on which fields there are, how exact the date is, and on quotation marks. */
const bauart = (z: Eintrag) =>
  [z.type, ...Object.keys(z), z.issued?.['date-parts'][0]!.length, /[„“‚‘'"]/.test(z.title)].join();
const beispiele = [...Map.groupBy([...quellen, ...zitate], bauart).values()].flatMap((gleiche) => gleiche.slice(0, 3));

/** Letters and digits only: which quotation marks and signs stand between them is the style's. */
const buchstaben = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

interface Stil {
  stil: string;
  mitAdresse: (z: Eintrag) => boolean;
  mitHerausgeber: (z: Eintrag) => boolean;
  mitJahr: (z: Eintrag) => boolean;
}
const immer = () => true;

describe.each<Stil>([
  // Of a law without a year APA says no more.
  {
    stil: 'apa',
    mitAdresse: immer,
    mitHerausgeber: immer,
    mitJahr: (z) => z.type !== 'legislation' || z.issued !== undefined,
  },
  { stil: 'chicago-author-date', mitAdresse: immer, mitHerausgeber: immer, mitJahr: immer },
  // DIN 1505-2 of 1984 prints an address for web pages only, and of a law nothing but its name and year, of a web page no year.
  {
    stil: 'din-1505-2',
    mitAdresse: ({ type }) => type === 'webpage',
    mitHerausgeber: ({ type }) => type !== 'legislation',
    mitJahr: ({ type, issued }) => type !== 'webpage' && issued !== undefined,
  },
])('$stil', ({ stil, mitAdresse, mitHerausgeber, mitJahr }) => {
  it('druckt Quellen und Zitate jeder Bauart mit Titel, Herausgeber, Jahr und Adresse', () => {
    expect(beispiele.length).toBeGreaterThan(60);
    const texte = new Map<string, string>(
      new Cite(beispiele).format('bibliography', { style: stil, lang: 'de-DE', format: 'text', asEntryArray: true }),
    );
    const falsch = beispiele.flatMap((z) => {
      const text = texte.get(z.id) ?? '';
      const steht = (teil: string) => buchstaben(text).includes(buchstaben(teil));
      const jahr = z.issued?.['date-parts'][0]?.[0];
      const fehlt = Object.entries({
        Titel: steht(z.title),
        // The dash stands for the same publisher as in the line above.
        Herausgeber: !mitHerausgeber(z) || text.startsWith('———') || steht(z['container-title'] ?? z.publisher!),
        Jahr: !mitJahr(z) || steht(jahr ? String(jahr) : 'o. J.'),
        Adresse: !z.URL || !mitAdresse(z) || text.includes(z.URL),
        'nur Ganzes': !/undefined|NO_PRINTED_FORM|\[object|\.\.(?!\.)/.test(text),
      }).flatMap(([was, da]) => (da ? [] : [was]));
      return fehlt.map((was) => `${z.id}, ${was}: ${text}`);
    });
    expect(falsch).toEqual([]);
  });
});

const installiert = (programm: string): boolean => {
  try {
    execFileSync(programm, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

// What is not installed is not tried, and counted as skipped.
describe('BibTeX-Dateien', () => {
  let ordner = '';
  const fuehre = (programm: string, ...angaben: string[]) =>
    execFileSync(programm, angaben, { cwd: ordner, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  beforeAll(() => {
    ordner = mkdtempSync(path.join(tmpdir(), 'literatur-'));
    const seiten = ['/', '/zahlen/', '/stellungnahmen/', '/verlauf/', '/zuerich/', '/en/comparison/'].map(
      (s) => `${s}zitat.bib`,
    );
    const meldung = [...dateien].find((d) => /^\/aktuelles\/[^/]+\/zitat\.bib$/.test(d))!;
    const bib = ['/daten/quellen.bib', ...seiten, meldung].map((d) => lies(d).toString());
    writeFileSync(path.join(ordner, 'alles.bib'), bib.join('\n'));
    writeFileSync(path.join(ordner, 'quellen.bib'), bib[0]!);
  });
  afterAll(() => rmSync(ordner, { recursive: true, force: true }));

  const mit = (programm: string) => wenn(installiert(programm), `${programm} ist nicht installiert`);

  mit('biber')('biber (Paket biber) vermisst nur das Datum, wo die Quelle keines nennt', () => {
    const meldungen = fuehre(
      'biber',
      '--tool',
      '--validate-datamodel',
      '--nolog',
      '--output-file=neu.bib',
      'alles.bib',
    );
    const warnungen = meldungen.split('\n').filter((zeile) => /^(WARN|ERROR)/.test(zeile));
    const ohneDatum = /^WARN - Datamodel: Entry '([^']+)'.* one of 'date, year' must be defined$/;
    expect(warnungen.filter((zeile) => !ohneDatum.test(zeile))).toEqual([]);
    expect(warnungen.map((zeile) => ohneDatum.exec(zeile)?.[1]).toSorted()).toEqual(
      quellen.flatMap((q) => (q.issued ? [] : [q.id])).toSorted(),
    );
  });

  for (const stil of ['plain', 'apalike'])
    mit('bibtex')(`bibtex (Paket texlive-binaries) liest die Quellen mit ${stil} ohne Fehler und druckt jede`, () => {
      writeFileSync(path.join(ordner, 'a.aux'), `\\citation{*}\n\\bibstyle{${stil}}\n\\bibdata{quellen}\n`);
      const meldungen = fuehre('bibtex', 'a');
      // It is older than @online, and sets that as @misc. Some styles ask for the year.
      const warnungen = meldungen.split('\n').filter((zeile) => zeile.startsWith('Warning--'));
      const ohneJahr = quellen.flatMap((q) => (q.issued ? [] : [`Warning--empty year in ${q.id}`]));
      expect(
        warnungen.filter((zeile) => !zeile.startsWith('Warning--entry type for') && !ohneJahr.includes(zeile)),
      ).toEqual([]);
      expect(readFileSync(path.join(ordner, 'a.bbl'), 'utf8').match(/\\bibitem/g)?.length).toBe(quellen.length);
    });
});
