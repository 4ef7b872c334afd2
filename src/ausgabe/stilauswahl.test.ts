import { describe, expect, it } from 'vitest';
import { mitEigenemStil } from './stilauswahl.ts';

const SEITE = (css: string, rumpf: string) =>
  `<html lang="de"><head><style>${css}</style></head><body>${rumpf}</body></html>`;
/** The sheet that the page is left with. In: its rules, what stands in it, the script that it names. */
const bleibt = (css: string, rumpf: string, skript = ''): string =>
  /<style>(.*)<\/style>/.exec(mitEigenemStil(SEITE(css, rumpf), () => skript))![1]!;

describe('Eine Seite trägt die Regeln, die in ihr gelten können', () => {
  it.each([
    ['ein Tag', 'p{color:red}', '<p>a</p>'],
    ['eine Klasse unter mehreren', '.b{color:red}', '<p class="a b">a</p>'],
    ['einen Zustand', 'a:hover,a:focus-visible{color:red}', '<a href="/">a</a>'],
    ['einen Zustand ohne Tag', ':focus-visible{color:red}', '<p>a</p>'],
    ['eine von mehreren Möglichkeiten', ':where(main) :is(p,table)+*{color:red}', '<main><p>a</p></main>'],
    ['was es nicht gibt, hinter :not()', 'p:not(.fehlt){color:red}', '<p>a</p>'],
    ['was der Browser öffnet', 'details[open]>summary{color:red}', '<details><summary>a</summary></details>'],
    ['ein Attribut', '[role=list]{color:red}', '<ul role="list"></ul>'],
    ['ein gemaltes Zeichen', 'p::before{content:"→"}', '<p>a</p>'],
    ['Schritte einer Bewegung', '@keyframes x{0%{color:red}to{color:blue}}', '<p>a</p>'],
    ['eine Schrift', '@font-face{font-family:F;src:url(/f.woff2)}p{font-family:"F",serif}', '<p>a</p>'],
    ['alles', '*{color:red}:root{--a:1px}html{color:red}', ''],
    ['Attribute mit > darin', '.b{color:red}', '<p title="a > b" class="b">a</p>'],
  ])('%s', (_, css, rumpf) => expect(bleibt(css, rumpf)).toBe(css));

  it.each([
    ['eine Klasse, die ein Skript vergibt', '.dialog{color:red}', "tafel.className = 'dialog'"],
    ['ein Tag, das ein Skript macht', 'dialog{color:red}', 'document.createElement("dialog")'],
    ['was ein Skript in dataset schreibt', '[data-kern-theme=dark]{color:red}', 'html.dataset.kernTheme = "dark"'],
  ])('%s', (_, css, skript) => {
    const mit = '<script type="module" src="/_astro/a.js"></script>';
    expect(bleibt(css, mit, skript)).toBe(css);
    expect(bleibt(css, mit, '')).toBe('');
  });
});

describe('Was in ihr nie gelten kann, trägt sie nicht', () => {
  it.each([
    ['ein fehlendes Tag', 'table{color:red}p{color:red}'],
    ['eine fehlende Klasse', '.fehlt p{color:red}p{color:red}'],
    ['eine von zweien', '.fehlt,p{color:red}'],
    ['keine der Möglichkeiten', 'p:is(.fehlt,#auch){color:red}p{color:red}'],
    ['was nur in fehlendem steht', 'p:has(table){color:red}p{color:red}'],
    [
      'eine Schrift, die keine Regel nennt',
      '@media (width>1px){@font-face{font-family:F;src:url(/f.woff2)}}p{color:red}',
    ],
    ['leere Blöcke', '@media print{@supports (a:b){table{color:red}}}p{color:red}'],
  ])('%s', (_, css) => expect(bleibt(css, '<p>a</p>')).toBe('p{color:red}'));

  it('die Reihenfolge der Ebenen bleibt, auch wo eine leer ist', () => {
    const css = '@layer b{table{color:red}}@layer a{p{color:red}}@layer b{p{color:blue}}';
    expect(bleibt(css, '<p>a</p>')).toBe('@layer b;@layer a{p{color:red}}@layer b{p{color:blue}}');
  });

  it('was die Seite im Ganzen selbst sagt, überstimmt, was alle sagen; die Schrift davon fehlt ihr dann', () => {
    const css = '@font-face{font-family:"F";src:url(/f)}:root{--s:"F";--a:1}html.fremd{--s:serif}p{font:1em var(--s)}';
    const stil = (klasse: string) =>
      /<style>(.*)<\/style>/.exec(
        mitEigenemStil(SEITE(css, '<p>a</p>').replace('<html', `<html class="${klasse}"`), () => ''),
      )![1];
    expect(stil('fremd')).toBe(':root{--a:1}html.fremd{--s:serif}p{font:1em var(--s)}');
    expect(stil('')).toBe(css.replace('html.fremd{--s:serif}', ''));
  });

  it('ihre Namen stehen nur einmal leer da', () => {
    const css = '@layer a,b;@layer b{table{color:red}}@layer a,b;@layer b,c;@layer c{p{color:red}}@layer a;';
    expect(bleibt(css, '<p>a</p>')).toBe('@layer a,b;@layer b,c;@layer c{p{color:red}}');
  });

  it('was nur der Text nennt, ist nicht da', () => expect(bleibt('.table{color:red}', '<p>class table</p>')).toBe(''));
});
