import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { alsSkriptdaten, maskiert, unmaskiert, zwischenTags } from './markup.ts';

const TEXT = `<b> & "Zeichen" &lt; &amp; &quot;</script>`;

it('ein Text bleibt der, der er war: zwischen Tags, im Attribut und gelesen', () => {
  const { document } = parseHTML(`<p title="${maskiert(TEXT)}">${zwischenTags(TEXT)}</p>`);
  const p = document.querySelector('p')!;
  expect([p.getAttribute('title'), p.textContent, p.children.length]).toEqual([TEXT, TEXT, 0]);
  expect(unmaskiert(maskiert(TEXT))).toBe(TEXT);
});

it('Daten in einem Skript beenden es nicht', () => {
  const { document } = parseHTML(`<body><script type="x">${alsSkriptdaten([TEXT])}</script></body>`);
  expect(JSON.parse(document.querySelector('script')!.textContent)).toEqual([TEXT]);
});
