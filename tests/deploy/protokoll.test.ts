/** What servers write down of those who were here: nothing that says who, what they looked for, or when to the minute. */
import { describe, expect } from 'vitest';
import { wenn } from '../wenn.ts';
import { alle, erste, FEHLT, je, lies } from './dateien.ts';
import { SERVER } from './server.ts';

/** A visitor who tells a lot. */
const VON = {
  localAddress: '127.0.0.77',
  headers: {
    'User-Agent': 'Mosaic-Kennung/1',
    Referer: 'https://klinik.example/patient',
    'X-Forwarded-For': '203.0.113.77',
    Forwarded: 'for=203.0.113.77',
    'Accept-Language': 'sorbisch',
    Cookie: 'wer=keks',
    Authorization: 'Basic Z2VoZWlt',
  },
};
const SPUREN = /127\.0\.0\.77|203\.0\.113|Mosaic|klinik|meier|sorbisch|keks|Z2VoZWlt|geheim|\?/;

/** Pages that say the same as these in another language say as much of who reads them. */
const HILFE = /^\/(?:hilfe|standorte)\//;
const deutscheVon = (seite: string): string =>
  new URL(/<link rel="alternate" hreflang="de" href="([^"]*)"/.exec(String(lies(seite)))?.[1] ?? seite, 'https://x')
    .pathname;
const hilfeseiten = alle
  .filter((datei) => datei.endsWith('/index.html'))
  .map((datei) => datei.replace('index.html', ''))
  .filter((seite) => HILFE.test(seite) || HILFE.test(deutscheVon(seite)));

/** These say who needs help, or for which word somebody looks; also on the way to them, and where a part of the index is no more. */
const VERTRAULICH = [
  ...hilfeseiten,
  ...['/einfache-sprache/konsumraum/', '/wetter/', '/hilfe', '/wetter?name=meier'],
  ...[erste('.pf_fragment'), erste('.pf_index'), '/pagefind/fragment/de_1.pf_fragment'],
];

describe.each(SERVER)('$name', ({ da, fehlt, starte }) => {
  wenn(da, fehlt)('schreibt Stunde, Status, Adresse und Länge auf, und nichts davon, wer da war', async () => {
    const server = await starte();
    const frage = (adresse: string, method = 'GET') => server.frage(adresse, { ...VON, method });
    const gezaehlt = ['/', '/konzept/?name=meier', '/aktuelles/', `/${FEHLT}?name=meier`, erste('.csv'), '/daten'];
    await je([...gezaehlt, ...VERTRAULICH], (a) => frage(a));
    await frage('/konzept/?name=meier', 'POST');
    await frage('/%zz?name=meier');
    // A folder without a page, which nginx takes for forbidden.
    await frage('/_astro/?name=meier');
    await frage('/aktuelles?name=meier');
    await frage(`/?name=meier${'a'.repeat(100_000)}`).catch(() => undefined);
    const { protokoll, uebriges } = await server.beende();
    for (const adresse of gezaehlt) expect(protokoll).toContain(adresse.split('?')[0]!);
    expect(SPUREN.exec(protokoll)?.[0]).toBeUndefined();
    expect(SPUREN.exec(uebriges)?.[0]).toBeUndefined();
    expect(protokoll).toMatch(/\d{4}-\d\d-\d\dT\d\d\b/);
    // Minutes, seconds, parts of them, and the seconds since 1970.
    expect(/\d\d:\d\d|\d\.\d|\b\d{10}/.exec(protokoll)?.[0]).toBeUndefined();
    expect(
      VERTRAULICH.filter((a) => new RegExp(`${a.replace(/\/?(?:\?.*)?$/, '')}(?![\\w-])`).test(protokoll)),
    ).toEqual([]);
  });
});
