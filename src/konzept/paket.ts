/** The parts of the package that was asked for, and how far each has come. Pure. */
import type { Status } from '../schema/felder.ts';
import type { Massnahmenstand } from './massnahmen.ts';

type Schritt = Massnahmenstand['felder'][number]['massnahmen'][number];
interface Paketteil {
  titel: string;
  /** None: the part stands for the whole. */
  schritte: Schritt[];
}

export interface Paket {
  datum: string;
  adresse: string;
  teile: Paketteil[];
  /** What was decided with them and belongs to none. */
  dazu: Schritt[];
  gesamt: Massnahmenstand;
}

export interface Station {
  wort: string;
  status: Status;
  erreicht: boolean;
}

/** The stations of a step on its way, and which it has reached. What was refused ends there. */
export function stationen(status: Status): Station[] {
  const weg: Omit<Station, 'erreicht'>[] = [
    { wort: 'empfohlen', status: 'vorgeschlagen' },
    ...(status === 'abgelehnt'
      ? [{ wort: 'abgelehnt', status }]
      : [
          { wort: 'beschlossen', status: 'beschlossen' as const },
          { wort: 'umgesetzt', status: 'umgesetzt' as const },
        ]),
  ];
  const letzte = Math.max(
    0,
    weg.findIndex((s) => s.status === status),
  );
  return weg.map((s, i) => ({ ...s, erreicht: i <= letzte }));
}

/** What to know when reading the tracks. */
export const LESEHILFE = 'Gestrichelt: nicht erreicht.';

/** What is said of a part that stands for the whole: before the number of measures, that number, and how far they are. */
export const imGanzen = ({
  gesamt,
  anteile,
}: Massnahmenstand): readonly [vor: string, anzahl: string, nach: string] => [
  'Dafür steht die Neuordnung im Ganzen: ',
  `${gesamt} Maßnahmen`,
  `, davon ${anteile.map((a) => `${a.anzahl} ${a.status}`).join(', ')}.`,
];

/** How far the named measures are, in one sentence: "Von 6 Maßnahmen des Pakets ist 1 umgesetzt, 5 sind beschlossen". */
export function paketbefund({ teile, dazu }: Pick<Paket, 'teile' | 'dazu'>): string {
  const alle = [...teile.flatMap((t) => t.schritte), ...dazu];
  const umgesetzt = alle.filter((s) => s.status === 'umgesetzt').length;
  const beschlossen = alle.filter((s) => s.status === 'beschlossen').length;
  const erste = `${umgesetzt === 1 ? 'ist' : 'sind'} ${umgesetzt} umgesetzt`;
  return `Von ${alle.length} Maßnahmen des Pakets ${erste}, ${beschlossen} ${beschlossen === 1 ? 'ist' : 'sind'} beschlossen`;
}
