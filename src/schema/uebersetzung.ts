/** A page in another language or in plain German. Its file path is its address: uebersetzungen/en/help.mdx -> /en/help/. */
import { z } from 'zod';
import { diskreterKopf } from './diskret.ts';
import { suchbegriffe, text, verweis } from './felder.ts';
import { kopf, sicht } from './gemeinsam.ts';
import { uebersetzungsnachweis } from './sprache.ts';

export const uebersetzung = z.strictObject({
  ...kopf,
  ...sicht,
  sprache: verweis('sprachen', 'Sprache der Seite: der Name einer Datei im Ordner sprachen, ohne Endung.'),
  original: text('Deutsche Seite', 'Welche Seite übersetzt ist: ihr Ort im Ordner seiten, ohne Endung.', 'hilfe'),
  menue: text(
    'Name im Menü',
    'Kurzer Name, höchstens zwei Wörter; ohne ihn steht die Seite in keinem Menü.',
  ).optional(),
  ...uebersetzungsnachweis,
  diskret: diskreterKopf,
  suchbegriffe,
});
