/** Days that cannot be right beside others, in entries and tables. In: all content, the clock. Out: one fault a day. */
import { heute, tagVon } from '../../zeit/uhr.ts';
import { alleStellen } from '../bestand.ts';
import { inWorten, vergleicheDatum } from '../../zeit/datum.ts';
import { ORTSFRIST } from '../../schema/einrichtung.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';

interface Angaben {
  datum?: string;
  sperrfrist?: string;
  entwurf?: boolean;
  zurueckgezogen?: { am?: string };
  stand?: string;
  geprueft?: string;
  naechste_pruefung?: string;
  status?: { seit?: string };
  freigabe?: { am?: string };
  aenderungen?: { am: string; art: string }[];
}
type Pfad = PropertyKey[];
type Verstoss = [pfad: Pfad, problem: string, erwartet: string];
/** One rule. In: file, its fields, as of when the facts of the website hold, if that is known. */
type Regel = (datei: string, a: Angaben, faktenstand: string | undefined) => Verstoss[];

const tage = (von: string, bis: string): number => (Date.parse(bis) - Date.parse(von)) / 86_400_000;
/** A day, month or year that begins after another has ended. */
const liegtNach = (datum: string, ende: string): boolean => vergleicheDatum(datum, `${ende}-99`) > 0;
const istMeldung = (datei: string): boolean => datei.startsWith('meldungen/');
/** The day on which an entry is seen at the latest by itself: today, or when its embargo ends. */
const sichtbarAb = ({ sperrfrist }: Angaben): string => {
  const ende = sperrfrist && new Date(sperrfrist);
  return ende && !Number.isNaN(ende.getTime()) && tagVon(ende) > heute ? tagVon(ende) : heute;
};
const aenderungenVon = ({ aenderungen }: Angaben) => (Array.isArray(aenderungen) ? aenderungen : []);

const pruefung: Regel = (datei, { stand, geprueft, naechste_pruefung: naechste }) => {
  const verstoesse: Verstoss[] = [];
  const pfad = ['naechste_pruefung'];
  if (geprueft && naechste && naechste <= geprueft)
    verstoesse.push([pfad, `„${naechste}“ liegt nicht nach der letzten Prüfung (${geprueft})`, 'ein späterer Tag']);
  if (geprueft && naechste && datei.startsWith('einrichtungen/') && tage(geprueft, naechste) > ORTSFRIST)
    verstoesse.push([
      pfad,
      `„${naechste}“ liegt mehr als ${ORTSFRIST} Tage nach der letzten Prüfung (${geprueft})`,
      `ein Tag, höchstens ${ORTSFRIST} Tage später: Zeiten und Nummern ändern sich`,
    ]);
  if (geprueft && stand && /^\d/.test(stand) && stand > geprueft)
    verstoesse.push([
      ['stand'],
      `„${stand}“ liegt nach der letzten Prüfung (${geprueft})`,
      'ein früherer Stand, oder der Tag, an dem zuletzt geprüft wurde',
    ]);
  return verstoesse;
};

/** What the website tells as a fact, beside what it says of itself. */
const fakten: Regel = (datei, { datum, status }, faktenstand) =>
  [
    { pfad: ['datum'], tag: datei.startsWith('ereignisse/') ? datum : undefined },
    { pfad: ['status', 'seit'], tag: datei.startsWith('massnahmen/') ? status?.seit : undefined },
  ].flatMap(({ pfad, tag }): Verstoss[] =>
    tag && faktenstand && liegtNach(tag, faktenstand)
      ? [
          [
            pfad,
            `„${tag}“ liegt nach dem Stand der Fakten (${inWorten(faktenstand)})`,
            'ein früheres Datum; oder in den Angaben zur Website (site.yaml) einen neuen Stand der Fakten',
          ],
        ]
      : [],
  );

/** Days that have come when the entry is seen: a typing error would tell of the future. */
const zukunft: Regel = (datei, a) => {
  const { geprueft, freigabe, zurueckgezogen, datum } = a;
  const genannt: [pfad: Pfad, tag: unknown][] = [
    [['geprueft'], geprueft],
    [['freigabe', 'am'], freigabe?.am],
    [['zurueckgezogen', 'am'], zurueckgezogen?.am],
    ...aenderungenVon(a).map(({ am }, i): [Pfad, unknown] => [['aenderungen', i, 'am'], am]),
    [['datum'], istMeldung(datei) ? datum : undefined],
  ];
  return genannt.flatMap(([pfad, tag]): Verstoss[] =>
    !a.entwurf && typeof tag === 'string' && tag > sichtbarAb(a)
      ? [
          [
            pfad,
            `„${tag}“ liegt in der Zukunft`,
            'heute oder früher; was erst dann zu sehen sein soll, hat eine Sperrfrist',
          ],
        ]
      : [],
  );
};

/** The day of a notice is the day on which everybody learns of it, else "who was told when" would be wrong. */
const sperre: Regel = (datei, a) => {
  const { datum, sperrfrist } = a;
  if (!istMeldung(datei) || !datum || !sperrfrist || Number.isNaN(Date.parse(sperrfrist))) return [];
  const ende = tagVon(new Date(sperrfrist));
  return datum === ende ? [] : [[['datum'], `„${datum}“ ist nicht der Tag, an dem die Sperrfrist endet`, ende]];
};

const aenderungen: Regel = (_, a) => {
  const liste = aenderungenVon(a);
  const ungeordnet = liste.findIndex((ae, i) => i > 0 && ae.am > liste[i - 1]!.am);
  // Whoever released the text has not seen the change (P-06).
  const am = a.freigabe?.am;
  const spaeter = am && liste.find((ae) => ae.art !== 'formal' && ae.am > am);
  return [
    ...(ungeordnet > 0
      ? [
          [
            ['aenderungen', ungeordnet],
            'diese Änderung ist neuer als die darüber',
            'die neueste Änderung steht zuerst',
          ] satisfies Verstoss,
        ]
      : []),
    ...(spaeter
      ? [
          [
            ['freigabe'],
            `der Text ist nach der Freigabe geändert worden (${spaeter.am})`,
            'eine neue Freigabe, oder ausstehend',
          ] satisfies Verstoss,
        ]
      : []),
  ];
};

const REGELN: Regel[] = [pruefung, fakten, zukunft, sperre, aenderungen];

/** Every day that cannot be right beside the others. One that is wrong in itself has been told: nothing is held against it. */
export function pruefeZeitfolge({ bestand, fehler, fehlerAn }: Gelesen): Fehler[] {
  const falsche = new Set(fehler.map(({ datei, feld }) => `${datei} ${feld?.split('.')[0]}`));
  const richtige = (datei: string, daten: object): Angaben =>
    Object.fromEntries(Object.entries(daten).filter(([feld]) => !falsche.has(`${datei} ${feld}`)));
  const { stand } = richtige('site.yaml', bestand.site);
  return alleStellen(bestand).flatMap(({ datei, daten }) =>
    REGELN.flatMap((regel) => regel(datei, richtige(datei, daten), stand)).map((verstoss) =>
      fehlerAn(datei, ...verstoss),
    ),
  );
}
