/** Pictures and documents of notices: what is wrong with them is told before anything is built. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import YAML from 'yaml';
import { leseInhalt } from '../inhalt/lesen.ts';
import { unlesbareBilder } from '../inhalt/pruefung/medienpruefung.ts';
import { pruefeGelesenes, pruefeInhalt } from '../inhalt/pruefung/pruefen.ts';
import { MELDUNG, schreibeInhalt } from '../../tests/fixtures/inhalt.ts';

const bild = (datei: string, mehr: object = {}) => ({
  datei,
  alt: 'Ein Schild',
  urheber: 'Urheberin',
  rechte: 'Rechteinhaberin',
  lizenz: 'frei',
  datum: '2026-11',
  ort: 'Dortmund',
  einwilligung: 'keine Personen zu erkennen',
  ...mehr,
});
const meldung = (mehr: object, text = 'Text.') => `---\n${YAML.stringify({ ...MELDUNG, ...mehr })}---\n${text}\n`;
let png: Buffer;
beforeAll(async () => {
  png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
});

/** A content folder with the files and media. */
function ordner(dateien: Record<string, string>, medien: Record<string, Buffer | string>): string {
  const wurzel = schreibeInhalt(dateien);
  mkdirSync(path.join(wurzel, 'medien'));
  for (const [name, inhalt] of Object.entries(medien)) writeFileSync(path.join(wurzel, 'medien', name), inhalt);
  return wurzel;
}
const kurz = (fehler: { datei: string; feld?: string; problem: string }[]) =>
  fehler.map((f) => `${f.datei} ${f.feld ?? ''}: ${f.problem}`);

it('ein Bild mit allen Angaben und ein Dokument sind ohne Fehler', async () => {
  const wurzel = ordner(
    {
      'meldungen/a.mdx': meldung({
        bilder: [bild('/medien/schild.png')],
        dokumente: [{ titel: 'Vorlage', datei: '/medien/vorlage.pdf' }],
      }),
    },
    { 'schild.png': png, 'vorlage.pdf': 'x' },
  );
  const gelesen = leseInhalt(wurzel);
  expect([...pruefeGelesenes(gelesen).fehler, ...(await unlesbareBilder(gelesen))]).toEqual([]);
});

it('was fehlt, sich widerspricht oder ohne Rechte im Text steht, wird gesagt, alles auf einmal', () => {
  const wurzel = ordner(
    {
      'meldungen/a.mdx': meldung({ bilder: [bild('/medien/schild.png'), bild('/medien/fehlt.png')] }),
      'meldungen/b.mdx': meldung(
        {
          bilder: [bild('/medien/schild.png', { urheber: 'Jemand anderes', lizenz: 'keine' })],
          dokumente: [{ titel: 'Vorlage', datei: '/medien/fehlt.pdf' }],
        },
        'Text. ![Ein Schild](/medien/schild.png)',
      ),
      'meldungen/c.mdx': meldung({ bilder: [bild('/medien/zeichnung.svg')] }),
    },
    { 'schild.png': png, 'zeichnung.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  );
  expect(kurz(pruefeInhalt(wurzel).fehler).sort()).toEqual([
    'medien/zeichnung.svg : diese Datei gehört nicht hierher',
    'meldungen/a.mdx bilder.1.datei: die Datei /medien/fehlt.png fehlt',
    'meldungen/b.mdx : das Bild /medien/schild.png steht ohne Rechte im Text',
    'meldungen/b.mdx bilder.0.datei: urheber, lizenz des Bildes lauten in meldungen/a.mdx anders',
    'meldungen/b.mdx dokumente.0.datei: die Datei /medien/fehlt.pdf fehlt',
    expect.stringMatching(/^meldungen\/c\.mdx bilder\.0\.datei: „\/medien\/zeichnung\.svg“/),
  ]);
});

it('was kein Bild ist oder ein anderes, als der Name sagt, fällt auf', async () => {
  const wurzel = ordner(
    { 'meldungen/a.mdx': meldung({ bilder: [bild('/medien/kaputt.jpg'), bild('/medien/foto.webp')] }) },
    { 'kaputt.jpg': 'kein Bild', 'foto.webp': png },
  );
  expect(kurz(await unlesbareBilder(leseInhalt(wurzel)))).toEqual([
    'meldungen/a.mdx bilder.0.datei: die Datei /medien/kaputt.jpg ist kein lesbares Bild',
    'meldungen/a.mdx bilder.1.datei: die Datei /medien/foto.webp ist in Wahrheit ein Bild der Art png',
  ]);
});
