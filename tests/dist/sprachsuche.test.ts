/** The search of each language that has a page for it: what it fetches holds the pages of that language, each row at its place, and nothing else. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sprachliste, type Sprachliste } from '../../src/sprachen/suche/liste.ts';
import { dateien, lies, seiten, type Seite } from './fertig.ts';
import { sichtbarerBestand } from './inhalt.ts';

const bestand = sichtbarerBestand();
const adresseVon = (id: string) => `/${id.replace(/\/index$/, '')}/`;
const uebersetzungen = [...bestand.uebersetzungen.values()].map(({ id, daten }) => ({
  ...daten,
  adresse: adresseVon(id),
}));
const suchseiten = uebersetzungen.filter((u) => u.original === 'suche');
const liste = (kennung: string) => JSON.parse(lies(sprachliste(kennung)).toString()) as Sprachliste;
const seite = (adresse: string): Seite => seiten.get(adresse)!;

it('jede Sprache, die eine Seite der Suche hat, und keine andere hat, was diese holt', () => {
  expect(suchseiten.map((u) => u.sprache)).toContain('en');
  expect([...dateien].filter((d) => d.startsWith('/suche/sprachen/')).sort()).toEqual(
    suchseiten.map((u) => sprachliste(u.sprache)).sort(),
  );
});

it('wo keine ist, wird keine angeboten', () => {
  const mit = new Set(suchseiten.map((u) => u.sprache));
  const ohne = uebersetzungen.filter((u) => !mit.has(u.sprache));
  expect(ohne.length).toBeGreaterThan(5);
  expect(
    ohne.filter((u) => seite(u.adresse).dom.querySelector('sprach-suche, [type="search"]')).map((u) => u.adresse),
  ).toEqual([]);
});

describe.each(suchseiten.map((u) => u.sprache))('%s', (kennung) => {
  const { dokumente, gleich, notfall } = liste(kennung);
  const eigene = uebersetzungen.filter((u) => u.sprache === kennung);

  it('findet jede Seite der Sprache und keine andere', () => {
    const gefunden = new Set(dokumente.map((d) => d.adresse.replace(/#.*/, '')));
    expect([...gefunden].sort()).toEqual(eigene.map((u) => u.adresse).sort());
  });

  it('jeder Fund führt an eine Stelle, die es gibt, und hat einen Titel', () =>
    expect(
      dokumente.filter(({ adresse, titel }) => {
        const [pfad, anker] = adresse.split('#');
        return !titel || (anker !== undefined && !seite(pfad!).ids.has(anker));
      }),
    ).toEqual([]));

  it('keine zwei Funde sind derselbe', () =>
    expect(new Set(dokumente.map((d) => d.adresse)).size).toBe(dokumente.length));

  it('die Suchbegriffe jeder Seite sind dabei', () =>
    expect(
      eigene.flatMap(({ adresse, suchbegriffe }) => {
        const { auch } = dokumente.find((d) => d.adresse === adresse)!;
        return suchbegriffe.filter((wort) => !auch.includes(wort)).map((wort) => `${adresse}: ${wort}`);
      }),
    ).toEqual([]));

  it('jedes Wort für einen Begriff führt auch das deutsche mit', () => {
    const worte = bestand.datenworte.get(kennung)?.daten.begriffe ?? [];
    const paare = worte.map(({ begriff, wort }) => [wort, bestand.glossar.get(begriff)!.daten.titel].join());
    expect(gleich.map(([wort, deutsch]) => [wort, deutsch].join()).sort()).toEqual(paare.sort());
  });

  it('ein Notfall wird an denselben Wörtern erkannt wie in der deutschen Suche', () =>
    expect(notfall).toEqual(
      bestand.hilfe.zeilen.filter((z) => 'notfallwoerter' in z).flatMap((z) => z.notfallwoerter),
    ));

  it('ohne Skript stehen alle Seiten der Sprache da', () => {
    const suchseite = suchseiten.find((u) => u.sprache === kennung)!;
    const ziele = [...seite(suchseite.adresse).dom.querySelectorAll('[aria-labelledby="seiten"] a')];
    expect(ziele.map((a) => a.getAttribute('href')).sort()).toEqual(
      eigene
        .map((u) => u.adresse)
        .filter((a) => a !== suchseite.adresse)
        .sort(),
    );
  });
});

it('Zahlen, Maßnahmen, Vergleich, Orte und Ereignisse sind Zeile für Zeile zu finden', () => {
  const { dokumente } = liste('en');
  const worte = bestand.datenworte.get('en')!.daten;
  const ids = new Set(dokumente.map((d) => d.adresse.split('#')[1]));
  const fehlt = (alle: string[]) => alle.filter((id) => !ids.has(id));
  expect(fehlt(worte.vergleich.map((z) => z.zeile))).toEqual([]);
  expect(fehlt(worte.massnahmen.map((m) => m.massnahme))).toEqual([]);
  expect(fehlt(worte.ereignisse.map((e) => e.ereignis))).toEqual([]);
  expect(ids.has('kick-konsumraum')).toBe(true);
  expect(dokumente.filter((d) => d.adresse.startsWith('/en/figures/#')).length).toBeGreaterThan(100);
});

// What such a file imports could not be fetched a second time when it came empty (tests/browser/stoerungen.ts).
it('jede Suche ist ein Programm für sich: keine holt, was nur für beide da ist', () => {
  const programme = [...dateien].filter((d) => /^\/_astro\/ergebnisse\.browser\.[^/]+\.js$/.test(d));
  expect(programme.length).toBe(2);
  const holt = programme.flatMap((d) =>
    [
      ...lies(d)
        .toString()
        .matchAll(/from\s*["'`]\.\/([^"'`]+)/g),
    ].map(([, datei]) => datei!.split('.')[0]!),
  );
  // The clock of opening times is that of the finder, and what is on the page is there.
  expect(holt.filter((datei) => !['oeffnung', 'Suchfeld'].includes(datei))).toEqual([]);
});

it('die deutsche Suche hat keine dieser Seiten', () => {
  const fremd = new Set(uebersetzungen.map((u) => u.adresse));
  const fragmente = [...dateien].filter((d) => d.startsWith('/pagefind/fragment/'));
  expect(fragmente.length).toBeGreaterThan(500);
  expect(
    fragmente
      .map((d) => /"url":"([^"#]+)/.exec(gunzipSync(lies(d)).toString())![1]!)
      .filter((adresse) => fremd.has(adresse)),
  ).toEqual([]);
});

it('die fertigen Seiten tragen nicht mit, was nur die Suche las', () =>
  expect(
    uebersetzungen.filter((u) => / data-(?:such|pagefind)/.test(seite(u.adresse).html)).map((u) => u.adresse),
  ).toEqual([]));
