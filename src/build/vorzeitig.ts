/** What a public repository already shows although nobody may see it yet (P-05). */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { istSichtbar } from '../query/sichtbar.ts';
import { alleEintraege } from '../schema/bestand.ts';
import type { Fehler } from '../schema/fehler.ts';
import { TABELLEN } from '../schema/index.ts';
import type { Gelesen } from './lesen.ts';

/** Does git know the file? Not outside of a repository, and not without git. */
const istEingetragen = (ort: string): boolean =>
  // A build server often runs as another user than the one who cloned: git would refuse to answer.
  spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '--error-unmatch', '--', path.basename(ort)], {
    cwd: path.dirname(ort),
  }).status === 0;

type Angaben = Parameters<typeof istSichtbar>[0];

/** Embargoed and draft entries and rows that git holds while `quelltext: oeffentlich`. Texts that are not yet entered in git are nobody's fault. */
export function vorzeitiges({ bestand, ortVon, zeileVon }: Gelesen): Fehler[] {
  if (bestand.site.quelltext !== 'oeffentlich') return [];
  const verborgen = [
    ...alleEintraege(bestand).map(({ datei, eintrag }) => ({
      datei,
      angaben: eintrag.daten as Angaben,
      ort: ortVon(datei),
      pfad: [] as PropertyKey[],
    })),
    ...(Object.keys(TABELLEN) as (keyof typeof TABELLEN)[]).flatMap((name) =>
      (bestand[name].zeilen as Angaben[]).map((angaben, i) => ({
        datei: `${name}.yaml`,
        angaben,
        ort: ortVon(`${name}.yaml`, i),
        pfad: ['zeilen', i] as PropertyKey[],
      })),
    ),
  ].filter(({ angaben }) => !istSichtbar(angaben));
  return verborgen
    .filter(({ ort }) => istEingetragen(ort))
    .map(({ datei, angaben, pfad }) => {
      const feld = angaben.entwurf ? 'entwurf' : 'sperrfrist';
      return {
        datei,
        zeile: zeileVon(datei, [...pfad, feld]),
        feld: [...pfad, feld].join('.'),
        problem: 'liegt schon im Verzeichnis, das alle lesen können',
        erwartet:
          'bis zur Veröffentlichung im privaten Ordner (INHALT_ZUSATZ); oder quelltext: privat in site.yaml, wenn nur die Redaktion das Verzeichnis liest',
      };
    });
}
