/** What a page sounds like: nothing empty, nothing of the same name that is not the same. */
import { describe, expect, it } from 'vitest';
import { gleichnamige } from '../gleichnamig.ts';
import { fehlerAuf, redaktion, seiten, type Seite } from './fertig.ts';

const auf = (pruefe: (s: Seite) => Iterable<string>) => fehlerAuf(seiten.values(), pruefe);
/** What a script fills, and shows only then. */
const WARTET = '[hidden], [hidden] *, [aria-live], .suche *, dialog *';
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

// What Orca made of the pages, written down in docs/vorleseprotokoll.md.
describe('Orca', () => {
  it('liest jeden Text eines benannten Bereichs: Was ohne Absatz darin steht, überginge es', () =>
    expect(
      fehlerAuf([...seiten.values(), redaktion], ({ dom }) =>
        [...dom.querySelectorAll(':is(aside, nav, section, header, footer, main):is([aria-label], [aria-labelledby])')]
          .flatMap((bereich) => [...bereich.childNodes])
          .filter((k) => k.nodeType === k.TEXT_NODE && k.textContent?.trim())
          .map((k) => k.textContent!.trim().slice(0, 80)),
      ),
    ).toEqual([]));

  it('findet keinen Statusbereich: Sein Text fehlte, und leer hieße er „Statusleiste“', () =>
    expect(auf(({ dom }) => [...dom.querySelectorAll('[role="status"], output')].map((e) => e.outerHTML))).toEqual([]));

  it('sagt bei keinem Link einen Pfeil', () =>
    expect(
      auf(({ dom }) => [...dom.querySelectorAll('a')].map((a) => a.textContent).filter((t) => /[←-⇿]/.test(t))),
    ).toEqual([]));

  it('nennt keine Belegmarke hochgestellt', () =>
    expect(auf(({ dom }) => [...dom.querySelectorAll('sup.beleg:not([role="none"])')].map((e) => e.outerHTML))).toEqual(
      [],
    ));

  it('sagt den Namen des Hinweises zum Anbieter nicht noch einmal als dessen Text', () =>
    expect(
      auf(({ dom }) =>
        [...dom.querySelectorAll('.anbieter[aria-label]')]
          .filter((e) => e.textContent.includes(e.getAttribute('aria-label')!))
          .map((e) => e.textContent),
      ),
    ).toEqual([]));
});

describe('Auf den Seiten der Hilfe', () => {
  it('beginnt kein Schritt mit einer Nummer: Vorgelesen klänge „1. 112“ wie eine einzige', () =>
    expect(
      auf(({ dom, adresse }) =>
        adresse.startsWith('/hilfe/')
          ? [...dom.querySelectorAll('ol > li:not(:has(time))')]
              .map((li) => li.textContent.trim())
              .filter((t) => /^\d/.test(t))
          : [],
      ),
    ).toEqual([]));

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
