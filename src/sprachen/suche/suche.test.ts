/** The search of a language, on pages made up for it: what is found by itself, and which of it answers a query. */
import { describe, expect, it } from 'vitest';
import { Sprachsuche } from './finden.ts';
import type { Sprachdokument, Sprachliste } from './liste.ts';
import { sprachdokumente } from './sprachdokumente.ts';
import { sprachworte, worteAus } from './worte.ts';

describe('Eine Seite wird zerlegt', () => {
  const zerlege = (inhalt: string, auch = '') =>
    sprachdokumente(`<body><main id="inhalt"${auch}><h1>Figures</h1>${inhalt}</main>`, '/en/figures/');

  it('in sich selbst, ihre Abschnitte und ihre Zeilen, auch in Zugeklapptem', () => {
    const { dokumente } = zerlege(
      `<p>Counted.<sup class="beleg">1</sup></p><h2 id="gaps">What is missing</h2><p>Much.</p>
      <details><summary data-pagefind-ignore><h2 id="thema">Deaths (1)</h2></summary>
      <ul><li id="k1" data-such="Kennzahl"><p><b>14</b> people</p><p><span class="zeilenkopf">Drug deaths</span>. Dortmund</p></li></ul>
      </details>`,
      ' data-such-auch="statistics · data"',
    );
    expect(dokumente.map(({ adresse, titel, wo, text }) => [adresse, titel, wo.join(' > '), text])).toEqual([
      ['/en/figures/', 'Figures', '', 'Counted.'],
      ['/en/figures/#gaps', 'What is missing', 'Figures', 'Much.'],
      ['/en/figures/#k1', 'Drug deaths', 'Figures > Deaths', '14 people. Dortmund'],
    ]);
    expect(dokumente[0]!.auch).toEqual(['statistics', 'data']);
  });

  it('was hinter einer Zeile steht, gehört nicht zu ihr, und was die Suche nicht lesen soll, zu nichts', () => {
    const { dokumente } = zerlege(
      '<h2 id="a">A</h2><ul><li id="b"><a href="/x/">B</a>: yes</li></ul><p>After.</p><p data-pagefind-ignore>No.</p>',
    );
    expect(dokumente.map((d) => `${d.titel}: ${d.text}`)).toEqual(['Figures: ', 'A: After.', 'B: yes']);
  });

  it('ein Wort neben dem deutschen wird unter beiden gefunden', () => {
    const { gleich, dokumente } = zerlege(
      '<li id="wort-a" data-such-gleich="Ordnungsamt · KOD"><b class="zeilenkopf">public order office</b>: <a href="/glossar/#a">Ordnungsamt</a></li>',
    );
    expect(gleich).toEqual([['public order office', 'Ordnungsamt', 'KOD']]);
    expect(dokumente[1]).toMatchObject({ titel: 'public order office', text: 'Ordnungsamt', auch: ['Ordnungsamt'] });
  });

  it('eine Zeile ohne Titel hält den Bau an', () =>
    expect(() => zerlege('<li id="x">nur Text</li>')).toThrow('/en/figures/#x: eine Zeile ohne Titel'));
});

describe('Wörter', () => {
  it.each([
    ['opening', 'opened'],
    ['deaths', 'death'],
    ['cities', 'city'],
    ['stopped', 'stop'],
    ['overdoses', 'overdose'],
  ])('%s und %s sind auf Englisch dasselbe', (a, b) => {
    const { form } = sprachworte('en');
    expect(form(a)).toBe(form(b));
  });

  it.each([
    ['police', 'policy'],
    ['need', 'needle'],
    ['bed', 'bad'],
  ])('%s und %s nicht', (a, b) => {
    const { form } = sprachworte('en');
    expect(form(a)).not.toBe(form(b));
  });

  it('mit Bindestrichen stehen auch zusammen da, ganz und in Teilen', () =>
    expect(worteAus('Drogen-Konsum-Raum')).toEqual([
      ...['Drogen', 'Konsum', 'Raum'],
      ...['Drogenkonsum', 'Drogenkonsumraum', 'Konsumraum'],
    ]));
});

describe('Gefunden wird', () => {
  const dokument = (titel: string, text: string, mehr: Partial<Sprachdokument> = {}): Sprachdokument => ({
    adresse: `/en/#${titel}`,
    titel,
    wo: [],
    text,
    auch: [],
    gewicht: 1,
    ...mehr,
  });
  const liste: Sprachliste = {
    dokumente: [
      dokument('Help', 'Numbers and places.', { auch: ['where can I sleep tonight', 'rest'] }),
      dokument('Rest room', 'A room to rest in, and to rest again.'),
      dokument('Plan', 'The city budget grows with every year.'),
      dokument('Money', 'A budget for the city.'),
      dokument('Shelter', 'A place to sleep for women.'),
      dokument('Opening hours', 'Every day from 8:00.'),
      dokument('Hours of staff', 'They begin before the opening.'),
      dokument('Room', 'A drug consumption room at the Grafenhof, with a Café.'),
      dokument('Deaths', 'Drug-related deaths in Dortmund.'),
      dokument('Police', 'Dispersal orders of the police.'),
      ...Array.from({ length: 20 }, (_, i) => dokument(`Row ${i}`, `A row about Dortmund, number ${i}.`)),
    ],
    gleich: [
      ['drug consumption room', 'Drogenkonsumraum', 'Fixerstube', 'safe injection site'],
      ['drug-related deaths', 'Drogentote', 'overdose deaths'],
    ],
    notfall: ['overdose', 'not breathing', '112', 'bewusstlos'],
  };
  const suche = new Sprachsuche('en', liste);
  const titel = (eingabe: string) => suche.finde(eingabe).funde.map((f) => f.titel);

  it.each([
    ['opening hours', 'Opening hours'],
    ['when does it open', 'Opening hours'],
    ['where can i sleep tonight?', 'Help'],
    ['womens sleep', 'Shelter'],
    ['Drogenkonsumraum', 'Room'],
    ['fixerstube', 'Room'],
    ['safe injection site', 'Room'],
    ['how many overdose deaths', 'Deaths'],
    ['polce', 'Police'],
    ['dispers', 'Police'],
    ['pol', 'Police'],
    ['rest', 'Help'],
    ['city budget', 'Plan'],
    ['budget city', 'Money'],
    ['GRAFENHOF', 'Room'],
  ])('zu „%s“ zuerst „%s“', (eingabe, erster) => expect(titel(eingabe)[0]).toBe(erster));

  it('zu Fremdem nichts', () => expect(['bicycle rental', '', '?', 'xy'].flatMap(titel)).toEqual([]));

  it('sagt, welches Wort statt eines vertippten gesucht wurde, und wie es geschrieben wird', () => {
    expect(suche.finde('caffe').statt).toEqual([['caffe', 'Café']]);
    expect(suche.finde('cafe').statt).toEqual([]);
  });

  it('markiert, wonach gesucht wurde, in jeder Form und unter jedem Namen', () => {
    const { passt } = suche.finde('Drogenkonsumraum');
    expect(['consumption', 'rooms,', 'Grafenhof.'].map(passt)).toEqual([true, true, false]);
  });

  it.each([
    ['he is not breathing', true],
    ['breathing, not!', true],
    ['overdos', true],
    ['ovredose', true],
    ['112', true],
    ['Person bewusstlos', true],
    ['breathing exercises', false],
    ['sleep', false],
    ['1120', false],
  ])('„%s“ ist ein Notfall: %s', (eingabe, soll) => expect(suche.istNotfall(eingabe)).toBe(soll));
});
