/** How pages in other languages are cited: in their words, with their own address and the day of the translation. */
import { inhalt } from '../inhalt/inhalt.ts';
import { absolut, LIZENZ, websitename } from '../inhalt/website.ts';
import { inSprache } from '../zeit/sprachzeit.ts';
import type { Literaturangabe } from '../zitat/literatur.ts';
import { alsSaetze } from '../ausgabe/satz.ts';
import { zitierbares } from '../zitat/zitate.ts';
import { alsLiteratur, zitatschluessel } from '../zitat/zitatformen.ts';
import { fuelle } from './fuelle.ts';
import { uebersetzungen, type Uebersetzung } from './sprachen.ts';

/**
 * A page as a reference. In: the page, the origin. Undefined for pages of help, which nobody must be asked about, and where the language has no words for it.
 */
export async function sprachzitat(
  seite: Uebersetzung,
  herkunft: URL,
): Promise<(Literaturangabe & { text: string }) | undefined> {
  const { zitieren, worte, kennung } = seite.sprache;
  if (!zitieren || seite.diskret) return undefined;
  const website = websitename(await inhalt());
  const adresse = absolut(seite.adresse, herkunft);
  const text = alsSaetze(
    fuelle(zitieren.titel, { titel: seite.titel }),
    website,
    fuelle(zitieren.uebersetzung, { tag: inSprache(kennung, seite.uebersetzt) }),
    seite.stand,
    seite.gelesen,
    fuelle(zitieren.lizenz, { lizenz: LIZENZ.name }),
  );
  return {
    schluessel: zitatschluessel(seite.adresse),
    titel: seite.titel,
    herausgeber: website,
    datum: seite.uebersetzt,
    adresse,
    bemerkung: `${alsSaetze(seite.stand, seite.pruefung)} ${worte.deutsche_seite}: ${absolut(seite.deutsch, herkunft)}`,
    sprache: kennung,
    // No full stop behind the address: it would be taken for a part of it.
    text: `${text} ${adresse}`,
  };
}

/** The references of all pages, by the address of the page: first the page, then its rows. */
export async function literatur(herkunft: URL): Promise<Map<string, Literaturangabe[]>> {
  const deutsche = [...(await zitierbares())].map(([adresse, zitate]): [string, Literaturangabe[]] => [
    adresse,
    zitate.map((z) => alsLiteratur(z, herkunft)),
  ]);
  const andere = await Promise.all(
    (await uebersetzungen()).map(async (u): Promise<[string, Literaturangabe | undefined]> => [
      u.adresse,
      await sprachzitat(u, herkunft),
    ]),
  );
  return new Map([...deutsche, ...andere.flatMap(([a, z]): [string, Literaturangabe[]][] => (z ? [[a, [z]]] : []))]);
}
