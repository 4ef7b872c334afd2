import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { absaetze } from './klartext.ts';

const text = (html: string) => absaetze(parseHTML(`<body><div>${html}</div></body>`).document.querySelector('div')!);

it.each<[was: string, html: string, absaetze: string[]]>([
  [
    'Absätze und Überschriften jeder Ebene',
    '<h2>Zwei</h2><p>eins</p><h4>Vier</h4> lose',
    ['Zwei', 'eins', 'Vier', 'lose'],
  ],
  ['eine Liste in einer Liste', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', ['1. a\n   - b\n2. c']],
  ['eine Liste, die später beginnt', '<ol start="3"><li>a</li></ol>', ['3. a']],
  ['ein Absatz in einem Punkt', '<ul><li><p>a</p><p>b</p></li></ul>', ['- a\n  b']],
  ['eine Tabelle', '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>', ['a | b\n1 | 2']],
  ['Adressen von Links', '<p>Ein <a href="https://x.example/">Link</a>.</p>', ['Ein Link <https://x.example/>.']],
  [
    'eine Adresse, die schon dasteht',
    '<p><a href="https://x.example/">https://x.example/</a></p>',
    ['https://x.example/'],
  ],
  ['keine Adressen von Telefonen', '<p><a href="tel:+49">0231</a></p>', ['0231']],
  ['Zeilenumbrüche', '<p>Name <br> Stelle<br></p>', ['Name\nStelle']],
  ['Abstände in Programmzeilen', '<pre><code>a   b\n c</code></pre>', ['a   b\n c']],
  ['Paare', '<dl><dt>Wann</dt><dd>heute</dd></dl>', ['Wann', 'heute']],
])('behält %s', (_, html, erwartet) => expect(text(html)).toEqual(erwartet));
