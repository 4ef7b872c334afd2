/** What stands in the way of publishing to a place, before anything is built or made. */
import { accessSync, constants, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { liegtUnter } from '../../src/inhalt/dateizugriff.ts';

/** Behind the name of the place: the folder of its versions. */
export const ENDUNG = '.fassungen';

const wirklich = (ort: string): string => {
  try {
    return realpathSync(ort);
  } catch {
    return ort;
  }
};

/** Does the link at this place lead to one of its versions, also to one that is gone? Only this command, or who went back, makes such. */
function istEigener(ziel: string): boolean {
  const ordner = path.dirname(path.resolve(path.dirname(ziel), readlinkSync(ziel)));
  return ordner === ziel + ENDUNG || wirklich(ordner) === wirklich(ziel + ENDUNG);
}

/** Is there at this place what this command has not put there? Out: what, in words. */
export function wasDaLiegt(ziel: string): string | undefined {
  const da = lstatSync(ziel, { throwIfNoEntry: false });
  if (!da) return undefined;
  if (!da.isSymbolicLink()) return `${ziel} ist schon da und kein Verweis, den dieser Befehl gesetzt hat.`;
  if (istEigener(ziel)) return undefined;
  return `${ziel} ist ein Verweis auf ${readlinkSync(ziel)}, den dieser Befehl nicht gesetzt hat.`;
}

/**
 * In: the place as an absolute path, root of the project, the private folder if there is one. Out: what is wrong and what is expected; nothing when
 * it is fine.
 */
export function wasHindert(ziel: string, wurzel: string, privat?: string): string[] | undefined {
  const eltern = path.dirname(ziel);
  if (!statSync(eltern, { throwIfNoEntry: false })?.isDirectory())
    return [`Den Ordner ${eltern} gibt es nicht.`, 'Erwartet: ein Ordner, der da ist; darin entsteht das Ziel.'];
  const ort = path.join(realpathSync(eltern), path.basename(ziel));
  for (const [ordner, was] of [
    [wurzel, 'im Ordner des Projekts'],
    [privat, 'im privaten Ordner (INHALT_ZUSATZ)'],
  ] as const)
    if (ordner && (ort === wirklich(ordner) || liegtUnter(wirklich(ordner), ort)))
      return [
        `${ziel} liegt ${was}. Dort würde der nächste Bau lesen oder löschen, was veröffentlicht ist.`,
        'Erwartet: ein Ordner außerhalb, zum Beispiel /var/www/site.',
      ];
  if (
    realpathSync(eltern)
      .split(path.sep)
      .some((teil) => teil.endsWith(ENDUNG))
  )
    return [`${ziel} liegt in einer Fassung, die einmal gelöscht wird.`, 'Erwartet: ein Ordner, der bleibt.'];
  const belegt = wasDaLiegt(ziel);
  if (belegt) return [belegt, 'Erwartet: ein Name, den es noch nicht gibt; der Ordner entsteht daneben.'];
  const [ablage, zwischen] = [ziel + ENDUNG, `${ziel}.neu`];
  if (lstatSync(ablage, { throwIfNoEntry: false }) && !statSync(ablage, { throwIfNoEntry: false })?.isDirectory())
    return [`${ablage} ist kein Ordner.`, 'Erwartet: dort liegen die Fassungen; was da liegt, bitte umbenennen.'];
  if (lstatSync(zwischen, { throwIfNoEntry: false })?.isSymbolicLink() === false)
    return [`${zwischen} ist schon da.`, 'Erwartet: dieser Name ist frei; er wird beim Umschalten gebraucht.'];
  return undefined;
}

/** Throws what the system says when it would not let us write in the project, as every build does. */
export function pruefeSchreibrecht(wurzel: string): void {
  for (const ort of [wurzel, path.join(wurzel, 'ledger')]) accessSync(ort, constants.W_OK);
}
