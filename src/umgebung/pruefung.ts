/** What a build takes from its surroundings, and what is wrong with it. Pure. */
import { statSync } from 'node:fs';

type Umgebung = Readonly<Record<string, string | undefined>>;

interface Angabe {
  gilt: (wert: string) => boolean;
  erwartet: string;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
/** The address of a host and nothing more. The URL standard would also take signs that mean something in styles and pages. */
const istHerkunft = (wert: string): boolean =>
  /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?\/?$/i.test(wert) && URL.canParse(wert);

const HERKUNFT: Angabe = {
  gilt: istHerkunft,
  erwartet: 'eine Adresse ohne Pfad, zum Beispiel https://drogenhilfe.example',
};

/** The names that a build knows. */
const ANGABEN: Record<string, Angabe> = {
  JETZT: {
    gilt: (wert) => MOMENT.test(wert) && !Number.isNaN(Date.parse(wert)),
    erwartet: 'ein Zeitpunkt mit Zeitzone, zum Beispiel 2026-12-01T10:00:00+01:00',
  },
  SITE: HERKUNFT,
  VERGESSEN: { gilt: (wert) => wert === '1', erwartet: '1' },
  INHALT_ZUSATZ: {
    gilt: (wert) => statSync(wert, { throwIfNoEntry: false })?.isDirectory() ?? false,
    erwartet: 'ein Ordner, den es gibt, mit Inhalten wie in content',
  },
  REDAKTION_GITLAB: HERKUNFT,
  REDAKTION_PROJEKT: {
    gilt: (wert) => /^[\w.-]+(\/[\w.-]+)+$/.test(wert),
    erwartet: 'Gruppe und Projekt: gruppe/projekt',
  },
  REDAKTION_ANWENDUNG: { gilt: (wert) => /^[\w-]+$/.test(wert), erwartet: 'die Kennung der Anwendung in GitLab' },
  REDAKTION_ZWEIG: { gilt: (wert) => /^[\w./-]+$/.test(wert), erwartet: 'der Name eines Zweigs, zum Beispiel main' },
};

/** They only make sense together. */
const REDAKTION = ['REDAKTION_GITLAB', 'REDAKTION_PROJEKT', 'REDAKTION_ANWENDUNG'] as const;

/** Everything that is wrong, a line each; nothing for what is not set. */
export function umgebungsfehler(umgebung: Umgebung): string[] {
  const falsches = Object.entries(ANGABEN).flatMap(([name, { gilt, erwartet }]) => {
    const wert = umgebung[name];
    if (wert === undefined || gilt(wert)) return [];
    return [`${name}: ${wert ? `„${wert}“ ist nicht zu gebrauchen` : 'ist leer'}. Erwartet: ${erwartet}; oder nichts.`];
  });
  const fehlende = REDAKTION.filter((name) => umgebung[name] === undefined);
  return [
    ...falsches,
    ...(fehlende.length && fehlende.length < REDAKTION.length
      ? [`${fehlende.join(', ')}: fehlt. Erwartet: ${REDAKTION.join(', ')}, alle drei oder keines.`]
      : []),
  ];
}
