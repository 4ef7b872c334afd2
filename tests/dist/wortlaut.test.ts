import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { stigma } from '../gold/stigma.ts';
import { fehlerAuf, seiten } from './fertig.ts';
import { gesperrt, verklebt, worte } from './fluss.ts';

const geklebt = (html: string) => verklebt(parseHTML(`<body>${html}</body>`).document.querySelector('body')!);

describe('verklebte Wörter', () => {
  it.each([
    '<p>E-Mail an<a href="/">die Stadt</a></p>',
    '<p><b>Andere Angabe:</b>vom Rat</p>',
    '<p>Beleg<sup class="beleg"><a href="#quelle-1">1</a></sup>und weiter</p>',
    '<p>Der <button>Konsumraum</button><span popover>Ein Raum.</span>heißt so</p>',
  ])('erkennt %s', (html) => expect(geklebt(html)).toHaveLength(1));

  it.each([
    '<p>E-Mail an <a href="/">die Stadt</a>. Belegt.<sup class="beleg"><a href="#quelle-1">1</a></sup> Und weiter</p>',
    '<ul><li>eins</li><li>zwei</li></ul>eins<br>zwei',
    '<p>Der <button>Konsumraum</button><span popover>Ein Raum.</span> heißt so</p>',
  ])('lässt %s gelten', (html) => expect(geklebt(html)).toEqual([]));

  it('gibt es auf keiner Seite', () => expect(fehlerAuf(seiten.values(), (s) => verklebt(s.dom.body))).toEqual([]));
});

describe('Leerraum vor Satzzeichen', () => {
  it('wird erkannt', () =>
    expect(
      gesperrt(parseHTML('<body><p>eine <b>Auflage</b> . Seit</p></body>').document.querySelector('body')!),
    ).toHaveLength(1));

  it('gibt es auf keiner Seite', () => expect(fehlerAuf(seiten.values(), (s) => gesperrt(s.dom.body))).toEqual([]));
});

it('keine Seite benennt Menschen herabsetzend, außer in Titeln von Quellen', () =>
  expect(
    fehlerAuf(
      [...seiten.values()].filter((s) => !s.adresse.startsWith('/quellen/')),
      (s) => stigma(worte(s.dom, '.quellenliste')),
    ),
  ).toEqual([]));
