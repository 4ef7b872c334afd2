/** The share pictures of pages in other languages: in the words of the page, where the font of the pictures has its script. */
import { inhalt } from '../inhalt/inhalt.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { merke } from '../lager/merken.ts';
import { BILDNAME, teilbildVon } from '../teilbild/teilbilder.ts';
import { teilblatt, type Teilbild } from '../teilbild/teilblatt.ts';
import { kannSchreiben } from '../zeichnung/bilddatei.ts';
import { uebersetzungen, type Uebersetzung } from './sprachen.ts';

/** A page of help says nothing of what the site is about: neither its title nor the name of the site. */
function bild(bestand: Bestand, { sprache, titel, diskret, stand, deutsch }: Uebersetzung): Teilbild {
  const { site } = bestand;
  return {
    titel: diskret?.titel ?? titel,
    rubrik: sprache.name,
    website: diskret ? undefined : [site.name, site.ort],
    zuerich: deutsch.startsWith('/zuerich/'),
    stand,
    absender: site.amtlich ? '' : sprache.worte.nicht_amtlich.replace(/\.$/, ''),
  };
}

/** Those that can be drawn, by the address of their page. Of pages of help only one a language: the others show the same. */
const bilderAus = merke(async (bestand: Bestand): Promise<ReadonlyMap<string, Teilbild>> => {
  const seiten = (await uebersetzungen())
    .filter((u) => !u.diskret || u.adresse === u.hilfe)
    // From right to left satori sets no words, whatever the font has.
    .filter((u) => !u.sprache.richtung);
  return new Map(
    seiten.map((u) => [u.adresse, bild(bestand, u)] as const).filter(([, b]) => kannSchreiben(teilblatt(b))),
  );
});

/** Every picture, by the address of the page under which it lies. */
export const sprachbilder = async (): Promise<{ seite: string; bild: Teilbild }[]> =>
  [...(await bilderAus(await inhalt()))].map(([seite, bild]) => ({ seite, bild }));

/** The picture of a page in another language, and in words what is on it; that of its German page, where the font lacks its script. */
export async function sprachbildVon(seite: Uebersetzung): Promise<{ adresse: string; text: string }> {
  const bilder = await bilderAus(await inhalt());
  const unter = (seite.diskret ? seite.hilfe : seite.adresse) ?? '';
  const eigenes = bilder.get(unter);
  if (eigenes) return { adresse: unter + BILDNAME, text: eigenes.titel };
  const { deutsch: adresse, diskret, titel } = seite;
  return { adresse: teilbildVon({ adresse, diskret, titel, wege: [] }).adresse, text: diskret?.titel ?? titel };
}
