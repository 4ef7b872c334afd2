import { expect, it } from 'vitest';
import { alsBibtex } from './literatur.ts';
import { alsLiteratur, alsText, quellenangabe } from './zitatformen.ts';

const herkunft = new URL('https://beispiel.example');
const zeile = {
  adresse: '/zuerich/#v01',
  titel: '50 % & mehr_{x}',
  aussage: 'Dortmund.',
  quellen: [quellenangabe({ herausgeber: 'Blatt', titel: 'Ein „Riesen-Problem“', datum: '2025-07' })],
  website: 'Neuordnung der Drogenhilfe Dortmund',
  stand: 'Ende 2024',
  geprueft: '2026-11-23',
};

it('zitiert eine Zeile mit dem, was sie sagt, Quelle, Stand und dauerhafter Adresse', () =>
  expect(alsText(zeile, herkunft)).toBe(
    '50 % & mehr_{x}. Dortmund. Quelle: Blatt, „Ein ‚Riesen-Problem‘“, Juli 2025. Zitiert nach: Neuordnung der Drogenhilfe Dortmund. Stand: Ende 2024, Quellen gelesen am 23. November 2026. Lizenz CC BY 4.0. https://beispiel.example/zuerich/#v01',
  ));

it('nennt von einer Meldung Art, Nummer und Tag, und von einem geänderten Text die Fassung (P-10)', () => {
  const meldung = {
    ...zeile,
    adresse: '/aktuelles/eins/',
    aussage: undefined,
    quellen: [],
    meldung: { art: 'Pressemitteilung', nummer: '1/2026', datum: '2026-11-20' },
    fassung: '2026-11-22',
  };
  expect(alsText(meldung, herkunft)).toContain(
    '“. Pressemitteilung 1/2026 vom 20. November 2026. Neuordnung der Drogenhilfe Dortmund. Fassung vom 22. November 2026. Stand',
  );
  const bib = alsBibtex(alsLiteratur(meldung, herkunft));
  for (const feld of ['titleaddon = {Pressemitteilung 1/2026}', 'version = {2026-11-22}', 'date = {2026-11-20}'])
    expect(bib).toContain(feld);
});

it('zitiert in BibTeX, ohne dass ein Zeichen zum Befehl wird', () => {
  const bib = alsBibtex(alsLiteratur(zeile, herkunft));
  expect(bib).toContain('@online{drogenhilfe-dortmund-zuerich-v01,');
  expect(bib).toContain('title = {{50 \\% \\& mehr\\_\\{x\\}}},');
});

it('nennt drei Quellen beim Namen und zählt die übrigen', () =>
  expect(alsText({ ...zeile, quellen: ['A', 'B', 'C', 'D', 'E'] }, herkunft)).toContain(
    'Quellen: A; B; C; dazu 2 weitere. Zitiert nach',
  ));

it('sagt, was nicht mehr gilt', () =>
  expect(alsText({ ...zeile, zurueckgezogen: '2026-11-24' }, herkunft)).toContain(
    '. Zurückgezogen am 24. November 2026. Stand: ',
  ));
