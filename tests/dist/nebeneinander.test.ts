/** What stands side by side and is not the same says so: figures of different years, voices that are heard often and those that are not. */
import { expect, it } from 'vitest';
import { seiten } from './fertig.ts';
import { inWorten, sichtbarerBestand } from './inhalt.ts';

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
  // Where the number stands: in its cell, outside of every fold, on one line with its city.
  const gesagt = (id: string) =>
    worte(dom('/zuerich/').getElementById(id)!.closest('tr')!.querySelector('.zh > p')).includes('anderes Jahr');
  /** Of all years that both name, none is in common; "2023/24" names two, and what began in a year and goes on lasts until today. */
  const jahre = (zeit: string) =>
    (zeit.replace(/\b(\d\d)(\d\d)\/(\d\d)\b/g, '$1$2 $1$3').match(/\b\d{4}\b/g) ?? []).map(Number);
  const verschieden = (a: string, b: string) => {
    const [eine, andere] = [jahre(a), jahre(b)];
    if (!eine.length || !andere.length) return false;
    const bis = (zeit: string, alle: number[]) => (zeit.startsWith('seit ') ? 9999 : Math.max(...alle));
    return bis(a, eine) < Math.min(...andere) || bis(b, andere) < Math.min(...eine);
  };
  const soll = bestand.vergleich.zeilen.map(({ id, kurz: k }) => [id, verschieden(k.dortmund.zeit, k.zuerich.zeit)]);
  expect(soll.filter(([, anders]) => anders).length).toBeGreaterThan(5);
  expect(bestand.vergleich.zeilen.map(({ id }) => [id, gesagt(id)])).toEqual(soll);
});

it('wo nicht gleich gezählt ist, steht es vor dem Satz, gleich hinter den Zahlen', () => {
  const zellen = bestand.vergleich.zeilen.map(({ id, ungleich }) => {
    const zelle = dom('/zuerich/').getElementById(id)!.closest('tr')!.children[3]!;
    return [id, worte(zelle.querySelector('p:has(em)')), ungleich ? `Zählweise: ${ungleich}.` : ''];
  });
  expect(zellen.filter(([, , soll]) => soll).length).toBeGreaterThan(8);
  expect(zellen.map(([id, ist]) => [id, ist])).toEqual(zellen.map(([id, , soll]) => [id, soll]));
});

it('eine Zeile des Vergleichs sagt alles, was der Inhalt von ihr sagt, und zwei Angaben mit Stadt und Zeit vor jeder Klappe', () => {
  const fehlt = bestand.vergleich.zeilen.flatMap((z) => {
    const zeile = dom('/zuerich/').getElementById(z.id)!.closest('tr')!;
    const ganz = worte(zeile);
    const offen = zeile.cloneNode(true);
    for (const klappe of (offen as Element).querySelectorAll('details')) klappe.remove();
    const [dortmund, zuerich] = ['.do', '.zh'].map((k) => worte((offen as Element).querySelector(`td${k}`)));
    const stadt = (name: string, { wert, was, zeit }: typeof z.kurz.dortmund) => [`${name} ${zeit}`, wert, was];
    return [
      ...stadt('Dortmund', z.kurz.dortmund).filter((teil) => !dortmund!.includes(teil)),
      ...stadt('Zürich', z.kurz.zuerich).filter((teil) => !zuerich!.includes(teil)),
      ...[z.titel, z.unterschied].filter((teil) => !worte(offen as Element).includes(teil)),
      ...[z.dortmund, z.zuerich, z.einordnung ?? '', `Stand ${inWorten(z.stand)}`, `Sicherheit ${z.sicherheit}`].filter(
        (teil) => !ganz.includes(teil),
      ),
      ...(zeile.querySelector(`a.zitieren[href="#${z.id}"]`) ? [] : ['Zitat']),
      ...(zeile.querySelectorAll('.beleg').length === 1 ? [] : ['Quellen']),
    ].map((teil) => `${z.id}: ${teil}`);
  });
  expect(fehlt).toEqual([]);
});

it('was keine Quelle sagt, steht einmal unter dem Vergleich und führt zu seiner Zeile', () => {
  const liste = [...dom('/zuerich/').querySelectorAll('details:has(#luecken) li')];
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
