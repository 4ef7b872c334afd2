/** schema.org says what the page says, and nothing else. */
import { describe, expect, it } from 'vitest';
import { csv } from './daten.ts';
import { deutsche, fehlerAuf, gelistet, HERKUNFT, seiten, type Seite } from './fertig.ts';
import { heute, sichtbarerBestand, tagIn, vorbei } from './inhalt.ts';
import { begruendetBis } from '../../src/ort/oeffnungszeiten.ts';

type Knoten = Record<string, unknown> & { '@type': string };
interface Auszeichnung extends Knoten {
  '@context': string;
  url: string;
  name: string;
  dateModified: string;
  breadcrumb?: { itemListElement: { position: number; name: string; item: string }[] };
  mainEntity?: Knoten & { name: string; address?: Knoten; telephone?: string; openingHoursSpecification?: Knoten[] };
}

const lies = (s: Seite): Auszeichnung[] =>
  [...s.dom.querySelectorAll('script[type="application/ld+json"]')].map(
    (e) => JSON.parse(e.textContent) as Auszeichnung,
  );
const glatt = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const tag = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
const { einrichtungen, meldungen } = sichtbarerBestand();

it('jede Seite, die gefunden werden darf, hat genau eine, die anderen keine', () => {
  expect(fehlerAuf(gelistet, (s) => (lies(s).length === 1 ? [] : [String(lies(s).length)]))).toEqual([]);
  const andere = [...seiten.values()].filter((s) => !gelistet.includes(s));
  expect(fehlerAuf(andere, (s) => lies(s).map((a) => a.url))).toEqual([]);
});

const ART: Record<string, string> = { '/': 'WebSite', '/fragen/': 'FAQPage' };

it('Name, Adresse und Datum sind die der Seite', () =>
  expect(
    fehlerAuf(deutsche, (s) => {
      const [a] = lies(s);
      const geprueft = [...s.dom.querySelectorAll('dl.stand div')].find((d) =>
        glatt(d.textContent).startsWith('Quellen gelesen am'),
      );
      // The newer one: of the last change that the page tells, and of the check.
      const geaendert = [...s.dom.querySelectorAll('.aenderungen time')].map((t) => t.getAttribute('datetime')!).sort();
      const letzter = geaendert.at(-1) ?? '';
      const tagstimmt =
        a!.dateModified === letzter ||
        glatt(geprueft?.querySelector('dd')?.textContent) === tag.format(new Date(a!.dateModified));
      return [
        a?.['@context'] === 'https://schema.org' && a['@type'] === (ART[s.adresse] ?? 'WebPage') ? '' : 'Art',
        a?.url === HERKUNFT + s.adresse ? '' : `url ${a?.url}`,
        s.adresse === '/' || a?.name === glatt(s.dom.querySelector('h1')?.textContent) ? '' : `name ${a?.name}`,
        tagstimmt && a!.dateModified >= letzter ? '' : `Datum ${a!.dateModified}`,
      ].filter(Boolean);
    }),
  ).toEqual([]));

it('die Brotkrumen sind die der Seite und führen zu Seiten', () =>
  expect(
    fehlerAuf(deutsche, (s) => {
      const stufen = lies(s)[0]?.breadcrumb?.itemListElement ?? [];
      const gezeigt = [...s.dom.querySelectorAll('.krumen li')].map((li) => glatt(li.textContent));
      const ziele = stufen.map((k) => k.item.replace(HERKUNFT, ''));
      return [
        stufen.map((k) => k.name).join('|') === gezeigt.join('|')
          ? ''
          : `${stufen.map((k) => k.name).join()} statt ${gezeigt.join()}`,
        stufen.every((k, i) => k.position === i + 1) ? '' : 'Zählung',
        ...ziele.filter((z) => !seiten.has(z)),
      ].filter(Boolean);
    }),
  ).toEqual([]));

describe('Orte', () => {
  const orte = gelistet.filter((s) => lies(s)[0]?.mainEntity && s.adresse.startsWith('/standorte/'));

  it('sind nur die offenen Einrichtungen in Dortmund, alle als Place', () => {
    const offen = [...einrichtungen.values()]
      .filter(({ daten: d }) => d.ort === 'dortmund' && d.anzeige !== 'nein')
      .filter(({ daten: d }) => d.status === 'in-betrieb' || d.status === 'provisorisch')
      .map(({ id }) => `/standorte/${id}/`);
    expect(orte.map((s) => s.adresse).toSorted()).toEqual(offen.toSorted());
    expect(new Set(orte.map((s) => lies(s)[0]!.mainEntity!['@type']))).toEqual(new Set(['Place']));
  });

  it('sagen nur, was belegt ist: Anschrift, Telefon ohne Vorbehalt, Zeiten ohne Vorbehalt', () =>
    expect(
      fehlerAuf(orte, (s) => {
        const ort = lies(s)[0]!.mainEntity!;
        const d = einrichtungen.get(s.adresse.split('/')[2]!)!.daten;
        const zeiten = ort.openingHoursSpecification ?? [];
        const vorbehalt =
          d.anzeige !== 'ja' ? d.oeffnungszeiten : d.oeffnungszeiten.filter((o) => o.bereich ?? o.hinweis ?? o.monate);
        // A search engine says "open now" by them.
        const bis = begruendetBis(d.oeffnungszeiten_stand, d.naechste_pruefung);
        const sagbar = bis && bis >= heute ? d.oeffnungszeiten.length - vorbehalt.length : 0;
        return [
          ort.name === d.titel ? '' : 'Name',
          ort.address?.['streetAddress'] === (d.strasse ?? undefined) ? '' : 'Straße',
          !ort.telephone ||
          d.telefon.some((t) => d.anzeige === 'ja' && t.e164 === ort.telephone && !t.bereich && !t.stand)
            ? ''
            : 'Telefon',
          zeiten.length === sagbar ? '' : `${zeiten.length} Zeiten`,
          zeiten.every((z) => z['validThrough'] === bis) ? '' : 'ohne Ende',
          'geo' in ort || 'openingHours' in ort ? 'mehr als belegt' : '',
        ].filter(Boolean);
      }),
    ).toEqual([]));
});

it('die Startseite sagt, wie die Website heißt, und verspricht keine Suche', () => {
  const website = lies(seiten.get('/')!)[0]!;
  const name = glatt(seiten.get('/')!.dom.querySelector('.kopf__name')!.textContent);
  expect(website).toMatchObject({ '@type': 'WebSite', url: `${HERKUNFT}/`, name });
  expect(website).not.toHaveProperty('potentialAction');
});

it('jede Meldung ist ein NewsArticle mit ihrem Tag, und was sie ankündigt, steht nur bis dahin dabei', () => {
  const artikel = gelistet.filter((s) => /^\/aktuelles\/./.test(s.adresse));
  expect(artikel.length).toBeGreaterThan(0);
  expect(
    fehlerAuf(artikel, (s) => {
      const a = lies(s)[0]!.mainEntity!;
      const m = meldungen.get(s.adresse.split('/')[2]!)!.daten;
      const og = (name: string) => s.dom.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
      const termin = a['about'] as (Knoten & { startDate: string; location: Knoten }) | undefined;
      const voraus = m.termin && (m.termin.ende ? !vorbei(m.termin.ende) : tagIn(new Date(m.termin.beginn)) >= heute);
      const erschienen = m.sperrfrist ? new Date(m.sperrfrist).toISOString() : m.datum;
      return [
        a['@type'] === 'NewsArticle' && a['headline'] === m.titel ? '' : 'Art oder Titel',
        a['datePublished'] === erschienen && og('article:published_time') === erschienen ? '' : 'Datum',
        a['dateModified'] === og('article:modified_time') ? '' : 'Änderung',
        og('og:type') === 'article' ? '' : 'og:type',
        Boolean(termin) === Boolean(voraus) ? '' : 'Termin',
        !termin || (termin.startDate === m.termin!.beginn && termin.location['name'] === m.termin!.ort)
          ? ''
          : 'Ort, Zeit',
        'author' in a || 'publisher' in a ? 'mehr als bekannt' : '',
      ].filter(Boolean);
    }),
  ).toEqual([]);
});

it('jede Frage hat ihre Antwort, in Worten der Seite', () => {
  const { dom } = seiten.get('/fragen/')!;
  const fragen = lies(seiten.get('/fragen/')!)[0]!.mainEntity as unknown as (Knoten & {
    acceptedAnswer: { text: string };
  })[];
  const gezeigt = [...dom.querySelectorAll('main h3[id]')].map((h) => glatt(h.textContent));
  const offen = new Set([...dom.querySelectorAll('.glossar h3')].map((h) => glatt(h.textContent)));
  expect(fragen.map((f) => f['name'])).toEqual(gezeigt.filter((f) => !offen.has(f)));
  const text = dom.querySelector('main')!.cloneNode(true) as Element;
  for (const e of text.querySelectorAll('.beleg')) e.remove();
  const worte = glatt(text.textContent);
  expect(
    fragen.filter((f) => f.acceptedAnswer.text.split('\n').some((t) => !worte.includes(t.replace(/^- /, '')))),
  ).toEqual([]);
});

it('das Glossar nennt alle Begriffe mit ihrer Erklärung', () => {
  const { dom } = seiten.get('/glossar/')!;
  const begriffe = lies(seiten.get('/glossar/')!)[0]!.mainEntity!['hasDefinedTerm'] as (Knoten & {
    url: string;
    description: string;
  })[];
  expect(begriffe.map((b) => b['name'])).toEqual(
    [...dom.querySelectorAll('.glossar h3')].map((h) => glatt(h.textContent)),
  );
  expect(
    begriffe.filter(
      (b) =>
        !glatt(dom.getElementById(b.url.split('#')[1]!)?.parentElement?.textContent).includes(glatt(b.description)),
    ),
  ).toEqual([]);
});

describe('Offene Daten', () => {
  interface Satz extends Knoten {
    name: string;
    description: string;
    url: string;
    license: string;
    distribution: { contentUrl: string; encodingFormat: string }[];
    creator: Knoten & { name: string };
    datePublished: string;
    dateModified: string;
    keywords: string[];
    spatialCoverage: (Knoten & { name: string })[];
    temporalCoverage: string;
    variableMeasured: string[];
  }
  const saetze = lies(seiten.get('/daten/')!)[0]!.mainEntity!['dataset'] as Satz[];
  const dom = seiten.get('/daten/')!.dom;

  it('jeder Datensatz heißt wie auf der Seite und nennt, was Verzeichnisse von Datensätzen verlangen', () => {
    const gezeigt = [...dom.querySelectorAll('.downloads')]
      .map((liste) => liste.closest('section')!.querySelector('h3')!)
      .map((h) => [h.id, glatt(h.textContent)]);
    expect(gezeigt.length).toBeGreaterThan(5);
    expect(saetze.map((d) => [d.url.split('#')[1], d.name])).toEqual(gezeigt);
    for (const d of saetze) {
      expect(d.description.length).toBeGreaterThan(49);
      expect(d.license).toMatch(/^https:\/\/creativecommons\.org\//);
    }
  });

  it('jeder sagt, von wem er ist, für welche Orte und welche Zeit er gilt und was er misst', () => {
    const [impressum] = seiten.get('/impressum/')!.dom.querySelectorAll('main');
    expect(
      saetze.flatMap((d) => {
        const [von = '', bis = ''] = d.temporalCoverage.split('/');
        const tag = /^\d{4}(-\d\d){0,2}$/;
        const { kopf } = csv(`${d.url.split('#')[1]}.csv`);
        return [
          // Whoever is not named in the imprint is not made up.
          glatt(impressum!.textContent).includes(d.creator.name) || d.creator.name.includes('noch kein Betreiber')
            ? ''
            : `von ${d.creator.name}`,
          d.spatialCoverage.some(({ name }) => name === 'Dortmund') ? '' : 'kein Ort',
          tag.test(von) && tag.test(bis) && von <= bis && bis <= d.dateModified ? '' : `Zeit ${d.temporalCoverage}`,
          d.datePublished <= d.dateModified ? '' : 'geändert, bevor er da war',
          d.keywords.length > 2 && d.variableMeasured.length > 4 && d.variableMeasured.length <= kopf.length
            ? ''
            : 'Schlagworte oder Spalten',
        ]
          .filter(Boolean)
          .map((f) => `${d.name}: ${f}`);
      }),
    ).toEqual([]);
  });

  it('jede Datei, die die Seite zum Laden anbietet, steht dabei, und keine andere', () => {
    const angeboten = [...dom.querySelectorAll('.downloads a[download]')]
      .map((a) => a.getAttribute('href')!)
      .filter((a) => !/\.(schema|csv-metadata)\.json$/.test(a));
    const genannt = saetze.flatMap((d) => d.distribution.map((f) => f.contentUrl.replace(HERKUNFT, '')));
    expect(genannt.toSorted()).toEqual(angeboten.toSorted());
  });
});
