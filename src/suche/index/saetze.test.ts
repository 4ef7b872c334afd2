import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { machSaetze, nimmHeraus } from './saetze.ts';
import { suchdokumente } from './suchdokumente.ts';

function saetze(html: string): string {
  const { document } = parseHTML(`<main>${html}</main>`);
  const main = document.querySelector('main')!;
  machSaetze(main);
  return main.textContent.replace(/\s+/g, ' ').trim();
}

describe('Was auf einer Seite nebeneinander steht, wird ein Satz', () => {
  it.each([
    [
      'Angaben',
      '<dl><dt>Kosten</dt><dd>kostenlos</dd><dt>Träger </dt> <dd>Stadt</dd></dl>',
      'Kosten: kostenlos. Träger: Stadt.',
    ],
    ['eine Angabe mit Absatz', '<dl><dt>Zeiten</dt><dd><p>Mo 9 Uhr (2020).</p></dd></dl>', 'Zeiten: Mo 9 Uhr (2020).'],
    ['eine Angabe vor einem Absatz', '<dl><dd>Wall 1 <p>Am Hof</p></dd></dl>', 'Wall 1. Am Hof'],
    [
      'eine Zeile einer Tabelle',
      '<table><tr><th scope="row"> Tote <p>Zählung</p></th> <td><b>rund 5</b> Personen</td></tr></table>',
      'Tote: Zählung rund 5 Personen',
    ],
    [
      'Angaben zum Eintrag',
      '<p class="meta"><span>Stand 2025</span> <span>Sicherheit hoch</span></p>',
      'Stand 2025, Sicherheit hoch',
    ],
    [
      'mit Punkten dazwischen, auch wenn hinter dem letzten nichts mehr steht',
      '<p class="meta"><span class="status">gefordert</span> · Rat<span>&nbsp;·</span> </p>',
      'gefordert · Rat',
    ],
    ['ein Tag vor einem Satzzeichen', '<p>Rat, <time>Juli 2025</time>: Ja.</p>', 'Rat, Juli 2025: Ja.'],
    ['was schon endet', '<dl><dt>Wann?</dt><dd>Jetzt!</dd></dl>', 'Wann? Jetzt!'],
  ])('%s', (_, html, text) => expect(saetze(html)).toBe(text));
});

it('was herausgenommen wird, lässt kein Zeichen stehen', () => {
  const { document } = parseHTML('<p><b>SPD</b>, <time>2025</time>:</p>');
  nimmHeraus(document.querySelector('time')!);
  expect(document.querySelector('p')!.textContent).toBe('SPD:');
});

describe('Der Titel eines Funds', () => {
  const titel = (html: string) =>
    suchdokumente(`<main data-pagefind-body><header data-such="Seite"><h1>Seite</h1></header>${html}</main>`, '/a/')[0]!
      .titel;
  const position = (kopf: string) =>
    `<article data-such="Stellungnahme" id="s"><p class="position__kopf">${kopf}:</p><p>Das gehe nicht.</p></article>`;

  it.each([
    [
      'ist, wer etwas sagt',
      position('<b>SPD</b>, Ratsfraktion, <time datetime="2025">2025</time>'),
      'SPD, Ratsfraktion',
    ],
    ['auch ohne Tag', position('<b>SPD</b>, Ratsfraktion'), 'SPD, Ratsfraktion'],
    ['behält eine Abkürzung', position('<b>Hilfe e. V.</b>'), 'Hilfe e. V.'],
    [
      'ist kein Satz',
      '<article data-such="Studie"><h3 id="s">Die Zahl stieg an.</h3><p>Ja.</p></article>',
      'Die Zahl stieg an',
    ],
    [
      'bleibt eine Frage',
      '<article data-such="Frage"><h3 id="s">Was kostet das?</h3><p>Nichts.</p></article>',
      'Was kostet das?',
    ],
  ])('%s', (_, html, erwartet) => expect(titel(html)).toBe(erwartet));
});
