/** Which places of help are shown first, and what is said of them in one row. Pure. */
import type { Angebot } from '../schema/einrichtung.ts';
import { monateInWorten } from '../ort/monate.ts';
import { nachtsOffen } from '../ort/oeffnungszeiten.ts';
import type { Ort, Ortsseite } from '../ort/standorte.ts';

/** A place to go to, as a row says it. What is not known is left out. */
export interface Anlaufstelle {
  ort: Ort;
  /** As it stands in its file. */
  daten: Ortsseite['daten'];
  /** Its short name. */
  name: string;
  /** For whom it is. */
  wer: string;
  strasse?: string | undefined;
  /** Its times in one line, with the year of their source; undefined when no source names any. */
  zeiten?: string | undefined;
  /** Of what is said of it. */
  jahr?: string | undefined;
  /** Is it open at night? Undefined when no times are known. */
  nachts?: boolean | undefined;
  /** What one must know before one goes: access, costs. */
  bedingungen: string[];
}

const RUND_UM_DIE_UHR = 'rund um die Uhr';

/** '2021-02', '9. April 2020' -> '2021', '2020'; undefined where no year is known. */
const jahrIn = (stand: string | undefined): string | undefined => /\b(?:19|20)\d\d\b/.exec(stand ?? '')?.[0];
/** '19 bis 10 Uhr', '2023' -> '19 bis 10 Uhr (2023)'. */
export const mitJahr = (angaben: string, stand: string | undefined): string => {
  const jahr = jahrIn(stand);
  return jahr ? `${angaben} (${jahr})` : angaben;
};

function zeitenzeile({ ort, daten }: Ortsseite): string | undefined {
  if (!ort.zeiten.length) return undefined;
  const zeiten = ort.zeiten.map(({ tage, zeit }, i) => {
    const { bereich, monate } = daten.oeffnungszeiten[i]!;
    // Times of every day need no days; those of a part its name, those of some months these.
    return [bereich, monate && `${monateInWorten(monate)}:`, tage === 'Mo–So' ? undefined : tage, zeit]
      .filter(Boolean)
      .join(' ');
  });
  return mitJahr(zeiten.join(', '), daten.oeffnungszeiten_stand);
}

/** Without our own words for what no source says, which help nobody on the way. Out: nothing, when there is nothing else. */
function bekanntes(angabe: string): string[] {
  const rest = angabe.replace(/[;,] [^;,]*nicht belegt\.?$/, '');
  return rest.includes('nicht belegt') ? [] : [rest];
}

function anlaufstelle(seite: Ortsseite): Anlaufstelle {
  const { ort, daten } = seite;
  return {
    ort,
    daten,
    name: daten.diskret ?? ort.titel,
    wer: daten.zielgruppe ?? ort.titel,
    strasse: daten.strasse ?? undefined,
    zeiten: zeitenzeile(seite),
    jahr: jahrIn(daten.stand),
    nachts: nachtsOffen(daten.oeffnungszeiten),
    bedingungen: [...daten.zugang, daten.kosten ?? [], daten.mitbringen ?? []].flat().flatMap(bekanntes),
  };
}

/** Around the clock, at documented times, at times that nobody knows. */
const wieOffen = ({ zeiten }: Anlaufstelle): number => (zeiten?.startsWith(RUND_UM_DIE_UHR) ? 0 : zeiten ? 1 : 2);

/**
 * Places in Dortmund that offer something and that one can go to, the surely open ones first. Left out: what is only planned or over, and what was
 * open for a time without known times, and what is not sure. In: all places in the order of the directory.
 */
export const anlaufstellen = (seiten: readonly Ortsseite[], angebot: Angebot): Anlaufstelle[] =>
  seiten
    .filter(({ ort, daten }) => ort.offen && daten.sicherheit !== 'niedrig' && daten.angebote.includes(angebot))
    .filter(({ daten }) => daten.status !== 'provisorisch' || daten.oeffnungszeiten.length > 0)
    .map(anlaufstelle)
    .sort((a, b) => wieOffen(a) - wieOffen(b));
