/** The citations, read by a BibTeX parser that is not ours, beside the pages that they name. */
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import {
  dateien,
  deutsche,
  fehlerAuf,
  gelistet,
  HERKUNFT,
  hilfeseiten,
  istDeutsch,
  lies,
  seiten,
  type Seite,
} from './fertig.ts';
import { adressenDesInhalts, inWorten, sichtbarerBestand } from './inhalt.ts';

interface Csl {
  id: string;
  type: string;
  title: string;
  URL: string;
  note: string;
  abstract?: string;
  /** Of a notice: kind and number. */
  genre?: string;
  number?: string;
  /** Day of the last change. */
  version?: string;
  issued: { 'date-parts': number[][] };
  'container-title': string;
  language: string;
  custom: { text: string };
}

const glatt = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const zitat = (s: Seite) => s.dom.querySelector('details.zitat');
const cslVon = (adresse: string) => JSON.parse(lies(`${adresse}zitat.json`).toString()) as Csl[];
const alle = [...dateien].filter((d) => d.endsWith('/zitat.json')).map((d) => d.replace('zitat.json', ''));
const ordner = alle.filter((adresse) => istDeutsch(seiten.get(adresse)!));
const bestand = sichtbarerBestand();
const meldungVon = (adresse: string) => bestand.meldungen.get(adresse.split('/')[2] ?? '')?.daten;
/** The last change that each page tells of. */
const geaendert = new Map(
  gelistet.flatMap((s) => {
    const tage = [...s.dom.querySelectorAll('.aenderungen time')].map((t) => t.getAttribute('datetime')!);
    return tage.length ? [[s.adresse, tage.toSorted().at(-1)!]] : [];
  }),
);

it('jede Seite, die gefunden werden darf, sagt, wie man sie zitiert: Titel, Stand, wann gelesen, dauerhafte Adresse', () =>
  expect(
    fehlerAuf(deutsche, (s) => {
      const text = glatt(zitat(s)?.querySelector('p')?.textContent);
      const stand = new Map(
        [...s.dom.querySelectorAll('dl.stand div')].map((d) => [
          d.querySelector('dt')!.textContent,
          d.querySelector('dd')!.textContent,
        ]),
      );
      const teile = [
        s.adresse === '/' ? '' : `„${glatt(s.dom.querySelector('h1')?.textContent)}“.`,
        ...(geaendert.has(s.adresse) ? [`Fassung vom ${inWorten(geaendert.get(s.adresse)!)}.`] : []),
        'Neuordnung der Drogenhilfe Dortmund.',
        `Stand: ${stand.get('Stand')}, Quellen gelesen am ${stand.get('Quellen gelesen am')}.`,
        'Lizenz CC BY 4.0.',
        HERKUNFT + s.adresse,
      ];
      return teile.filter((teil) => !text.includes(teil)).map((teil) => `„${teil}“ fehlt in „${text}“`);
    }),
  ).toEqual([]));

it('bietet BibTeX und CSL-JSON an, außer auf den Seiten der Quellen', () =>
  expect(
    fehlerAuf(deutsche, (s) => {
      const erwartet = /^\/quellen\/.+/.test(s.adresse) ? [] : ['zitat.bib', 'zitat.json'].map((n) => s.adresse + n);
      const links = [...(zitat(s)?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href')!);
      return links.join() === erwartet.join() ? [] : [links.join()];
    }),
  ).toEqual([]));

it('die Dateien nennen jede Seite und jede Zeile mit eigener Adresse, jede einmal', () => {
  const genannt = ordner.flatMap(cslVon).map((z) => decodeURI(z.URL.replace(HERKUNFT, '')));
  const deutsch = (a: string) => seiten.get(a.replace(/#.*/, ''))?.dom.documentElement.getAttribute('lang') === 'de';
  const adressen = adressenDesInhalts(bestand).filter((a) => deutsch(a) && !/^\/(quellen\/.+|redaktion\/)/.test(a));
  expect(genannt.length).toBeGreaterThan(400);
  expect(genannt.toSorted()).toEqual(adressen.toSorted());
});

describe.each(ordner)('%s', (adresse) => {
  const csl = cslVon(adresse);

  it('der erste Eintrag ist die Seite selbst, die übrigen stehen auf ihr', () => {
    expect(csl[0]!.URL).toBe(HERKUNFT + adresse);
    const { ids } = seiten.get(adresse)!;
    expect(csl.slice(1).filter((z) => !ids.has(z.URL.split('#')[1] ?? ''))).toEqual([]);
    expect(
      csl.filter((z) => z.type !== 'webpage' || !z.title || !/^(Zurückgezogen am [^.]+\. .+)?Stand: ./.test(z.note)),
    ).toEqual([]);
  });

  it('kein Eintrag heißt wie ein anderer', () => {
    const namen = csl.map((z) => z.title);
    expect(namen.filter((name, i) => namen.indexOf(name) !== i)).toEqual([]);
  });

  it('das Zitat als Text sagt dasselbe', () => {
    const tag = ({ issued }: Csl) => {
      const [j, m, t] = issued['date-parts'][0]!.map((n) => String(n).padStart(2, '0'));
      return [j, m, t].join('-');
    };
    const geprueft = (z: Csl) => meldungVon(adresse)?.geprueft ?? tag(z);
    const falsch = csl.flatMap((z) => {
      const zeile = z.URL.includes('#');
      const [stand] = /Stand: (?:\d{1,2}\. )?[^.]+/.exec(z.note)!;
      const teile = [
        zeile ? z.title : `„${z.title}“.`,
        z.abstract ?? '',
        /Quellen?: .*/.exec(z.note)?.[0] ?? '',
        z.genre ? `${[z.genre, z.number].filter(Boolean).join(' ')} vom ${inWorten(tag(z))}.` : '',
        `${zeile ? 'Zitiert nach: ' : ''}${z['container-title']}.`,
        /Zurückgezogen am (?:\d{1,2}\. )?[^.]+/.exec(z.note)?.[0] ?? '',
        z.version ? `Fassung vom ${inWorten(z.version)}.` : '',
        `${stand}, Quellen gelesen am ${inWorten(geprueft(z))}.`,
        'Lizenz CC BY 4.0.',
        z.URL,
      ].filter(Boolean);
      const stellen = teile.map((teil) => z.custom.text.indexOf(teil));
      const inReihe = stellen.every((stelle, i) => stelle > (stellen[i - 1] ?? -1));
      return inReihe && z.custom.text.endsWith(` ${z.URL}`) ? [] : [[z.custom.text, teile]];
    });
    expect(falsch).toEqual([]);
    // Nothing doubled or left over where the parts meet.
    expect(
      csl
        .filter((z) => /undefined|\snull\b|\[object|[.!?]\.(?!\.)|\s\s|\s[.,;:]/.test(z.custom.text))
        .map((z) => z.custom.text),
    ).toEqual([]);
    expect(csl[0]!.custom.text).toBe(glatt(zitat(seiten.get(adresse)!)?.querySelector('p')?.textContent));
    const { art, nummer, datum } = meldungVon(adresse) ?? {};
    expect([csl[0]!.genre, csl[0]!.number]).toEqual([art, nummer]);
    if (datum) expect(tag(csl[0]!)).toBe(datum);
  });

  it('BibTeX sagt dasselbe und ist lesbar', () => {
    const { entries, errors } = parse(lies(`${adresse}zitat.bib`).toString(), { sentenceCase: false });
    expect(errors).toEqual([]);
    const bib = entries.map(({ key, fields: f }) => [
      key,
      f.title,
      f.url,
      f.year,
      Number(f.month),
      f.note,
      f.titleaddon,
      f.version,
      f.abstract,
    ]);
    expect(bib).toEqual(
      csl.map((z) => [
        z.id,
        z.title,
        z.URL,
        String(z.issued['date-parts'][0]![0]),
        z.issued['date-parts'][0]![1],
        z.note,
        z.genre && [z.genre, z.number].filter(Boolean).join(' '),
        z.version,
        z.abstract,
      ]),
    );
  });
});

describe('Seiten in anderen Sprachen', () => {
  const fremde = [...bestand.uebersetzungen.values()].map(({ id, daten }) => {
    const { worte, zitieren } = bestand.sprachen.get(daten.sprache)!.daten;
    return { ...daten, worte: worte!, zitieren, seite: seiten.get(`/${id.replace(/\/index$/, '')}/`)! };
  });
  const zitierte = fremde.filter((u) => alle.includes(u.seite.adresse));
  const lang = (wert: string) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(wert));

  it('bieten ihr Zitat an, wo die Sprache Worte dafür hat; Seiten der Hilfe nie', () => {
    const hilfe = new Set(hilfeseiten.map((s) => s.adresse));
    const mit = fremde.filter((u) => zitat(u.seite)).map((u) => u.seite.adresse);
    expect(mit).toEqual(fremde.filter((u) => u.zitieren && !hilfe.has(u.seite.adresse)).map((u) => u.seite.adresse));
    expect(zitierte.map((u) => u.seite.adresse).toSorted()).toEqual(mit.toSorted());
    expect(mit.filter((a) => a.startsWith('/en/')).length).toBeGreaterThan(5);
    for (const adresse of mit)
      expect(
        [...zitat(seiten.get(adresse)!)!.querySelectorAll('a[download]')].map((a) => a.getAttribute('href')),
      ).toEqual(['bib', 'json'].map((endung) => `${adresse}zitat.${endung}`));
  });

  it('werden mit ihrem Titel, ihrer Adresse und dem Tag der Übersetzung zitiert, in ihrer Sprache', () => {
    const englische = zitierte.filter((u) => u.sprache === 'en');
    for (const u of englische) {
      const [csl, ...weitere] = cslVon(u.seite.adresse);
      const text = glatt(zitat(u.seite)!.querySelector('p')!.textContent);
      expect(weitere).toEqual([]);
      expect(csl).toMatchObject({
        type: 'webpage',
        title: u.titel,
        URL: HERKUNFT + u.seite.adresse,
        language: 'en',
        'container-title': 'Neuordnung der Drogenhilfe Dortmund',
        issued: { 'date-parts': [u.uebersetzt.split('-').map(Number)] },
        custom: { text },
      });
      const teile = [
        `“${u.titel}”. Neuordnung der Drogenhilfe Dortmund. `,
        `Translation of ${lang(u.uebersetzt)}. As of `,
        `Sources read on ${lang(bestand.seiten.get(u.original)!.daten.geprueft)}. Licence CC BY 4.0. `,
      ];
      expect(teile.filter((teil) => !text.includes(teil))).toEqual([]);
      expect(text.endsWith(` ${csl!.URL}`)).toBe(true);
      // Who has checked it, and what it translates.
      expect(csl!.note).toContain(u.worte.ungeprueft.replace(/\s+/g, ' ').trim());
      expect(csl!.note.endsWith(u.original === 'index' ? `${HERKUNFT}/` : `${HERKUNFT}/${u.original}/`)).toBe(true);
    }
  });

  it('BibTeX sagt dasselbe und nennt die Sprache, wie babel sie kennt', () => {
    for (const { seite, titel } of zitierte) {
      const roh = lies(`${seite.adresse}zitat.bib`).toString();
      const { entries, errors } = parse(roh, { sentenceCase: false });
      const [csl] = cslVon(seite.adresse);
      expect(errors).toEqual([]);
      expect(entries.map(({ key, fields: f }) => [key, f.title, f.url, f.note])).toEqual([
        [csl!.id, titel, csl!.URL, csl!.note],
      ]);
      expect(roh).toContain(csl!.language === 'en' ? 'langid = {english}' : 'langid = {');
    }
  });

  it('jede Zeile der englischen Zahlen, des Vergleichs und des Verlaufs hat einen Link zu sich selbst', () => {
    const zeilen = ['/en/figures/', '/en/comparison/', '/en/timeline/'].flatMap((a) =>
      [...seiten.get(a)!.dom.querySelectorAll('main .liste > li')].map((li) => ({
        adresse: a,
        id: li.id || li.querySelector('h3')?.id,
        link: li.querySelector('a')?.getAttribute('href'),
      })),
    );
    expect(zeilen.length).toBeGreaterThan(150);
    expect(zeilen.filter((z) => !z.id || z.link !== `#${z.id}`)).toEqual([]);
  });
});

/**
 * What Zotero finds on the page itself, in its order (translators "Embedded Metadata" and "RDF"): Open Graph, the day of an article, the canonical address.
 * `citation_title` would make an article of a journal of every page.
 */
function wieZotero({ dom }: Seite) {
  const meta = (name: string) =>
    dom.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ??
    dom.querySelector(`meta[property="${name}"]:not([name])`)?.getAttribute('content');
  return {
    titel: meta('og:title'),
    website: meta('og:site_name'),
    adresse: meta('og:url') ?? dom.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    tag: meta('article:published_time')?.slice(0, 10),
    alsZeitschrift: meta('citation_title'),
  };
}

it('wer die Seite selbst in eine Literaturverwaltung holt, hat denselben Titel, dieselbe Adresse, denselben Tag', () =>
  expect(
    fehlerAuf(
      gelistet.filter((s) => alle.includes(s.adresse)),
      (s) => {
        const [seite] = cslVon(s.adresse);
        const zotero = wieZotero(s);
        const falsch = {
          // A page of help is called by a word that tells on nobody.
          titel: zotero.titel !== seite!.title && !s.dom.title.startsWith(zotero.titel ?? ' '),
          website: (zotero.website ?? seite!['container-title']) !== seite!['container-title'],
          adresse: zotero.adresse !== seite!.URL,
          tag: zotero.tag !== undefined && zotero.tag !== meldungVon(s.adresse)?.datum,
          zeitschrift: zotero.alsZeitschrift !== undefined,
        };
        return Object.entries(falsch).flatMap(([was, ist]) => (ist ? [`${was}: ${JSON.stringify(zotero)}`] : []));
      },
    ),
  ).toEqual([]));

/** What readers see of a source wherever it is told. */
const alsQuelle = (id: string): string[] => {
  const { herausgeber, titel, datum } = bestand.quellen.get(id)!.daten;
  return [herausgeber, titel.replaceAll('„', '‚').replaceAll('“', '‘'), ...(datum ? [inWorten(datum)] : [])];
};
const zitatZu = (adresse: string, id: string): Csl =>
  cslVon(adresse).find((z) => decodeURI(z.URL) === `${HERKUNFT}${adresse}#${id}`)!;
/** Of each kind of entry: where it is, and what a citation of it must say. */
const SAGT: [adresse: string, eintraege: { id: string; quellen: string[]; sagt: (string | null | undefined)[] }[]][] = [
  [
    '/zahlen/',
    [
      ...bestand.kennzahlen.zeilen.map((k) => ({
        ...k,
        sagt: [k.titel, k.ort, k.zeitraum, k.wortlaut ?? k.wert?.toLocaleString('de-DE') ?? 'nicht belegt', k.einheit],
      })),
      // A series has its figures from where they are from.
      ...bestand.reihen.zeilen.map((r) => {
        const zahlen = bestand.kennzahlen.zeilen.filter((k) => k.reihe === r.id);
        return {
          id: r.id,
          quellen: [...new Set([...zahlen, r].flatMap(({ quellen }) => quellen))],
          sagt: [r.titel, r.einheit, ...zahlen.flatMap((k) => [`${k.zeitraum}: `, k.wert?.toLocaleString('de-DE')])],
        };
      }),
    ],
  ],
  [
    '/stellungnahmen/',
    bestand.stellungnahmen.zeilen.map((s) => ({
      ...s,
      sagt: [s.akteur, s.rolle, s.datum && inWorten(s.datum), s.aussage],
    })),
  ],
  [
    '/verlauf/',
    [...bestand.ereignisse.values()].map(({ id, daten: e }) => ({
      id,
      quellen: e.quellen,
      sagt: [e.titel, inWorten(e.datum), e.zusammenfassung],
    })),
  ],
  [
    '/zuerich/',
    bestand.vergleich.zeilen.map((z) => ({
      ...z,
      sagt: [z.titel, `Stand: ${inWorten(z.stand)}`, 'Dortmund: ', z.dortmund, 'Zürich: ', z.zuerich],
    })),
  ],
];

describe.each(SAGT)('%s', (adresse, eintraege) => {
  it('jedes Zitat sagt für sich allein, was der Eintrag sagt, aus welchen Quellen, und wo er steht', () => {
    expect(eintraege.length).toBeGreaterThan(30);
    const fehlt = eintraege.flatMap(({ id, quellen, sagt }) => {
      const { custom, title, abstract, note } = zitatZu(adresse, id);
      const soll = [
        ...sagt,
        ...quellen.slice(0, 3).flatMap(alsQuelle),
        quellen.length > 3 ? `dazu ${quellen.length - 3} weitere` : '',
      ]
        .filter((teil) => teil !== null && teil !== undefined)
        .map((teil) => teil.replace(/\.$/, ''));
      const fuerVerwaltung = [title, abstract, note].join('\n');
      return soll.flatMap((teil) =>
        custom.text.includes(teil) && fuerVerwaltung.includes(teil)
          ? []
          : [`${id}: „${teil}“ fehlt in „${custom.text}“`],
      );
    });
    expect(fehlt).toEqual([]);
  });

  it('jeder Eintrag der Datei lässt sich dort zitieren, wo er steht', () => {
    const { dom } = seiten.get(adresse)!;
    const links = [...dom.querySelectorAll('a.zitieren')];
    const eintrag = (a: Element) => a.closest('[data-merkmale], tr[id], article[id], section')!;
    expect(
      links.filter(
        (a) =>
          eintrag(a).querySelector(`[id="${a.getAttribute('href')!.slice(1)}"]`) === null &&
          `#${eintrag(a).id}` !== a.getAttribute('href'),
      ),
    ).toEqual([]);
    const adressen = (liste: string[]) => liste.map((url) => decodeURI(url)).toSorted();
    expect(adressen(links.map((a) => `${HERKUNFT}${adresse}${a.getAttribute('href')}`))).toEqual(
      adressen(
        cslVon(adresse)
          .slice(1)
          .map((z) => z.URL),
      ),
    );
    expect(dom.querySelectorAll('zeilen-zitat dialog').length).toBe(1);
  });
});
