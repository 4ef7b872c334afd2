/** What a file of the content may be called. Its name is its address, and says who reads it. Pure. */
import type { Fehler } from './fehler.ts';
import { KENNUNG, MEDIENARTEN } from '../schema/felder.ts';
import { ALLE_DATEIEN, ALLE_ORDNER, ORDNER, TIEFE_ORDNER, istOrdner, type Ordnername } from '../schema/index.ts';
import { leseTeildatum } from '../zeit/teildatum.ts';

const nurEinmal = 'jeder Dateiname nur einmal, er ist die Adresse';

/** What an address may be made of. */
const adressfehler = (name: Ordnername, id: string): Omit<Fehler, 'datei'>[] => {
  const teile = id.split('/');
  if (!teile.every((teil) => KENNUNG.test(teil)))
    return [
      {
        problem: 'der Dateiname wird zur Adresse und hat Zeichen, die dort nicht hingehören',
        erwartet: 'nur Kleinbuchstaben, Ziffern und Bindestriche',
        beispiel: '2026-11-23-neue-website.mdx',
      },
    ];
  if (teile.length > 1 && !TIEFE_ORDNER.includes(name))
    return [
      {
        problem: `im Ordner ${name} gibt es keine weiteren Ordner`,
        erwartet: `${name}/${teile.at(-1)}.${ORDNER[name].endung}`,
      },
    ];
  // What is published keeps its name, whatever becomes of its day.
  const tag = /^\d{4}-\d{2}-\d{2}(?=-.)/.exec(id)?.[0];
  if (name === 'meldungen' && (!tag || !leseTeildatum(tag)))
    return [
      {
        problem: tag ? `den Tag ${tag} im Dateinamen gibt es nicht` : 'der Dateiname beginnt nicht mit einem Tag',
        erwartet: 'der Tag der Meldung und ihr Titel in wenigen Wörtern',
        beispiel: '2026-11-23-neue-website.mdx',
      },
    ];
  return [];
};

/** What is wrong with the name of an entry, beside those that were there before (in small letters). */
export const namensfehler = (
  datei: string,
  name: Ordnername,
  id: string,
  orte: readonly string[],
  gesehen: ReadonlyMap<string, string>,
): Fehler[] => {
  const zwilling = gesehen.get(id.toLowerCase());
  return [
    ...(orte.length > 1 ? [{ datei, problem: 'liegt im Inhalt und im Zusatzordner', erwartet: nurEinmal }] : []),
    ...(zwilling ? [{ datei, problem: `derselbe Dateiname wie ${zwilling}`, erwartet: nurEinmal }] : []),
    ...adressfehler(name, id).map((f) => ({ datei, ...f })),
  ];
};

/** What is wrong with a file that nobody reads. In: its path, those that are read. */
export function fremdeDatei(datei: string, bekannt: ReadonlySet<string>): Fehler {
  const stamm = datei.replace(/\.[^.]+$/, '');
  const zwilling = [...bekannt].find((b) => b.replace(/\.[^.]+$/, '') === stamm);
  const [ordner = ''] = datei.split('/');
  return {
    datei,
    problem: zwilling ? `derselbe Dateiname wie ${zwilling}` : 'diese Datei gehört nicht hierher',
    erwartet: zwilling
      ? nurEinmal
      : datei.startsWith('medien/')
        ? `eine Datei mit einer der Endungen ${Object.values(MEDIENARTEN).flat().join(', ')}`
        : istOrdner(ordner)
          ? `eine Datei mit der Endung .${ORDNER[ordner].endung}`
          : `einer der Ordner ${ALLE_ORDNER.join(', ')} oder eine der Tabellen ${ALLE_DATEIEN.join(', ')}`,
  };
}
