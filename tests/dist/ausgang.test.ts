/** "Seite verlassen" (H-02 to H-08): where it is, where it leads, and that nothing on the way tells on the reader. */
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { antwortAuf } from '../../src/auslieferung/dienst.ts';
import { VERRAET } from '../../src/schema/diskret.ts';
import { DIST } from '../ordner.ts';
import { dateien, fehlerAuf, hilfeseiten, istDeutsch, lies, redaktion, seiten, type Seite } from './fertig.ts';

const AUSGANG = '/wetter/';
const html = lies(`${AUSGANG}index.html`).toString();
const ausgang = parseHTML(html).document;

/** What gets the focus by the keyboard, in its order; nothing on our pages changes the order by tabindex. */
const halte = (s: Seite) => [
  ...s.dom.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
];

it('steht auf den Seiten der Hilfe und der Orte und auf keiner anderen', () => {
  const mit = [...seiten.values()].filter((s) => s.html.includes('<seite-verlassen')).map((s) => s.adresse);
  expect(mit.sort()).toEqual(hilfeseiten.map((s) => s.adresse).sort());
  expect(mit.length).toBeGreaterThan(20);
});

it('ist dort der erste Halt nach dem Sprunglink, ein Link auf die Seite des Ausgangs, der keinen neuen Reiter öffnet', () =>
  expect(
    fehlerAuf(seiten.values(), (s) => {
      if (!s.html.includes('<seite-verlassen')) return [];
      const [sprung, knopf] = halte(s);
      const gut =
        sprung?.getAttribute('href') === '#inhalt' &&
        (!istDeutsch(s) || knopf?.textContent.trim() === 'Seite verlassen') &&
        knopf?.matches('.ausgang__knopf') === true &&
        knopf.getAttribute('href') === AUSGANG &&
        knopf.getAttribute('target') === null;
      return gut ? [] : [`${sprung?.outerHTML} ${knopf?.outerHTML}`];
    }),
  ).toEqual([]));

it('die Seite des Ausgangs verrät nichts und führt ohne Skript sofort weiter', () => {
  const worte = `${ausgang.title} ${ausgang.body.textContent}`.replace(/\s+/g, ' ').trim();
  expect(worte).toBe('Wetter Zum Wetter');
  expect(html.replace(/https:\/\/\S+/g, '')).not.toMatch(VERRAET);
  expect(ausgang.querySelectorAll('script, link, img, style')).toHaveLength(0);
  expect(ausgang.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toMatch(/^0; url=https:\/\//);
  expect(ausgang.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
});

it('der Server bittet den Browser dort, zu vergessen, was er von dieser Website behalten hat', () => {
  for (const adresse of [AUSGANG, `${AUSGANG}index.html`])
    expect(antwortAuf(DIST, adresse).koepfe).toMatchObject({
      'Clear-Site-Data': '"cache", "storage"',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
});

it('keine Seite sagt einer fremden, woher jemand kommt', () => {
  const verrat = ({ dom }: Pick<Seite, 'dom'>): string[] => [
    ...(dom.querySelector('meta[name="referrer"]')?.getAttribute('content') === 'no-referrer'
      ? []
      : ['ohne no-referrer']),
    ...[...dom.querySelectorAll('[referrerpolicy]')].map((e) => e.outerHTML),
  ];
  expect(fehlerAuf([...seiten.values(), redaktion], verrat)).toEqual([]);
  expect(verrat({ dom: ausgang })).toEqual([]);
});

it('nichts bleibt auf dem Gerät, um ohne Netz zu gehen', () =>
  expect(
    [...dateien].filter((d) => /\.(m?js|html|webmanifest)$/.test(d) && /service_?worker/i.test(lies(d).toString())),
  ).toEqual([]));
