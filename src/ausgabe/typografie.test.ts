import { expect, it } from 'vitest';
import { setze, unteilbar } from './typografie.ts';

/** A blank that does not break as something that can be seen. */
const sichtbar = (text: string) => text.replaceAll('\u00a0', '~');

it.each([
  ['am 30. Januar 2024 und am 3. Mai', 'am 30.~Januar~2024 und am 3.~Mai'],
  ['nach § 10a BtMG, §§ 29 und 31a Abs. 2', 'nach §~10a BtMG, §§~29 und 31a Abs.~2'],
  ['Nr. 5, Art. 3, Dr. Vogt', 'Nr.~5, Art.~3, Dr.~Vogt'],
  ['12,5 Millionen Euro, 145.000 Euro, 15 Prozent, 20 %', '12,5~Millionen~Euro, 145.000~Euro, 15~Prozent, 20~%'],
  ['10 bis 20.30 Uhr, 71 Wochenstunden, 3 Tage', '10 bis 20.30~Uhr, 71~Wochenstunden, 3~Tage'],
  ['z. B. hier, i. d. R. dort, J. R. Vogt', 'z.~B. hier, i.~d.~R. dort, J.~R. Vogt'],
  ['0231 477376-0, +49 231 50 11, 116 117', '0231~477376-0, +49~231~50~11, 116~117'],
  ['1920 × 1080', '1920~×~1080'],
  ['10 Uhr – Schluss · Ende', '10~Uhr~– Schluss~· Ende'],
  ['2024 gab es 300 Menschen im 3. Stock', '2024 gab es 300 Menschen im 3. Stock'],
  ['Ende. A. Vogt kam. B wie', 'Ende. A. Vogt kam. B wie'],
])('%s', (text, gesetzt) => expect(sichtbar(unteilbar(text))).toBe(gesetzt));

it.each([
  ['über Tags in der Zeile hinweg', '<p>am 3. <b>Mai</b> 2024</p>', '<p>am 3.~<b>Mai</b>~2024</p>'],
  [
    'hinter einer Belegmarke',
    '<p><a>145.000</a><sup>~<a href="#q">[18]</a><a>[19]</a></sup> Euro</p>',
    '<p><a>145.000</a><sup>~<a href="#q">[18]</a><a>[19]</a></sup>~Euro</p>',
  ],
  ['über Umbrüche des Quelltexts hinweg', '<p>am 3.\n  Mai</p>\n\n<p>', '<p>am 3.~Mai</p> <p>'],
  ['nicht von Absatz zu Absatz', '<td>3</td> <td>Euro</td>', '<td>3</td> <td>Euro</td>'],
  ['nicht in Attributen', '<p title="3 Euro > 2 Euro">3 Euro</p>', '<p title="3 Euro > 2 Euro">3~Euro</p>'],
  ['nicht im Kopf', '<title>3. Mai</title><body>3. Mai', '<title>3. Mai</title><body>3.~Mai'],
  [
    'nicht in Programmen und wörtlichem Text',
    '<script>"3 Euro"</script><code>3 Euro</code><!-- 3 Euro -->',
    '<script>"3 Euro"</script><code>3 Euro</code><!-- 3 Euro -->',
  ],
])('setzt %s', (_, html, gesetzt) => expect(sichtbar(setze(html.replaceAll('~', '\u00a0')))).toBe(gesetzt));
