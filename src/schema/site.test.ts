/** Redirects by somebody who wants to write elsewhere, or to put something into the pages that Astro makes of them. */
import { expect, it } from 'vitest';
import { weiterleitungen } from './site.ts';

const ANGRIFFE = [
  ...['/../../x/', '/a/../../x/', '/./x/', '//host/', '/a//b/', '/\\host/', '/%2e%2e/x/', '/..%2fx/', '/a/..'],
  ...['/a"onload="x/', '/<script>alert(1)</script>/', "/a'b/", '/a&b/', '/a b/', '/a\tb/', '/a\nb/', '/a\0b/'],
  ...['/[slug]/', '/[...seite]/', '/feeds/alles.rss/', '/index.html/', '/_astro/', '/:id/', '/*/', '/a{b}/', '/(a)/'],
  ...['/Groß/', '/größe/', '/a?b=c/', '/a#b/', 'a/', '/a', '', '/', 'https://boese.example/', 'javascript:x/', '/a;b/'],
];
const ZIELE = [
  ...[
    '//boese.example/',
    '/\\boese.example/',
    'https://boese.example/',
    'javascript:alert(1)',
    '/a"onload="x/',
    '/<b>/',
  ],
  ...['/../x/', '', 'verlauf/', '/verlauf', '/a#b"c', '/a/#', '/a b/', '/%2f/'],
];

it.each(ANGRIFFE)('von %j leitet nichts um', (alt) => {
  expect(weiterleitungen.safeParse({ [alt]: '/verlauf/' }).success).toBe(false);
});

it.each(ZIELE)('nach %j leitet nichts um', (ziel) => {
  expect(weiterleitungen.safeParse({ '/alt/': ziel }).success).toBe(false);
});

it.each(['/verlauf/', '/', '/verlauf/#rat-juli-2025', '/konzept/massnahmen/'])('nach %s geht es', (ziel) => {
  expect(weiterleitungen.parse({ '/alt/': ziel, '/alt/noch-aelter/': ziel })).toBeTruthy();
});
