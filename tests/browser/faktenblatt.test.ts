/** The fact sheet on paper: one sheet of A4 that is complete and that a screen reader can read. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { besuche, type Besuch } from './besuch.ts';
import { blaetter } from './papier.ts';

let besuch: Besuch;
let pdf: Buffer;
beforeAll(async () => {
  besuch = await besuche();
  await besuch.geheZu('/presse/faktenblatt/');
  pdf = await besuch.seite.pdf({ preferCSSPageSize: true, tagged: true });
});
afterAll(() => besuch.beende());

it('ist gedruckt genau ein Blatt A4', () => expect(blaetter(pdf)).toEqual(['595 x 842']));

it('das gespeicherte PDF hat Überschriften, eine Tabelle mit Kopfzellen und seine Sprache', () => {
  const text = pdf.toString('latin1');
  const noetig = ['/StructTreeRoot', '/Marked true', '/Lang (de)', '/S /H1', '/S /H2', '/S /Table', '/S /TH'];
  expect(noetig.filter((zeichen) => !text.includes(zeichen))).toEqual([]);
});

it('auf dem Papier stehen Vorbehalt, Stand, nächste Prüfung, Quellen und wo das Blatt liegt, aber kein Menü', async () => {
  await besuch.seite.emulateMedia({ media: 'print' });
  const text = await besuch.seite.locator('body').innerText();
  for (const wort of [
    'der Stadt Dortmund.',
    'Konsumvorgänge',
    'Alle Zahlen: Stand',
    'nächste Prüfung',
    'Quellen dieser Seite',
    '/presse/faktenblatt/',
  ])
    expect(text).toContain(wort);
  for (const wort of ['Zum Drucken gemacht', 'Hilfe sofort', 'Diese Seite zitieren']) expect(text).not.toContain(wort);
});
