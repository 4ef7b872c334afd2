/**
 * Checks the bodies of MDX files: restricted Markdown with a closed list of components, known ids,
 * working links, and a source in every paragraph that states a figure, a date or what somebody said.
 */
import { baumVon, klartext, type Knoten } from '../lesbarkeit.ts';
import { BAUSTEINE, istBausteinname } from '../../schema/bausteine.ts';
import type { Bestand } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';

const BELEGEND = new Set(['Beleg', 'Zahl', 'Position']);
/** Pages that speak of this site itself; their statements are checked by reading, not by sources. */
const UEBER_SICH =
  /^(meldungen\/|seiten\/(impressum|datenschutz|barrierefreiheit|ueber|presse|suche|aktuelles|daten|korrekturen|redaktion\/handbuch)\.mdx$)/;
const TATSACHE =
  /\d|\b(Januar|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember)\b|\b(laut|nach Angaben|zufolge|sagte?|erklärte?|forderte?|kritisierte?|beschloss|beschlossen|berichtete?|bezeichnete?|kündigte|lehnte)\b/;

const ids = (bestand: Bestand, ziel: string): { has(id: string): boolean } => {
  // Which collection it is, only the building block knows.
  const sammlung = (bestand as unknown as Record<string, Map<string, unknown> | { zeilen: { id: string }[] }>)[ziel]!;
  return sammlung instanceof Map ? sammlung : new Set(sammlung.zeilen.map((z) => z.id));
};

/** Is there a node of this kind at or below another? */
const enthaelt = (k: Knoten, passt: (k: Knoten) => boolean): boolean =>
  passt(k) || (k.children ?? []).some((kind) => enthaelt(kind, passt));

const istBaustein = ({ type }: Knoten): boolean => type.startsWith('mdxJsx') && type.endsWith('Element');
/** Does it name a source? What we do not know may be meant as one: that it is unknown is told, and enough. */
const belegt = (k: Knoten): boolean => istBaustein(k) && (BELEGEND.has(k.name ?? '') || !istBausteinname(k.name ?? ''));

/**
 * The faults of one body. In: file name, body, line on which the body starts, all content, known addresses.
 */
export function pruefeText(
  datei: string,
  text: string,
  ersteZeile: number,
  bestand: Bestand,
  adressen: Set<string>,
): Fehler[] {
  const fehler: Fehler[] = [];
  const melde = (k: Knoten | undefined, problem: string, erwartet: string, beispiel?: string) =>
    fehler.push({ datei, zeile: ersteZeile + (k?.position?.start.line ?? 1) - 1, problem, erwartet, beispiel });

  let baum: Knoten;
  try {
    baum = baumVon(text);
  } catch (grund) {
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
    if (!istBausteinname(name)) {
      melde(k, `den Baustein „${name}“ gibt es nicht`, `einer von: ${Object.keys(BAUSTEINE).join(', ')}`);
      return;
    }
    const art = BAUSTEINE[name];
    for (const a of k.attributes ?? [])
      if (a.name !== art.attribut || typeof a.value !== 'string')
        melde(k, `${name} hat ein unbekanntes Merkmal „${a.name ?? '…'}“`, `nur ${art.attribut}="…"`);
    const wert = k.attributes?.find((a) => a.name === art.attribut)?.value;
    if (typeof wert !== 'string' || wert.trim() === '') {
      melde(k, `bei ${name} fehlt ${art.attribut}`, `${art.attribut}="…"`);
      return;
    }
    if (!('ziel' in art)) return;
    for (const id of 'mehrere' in art ? wert.trim().split(/\s+/) : [wert])
      if (!ids(bestand, art.ziel).has(id))
        melde(k, `„${id}“ gibt es nicht in ${art.ziel}`, `eine Kennung aus content/${art.ziel}`, undefined);
  };

  const pruefeLink = (k: Knoten) => {
    const url = k.url ?? '';
    if (url.startsWith('/')) {
      if (!adressen.has(url))
        melde(
          k,
          `der Link ${url} führt ins Leere`,
          'eine Adresse dieser Website, mit / am Ende',
          '/verlauf/#rat-juli-2025',
        );
    } else if (!url.startsWith('#')) {
      melde(
        k,
        `der Link ${url} führt nach draußen`,
        'fremde Adressen stehen als Quelle in content/quellen',
        '<Beleg quelle="…" />',
      );
    }
  };

  const istBildadresse = ({ identifier }: Knoten) =>
    enthaelt(baum, (k) => k.type === 'imageReference' && k.identifier === identifier);

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

  const gehe = (k: Knoten) => {
    if (istBaustein(k)) pruefeBaustein(k);
    if (k.type === 'mdxjsEsm' || /^mdx.*Expression$/.test(k.type))
      melde(k, 'Programmcode im Text', 'nur Text, Markdown und Bausteine; { und } nicht benutzen');
    if (k.type === 'html') melde(k, 'HTML im Text', 'Markdown und Bausteine');
    if (k.type === 'heading') pruefeEbene(k);
    // A definition is the address of a link or picture that stands elsewhere in the text.
    if (k.type === 'link' || (k.type === 'definition' && !istBildadresse(k))) pruefeLink(k);
    if ((k.type === 'image' && !k.url?.startsWith('/redaktion/bilder/')) || k.type === 'imageReference')
      melde(
        k,
        `das Bild ${k.url ?? `„${k.alt ?? ''}“`} steht ohne Rechte im Text`,
        'Bilder stehen im Kopf einer Meldung unter bilder, mit Urheber, Rechten und Lizenz',
      );
    if (
      (k.type === 'paragraph' || k.type === 'tableRow') &&
      !UEBER_SICH.test(datei) &&
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
