/**
 * Checks the bodies of MDX files: restricted Markdown with a closed list of components, known ids,
 * working links, and a source in every paragraph that states a figure, a date or what somebody said.
 */
import { baumVon, klartext, Uebermass, type Knoten } from '../lesbarkeit.ts';
import { BAUSTEINE, istBausteinname, type Bausteinart } from '../../schema/bausteine.ts';
import { bildadressen, istBaustein, verstoesse } from '../textregel.ts';
import { MONATE } from '../../zeit/datum.ts';
import type { Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';

const BELEGEND = new Set(['Beleg', 'Zahl', 'Position']);
/** Pages that speak of this site itself; their statements are checked by reading, not by sources. */
const UEBER_SICH =
  /^(meldungen\/|seiten\/(impressum|datenschutz|barrierefreiheit(\/pruefschritte)?|ueber|lizenzen|presse|suche|aktuelles|daten|korrekturen|redaktion\/handbuch)\.mdx$)/;
const TATSACHE = new RegExp(
  String.raw`\d|\b(?:${MONATE.join('|')})\b|\b(?:[Ll]aut|[Nn]ach Angaben|zufolge|sagte?|erklärte?|forderte?|kritisierte?|beschloss|beschlossen|berichtete?|bezeichnete?|kündigte|lehnte)\b`,
);

const ids = (bestand: Bestand, ziel: string): { has(id: string): boolean } => {
  // Which collection it is, only the building block knows.
  const sammlung = (bestand as unknown as Record<string, Map<string, unknown> | { zeilen: { id: string }[] }>)[ziel]!;
  return sammlung instanceof Map ? sammlung : new Set(sammlung.zeilen.map((z) => z.id));
};

/** Is there a node of this kind at or below another? */
const enthaelt = (k: Knoten, passt: (k: Knoten) => boolean): boolean =>
  passt(k) || (k.children ?? []).some((kind) => enthaelt(kind, passt));

/** Does it name a source? What we do not know may be meant as one: that it is unknown is told, and enough. */
const belegt = (k: Knoten): boolean => istBaustein(k) && (BELEGEND.has(k.name ?? '') || !istBausteinname(k.name ?? ''));

/** An address as it is read: `%C3%BC` is an ü. */
function lesbar(adresse: string): string {
  try {
    return decodeURIComponent(adresse);
  } catch {
    return adresse;
  }
}

/** What a text is held against. */
interface Umgebung {
  /** The file whose rules hold for it, when it is a translation: that of the German page. */
  vorlage?: string | undefined;
  /** The content that is seen when it is. */
  bestand: Bestand;
  /** Where a link may lead to. */
  ziele: Set<string>;
  /** Address of the page on which it stands. */
  seite: string;
  /** Addresses of the pictures that texts may show. */
  bilder: ReadonlySet<string>;
}

/** The faults of one body. In: file name, body, line on which the body starts, what it is held against. */
export function pruefeText(
  datei: string,
  text: string,
  ersteZeile: number,
  { bestand, ziele, seite, bilder: vorhandene, vorlage = datei }: Umgebung,
): Fehler[] {
  const fehler: Fehler[] = [];
  const melde = (k: Knoten | undefined, problem: string, erwartet: string, beispiel?: string) =>
    fehler.push({ datei, zeile: ersteZeile + (k?.position?.start.line ?? 1) - 1, problem, erwartet, beispiel });

  let baum: Knoten;
  try {
    baum = baumVon(text);
  } catch (grund) {
    if (grund instanceof Uebermass) {
      melde(undefined, grund.message, 'ein Text wie die anderen; lange werden geteilt');
      return fehler;
    }
    const stelle = /(\d+):(\d+)/.exec(String(grund));
    const knoten = stelle ? { type: '', position: { start: { line: Number(stelle[1]) } } } : undefined;
    melde(
      knoten,
      'der Text ist nicht lesbar: ein Baustein ist nicht geschlossen, oder < oder { steht allein im Text',
      'jeder Baustein endet mit /> oder einem schließenden Namen',
      '<Beleg quelle="rn-2025-eine-million" />',
    );
    return fehler;
  }

  const pruefeBaustein = (k: Knoten) => {
    const name = k.name ?? '';
    if (!istBausteinname(name)) return;
    const art = BAUSTEINE[name];
    const wert = k.attributes?.find((a) => a.name === art.attribut)?.value;
    if (typeof wert !== 'string' || wert.trim() === '') {
      melde(k, `bei ${name} fehlt ${art.attribut}`, `${art.attribut}="…"`);
      return;
    }
    const { werte }: Bausteinart = art;
    if (werte && !werte.includes(wert))
      melde(k, `das Symbol „${wert}“ gibt es nicht`, `eines von: ${werte.join(', ')}`);
    if (!('ziel' in art)) return;
    for (const id of 'mehrere' in art ? wert.trim().split(/\s+/) : [wert])
      if (!ids(bestand, art.ziel).has(id))
        melde(k, `„${id}“ gibt es nicht in ${art.ziel}`, `eine Kennung aus content/${art.ziel}`, undefined);
  };

  const bilder = bildadressen(baum);
  const pruefeLink = ({ url = '', ...k }: Knoten) => {
    const ziel = lesbar(url.startsWith('#') ? `${seite}${url}` : url);
    if (/^[/#]/.test(url) && !ziele.has(ziel) && !ziele.has(ziel.normalize('NFC')))
      melde(
        k,
        `der Link ${url} führt ins Leere`,
        url.startsWith('#')
          ? 'die Adresse einer Überschrift dieses Textes'
          : 'eine Adresse dieser Website, mit / am Ende',
        url.startsWith('#') ? undefined : '/verlauf/#rat-juli-2025',
      );
  };

  // The text of the start page stands below a heading of that page.
  let ebene = datei === 'seiten/index.mdx' ? 2 : 1;
  const pruefeEbene = (k: Knoten) => {
    const { depth = 1 } = k;
    if (depth === 1) melde(k, 'Überschrift der ersten Ebene', '## oder ###; der Titel steht im Kopf');
    else if (depth > ebene + 1)
      melde(
        k,
        `Überschrift der Ebene ${depth} unter einer der Ebene ${ebene}: „${klartext(k)}“`,
        `eine der Ebene ${ebene + 1}, damit beim Vorlesen niemand eine sucht, die es nicht gibt`,
      );
    ebene = depth;
  };

  const verletzt = new Set<Knoten>();
  for (const { knoten, problem, erwartet, beispiel } of verstoesse(baum)) {
    verletzt.add(knoten);
    melde(knoten, problem, erwartet, beispiel);
  }

  const gehe = (k: Knoten) => {
    // One mistake is told once.
    if (!verletzt.has(k)) {
      if (istBaustein(k)) pruefeBaustein(k);
      if (k.type === 'image' && !vorhandene.has(k.url ?? ''))
        melde(
          k,
          `das Bild ${k.url ?? ''} gibt es nicht`,
          'eine Datei in public/redaktion/bilder; npm run handbuch macht sie',
        );
      if (k.type === 'link' || (k.type === 'definition' && !bilder.has(k.identifier))) pruefeLink(k);
    }
    if (k.type === 'heading') pruefeEbene(k);
    if (
      (k.type === 'paragraph' || k.type === 'tableRow') &&
      !UEBER_SICH.test(vorlage) &&
      TATSACHE.test(klartext(k)) &&
      !enthaelt(k, belegt)
    )
      melde(
        k,
        `Absatz mit Zahl, Datum oder Aussage ohne Quelle: „${klartext(k).slice(0, 60)}…“`,
        'mindestens ein Beleg',
        '<Beleg quelle="rn-2025-eine-million" />',
      );
    k.children?.forEach(gehe);
  };
  gehe(baum);
  return fehler;
}
