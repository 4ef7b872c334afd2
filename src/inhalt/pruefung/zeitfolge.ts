/** Days that cannot be right beside others, in entries and tables. In: all content, the clock. Out: one fault a day. */
import { heute, tagVon } from '../../zeit/uhr.ts';
import { alleStellen } from '../bestand.ts';
import { inWorten, vergleicheDatum } from '../../zeit/datum.ts';
import { istJahr } from '../../schema/kennzahl.ts';
import { ORTSFRIST } from '../../schema/einrichtung.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';

interface Angaben {
  datum?: string | null;
  bis?: unknown;
  abgerufen?: string;
  nicht_erreichbar?: string;
  zeitraum?: string;
  sperrfrist?: string;
  entwurf?: boolean;
  zurueckgezogen?: { am?: string };
  stand?: string;
  geprueft?: string;
  naechste_pruefung?: string;
  status?: { seit?: string };
  freigabe?: { am?: string };
  aenderungen?: { am?: string; art?: string }[];
}
type Pfad = PropertyKey[];
type Verstoss = [pfad: Pfad, problem: string, erwartet: string];
/** One rule. In: file, its fields or those of one of its rows, as of when the facts of the website hold, if that is known. */
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
  const { geprueft, freigabe, zurueckgezogen, datum, zeitraum = '' } = a;
  const genannt: [pfad: Pfad, tag: unknown][] = [
    [['geprueft'], geprueft],
    [['freigabe', 'am'], freigabe?.am],
    [['zurueckgezogen', 'am'], zurueckgezogen?.am],
    ...(a.aenderungen ?? []).map(({ am }, i): [Pfad, unknown] => [['aenderungen', i, 'am'], am]),
    // The day of an event is held against the facts of the website, that of a source against the day on which it was read.
    [['datum'], /^(ereignisse|quellen)\//.test(datei) ? undefined : datum],
    [['abgerufen'], a.abgerufen],
    [['nicht_erreichbar'], a.nicht_erreichbar],
    [['zeitraum'], istJahr(zeitraum) ? zeitraum : undefined],
    // What the website says of itself has no day on which it was checked.
    [['stand'], datei === 'site.yaml' ? a.stand : undefined],
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

/** Days of one entry that are the wrong way round. */
const reihenfolge: Regel = (datei, { datum, bis, abgerufen, zurueckgezogen, aenderungen = [] }) => {
  const paare: [pfad: Pfad, tag: unknown, davor: string | null | undefined, wovor: string][] = [
    [['bis'], bis, datum, 'vor dem Beginn'],
    [['abgerufen'], abgerufen, datum, 'vor der Veröffentlichung der Quelle'],
    ...(istMeldung(datei)
      ? [
          [
            ['zurueckgezogen', 'am'],
            zurueckgezogen?.am,
            datum,
            'vor dem Datum der Meldung',
          ] satisfies (typeof paare)[0],
          ...aenderungen.map(
            ({ am }, i) =>
              [['aenderungen', i, 'am'], am, datum, 'vor dem Datum der Meldung'] satisfies (typeof paare)[0],
          ),
        ]
      : []),
  ];
  return paare.flatMap(([pfad, tag, davor, wovor]): Verstoss[] =>
    typeof tag === 'string' && davor && liegtNach(davor, tag)
      ? [[pfad, `„${tag}“ liegt ${wovor} (${davor})`, 'ein späterer Tag, oder das andere Datum']]
      : [],
  );
};

const aenderungen: Regel = (_, { aenderungen: liste = [], freigabe }) => {
  const tage = liste.map(({ am = '' }) => am);
  const ungeordnet = tage.findIndex((am, i) => i > 0 && am > tage[i - 1]!);
  // Whoever released the text has not seen the change (P-06).
  const am = freigabe?.am;
  const spaeter = am && liste.find((ae) => ae.art !== 'formal' && (ae.am ?? '') > am)?.am;
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
            `der Text ist nach der Freigabe geändert worden (${spaeter})`,
            'eine neue Freigabe, oder ausstehend',
          ] satisfies Verstoss,
        ]
      : []),
  ];
};

/** How long before its day a text may be released, in days: an embargo lasts no longer. What is older was released for something else. */
const FREIGABEFRIST = 60;
const freigabe: Regel = (datei, { datum, freigabe: { am } = {} }) =>
  istMeldung(datei) && datum && am && tage(am, datum) > FREIGABEFRIST
    ? [
        [
          ['freigabe', 'am'],
          `„${am}“ liegt mehr als ${FREIGABEFRIST} Tage vor dem Datum der Meldung (${datum})`,
          'der Tag, an dem dieser Text freigegeben wurde',
        ],
      ]
    : [];

const REGELN: Regel[] = [pruefung, fakten, zukunft, sperre, reihenfolge, aenderungen, freigabe];

/** Every day that cannot be right beside the others. One that is wrong in itself has been told: nothing is held against it. */
export function pruefeZeitfolge({ bestand, fehler, fehlerAn }: Gelesen): Fehler[] {
  // Every field that is wrong, or in which something is.
  const falsche = new Set(
    fehler.flatMap(({ datei, feld = '' }) =>
      feld.split('.').map((_, i, teile) => `${datei} ${teile.slice(0, i + 1).join('.')}`),
    ),
  );
  const istFalsch = (datei: string, pfad: Pfad): boolean => falsche.has(`${datei} ${pfad.join('.')}`);
  /** Without the fields that have faults. */
  const richtige = (datei: string, daten: object, davor: Pfad): Angaben =>
    falsche.size
      ? Object.fromEntries(Object.entries(daten).filter(([feld]) => !istFalsch(datei, [...davor, feld])))
      : daten;
  const { stand } = richtige('site.yaml', bestand.site, []);
  return alleStellen(bestand).flatMap(({ datei, daten }) => {
    const { zeilen = [] }: { zeilen?: object[] } = daten;
    const traeger: [Pfad, object][] = [[[], daten], ...zeilen.map((z, i): [Pfad, object] => [['zeilen', i], z])];
    return traeger.flatMap(([davor, angaben]) => {
      const a = richtige(datei, angaben, davor);
      return REGELN.flatMap((regel) => regel(datei, a, stand)).map(([pfad, ...worte]) =>
        fehlerAn(datei, [...davor, ...pfad], ...worte),
      );
    });
  });
}
