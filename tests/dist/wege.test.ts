/** The ways through the site: from every page to what people look for, and from each page of the story to the next. */
import { describe, expect, it } from 'vitest';
import { sichtbarerBestand } from './inhalt.ts';
import { fehlerAuf, istDeutsch, seiten, type Seite } from './fertig.ts';

const bestand = sichtbarerBestand();
const ziele = (s: Seite, wo: string) => [...s.dom.querySelectorAll(`${wo} a`)].map((a) => a.getAttribute('href')!);
/** Pages of the site with its head; the editor and the exit have none. */
const mitKopf = [...seiten.values()].filter((s) => istDeutsch(s) && s.dom.querySelector('.kopf'));

it('aus dem Kopf jeder Seite führen höchstens zwei Schritte zu allem, was man nachschlägt: das Menü öffnen, wählen', () => {
  const soll = [...bestand.seiten.values()].flatMap(({ id, daten: { menue } }) =>
    menue && menue.ort !== 'fuss' ? [`/${id}/`] : [],
  );
  expect(soll).toEqual(
    expect.arrayContaining([
      ...['/fragen/', '/zahlen/', '/stellungnahmen/', '/presse/'],
      ...['/konzept/massnahmen/', '/konzept/standortsuche/', '/zuerich/recht/'],
    ]),
  );
  expect(mitKopf.length).toBeGreaterThan(500);
  expect(
    fehlerAuf(mitKopf, (s) => {
      const da = ziele(s, '.kopf .menue__klapp');
      return [
        ...soll.filter((z) => !da.includes(z)).map((z) => `${z} fehlt`),
        ...da.filter((z, i) => da.indexOf(z) !== i).map((z) => `${z} steht zweimal da`),
      ];
    }),
  ).toEqual([]);
});

describe('Unterseiten', () => {
  const kapitel = Map.groupBy(
    [...bestand.seiten.values()].filter(({ daten }) => daten.menue?.ort === 'kapitel'),
    ({ id }) => id.split('/')[0]!,
  );

  it('stehen oben in ihrem Kapitel als Karten, mit Titel und einem Satz', () => {
    expect([...kapitel.keys()].toSorted()).toEqual(expect.arrayContaining(['konzept', 'zuerich']));
    for (const [id, unter] of kapitel) {
      const haupt = seiten.get(`/${id}/`)!.dom.querySelector('main')!;
      const karten = [...haupt.querySelectorAll('.unterseiten li')];
      expect(karten.map((k) => k.querySelector('a')!.getAttribute('href')).toSorted()).toEqual(
        unter.map((s) => `/${s.id}/`).toSorted(),
      );
      for (const k of karten) expect(k.querySelector('p')!.textContent).toMatch(/\p{L}{3}.*[.!?]\s*$/su);
      // Before everything that the page itself tells.
      expect(haupt.querySelector('.unterseiten li, h2')!.localName, id).toBe('li');
    }
  });

  it('haben einen Weg, der weiterführt', () =>
    expect(
      fehlerAuf(
        [...kapitel.values()].flat().map(({ id }) => seiten.get(`/${id}/`)!),
        (s) => (ziele(s, '[aria-label="Weiterlesen"]').length > 0 ? [] : ['kein Weg']),
      ),
    ).toEqual([]));
});

it('die Erzählung hat keine Lücke: vom Verlauf bis zur Hilfe, über jede Unterseite, und zurück', () => {
  const weg = (adresse: string, rel: string) =>
    seiten.get(adresse)!.dom.querySelector(`[aria-label="Weiterlesen"] a[rel="${rel}"]`)?.getAttribute('href');
  const kette = ['/verlauf/'];
  for (let n = weg('/verlauf/', 'next'); n && !kette.includes(n); n = weg(n, 'next')) kette.push(n);
  expect(kette.filter((a) => a.split('/').length === 3)).toEqual([
    '/verlauf/',
    '/konzept/',
    '/zuerich/',
    '/standorte/',
    '/hilfe/',
  ]);
  for (const [i, adresse] of kette.entries()) expect([adresse, weg(adresse, 'prev')]).toEqual([adresse, kette[i - 1]]);
  const mitWeg = [...seiten.values()].filter((s) => s.dom.querySelector('[aria-label="Weiterlesen"]'));
  expect(mitWeg.map((s) => s.adresse).toSorted()).toEqual(kette.toSorted());
});

describe('Neues', () => {
  const seite = seiten.get('/aenderungen/')!;
  const tage = [...seite.dom.querySelectorAll('main h2 time')].map((t) => t.getAttribute('datetime')!);

  it('steht nach Tagen da, das Neueste zuerst, mit jeder Meldung des neuesten Jahres', () => {
    expect(tage.length).toBeGreaterThan(1);
    expect(tage).toEqual(tage.toSorted().toReversed());
    const alle = ziele(seite, 'main section');
    const juengste = [...bestand.meldungen.values()].toSorted((a, b) => (a.daten.datum < b.daten.datum ? 1 : -1))[0]!;
    expect(alle).toContain(`/aktuelles/${juengste.id}/`);
  });

  it.each(['/', '/aktuelles/'])('und %s führt ohne Gedächtnis zu mehreren Tagen, mit der richtigen Zahl', (adresse) => {
    const links = [...seiten.get(adresse)!.dom.querySelectorAll('main a[href^="/aenderungen/#"]')];
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      const stelle = seite.dom.getElementById(link.getAttribute('href')!.split('#')[1]!)!;
      const abschnitte = [...seite.dom.querySelectorAll('main section:has(> h2 time)')];
      const bis = abschnitte.indexOf(stelle.closest('section')!);
      const neu = abschnitte.slice(0, bis + 1).flatMap((a) => [...a.querySelectorAll('li')]);
      expect(link.textContent).toContain(`(${neu.length})`);
    }
  });
});

it('was berichtigt wurde, sagt eine Zeile über dem Text; der Rest klappt auf', () => {
  const mit = [...seiten.values()].filter((s) => s.dom.querySelector('.berichtigung'));
  expect(mit.length).toBeGreaterThan(3);
  expect(
    fehlerAuf(mit, (s) => {
      const [kasten, ...weitere] = s.dom.querySelectorAll('.berichtigung');
      const texte = [...kasten!.querySelectorAll('p')];
      const schwer = texte.some((p) => p.textContent.includes('Schwerer Fehler'));
      return [
        ...weitere.map(() => 'mehr als ein Kasten'),
        ...(kasten!.hasAttribute('open') === schwer ? [] : ['offen, und kein schwerer Fehler, oder umgekehrt']),
        ...(texte.length && texte.every((p) => p.id.includes('aenderung-')) ? [] : ['ohne Text oder Anker']),
      ];
    }),
  ).toEqual([]);
});
