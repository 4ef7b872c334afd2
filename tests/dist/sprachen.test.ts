/** Pages in other languages and in plain German: their language, their way to the German page and back, their weight, and that they say what the data says. */
import { describe, expect, it } from 'vitest';
import { JETZT } from '../fixtures/jahr.ts';
import { brotli } from './gewicht.ts';
import { fehlerAuf, gelistet, HERKUNFT, istDeutsch, seiten, type Seite } from './fertig.ts';
import { sichtbarerBestand } from './inhalt.ts';

const bestand = sichtbarerBestand();
const adresseVon = (id: string) => `/${id.replace(/\/index$/, '')}/`;
const deutsch = (id: string) => (id === 'index' ? '/' : `/${id}/`);
const glatt = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const uebersetzungen = [...bestand.uebersetzungen.values()].map(({ id, daten }) => ({
  ...daten,
  seite: seiten.get(adresseVon(id))!,
  worte: bestand.sprachen.get(daten.sprache)!.daten.worte!,
}));
const andere = gelistet.filter((s) => !istDeutsch(s));
const hilfen = uebersetzungen.filter((u) => u.original === 'hilfe');

/** What a page says in its own language: without names, sources and links that are marked as German. */
function eigenerText(s: Seite): string {
  const leib = s.dom.body.cloneNode(true) as Element;
  for (const e of leib.querySelectorAll('[lang="de"], script, style')) e.remove();
  return leib.textContent;
}

it('jede Übersetzung hat ihre Seite, und keine andere ist in einer anderen Sprache', () => {
  expect(uebersetzungen.length).toBeGreaterThan(20);
  expect(uebersetzungen.map((u) => u.seite.adresse).sort()).toEqual(andere.map((s) => s.adresse).sort());
});

it('jede nennt ihre Sprache und ihre Schreibrichtung, und was rechts beginnt, ist Arabisch', () => {
  expect(
    uebersetzungen.flatMap(({ seite, sprache }) => {
      const { lang, dir } = seite.dom.documentElement;
      return lang === sprache && (dir === 'rtl') === (sprache === 'ar') ? [] : [`${seite.adresse}: ${lang} ${dir}`];
    }),
  ).toEqual([]);
});

describe('hreflang', () => {
  const paare = (s: Seite) =>
    [...s.dom.querySelectorAll('link[rel="alternate"][hreflang]')].map((l) => [
      l.getAttribute('hreflang')!,
      l.getAttribute('href')!.replace(HERKUNFT, ''),
    ]);

  it('nennt auf jeder dieser Seiten dieselben, mit der deutschen für alle anderen', () => {
    expect(
      uebersetzungen.flatMap(({ seite, original, sprache }) => {
        const soll = [
          ['de', deutsch(original)],
          ...uebersetzungen.filter((u) => u.original === original).map((u) => [u.sprache, u.seite.adresse]),
          ['x-default', deutsch(original)],
        ];
        const gleich = [seite, seiten.get(deutsch(original))!].every(
          (s) => JSON.stringify(paare(s).toSorted()) === JSON.stringify(soll.toSorted()),
        );
        return gleich ? [] : [`${seite.adresse} (${sprache})`];
      }),
    ).toEqual([]);
  });

  it('steht auf keiner Seite, die es nur auf Deutsch gibt', () => {
    const originale = new Set(uebersetzungen.map((u) => deutsch(u.original)));
    expect(
      gelistet.filter((s) => istDeutsch(s) && !originale.has(s.adresse) && paare(s).length).map((s) => s.adresse),
    ).toEqual([]);
  });
});

it('vom Kopf jeder Seite führt ein Weg in die anderen Sprachen: zur selben Seite, oder er sagt, dass es sie nicht gibt', () => {
  expect(
    fehlerAuf(gelistet, (s) => {
      const wahl = s.dom.querySelector('.kopf .sprachwahl');
      const original = uebersetzungen.find((u) => u.seite === s)?.original;
      const gleiche = uebersetzungen.filter((u) => deutsch(u.original) === (original ? deutsch(original) : s.adresse));
      const ziele = [...(wahl?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href')!);
      if (!gleiche.length)
        return wahl?.getAttribute('href') === '/hilfe/sprachen/' &&
          glatt(wahl.textContent).startsWith('Nur auf Deutsch')
          ? []
          : ['sagt nicht, dass es sie nur auf Deutsch gibt'];
      const soll = [...gleiche.map((u) => u.seite.adresse), ...(original ? [deutsch(original)] : [])].filter(
        (a) => a !== s.adresse,
      );
      return soll.filter((a) => !ziele.includes(a)).map((a) => `${a} fehlt`);
    }),
  ).toEqual([]);
});

it('kein deutsches Wort steht auf einer Seite in einer anderen Sprache, außer Namen und Quellen', () => {
  // Words of every German sentence that no other of these languages has. Names may stand in brackets: "(Rat)".
  const DEUTSCH =
    /(?<!\p{L})(?:und|oder|nicht|ist|sind|wird|werden|für|mit|von|bei|auf|aus|nach|eine|einen|einer|dem|des|das|der|auch|Seite|Quellen|Hilfe sofort|Menü|Stand)(?!\p{L})/gu;
  const fremd = uebersetzungen.filter((u) => u.sprache !== 'de-simple');
  expect(
    fremd.flatMap(({ seite }) => {
      // Names of German works and services keep their words.
      const text = eigenerText(seite).replace(/\([^()]*\)|[“„"«‘][^“”"»’]*[”“"»’]/g, ' ');
      return [...text.matchAll(DEUTSCH)].map(([wort], i) => `${seite.adresse}: ${wort} ${i}`);
    }),
  ).toEqual([]);
});

/** Quotation marks of each language, the outer and the inner pair (CLDR, delimiters); an apostrophe is none. */
const ANFUEHRUNG: Record<string, string> = {
  ...{ en: '“”‘', tr: '“”‘', ar: '”“‘', uk: '«»„“', ru: '«»„“', ro: '„”«»', bg: '„“', pl: '„”«»' },
  'de-simple': '„“‚‘',
};

it('jede Sprache setzt ihre eigenen Anführungszeichen, keine geraden und keine einer anderen', () => {
  expect(uebersetzungen.map((u) => u.sprache).filter((sprache) => !ANFUEHRUNG[sprache])).toEqual([]);
  expect(
    uebersetzungen.flatMap(({ seite, sprache }) =>
      [...eigenerText(seite).matchAll(/[“”„«»‘‚‹›″"]/g)]
        .filter(([zeichen]) => !ANFUEHRUNG[sprache]!.includes(zeichen))
        .map((z) => `${seite.adresse}: ${glatt(z.input.slice(Math.max(0, z.index - 20), z.index + 20))}`),
    ),
  ).toEqual([]);
});

it('jede sagt, dass niemand sie geprüft hat, solange das niemand hat, und führt zur deutschen Seite', () => {
  expect(
    uebersetzungen.flatMap(({ seite, worte, freigabe, original }) => {
      const text = glatt(seite.dom.querySelector('main')?.textContent);
      const link = [...seite.dom.querySelectorAll('main a')].find((a) => a.getAttribute('href') === deutsch(original));
      return [
        freigabe !== 'ausstehend' || text.includes(glatt(worte.ungeprueft)) ? '' : 'ungeprüft',
        link ? '' : 'kein Link zur deutschen Seite',
      ].flatMap((f) => (f ? [`${seite.adresse}: ${f}`] : []));
    }),
  ).toEqual([]);
});

it('sagt, dass die deutsche Seite seitdem geändert wurde, wenn sie das erzählt, und sonst nicht', () => {
  interface Geschichte {
    aenderungen?: readonly { art: string; am: string }[];
  }
  /** Where a page tells what was changed besides itself: in its tables and its list. */
  const teile: Record<string, readonly Geschichte[]> = {
    hilfe: [bestand.hilfe],
    zahlen: [bestand.kennzahlen, bestand.reihen],
    zuerich: [bestand.vergleich],
    presse: [bestand.ansprechpersonen],
    verlauf: [...bestand.ereignisse.values()].map(({ daten }) => daten),
  };
  const geaendert = uebersetzungen.filter(({ original, uebersetzt }) =>
    [bestand.seiten.get(original)!.daten as Geschichte, ...(teile[original] ?? [])].some(({ aenderungen = [] }) =>
      aenderungen.some((a) => a.art !== 'formal' && a.am > uebersetzt),
    ),
  );
  const anfang = (worte: { veraltet: string }) => glatt(worte.veraltet.split('{tag}')[0]);
  expect(uebersetzungen.filter(({ worte }) => !anfang(worte)).map((u) => u.sprache)).toEqual([]);
  const sagen = uebersetzungen.filter(({ seite, worte }) =>
    glatt(seite.dom.querySelector('main')?.textContent).includes(anfang(worte)),
  );
  expect(sagen.map((u) => u.seite.adresse)).toEqual(geaendert.map((u) => u.seite.adresse));
  // In the year of tests/fixtures/jahr.ts a row comes to nearly every table: there no language is without such a page.
  if (process.env['JETZT'] === JETZT)
    expect(new Set(geaendert.map((u) => u.sprache))).toEqual(new Set(uebersetzungen.map((u) => u.sprache)));
});

describe('Hilfe', () => {
  it('gibt es in neun Sprachen, keine wiegt mehr als 14 kB', () => {
    expect(hilfen.map((u) => u.sprache).sort()).toEqual(['ar', 'bg', 'de-simple', 'en', 'pl', 'ro', 'ru', 'tr', 'uk']);
    expect(
      hilfen
        .map((u) => `${u.sprache} ${brotli(Buffer.from(u.seite.html))}`)
        .filter((z) => Number(z.split(' ')[1]) > 14_000),
    ).toEqual([]);
  });

  it('hat dieselben Nummern, Straßen und Betten wie die deutsche Seite', () => {
    const sofort = seiten.get('/hilfe/')!.dom.querySelector('.sofort')!;
    const ziele = (e: Element) =>
      [...e.querySelectorAll('a[href^="tel:"], a[href^="/standorte/"]')].map((a) => a.getAttribute('href')!);
    const soll = new Set(ziele(sofort));
    expect(soll.size).toBeGreaterThan(8);
    expect(
      hilfen.flatMap(({ seite, sprache }) => {
        const da = new Set(ziele(seite.dom.querySelector('main')!));
        return [...soll].filter((z) => !da.has(z)).map((z) => `${sprache}: ${z} fehlt`);
      }),
    ).toEqual([]);
  });

  it('nennt die Nummer des Notrufs vor allem anderen und alle Schritte', () =>
    expect(
      hilfen.flatMap(({ seite, sprache }) => {
        const erster = seite.dom.querySelector('main a')?.getAttribute('href');
        const schritte = seite.dom.querySelectorAll('#nicht-wach ~ ol > li').length;
        return erster === 'tel:112' && schritte === bestand.hilfe.schritte.length
          ? []
          : [`${sprache}: ${erster} ${schritte}`];
      }),
    ).toEqual([]));

  it('sagt gleich unter den Schritten, dass Naloxon nur kurz wirkt, und was man nicht tun soll, mit der Quelle der deutschen Seite', () =>
    expect(
      hilfen.flatMap(({ seite, sprache }) => {
        const klappen = [...seite.dom.querySelectorAll('#nicht-wach ~ ol ~ details')];
        const klappe = klappen.find((k) => /(?<!\d)30(?!\d).*(?<!\d)112(?!\d)/s.test(glatt(k.textContent)));
        const zeilen = klappe?.querySelectorAll('li').length;
        const marke = klappe?.querySelector('.beleg a')?.getAttribute('href') ?? '#fehlt';
        const quelle = seite.dom.querySelector(`${marke} a`)?.getAttribute('href');
        return zeilen === 5 && quelle === '/quellen/ah-drogennotfall/' ? [] : [`${sprache}: ${zeilen} ${quelle}`];
      }),
    ).toEqual([]));

  it('zeichnet neben drei Schritten, was zu tun ist; vorgelesen werden nur die Worte', () =>
    expect(
      hilfen.flatMap(({ seite, sprache }) => {
        const schritte = [...seite.dom.querySelectorAll('#nicht-wach ~ ol > li')];
        const bilder = schritte.map((li) => li.querySelector('svg[aria-hidden="true"]') !== null);
        const da = bilder.join();
        return da === 'false,true,true,true' ? [] : [`${sprache}: ${da}`];
      }),
    ).toEqual([]));

  it('zeigt in Einfacher Sprache jede Bewegung der stabilen Seitenlage', () => {
    const { seite } = hilfen.find((u) => u.sprache === 'de-simple')!;
    const klappe = [...seite.dom.querySelectorAll('details')].find((k) =>
      k.textContent.includes('stabile Seiten-Lage'),
    )!;
    const bilder = [...klappe.querySelectorAll('ol > li svg')].map((svg) => svg.innerHTML);
    expect(klappe.querySelectorAll('ol > li').length).toBe(6);
    expect(new Set(bilder).size).toBe(4);
  });

  it('schreibt Zeiten, wie die Sprache es tut, mit denselben Stunden', () => {
    const raum = bestand.einrichtungen.get('kick-konsumraum')!.daten;
    const stunden = raum.oeffnungszeiten.flatMap((o) => [o.von, o.bis].map((z) => Number(z.slice(0, 2))));
    expect(
      hilfen.flatMap(({ seite, sprache }) => {
        const zeiten = glatt(seite.dom.querySelector('section[aria-labelledby="konsumraum"]')?.textContent);
        return stunden
          .filter((h) => !new RegExp(`(?<!\\d)0?${h}:00`).test(zeiten))
          .map((h) => `${sprache}: ${h} Uhr fehlt`);
      }),
    ).toEqual([]);
    expect(glatt(hilfen.find((u) => u.sprache === 'ar')!.seite.dom.body.textContent)).toContain('الأربعاء');
  });
});

it('Zahlen der englischen Seiten sind die der Daten, in englischer Schreibweise', () => {
  const text = glatt(seiten.get('/en/figures/')!.dom.querySelector('main')?.textContent);
  const form = new Intl.NumberFormat('en-GB');
  const worte = bestand.datenworte.get('en')!.daten.kennzahlen;
  const fehlend = bestand.kennzahlen.zeilen.filter(
    (k) =>
      worte.some((w) => w.kennzahl === k.id && !w.wortlaut) && k.wert !== null && !text.includes(form.format(k.wert)),
  );
  expect(worte.length).toBeGreaterThan(40);
  expect(fehlend.map((k) => k.id)).toEqual([]);
});

it('die Seite der Orte in Einfacher Sprache hat dieselben Orte wie die englische, mit Straße und Nummer', () => {
  const orte = (adresse: string) => {
    const haupt = seiten.get(adresse)!.dom.querySelector('main')!;
    return [...haupt.querySelectorAll('details:has(a[href^="/standorte/"])')].map((k) => ({
      ort: k.querySelector('a[href^="/standorte/"]')!.getAttribute('href'),
      strasse: glatt(k.querySelector('b[lang="de"]')?.textContent),
      nummern: [...k.querySelectorAll('a[href^="tel:"]')].map((a) => a.getAttribute('href')),
    }));
  };
  expect(orte('/en/places/').length).toBeGreaterThan(25);
  expect(orte('/einfache-sprache/orte/')).toEqual(orte('/en/places/'));
});

it('eine alte Nummer hat ihr Jahr neben sich, in jeder Sprache', () => {
  const alt = [...bestand.einrichtungen.values()].flatMap(({ daten }) =>
    daten.ort === 'dortmund' ? daten.telefon.filter((t) => t.stand) : [],
  );
  const gefunden = gelistet.flatMap((s) =>
    alt.flatMap(({ e164, stand }) =>
      [...s.dom.querySelectorAll(`main a[href="tel:${e164}"]`)].map((a) => ({
        wo: `${s.adresse} ${a.textContent}`,
        gesagt: a.closest('li, dd, p')?.textContent.includes(stand!.slice(0, 4)),
      })),
    ),
  );
  const seitenDamit = new Set(gefunden.map(({ wo }) => wo.split(' ')[0]!));
  for (const adresse of ['/en/places/', '/einfache-sprache/orte/']) expect(seitenDamit).toContain(adresse);
  expect(gefunden.filter(({ gesagt }) => !gesagt).map(({ wo }) => wo)).toEqual([]);
});

it('jede Maßnahme, für die es Worte gibt, hat in Einfacher Sprache ihren Namen, ihren Stand und ihre Quelle', () => {
  const zeilen = [...seiten.get('/einfache-sprache/plan/')!.dom.querySelectorAll('#measures ~ ul > li')];
  expect(zeilen.map((z) => z.querySelector('a')!.getAttribute('href')).sort()).toEqual(
    bestand.datenworte
      .get('de-simple')!
      .daten.massnahmen.map((m) => `/konzept/massnahmen/${m.massnahme}/`)
      .sort(),
  );
  expect(zeilen.filter((z) => !z.querySelector('b') || !z.querySelector('.beleg'))).toEqual([]);
});

it('das Glossar nennt zu jedem Begriff das Wort anderer Sprachen, als Wort dieser Sprache', () => {
  const haupt = seiten.get('/glossar/')!.dom.querySelector('main')!;
  for (const { id, daten } of bestand.datenworte.values()) {
    const gezeigt = [...haupt.querySelectorAll(`.glossar [lang="${id}"]`)].map((e) => glatt(e.textContent));
    const soll = daten.begriffe.filter(
      ({ begriff, wort }) => bestand.glossar.get(begriff)!.daten.titel.toLowerCase() !== wort.toLowerCase(),
    );
    expect(gezeigt.toSorted()).toEqual(soll.map(({ wort }) => `${daten.name}: ${wort}`).toSorted());
  }
});
