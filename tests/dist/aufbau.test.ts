import { describe, expect, it } from 'vitest';
import { fehlerAuf, gelistet, HERKUNFT, hilfeseiten, mehrfach, seiten, type Seite } from './fertig.ts';
import { sichtbarerBestand } from './inhalt.ts';

const auf = (pruefe: (s: Seite) => Iterable<string>) => fehlerAuf(seiten.values(), pruefe);
const titel = (s: Seite) => s.dom.querySelector('head > title')?.textContent.trim() ?? '';
const beschreibung = (s: Seite) =>
  s.dom.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '';
const anzahlFalsch = (s: Seite, wahl: string) => {
  const anzahl = s.dom.querySelectorAll(wahl).length;
  return anzahl === 1 ? [] : [`${anzahl}-mal ${wahl}`];
};

describe('Kopf', () => {
  it('jeder Titel ist da und einmalig', () => {
    expect(auf((s) => (titel(s) ? [] : ['kein Titel']))).toEqual([]);
    expect(mehrfach(seiten.values(), titel)).toEqual([]);
  });

  it('vor dem Namen der Website hat jeder Titel höchstens 65 Zeichen', () =>
    expect(
      auf((s) => {
        const [, eigener = ''] =
          /^(.*?)(?: – (?:Neuordnung der Drogenhilfe Dortmund|Hilfe und Beratung in Dortmund|Quelle [\w-]+))?$/.exec(
            titel(s),
          ) ?? [];
        return eigener && eigener.length <= 65 ? [] : [`${eigener.length}: ${titel(s)}`];
      }),
    ).toEqual([]));

  it('jede Seite nennt Chats und Netzen ihre Adresse und die Website; was Hilfe sucht, verrät diese nicht', () =>
    expect(
      fehlerAuf(gelistet, (s) => {
        const og = (name: string) => s.dom.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
        const diskret = hilfeseiten.includes(s);
        const name = diskret ? undefined : s.dom.querySelector('.kopf__name')!.textContent.replace(/\s+/g, ' ').trim();
        const manifest = s.dom.querySelector('link[rel="manifest"]') !== null;
        return [
          og('url') === HERKUNFT + s.adresse ? '' : 'og:url',
          og('site_name') === name ? '' : `og:site_name ${og('site_name')}`,
          manifest === !diskret ? '' : 'manifest',
        ].filter(Boolean);
      }),
    ).toEqual([]));

  it('die Seite für unbekannte Adressen nennt keine als ihre', () => {
    const { dom } = seiten.get('/404.html')!;
    expect(dom.querySelectorAll('link[rel="canonical"], meta[property="og:url"]')).toHaveLength(0);
  });

  it('die Leiste des Browsers hat hell und dunkel die Farbe der Seite', () =>
    expect(
      fehlerAuf(gelistet, ({ dom }) => {
        const stil = [...dom.querySelectorAll('style')].map((e) => e.textContent).join('');
        const gruende = [...stil.matchAll(/--paper:(#[\da-f]+)/g)].map((t) => t[1]!);
        const leiste = [...dom.querySelectorAll('meta[name="theme-color"]')];
        return leiste.length === 2 && leiste.every((e, i) => e.getAttribute('content') === gruende[i])
          ? []
          : [gruende.join()];
      }),
    ).toEqual([]));

  // The lead of a notice is the press office's: it may be short, and "Der Termin fällt aus." may be said twice.
  it('jede Beschreibung ist einmalig und hat 50 bis 350 Zeichen', () => {
    const feste = [...seiten.values()].filter((s) => !/^\/aktuelles\/./.test(s.adresse));
    expect(
      fehlerAuf(feste, (s) =>
        /^[^]{50,350}$/.test(beschreibung(s)) ? [] : [`${beschreibung(s).length}: ${beschreibung(s)}`],
      ),
    ).toEqual([]);
    expect(mehrfach(feste, beschreibung)).toEqual([]);
    expect(auf((s) => (beschreibung(s) ? [] : ['keine Beschreibung']))).toEqual([]);
  });

  it('die Sprache ist Deutsch, oder die der Übersetzung, die dort liegt', () => {
    const sprache = new Map(
      [...sichtbarerBestand().uebersetzungen.values()].map(({ id, daten }) => [
        `/${id.replace(/\/index$/, '')}/`,
        daten.sprache,
      ]),
    );
    expect(sprache.size).toBeGreaterThan(20);
    expect(
      auf((s) => {
        const lang = s.dom.documentElement.getAttribute('lang');
        return lang === (sprache.get(s.adresse) ?? 'de') ? [] : [`lang ${lang}`];
      }),
    ).toEqual([]);
  });

  it('jede Seite nennt ihre eigene Adresse', () =>
    expect(
      fehlerAuf(gelistet, (s) => {
        const eigene = s.dom.querySelector('link[rel="canonical"]')?.getAttribute('href');
        return eigene === HERKUNFT + s.adresse ? [] : [String(eigene)];
      }),
    ).toEqual([]));
});

describe('Gliederung', () => {
  it('genau eine Überschrift erster Ebene', () => expect(auf((s) => anzahlFalsch(s, 'h1'))).toEqual([]));

  it('keine Ebene wird übersprungen', () =>
    expect(
      auf(function* (s) {
        let vorher = 0;
        for (const h of s.dom.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
          if (h.closest('[hidden]')) continue;
          const ebene = Number(h.tagName.slice(1));
          if (ebene > vorher + 1) yield `h${vorher} -> h${ebene}: ${h.textContent.trim()}`;
          vorher = ebene;
        }
      }),
    ).toEqual([]));

  it('keine Überschrift ist leer', () =>
    expect(
      auf((s) =>
        [...s.dom.querySelectorAll('h1, h2, h3, h4')].filter((h) => !h.textContent.trim()).map((h) => h.outerHTML),
      ),
    ).toEqual([]));

  it('ein Kopf, ein Inhalt, ein Fuß', () =>
    expect(auf((s) => ['body > header', 'main', 'body > footer'].flatMap((wahl) => anzahlFalsch(s, wahl)))).toEqual(
      [],
    ));

  it('jede Navigation hat einen Namen, und keine zwei denselben', () =>
    expect(
      auf((s) => {
        const namen = [...s.dom.querySelectorAll('nav')].map((n) => {
          const anderswo = n.getAttribute('aria-labelledby');
          return (anderswo ? s.dom.getElementById(anderswo)?.textContent : n.getAttribute('aria-label')) ?? '';
        });
        return namen.flatMap((n, i) =>
          n.trim() ? (namen.indexOf(n) < i ? [`zweimal ${n}`] : []) : ['nav ohne Namen'],
        );
      }),
    ).toEqual([]));
});
