/** Videos in German sign language (§ 3 BITVNRW): what is there can be seen, kept and read; what is missing is told. */
import { expect, it } from 'vitest';
import { seiten } from './fertig.ts';
import { sichtbarerBestand } from './inhalt.ts';

const VIER = ['inhalte', 'bedienung', 'erklaerung', 'weiteres'] as const;
const videos = sichtbarerBestand().site.gebaerdensprache;
const da = VIER.filter((name) => videos[name]);
const dom = (adresse: string) => seiten.get(adresse)!.dom;
const seite = dom('/barrierefreiheit/');
const glatt = (e: Element | null | undefined) => (e?.textContent ?? '').replace(/\s+/g, ' ').trim();

it('die Erklärung zählt alle vier: die einen zeigt sie, die anderen nennt sie als fehlend', () => {
  const gezeigt = [...seite.querySelectorAll('video')].map((v) => v.getAttribute('src'));
  expect(gezeigt).toEqual(da.map((name) => videos[name]!.datei));
  expect([...seite.querySelectorAll('[data-fehlend] li')]).toHaveLength(VIER.length - da.length);
});

it.each(da)(
  '%s: mit Namen, ohne von selbst anzufangen, zum Laden mit Größe und Dauer, und mit seinem Wortlaut',
  (name) => {
    const { datei, wortlaut } = videos[name]!;
    const video = seite.querySelector(`video[src="${datei}"]`)!;
    expect(glatt(seite.getElementById(video.getAttribute('aria-labelledby')!))).not.toBe('');
    expect(video.hasAttribute('controls')).toBe(true);
    expect(video.hasAttribute('autoplay')).toBe(false);
    const teil = video.closest('section')!;
    const laden = teil.querySelector(`a[href="${datei}"][download]`)!;
    expect(glatt(laden.parentElement)).toMatch(
      /MP4, [\d,]+ (kB|MB), \d+:\d\d Minuten, aufgenommen am \d+\. \p{L}+ \d{4}/u,
    );
    expect(glatt(teil)).toContain(wortlaut);
  },
);

it('wer Gebärdensprache sucht, findet sie über die Wahl der Sprache; solange keine da ist, führt dort nichts hin', () => {
  const hin = (adresse: string) => dom(adresse).querySelectorAll('a[href="/barrierefreiheit/#dgs-videos"]').length;
  expect([hin('/'), hin('/hilfe/sprachen/')]).toEqual(da.length ? [1, 1] : [0, 0]);
});
