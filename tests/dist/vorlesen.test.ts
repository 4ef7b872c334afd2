/** What a page sounds like: nothing empty, nothing of the same name that is not the same. */
import { describe, expect, it } from 'vitest';
import { gleichnamige } from '../gleichnamig.ts';
import { fehlerAuf, seiten, type Seite } from './fertig.ts';

const auf = (pruefe: (s: Seite) => Iterable<string>) => fehlerAuf(seiten.values(), pruefe);
/** What a script fills, and shows only then. */
const WARTET = '[hidden], [hidden] *, [role="status"], .suche *, dialog *';
const leere = ({ dom }: Seite, wahl: string) =>
  [...dom.querySelectorAll(wahl)].filter((e) => !e.matches(WARTET) && !e.children.length && !e.textContent.trim());

it('jede Zeitangabe sagt Programmen ihren Tag', () =>
  expect(
    auf(({ dom }) =>
      [...dom.querySelectorAll('time')]
        .filter((t) => !/^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(t.getAttribute('datetime') ?? ''))
        .map((t) => t.outerHTML),
    ),
  ).toEqual([]));

it('keine Liste, kein Absatz und keine Zelle ist leer', () =>
  expect(auf((s) => leere(s, 'ul, ol, dl, p, dt, dd, figcaption, caption, th').map((e) => e.outerHTML))).toEqual([]));

it('Links eines Namens führen an einen Ort, Bilder heißen verschieden', () =>
  expect(
    // How to cite a row says of which when the script is there that shows it (tests/browser/seiten.test.ts).
    auf(({ dom, adresse }) =>
      gleichnamige(dom.querySelector('main') ?? dom.body, adresse).filter((f) => !f.includes(' zitieren“')),
    ),
  ).toEqual([]));

describe('Auf den Seiten der Hilfe', () => {
  it('beginnt jeder Abschnitt und jede Zeile mit ihrer Überschrift', () => {
    const hilfe = [...seiten.values()].filter((s) => s.adresse.startsWith('/hilfe/'));
    expect(
      fehlerAuf(hilfe, ({ dom }) =>
        // A section without a name is no more than a div.
        [...dom.querySelectorAll('main :is(section[aria-labelledby], li, li > section):has(> :is(h2, h3, h4))')]
          .filter((e) => !e.firstElementChild!.matches('h2, h3, h4'))
          .map((e) => e.innerHTML.slice(0, 80)),
      ),
    ).toEqual([]);
  });
});
