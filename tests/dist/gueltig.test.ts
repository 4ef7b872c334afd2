import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { seiten } from './fertig.ts';

const pruefer = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Safari forgets that a list without bullets is a list; the role reminds it.
    'no-redundant-role': 'off',
    // Blanks in a telephone number do not break, and with a hyphen of its own kind it cannot be dialled when it is copied: our sheet keeps it on one line.
    'tel-non-breaking': [
      'error',
      { characters: [{ pattern: ' ', replacement: '&nbsp;', description: 'non-breaking space' }] },
    ],
    // A hint for search engines, not a rule of HTML: the name of the site at the end alone takes 40 letters.
    'long-title': 'off',
    // Says nothing about the page: white space at the end of a line of the source.
    'no-trailing-whitespace': 'off',
  },
});

it('jede Seite ist gültiges HTML', async () => {
  const fehler = new Map<string, string[]>();
  for (const { adresse, html } of seiten.values())
    for (const { messages } of (await pruefer.validateString(html, adresse)).results)
      for (const m of messages) {
        const art = `${adresse}: ${m.ruleId}: ${m.message}`;
        fehler.set(art, [...(fehler.get(art) ?? []), m.selector ?? `Zeile ${m.line}`]);
      }
  expect([...fehler].map(([art, stellen]) => `${art} (${stellen.length}-mal, zuerst ${stellen[0]})`)).toEqual([]);
});
