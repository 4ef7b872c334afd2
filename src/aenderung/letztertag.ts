/** On which day something last happened to a page, for the sitemap. */
import type { SitemapItem } from '@astrojs/sitemap';
import { adresseVon, meldungsadresse, seitenadresse, zeilenadresse, ZEILENTABELLEN } from '../inhalt/adressen.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { EINTRAEGE } from '../inhalt/bezuege.ts';
import { zuletzt, type Datiert } from '../inhalt/erzaehltes.ts';
import { bestandVon } from '../inhalt/lader.ts';
import { sichtbarer } from '../inhalt/sichtbar.ts';
import { veroeffentlichtAm } from '../schema/meldung.ts';
import { tagVon } from '../zeit/uhr.ts';

/** What has a place on the site, with the address. An event is part of the pages of its measures, too; a place, of the page of help. */
function stellen(bestand: Bestand): { adresse: string; stelle: Datiert }[] {
  const eintraege = (['massnahmen', 'einrichtungen', 'quellen', 'glossar'] as const).flatMap((ziel) =>
    [...bestand[ziel].values()].flatMap(({ id, daten }) => {
      const adresse = adresseVon(bestand, ziel, id);
      return adresse ? [{ adresse, stelle: daten }] : [];
    }),
  );
  return [
    ...eintraege,
    ...[...bestand.einrichtungen.values()].map(({ daten }) => ({ adresse: '/hilfe/#', stelle: daten })),
    ...[...bestand.ereignisse.values()].flatMap(({ id, daten }) =>
      [
        adresseVon(bestand, 'ereignisse', id),
        ...daten.massnahmen.map((m) => `${adresseVon(bestand, 'massnahmen', m)}#${id}`),
      ].map((adresse) => ({ adresse, stelle: daten })),
    ),
    ...[...bestand.meldungen.values()].flatMap(({ id, daten }) =>
      [daten, { geprueft: tagVon(veroeffentlichtAm(daten)) }].map((stelle) => ({
        adresse: meldungsadresse(id),
        stelle,
      })),
    ),
    ...ZEILENTABELLEN.flatMap((tabelle) =>
      [bestand[tabelle], ...(bestand[tabelle].zeilen as Datiert[])].map((stelle) => ({
        adresse: zeilenadresse(tabelle, ''),
        stelle,
      })),
    ),
  ];
}

/**
 * In: the visible content. Out: the newest day of each page, by its address. A page of an entry has that of the entry, a page that lists entries or shows
 * rows that of the newest, a text its own. Of what the code puts together from elsewhere (the start page, the fact sheet) nobody has noted the day:
 * such pages are missing.
 */
function letzteTage(bestand: Bestand): Map<string, string> {
  const seiten = Map.groupBy(
    stellen(bestand).flatMap(({ adresse, stelle }) => {
      const [pfad = '', anker] = adresse.split('#');
      const liste = anker === undefined ? [pfad.replace(/[^/]+\/$/, '')] : [];
      return [pfad, ...liste].map((seite) => ({ seite, stelle }));
    }),
    ({ seite }) => seite,
  );
  for (const { id, daten } of bestand.seiten.values()) {
    const seite = seitenadresse(id);
    if (seiten.has(seite) || !Object.hasOwn(EINTRAEGE.seiten, id))
      seiten.set(seite, [...(seiten.get(seite) ?? []), { seite, stelle: daten }]);
  }
  return new Map(
    [...seiten].flatMap(([seite, teile]) => {
      const tag = zuletzt(...teile.map(({ stelle }) => stelle));
      return tag ? [[seite, tag]] : [];
    }),
  );
}

/** Adds the day to an entry of the sitemap. In: the folder of the project. */
export function mitLetztemTag(wurzel: string): (eintrag: SitemapItem) => SitemapItem {
  let tage: Map<string, string> | undefined;
  return (eintrag) => {
    tage ??= letzteTage(sichtbarer(bestandVon(wurzel)));
    const lastmod = tage.get(new URL(eintrag.url).pathname);
    return lastmod ? { ...eintrag, lastmod } : eintrag;
  };
}
