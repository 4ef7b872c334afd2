import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { zeichneOriginal } from './blatt.browser.ts';

beforeAll(() => vi.stubGlobal('location', { href: 'https://seite.example/redaktion/#/collections' }));
afterAll(() => vi.unstubAllGlobals());

const TEXT = `Ein **Vorschlag** im [Rat](/verlauf/#rat).<Beleg quelle="blatt-2025 amt-2024" />

## Die *Lage*

<Symbol name="haus" />

1. Es waren <Zahl id="kv-2024" />.
2. Ein <Begriff id="konsumraum">Raum</Begriff>.

<Hinweis titel="Was offen ist">

Der Ort.

</Hinweis>

| Jahr | Zahl |
| ---- | ---- |
| 2024 | 5    |

![Ein Plan](/redaktion/bilder/a.png)
`;

it('zeigt Überschriften, Absätze, Listen und Tabellen, und nennt jeden Baustein, wo er steht', () => {
  // linkedom's document in the type of a browser's.
  const document = parseHTML('<html><body></body></html>').document;
  const teile = zeichneOriginal(document, {
    titel: 'Titel & mehr',
    zusammenfassung: 'Ein Satz.',
    datei: `---\ntitel: Titel\n---\n${TEXT}`,
  });
  expect(teile.map((t) => t.dataset['keyPath'])).toEqual(['titel', 'zusammenfassung', 'body']);
  const zeilen = teile.map((t) => t.innerHTML.replaceAll('\n', ''));
  expect(zeilen).toEqual([
    '<h1>Titel &amp; mehr</h1>',
    '<p>Ein Satz.</p>',
    [
      '<p>Ein <strong>Vorschlag</strong> im <a title="/verlauf/#rat" href="https://seite.example/verlauf/#rat">Rat</a>.',
      '<small>Beleg: blatt-2025, amt-2024</small></p>',
      '<h2>Die <em>Lage</em></h2>',
      '<p><small>Symbol: haus</small></p>',
      '<ol><li><p>Es waren <small>Zahl: kv-2024</small>.</p></li><li><p>Ein <span>Raum</span>.</p></li></ol>',
      '<section><p><b>Was offen ist</b></p><p>Der Ort.</p></section>',
      '<table><tr><td>Jahr</td><td>Zahl</td></tr><tr><td>2024</td><td>5</td></tr></table>',
      '<p><small>Bild: Ein Plan</small></p>',
    ].join(''),
  ]);
});
