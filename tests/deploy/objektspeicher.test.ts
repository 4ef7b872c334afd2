/** deploy/objektspeicher/hochladen, with the real rclone: in which order a bucket gets the site, and with which headers. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import { adressarten } from '../../src/auslieferung/adressarten.ts';
import { typVon } from '../../src/auslieferung/dateitypen.ts';
import { kopfdatei } from '../../src/auslieferung/kopfdatei.ts';
import { schreibeOrdner } from '../ordner.ts';
import { wenn } from '../wenn.ts';
import { alle, erste } from './dateien.ts';
import { eimer, type Vorgang } from './eimer.ts';
import { DEPLOY, gibtEs } from './server.ts';

const fuehreAus = promisify(execFile);
const DA = gibtEs('rclone', 'version');

/** Of every kind one: uploading all of them would show no more. */
const dateien = [
  ...['/index.html', '/hilfe/index.html', '/wetter/index.html', '/404.html', '/.well-known/security.txt'],
  ...['/pagefind/pagefind.js', ...['.pf_fragment', 'rss.xml', '.csv'].map(erste)],
  ...alle.filter((d) => /^\/_astro\/.*\.js$/.test(d)).slice(0, 2),
];

wenn(DA, 'rclone fehlt')(
  'erst was einen Hash im Namen hat, dann Dateien, dann Seiten, dann geht, was es nicht mehr gibt',
  async () => {
    const ordner = mkdtempSync(path.join(tmpdir(), 'dist-'));
    onTestFinished(() => rmSync(ordner, { recursive: true }));
    schreibeOrdner(ordner, {
      ...Object.fromEntries(dateien.map((d) => [d, `Inhalt von ${d}`])),
      ...{
        _headers: kopfdatei(adressarten()),
        _redirects: '#',
        '_server/nginx.conf': '#',
        'index.html.br': 'klein',
        '.nojekyll': '',
      },
    });
    const speicher = await eimer('website');
    onTestFinished(() => void speicher.beende());
    const env = {
      ...process.env,
      // A machine may have its own for the stores of others.
      AWS_CA_BUNDLE: undefined,
      RCLONE_CONFIG: path.join(ordner, '.rclone'),
      ...{ RCLONE_CONFIG_S_TYPE: 's3', RCLONE_CONFIG_S_PROVIDER: 'Other', RCLONE_CONFIG_S_ENDPOINT: speicher.herkunft },
      ...{ RCLONE_CONFIG_S_ACCESS_KEY_ID: 'wer', RCLONE_CONFIG_S_SECRET_ACCESS_KEY: 'was' },
      RCLONE_S3_NO_CHECK_BUCKET: 'true',
    };
    writeFileSync(path.join(ordner, '.rclone'), '');
    const lade = () => fuehreAus(path.join(DEPLOY, 'objektspeicher/hochladen'), [ordner, 's:website'], { env });
    await lade();

    const gesandt = speicher.vorgaenge.filter((v) => v.was === 'PUT');
    expect(gesandt.map((v) => v.datei).sort()).toEqual([...dateien].sort());
    // With what a server of ours would send.
    for (const { datei, typ, halten } of gesandt) {
      expect(`${datei} ${typ}`).toBe(`${datei} ${typVon(datei) ?? 'application/octet-stream'}`);
      const fest = /^\/_astro\/|^\/pagefind\/(fragment|index)\/|\.pf_meta$/.test(datei);
      expect(`${datei} ${halten}`).toBe(
        `${datei} ${fest ? 'public, max-age=31536000, immutable' : datei.startsWith('/wetter/') ? 'no-store' : 'no-cache'}`,
      );
    }
    const stufe = ({ datei, halten }: Vorgang) => (halten!.includes('immutable') ? 0 : datei.endsWith('.html') ? 2 : 1);
    const stufen = gesandt.map(stufe);
    expect(stufen).toEqual([...stufen].sort());
    expect(new Set(stufen).size).toBe(3);

    // The next version: a page changed, a script is another one, a page is no more. Nothing else is sent, and what goes goes last.
    speicher.vorgaenge.length = 0;
    const [jung, alt] = gesandt.map((v) => v.datei).filter((d) => d.startsWith('/_astro/')) as [string, string];
    for (const weg of [jung, alt, 'hilfe/index.html']) rmSync(path.join(ordner, weg));
    speicher.altere(alt);
    schreibeOrdner(ordner, { '_astro/neu.HASH.js': 'neu', 'index.html': 'neu', 'neu/index.html': 'neu' });
    await lade();
    const getan = speicher.vorgaenge.map((v) => `${v.was} ${v.datei}`);
    expect(getan[0]).toBe('PUT /_astro/neu.HASH.js');
    expect(getan.slice(1, 3).sort()).toEqual(['PUT /index.html', 'PUT /neu/index.html']);
    // An old script stays for those who have its page open, until it has lain there for three months.
    expect(getan.slice(3)).toEqual(['DELETE /hilfe/index.html', `DELETE ${alt}`]);
  },
);
