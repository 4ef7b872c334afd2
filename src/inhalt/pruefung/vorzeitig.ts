/** What a public repository already shows although nobody may see it yet (P-05). */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import YAML from 'yaml';
import { istSichtbar, type Sicht } from '../sichtbar.ts';
import { alleEintraege, alleTabellen } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import { geglaettet } from '../dateiteile.ts';
import { liegtUnter } from '../dateizugriff.ts';
import type { Gelesen } from '../lesen.ts';
import { medienstellen } from '../medienstellen.ts';

/** A file as git has it, undefined for a file that it does not know; so outside of a repository, and without git. */
function eingetragen(ort: string): Buffer | undefined {
  const { status, stdout } = spawnSync(
    'git',
    // A build server often runs as another user than the one who cloned: git would refuse to answer.
    ['-c', 'safe.directory=*', 'show', `:./${path.basename(ort)}`],
    { cwd: path.dirname(ort), maxBuffer: 100_000_000 },
  );
  return status === 0 && stdout.length ? stdout : undefined;
}

/** The ids of the rows of a table. */
function kennungenIn(tabelle: Buffer): Set<string> {
  // The file is as git has it; what is not of this form has no row that could be named.
  const { zeilen } = (YAML.parseDocument(geglaettet(tabelle.toString())).toJS() ?? {}) as {
    zeilen?: ({ id?: string } | null)[];
  };
  return new Set((zeilen ?? []).flatMap((z) => (z?.id ? [z.id] : [])));
}

interface Verborgenes {
  datei: string;
  ort: string;
  pfad: PropertyKey[];
  /** The row that must stand in the file as git has it: one that is only written is nobody's fault. */
  zeile?: string;
}

/** Files that only notices name which nobody may see yet. */
function nurVerborgenGenannte({ bestand, ortVon }: Gelesen): Verborgenes[] {
  const genannt = medienstellen(bestand);
  const offen = new Set(genannt.filter((g) => g.offen).map((g) => g.datei));
  return genannt
    .filter(({ datei }) => !offen.has(datei))
    .map(({ datei, in: eintrag, pfad }) => ({ datei: eintrag, ort: ortVon(datei.slice(1)), pfad }));
}

const feldVon = (angaben: Sicht): string => (angaben.entwurf ? 'entwurf' : 'sperrfrist');

const verborgeneEintraege = ({ bestand, ortVon }: Gelesen): Verborgenes[] =>
  alleEintraege(bestand)
    .map(({ datei, eintrag }) => ({ datei, angaben: eintrag.daten }))
    .filter(({ angaben }) => !istSichtbar(angaben))
    .map(({ datei, angaben }) => ({ datei, ort: ortVon(datei), pfad: [feldVon(angaben)] }));

const verborgeneZeilen = ({ bestand, ortVon }: Gelesen): Verborgenes[] =>
  alleTabellen(bestand).flatMap(({ datei, zeilen }) =>
    zeilen.flatMap((zeile, i) =>
      istSichtbar(zeile)
        ? []
        : [{ datei, ort: ortVon(datei, i), pfad: ['zeilen', i, feldVon(zeile)], zeile: zeile.id }],
    ),
  );

/** Why git cannot tell what it holds of a folder, undefined when it can. */
function warumUngewiss(ordner: string): string | undefined {
  const { status, error } = spawnSync('git', ['-c', 'safe.directory=*', 'rev-parse', '--is-inside-work-tree'], {
    cwd: ordner,
  });
  if (status === 0) return undefined;
  return error ? 'auf diesem Rechner fehlt git' : 'die Inhalte liegen hier ohne ihr Git-Verzeichnis';
}

/**
 * Embargoed and draft entries, rows and their files that git holds while `quelltext: oeffentlich`. What is not yet entered in git is nobody's fault. Where
 * nobody can ask git, that is one: whoever has taken the files from a public place would not know.
 */
export function vorzeitiges(gelesen: Gelesen): Fehler[] {
  const { bestand, ortVon, fehlerAn } = gelesen;
  if (bestand.site.quelltext !== 'oeffentlich') return [];
  const verborgenes = [...verborgeneEintraege(gelesen), ...verborgeneZeilen(gelesen), ...nurVerborgenGenannte(gelesen)];
  const ordner = path.dirname(ortVon('site.yaml'));
  const ungewiss = verborgenes.some(({ ort }) => liegtUnter(ordner, ort)) && warumUngewiss(ordner);
  if (ungewiss)
    return [
      fehlerAn(
        'site.yaml',
        ['quelltext'],
        `ob etwas Gesperrtes schon öffentlich ist, lässt sich nicht prüfen: ${ungewiss}`,
        'ein Rechner mit git und die Inhalte mit git geholt; oder quelltext: privat, wenn nur die Redaktion das Verzeichnis liest',
      ),
    ];
  return verborgenes
    .filter(({ ort, zeile }) => {
      const inhalt = eingetragen(ort);
      return inhalt && (zeile === undefined || kennungenIn(inhalt).has(zeile));
    })
    .map(({ datei, pfad }) =>
      fehlerAn(
        datei,
        pfad,
        'liegt schon im Verzeichnis, das alle lesen können',
        'bis zur Veröffentlichung im privaten Ordner (INHALT_ZUSATZ); oder quelltext: privat in site.yaml, wenn nur die Redaktion das Verzeichnis liest',
      ),
    );
}
