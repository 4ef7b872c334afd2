/** Room for the next version, and what is said when there is not enough of it. */
import { tmpdir } from 'node:os';
import type { Fassungsablage } from './fassungsablage.ts';
import { engste, frei, inMegabyte } from './platz.ts';
import type { Stoerung } from './stoerung.ts';

const geloescht = (anzahl: number): string => (anzahl ? ` Ältere Fassungen, die dafür gelöscht sind: ${anzahl}.` : '');

function zuWenig(ablage: Fassungsablage, bedarf: number, anzahl: number): Stoerung | undefined {
  const platz = frei(ablage.ordner);
  if (platz >= bedarf) return undefined;
  return {
    problem: `Die Platte ist voll: ${ablage.ordner}. Ein Bau braucht dort etwa ${inMegabyte(bedarf)}, frei sind ${inMegabyte(platz)}.${geloescht(anzahl)}`,
    erwartet: `noch ${inMegabyte(bedarf - platz)} mehr; der nächste Lauf versucht es wieder.`,
  };
}

/** Before a build: takes away the oldest versions that are not shown, as many as it takes. Out: what is missing even so; and `sagt`, when some went. */
export function schaffePlatz(ablage: Fassungsablage): { fehlt?: Stoerung | undefined; sagt?: string } {
  const bedarf = ablage.bedarf();
  const anzahl = ablage.schaffePlatz(bedarf);
  const fehlt = zuWenig(ablage, bedarf, anzahl);
  if (fehlt || !anzahl) return { fehlt };
  return { sagt: `Der Platz wird knapp: ${ablage.ordner}.${geloescht(anzahl)}` };
}

/**
 * After a build that has filled a disk: makes all the room that can be made, if it is the disk of the versions. In: the bytes that it had written. Out:
 * what is said.
 */
export function nachVollerPlatte(ablage: Fassungsablage, wurzel: string, belegt = 0): Stoerung {
  const bedarf = ablage.bedarf(belegt);
  const voll = engste(ablage.ordner, wurzel, tmpdir());
  ablage.verwirf();
  if (voll !== ablage.ordner)
    return {
      problem: `Die Platte ist voll: ${voll}.`,
      erwartet: 'mehr freier Platz; der nächste Lauf versucht es wieder.',
    };
  const anzahl = ablage.schaffePlatz(Infinity);
  const fehlt = zuWenig(ablage, bedarf, anzahl);
  if (fehlt) return fehlt;
  return anzahl
    ? {
        problem: `Die Platte war voll: ${voll}.${geloescht(anzahl)}`,
        erwartet: 'nichts: es ist wieder Platz, und der nächste Lauf versucht es noch einmal.',
      }
    : {
        problem: `Die Platte ist voll: ${voll}, obwohl dort noch ${inMegabyte(frei(voll))} frei sind.`,
        erwartet: 'Platz für mehr Dateien (df -i), oder mehr Platz für diesen Nutzer (quota).',
      };
}
