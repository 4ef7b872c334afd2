/** Who said what, in which office and when. */
import { z } from 'zod';
import { kennung, quellen, teildatum, text, wahl } from './felder.ts';

/** Whose voice it is; also those of whom nothing was found yet, so that the page can tell who is missing. */
export const STIMMEN = {
  cdu: 'CDU, auch Oberbürgermeister Kalouti',
  spd: 'SPD, auch der frühere Oberbürgermeister Westphal',
  gruene: 'Grüne',
  linke: 'Linke',
  fdp: 'FDP/Bürgerliste',
  afd: 'AfD',
  verwaltung: 'Stadtverwaltung',
  polizei: 'Polizei',
  traegerin: 'Trägerin des Konsumraums (aidshilfe)',
  handel: 'Handel der Innenstadt',
  nachbarschaft: 'Nachbarschaft, Schulen und ihre Eltern',
  zivilgesellschaft: 'Wohnungslosenhilfe und Initiativen',
  nutzende: 'Menschen, die den Konsumraum nutzen',
  selbsthilfe: 'Selbsthilfe',
  angehoerige: 'Eltern und andere Angehörige',
  beratung: 'Suchtberatung (DROBS, Caritas, Diakonie)',
  medizin: 'Ärztinnen, Ärzte und Kliniken',
  zuerich: 'Stadt Zürich',
} as const;

/** The role of who spoke; undefined when the name says it: "CDU-Ratsfraktion". */
export const rolleNeben = ({ akteur, rolle }: { akteur: string; rolle: string }): string | undefined =>
  akteur.includes(rolle) ? undefined : rolle;

export const stellungnahme = z.strictObject({
  id: kennung,
  akteur: text('Wer', 'Person mit öffentlichem Amt oder Organisation; keine Privatpersonen.'),
  rolle: text('Rolle', 'Amt oder Aufgabe zum Zeitpunkt der Äußerung.'),
  stimmen: z
    .array(
      wahl(STIMMEN, {
        title: 'Stimme',
        description: 'Für wen die Person oder Organisation spricht.',
        beispiel: 'nachbarschaft',
      }),
    )
    .min(1)
    .meta({
      title: 'Stimmen',
      description: 'Für wen gesprochen wird; danach zählt die Seite, wer wie oft vorkommt und wer fehlt.',
    }),
  datum: teildatum
    .nullable()
    .meta({ title: 'Datum', description: 'Tag der Äußerung; null, wenn keine Quelle ihn nennt.' }),
  aussage: text('Aussage', 'Position in indirekter Rede, ohne Wertung, für alle in derselben Form.'),
  quellen,
});
