import { expect, it } from 'vitest';
import { alsBibtex } from '../../src/query/literatur.ts';
import { alsLiteratur, alsText } from '../../src/query/zitatformen.ts';

const herkunft = new URL('https://beispiel.example');
const zeile = {
  adresse: '/zuerich/#v01',
  titel: '50 % & mehr_{x}',
  website: 'Neuordnung der Drogenhilfe Dortmund',
  stand: 'Ende 2024',
  geprueft: '2026-11-23',
};

it('zitiert als Text mit Stand und dauerhafter Adresse', () =>
  expect(alsText(zeile, herkunft)).toBe(
    '„50 % & mehr_{x}“. Neuordnung der Drogenhilfe Dortmund. Stand: Ende 2024, geprüft: 23. November 2026. Lizenz CC BY 4.0. https://beispiel.example/zuerich/#v01',
  ));

it('zitiert in BibTeX, ohne dass ein Zeichen zum Befehl wird', () => {
  const bib = alsBibtex(alsLiteratur(zeile, herkunft));
  expect(bib).toContain('@misc{drogenhilfe-dortmund-zuerich-v01,');
  expect(bib).toContain('title = {{50 \\% \\& mehr\\_\\{x\\}}},');
});
