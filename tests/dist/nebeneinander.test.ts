/** What stands side by side and is not the same says so: figures of different years, voices that are heard often and those that are not. */
import { expect, it } from 'vitest';
import { seiten } from './fertig.ts';
import { sichtbarerBestand } from './inhalt.ts';

const bestand = sichtbarerBestand();
const dom = (adresse: string) => seiten.get(adresse)!.dom;
const worte = (e: Element | null | undefined) => (e?.textContent ?? '').replace(/\s+/g, ' ').trim();
const jahr = (text: string) => /\b\d{4}\b/.exec(text)?.[0];

it('die Zahlen beider Städte auf der Startseite nennen ihr Jahr, und dass es nicht dasselbe ist', () => {
  const karte = dom('/').querySelector('.vergleichsbalken')!.closest('li')!;
  const jahre = [...karte.querySelectorAll('.vergleichsbalken p')].map((p) => jahr(worte(p)));
  expect(jahre.filter(Boolean)).toHaveLength(2);
  expect(worte(karte).includes('aus verschiedenen Jahren')).toBe(jahre[0] !== jahre[1]);
});

it('zwei Zahlen einer Zeile des Vergleichs sagen, wenn sie aus verschiedenen Jahren sind', () => {
  const paare = [...dom('/zuerich/').querySelectorAll('table.vergleich tbody tr')]
    .map((tr) => [...tr.querySelectorAll('.grosszahl')].map(worte))
    .filter(({ length }) => length === 2);
  expect(paare.length).toBeGreaterThan(0);
  for (const [dortmund, zuerich] of paare) {
    const [a, b] = [jahr(dortmund!.replace(/^.*? /, '')), jahr(zuerich!.replace(/^.*? /, ''))];
    expect([dortmund, zuerich!.includes('anderes Jahr')]).toEqual([dortmund, Boolean(a && b && a !== b)]);
  }
});

it('was keine Quelle sagt, steht einmal unter dem Vergleich und führt zu seiner Zeile', () => {
  const liste = [...dom('/zuerich/').querySelectorAll('section[aria-labelledby="luecken"] li')];
  const luecken = bestand.vergleich.zeilen.filter((z) => z.luecke);
  expect(liste.map((li) => li.querySelector('a')!.getAttribute('href')).toSorted()).toEqual(
    luecken.map(({ id }) => `#${id}`).toSorted(),
  );
});

it('gezählt wird, wer wie oft zu Wort kommt', () => {
  const gezaehlt = Map.groupBy(
    bestand.stellungnahmen.zeilen.flatMap((z) => z.stimmen),
    (stimme) => stimme,
  );
  const liste = dom('/stellungnahmen/').querySelector('#wer-wie-oft')!.nextElementSibling!;
  expect([...liste.children].map((li) => Number(/: (\d+)$/.exec(worte(li))![1]))).toEqual(
    [...gezaehlt.values()].map(({ length }) => length).toSorted((a, b) => b - a),
  );
});

it('wo Maßnahmen gezählt werden, steht, dass es keine Angebote sind', () =>
  expect(
    ['/', '/zuerich/saeulen/'].filter((a) => !worte(dom(a).body).includes('Maßnahmen der Neuordnung, nicht Angebote')),
  ).toEqual([]));
