/** The citations, read by a BibTeX parser that is not ours, beside the pages that they name. */
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { dateien, fehlerAuf, gelistet, HERKUNFT, lies, seiten, type Seite } from './fertig.ts';
import { adressenDesInhalts, inWorten, sichtbarerBestand } from './inhalt.ts';

interface Csl {
  id: string;
  type: string;
  title: string;
  URL: string;
  note: string;
  /** Of a notice: kind and number. */
  genre?: string;
  number?: string;
  /** Day of the last change. */
  version?: string;
  issued: { 'date-parts': number[][] };
  'container-title': string;
  custom: { text: string };
}

const glatt = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const zitat = (s: Seite) => s.dom.querySelector('details.zitat');
const cslVon = (adresse: string) => JSON.parse(lies(`${adresse}zitat.json`).toString()) as Csl[];
const ordner = [...dateien].filter((d) => d.endsWith('/zitat.json')).map((d) => d.replace('zitat.json', ''));
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
    fehlerAuf(gelistet, (s) => {
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
    fehlerAuf(gelistet, (s) => {
      const erwartet = /^\/quellen\/.+/.test(s.adresse) ? [] : ['zitat.bib', 'zitat.json'].map((n) => s.adresse + n);
      const links = [...(zitat(s)?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href')!);
      return links.join() === erwartet.join() ? [] : [links.join()];
    }),
  ).toEqual([]));

it('die Dateien nennen jede Seite und jede Zeile mit eigener Adresse, jede einmal', () => {
  const genannt = ordner.flatMap(cslVon).map((z) => decodeURI(z.URL.replace(HERKUNFT, '')));
  const adressen = adressenDesInhalts(bestand).filter((a) => !/^\/(quellen\/.+|redaktion\/)/.test(a));
  expect(genannt.length).toBeGreaterThan(400);
  expect(genannt.toSorted()).toEqual(adressen.toSorted());
});

describe.each(ordner)('%s', (adresse) => {
  const csl = cslVon(adresse);

  it('der erste Eintrag ist die Seite selbst, die übrigen stehen auf ihr', () => {
    expect(csl[0]!.URL).toBe(HERKUNFT + adresse);
    const { ids } = seiten.get(adresse)!;
    expect(csl.slice(1).filter((z) => !ids.has(z.URL.split('#')[1] ?? ''))).toEqual([]);
    expect(csl.filter((z) => z.type !== 'webpage' || !z.title || !/^Stand: ./.test(z.note))).toEqual([]);
  });

  it('das Zitat als Text sagt dasselbe', () => {
    const tag = ({ issued }: Csl) => {
      const [j, m, t] = issued['date-parts'][0]!.map((n) => String(n).padStart(2, '0'));
      return [j, m, t].join('-');
    };
    const geprueft = (z: Csl) => meldungVon(adresse)?.geprueft ?? tag(z);
    expect(csl.map((z) => z.custom.text)).toEqual(
      csl.map((z) =>
        [
          `„${z.title}“`,
          ...(z.genre ? [`${[z.genre, z.number].filter(Boolean).join(' ')} vom ${inWorten(tag(z))}`] : []),
          z['container-title'],
          ...(z.version ? [`Fassung vom ${inWorten(z.version)}`] : []),
          `${z.note}, Quellen gelesen am ${inWorten(geprueft(z))}`,
          'Lizenz CC BY 4.0',
          z.URL,
        ].join('. '),
      ),
    );
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
      f.type,
      f.number,
      f.version,
    ]);
    expect(bib).toEqual(
      csl.map((z) => [
        z.id,
        z.title,
        z.URL,
        String(z.issued['date-parts'][0]![0]),
        z.issued['date-parts'][0]![1],
        z.note,
        z.genre,
        z.number,
        z.version,
      ]),
    );
  });
});

it('eine Zeile mit eigenem Stand trägt ihn auch im Zitat', () => {
  const v01 = bestand.vergleich.zeilen.find((z) => z.id === 'v01')!;
  const zeile = cslVon('/zuerich/').find((z) => z.URL.endsWith('#v01'))!;
  expect(zeile).toMatchObject({ title: v01.titel, note: `Stand: ${inWorten(v01.stand)}` });
});

it.each(['/zuerich/', '/verlauf/'])('%s: jede Zeile der Datei lässt sich dort zitieren, wo sie steht', (adresse) => {
  const links = [...seiten.get(adresse)!.dom.querySelectorAll('[data-merkmale] a.zitieren')];
  const falsch = links.filter(
    (a) => a.closest('[data-merkmale]')!.querySelector(`[id="${a.getAttribute('href')!.slice(1)}"]`) === null,
  );
  expect(falsch).toEqual([]);
  expect(links.map((a) => `${HERKUNFT}${adresse}${a.getAttribute('href')}`).sort()).toEqual(
    cslVon(adresse)
      .slice(1)
      .map((z) => z.URL)
      .sort(),
  );
});
