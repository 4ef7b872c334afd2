/** A new version is shown while the server runs: with the rules that it has read, and after it has read them anew. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { adressarten } from '../../src/auslieferung/adressarten.ts';
import { caddyfile } from '../../src/auslieferung/caddy.ts';
import { nginxHttp, nginxServer } from '../../src/auslieferung/nginx.ts';
import { umzugsseite, weiterleitungen } from '../../src/auslieferung/weiterleitungen.ts';
import { bis } from '../geduld.ts';
import { DIST, schreibeOrdner } from '../ordner.ts';
import { wenn } from '../wenn.ts';
import { SERVER } from './server.ts';

const UMZUEGE = { '/alt/': '/konzept/' };
/** Where somebody ends who asks for an old address by any of its names, or for a file of it. */
const WOHIN = {
  '/alt/': '/konzept/',
  '/alt': '/konzept/',
  '/alt/index.html': '/konzept/',
  '/alt/zitat.bib': '/konzept/zitat.bib',
};

/** A folder with versions, of which a link shows one: the built site, but for what is written here. */
function ablage() {
  const ordner = mkdtempSync(path.join(tmpdir(), 'fassungen-'));
  onTestFinished(() => rmSync(ordner, { recursive: true }));
  const ziel = path.join(ordner, 'site');
  const zeige = (name: string, anders: Record<string, string>) => {
    const fassung = path.join(ordner, name);
    mkdirSync(fassung);
    const eigene = new Set(Object.keys(anders).map((d) => d.split('/')[0]!));
    for (const teil of readdirSync(DIST))
      if (!eigene.has(teil)) symlinkSync(path.join(DIST, teil), path.join(fassung, teil));
    schreibeOrdner(fassung, anders);
    symlinkSync(name, `${ziel}.neu`);
    renameSync(`${ziel}.neu`, ziel);
  };
  return { ziel, zeige };
}

/** The rules of servers when these addresses have moved. */
const regeln = (umzuege: Record<string, string>) => {
  const [arten, liste] = [adressarten(), weiterleitungen(umzuege, ['/konzept/zitat.bib'])];
  return {
    '_server/nginx-http.conf': nginxHttp(arten),
    '_server/nginx.conf': nginxServer(arten, liste),
    '_server/Caddyfile': caddyfile(arten, liste),
  };
};

describe.each(SERVER)('$name', ({ da, fehlt, starte }) => {
  const es = wenn(da, fehlt);

  es('zeigt eine neue Fassung gleich, und deren Weiterleitungen, wenn er ihre Regeln gelesen hat', async () => {
    const { ziel, zeige } = ablage();
    zeige('a', regeln({}));
    const server = await starte(ziel);
    onTestFinished(async () => void (await server.beende()));
    const vorher = await server.frage('/');
    const umzug = umzugsseite('/konzept/', 'https://the.address');
    zeige('b', { ...regeln(UMZUEGE), 'index.html': 'Die neue Startseite', 'alt/index.html': umzug });

    // nginx looks once a second whether a file is another one.
    const gleich = await bis(async () => {
      const antwort = await server.frage('/');
      expect(antwort.bytes.toString()).toBe('Die neue Startseite');
      return antwort;
    });
    expect(gleich.kopf['content-security-policy']).toBe(vorher.kopf['content-security-policy']);
    // Until then by the page that stands there for hosts that cannot send a reader on.
    await bis(async () => expect((await server.frage('/alt/')).bytes.toString()).toBe(umzug));

    server.lade();
    // For a moment those who still have the old rules answer beside those who have the new.
    await bis(async () => {
      for (const [von, nach] of Object.entries(WOHIN)) {
        const { status, kopf } = await server.frage(von, { headers: { Host: 'innen.example:8080' } });
        expect([status, kopf.location], von).toEqual([301, nach]);
      }
    });
    expect((await server.frage('/')).status).toBe(200);
  });

  es('bleibt bei den Regeln, die er hat, wenn eine Fassung keine oder kaputte bringt', async () => {
    const { ziel, zeige } = ablage();
    zeige('a', regeln(UMZUEGE));
    const server = await starte(ziel);
    onTestFinished(async () => void (await server.beende()));
    const kaputt = 'gibt es nicht {';
    for (const [name, rules] of Object.entries<Record<string, string>>({
      ohne: { '_server/.leer': '' },
      kaputt: { '_server/nginx-http.conf': kaputt, '_server/nginx.conf': kaputt, '_server/Caddyfile': kaputt },
    })) {
      zeige(name, { ...rules, 'index.html': name });
      try {
        server.lade();
      } catch {
        // Caddy says at once that it cannot.
      }
      await bis(async () => {
        const { status, kopf, bytes } = await server.frage('/');
        expect([status, bytes.toString(), Boolean(kopf['content-security-policy'])]).toEqual([200, name, true]);
      });
      expect((await server.frage('/alt/zitat.bib')).status).toBe(301);
    }
    // And takes the next good ones.
    zeige('gut', { ...regeln({ '/auch-alt/': '/zahlen/' }) });
    server.lade();
    await bis(async () => expect((await server.frage('/auch-alt/')).status).toBe(301));
  });
});
