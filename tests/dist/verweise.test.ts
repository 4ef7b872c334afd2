import { expect, it } from 'vitest';
import {
  dateien,
  einbettungen,
  fehlerAuf,
  gelistet,
  HERKUNFT,
  lies,
  seiten,
  umleitungen,
  type Seite,
  redaktion,
} from './fertig.ts';
import { adressenDesInhalts, heute, sichtbarerBestand } from './inhalt.ts';

const ziele = (s: Seite) => [...s.dom.querySelectorAll('a[href], area[href]')].map((a) => a.getAttribute('href')!);

/** Why an address of this site leads nowhere; undefined when it does not. */
function sackgasse(ziel: string, von: Seite): string | undefined {
  const [pfad = '', anker] = ziel.split('#');
  const eigene = [redaktion, ...einbettungen].find((s) => s.adresse === pfad);
  const seite = pfad ? (eigene ?? seiten.get(pfad)) : von;
  // The exit of pages of help hands on, and is meant to.
  if (umleitungen.has(pfad) && pfad !== '/wetter/') return `${ziel} ist eine Umleitung`;
  if (!seite) {
    if (umleitungen.has(pfad)) return undefined;
    if (dateien.has(pfad)) return pfad.endsWith('.html') ? `${ziel} ist keine saubere Adresse` : undefined;
    return seiten.has(`${pfad}/`) ? `${ziel} fehlt der / am Ende` : `${ziel} gibt es nicht`;
  }
  return anker === undefined || seite.ids.has(decodeURIComponent(anker))
    ? undefined
    : `${ziel}: den Anker gibt es nicht`;
}

function linkfehler(ziel: string, von: Seite): string | undefined {
  // Programs that know calendars by their scheme ask for the whole address.
  const kalender = `webcal:${HERKUNFT.replace(/^https?:/, '')}`;
  if (ziel.startsWith(kalender)) return sackgasse(ziel.slice(kalender.length), von);
  if (/^(\/(?!\/)|#)/.test(ziel)) return sackgasse(ziel, von);
  if (/^tel:\+?\d{3,}$/.test(ziel) || /^mailto:[^\s@]+@[^\s@]+$/.test(ziel)) return undefined;
  if (/^geo:-?[\d.]+,-?[\d.]+\?q=[^\s&]+$/.test(ziel)) return undefined;
  if (/^https?:\/\//.test(ziel) && URL.canParse(ziel))
    return ziel.startsWith(HERKUNFT) ? `${ziel} nennt die eigene Website mit vollem Namen` : undefined;
  return `${ziel} ist weder eine Adresse mit / am Anfang noch eine fremde mit https://`;
}

it('jeder Link führt ans Ziel, auch mit Anker, ohne Umleitung', () =>
  expect(fehlerAuf(seiten.values(), (s) => new Set(ziele(s).flatMap((z) => linkfehler(z, s) ?? [])))).toEqual([]));

it('was ein Knopf öffnet, steht auf derselben Seite', () =>
  expect(
    fehlerAuf(seiten.values(), (s) =>
      [...s.dom.querySelectorAll('[aria-controls]')]
        .map((k) => k.getAttribute('aria-controls')!)
        .filter((id) => !s.ids.has(id)),
    ),
  ).toEqual([]));

it('jede Adresse der Inhalte gibt es: Seite, Eintrag, Tabellenzeile', () => {
  const adressen = ['/redaktion/', ...adressenDesInhalts(sichtbarerBestand())];
  expect(adressen.length).toBeGreaterThan(900);
  expect(adressen.flatMap((a) => sackgasse(a, seiten.get('/')!) ?? [])).toEqual([]);
});

it('jede Seite ist von der Startseite aus zu erreichen', () => {
  const erreicht = new Set(['/']);
  // A set grows while it is walked: this visits what has been added.
  for (const adresse of erreicht)
    for (const ziel of ziele(seiten.get(adresse)!)) {
      const pfad = ziel.split('#')[0]!;
      if (seiten.has(pfad)) erreicht.add(pfad);
    }
  expect(gelistet.map((s) => s.adresse).filter((a) => !erreicht.has(a))).toEqual([]);
});

it('die Sitemap nennt alle Seiten, die gefunden werden dürfen, und keine anderen', () => {
  const orte = (datei: string) =>
    [
      ...lies(datei)
        .toString()
        .matchAll(/<loc>([^<]+)<\/loc>/g),
    ].map((t) => t[1]!.replace(HERKUNFT, ''));
  const genannt = orte('/sitemap-index.xml').flatMap(orte);
  expect(genannt.toSorted()).toEqual(gelistet.map((s) => s.adresse).toSorted());
});

it('die Sitemap sagt von keiner Seite einen älteren Tag als die Seite selbst, und keinen aus der Zukunft', () => {
  const eintraege = [...dateien]
    .filter((d) => /^\/sitemap-\d+\.xml$/.test(d))
    .flatMap((d) => [
      ...lies(d)
        .toString()
        .matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g),
    ])
    .map(([, ort, tag]) => ({ seite: seiten.get(ort!.replace(HERKUNFT, ''))!, tag: tag?.slice(0, 10) }));
  const gesagt = ({ dom }: Seite): string[] => {
    const daten = dom.querySelector('script[type="application/ld+json"]')!.textContent;
    return [
      (JSON.parse(daten) as { dateModified: string }).dateModified.slice(0, 10),
      ...[...dom.querySelectorAll('.aenderungen time')].map((t) => t.getAttribute('datetime')!),
    ];
  };
  const falsch = eintraege
    .filter(({ seite, tag }) => tag && (tag > heute || gesagt(seite).some((t) => t > tag)))
    .map(({ seite, tag }) => `${seite.adresse}: ${tag}`);
  expect(falsch).toEqual([]);
  // Of what the code puts together from elsewhere nobody has noted the day; an entry and a list of entries have one.
  const ohne = eintraege.filter(({ tag }) => !tag).map(({ seite }) => seite.adresse);
  expect(ohne).toContain('/');
  expect(
    ohne.filter((a) => /^\/(aktuelles|quellen|standorte|verlauf|zahlen|glossar|hilfe\/$|konzept\/massnahmen)/.test(a)),
  ).toEqual([]);
});
