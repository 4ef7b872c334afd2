/**
 * How the site is handed out: each page says of itself what it may, each file has a type, and real servers do with the written rules what the list of
 * kinds of addresses says (src/auslieferung/adressarten.ts).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUCHSEITEN } from '../../src/auslieferung/adressarten.ts';
import { typVon } from '../../src/auslieferung/dateitypen.ts';
import { antwortAuf } from '../../src/auslieferung/dienst.ts';
import { alsQuelle } from '../../src/auslieferung/inhaltsregel.ts';
import { freiePorts, gibtEs } from '../deploy/server.ts';
import { bis } from '../geduld.ts';
import { DIST } from '../ordner.ts';
import { wenn } from '../wenn.ts';
import { dateien, einbettungen, fehlerAuf, redaktion, seiten, umleitungen, werkzeug, type Seite } from './fertig.ts';

const ALLE = [...seiten.values(), ...einbettungen, redaktion];

/** A rule by its directives. */
const zerlegt = (regel: string): Map<string, string[]> =>
  new Map(
    regel.split('; ').map((r) => {
      const [name = '', ...quellen] = r.split(' ');
      return [name, quellen];
    }),
  );
const eigene = ({ dom }: Seite): string[] =>
  [...dom.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')].map((e) => e.getAttribute('content')!);
const gesendete = ({ adresse }: Seite): string => antwortAuf(DIST, adresse).koepfe['Content-Security-Policy']!;

/** Whether what is inline in a page may be there: by both rules, that of the page and that of the header. As `html` has it: blanks count. */
function verbotenes({ html }: Seite, regel: string): string[] {
  const quellen = zerlegt(regel);
  const darf = (art: string, text: string): boolean => {
    const liste = quellen.get(art) ?? [];
    return liste.some((q) => q.startsWith("'sha256-"))
      ? liste.includes(alsQuelle(text))
      : liste.includes("'unsafe-inline'");
  };
  const stile = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text!);
  const skripte = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    // Data, not run.
    .filter(([, merkmale]) => !/type="application\/(ld\+)?json"/.test(merkmale!))
    .map(([, , text]) => text!);
  return [
    ...stile.filter((text) => !darf('style-src', text)).map((text) => `Stil ${text.slice(0, 40)}`),
    ...skripte.filter((text) => !darf('script-src', text)).map((text) => `Skript ${text.slice(0, 40)}`),
  ];
}

describe('Regel jeder Seite', () => {
  it('steht einmal in ihr, vor allem anderen, und lässt zu, was in ihr steht', () => {
    expect(
      fehlerAuf(ALLE, (s) => {
        const [regel, ...weitere] = eigene(s);
        if (!regel || weitere.length) return [`${weitere.length + (regel ? 1 : 0)} Regeln`];
        const zuvor = s.html.slice(0, s.html.indexOf('http-equiv="Content-Security-Policy"'));
        return [
          ...(/<(script|style|link|img)/.test(zuvor) ? ['etwas steht vor der Regel'] : []),
          ...verbotenes(s, regel),
          ...verbotenes(s, gesendete(s)).map((v) => `nach dem Kopf: ${v}`),
        ];
      }),
    ).toEqual([]);
  });

  it('ist so eng, wie es geht: Stile nur die ihren, Skripte nur von uns, WebAssembly nur zum Suchen', () => {
    expect(
      fehlerAuf(seiten.values(), (s) => {
        const regel = zerlegt(eigene(s)[0]!);
        const sucht = s.html.includes('<suche-feld');
        return [
          ...(regel.get('default-src')?.join() === "'none'" ? [] : ['default-src']),
          ...(regel.get('style-src')!.some((q) => !(sucht ? /^'(sha256-.*|self)'$/ : /^'(sha256-.*|none)'$/).test(q))
            ? ['style-src']
            : []),
          ...(regel.get('script-src')!.some((q) => !/^'(self|sha256-.*|wasm-unsafe-eval)'$/.test(q))
            ? ['script-src']
            : []),
          ...(regel.get('script-src')!.includes("'wasm-unsafe-eval'") === sucht ? [] : ['wasm']),
        ];
      }),
    ).toEqual([]);
    expect(
      [...seiten.values()]
        .filter((s) => s.html.includes('<suche-feld'))
        .map((s) => s.adresse)
        .sort(),
    ).toEqual(SUCHSEITEN.toSorted());
  });

  it('braucht keine Ausnahme: kein Stil und kein Skript in Merkmalen', () => {
    expect(
      fehlerAuf(ALLE, (s) =>
        [...s.dom.querySelectorAll('*')].flatMap((e) =>
          [...e.attributes]
            .filter((a) => a.name === 'style' || a.name.startsWith('on'))
            .map((a) => `${e.tagName} ${a.name}`),
        ),
      ),
    ).toEqual([]);
  });

  it('haben auch Seiten, die nur weiterleiten', () => {
    for (const adresse of umleitungen)
      expect(readFileSync(path.join(DIST, adresse, 'index.html'), 'utf8'), adresse).toContain(
        'http-equiv="Content-Security-Policy"',
      );
    expect(umleitungen.has('/wetter/')).toBe(true);
  });
});

it('jede Datei hat einen Typ', () => {
  // For servers only: the rules, and a mark for one host.
  const fuerServer = /^\/(_headers|_redirects|_server\/.*|\.nojekyll)$/;
  // Packed twins, sent in place of the file beside them.
  const zwilling = (d: string) => /\.(br|gz)$/.test(d) && dateien.has(d.replace(/\.\w+$/, ''));
  const offen = [...dateien, ...werkzeug].filter((d) => !fuerServer.test(d) && !zwilling(d));
  expect(offen.filter((d) => !typVon(d))).toEqual([]);
});

/** One address of every kind, with what is asked of servers beside files. */
const ADRESSEN = [
  ...[
    '/',
    '/index.html',
    '/suche/',
    '/konzept/',
    '/wetter/',
    '/einbetten/',
    '/einbetten/index.html',
    '/einbetten/zeitachse/',
    '/redaktion/',
    '/redaktion/index.html',
    '/redaktion/handbuch/',
  ],
  ...['/404.html', '/gibt/es/nicht/', '/_astro/gibt-es-nicht.js', '/daten/gibt-es-nicht.csv'],
  ...['/_headers', '/_redirects', '/_server/nginx.conf', '/_server/', '/.nojekyll', '/.git/config'],
];
/** A file of every ending, in every folder whose addresses are of a kind of their own. */
const proben = [
  ...Map.groupBy([...dateien, ...werkzeug], (d) =>
    [/^\/(_astro|pagefind|redaktion)\//.exec(d)?.[1] ?? '', /\.\w+$/.exec(d)?.[0] ?? ''].join(),
  ).values(),
].map(([d]) => d!);

/** What of an answer the list rules. Types of what is moved or not there, servers have of their own. */
const VERGLICHEN = [
  ...['content-security-policy', 'strict-transport-security', 'x-content-type-options', 'referrer-policy'],
  ...[
    'permissions-policy',
    'cross-origin-embedder-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
  ],
  ...['cache-control', 'x-robots-tag', 'clear-site-data', 'access-control-allow-origin', 'content-type'],
];

async function vergleiche(herkunft: string): Promise<void> {
  const faelle: string[] = [];
  for (const adresse of [...ADRESSEN, ...proben]) {
    const soll = antwortAuf(DIST, adresse);
    const ist = await fetch(herkunft + adresse, { redirect: 'manual' });
    if (ist.status !== soll.status) faelle.push(`${adresse}: ${ist.status} statt ${soll.status}`);
    const koepfe = new Map(Object.entries(soll.koepfe).map(([n, w]) => [n.toLowerCase(), w]));
    for (const name of VERGLICHEN)
      if ((ist.headers.get(name) ?? undefined) !== koepfe.get(name))
        faelle.push(`${adresse}: ${name}: ${ist.headers.get(name)} statt ${koepfe.get(name)}`);
    if (ist.status === 200 && !ist.headers.get('etag')) faelle.push(`${adresse}: ohne ETag`);
    if (!Buffer.from(await ist.arrayBuffer()).equals(readFileSync(soll.datei)))
      faelle.push(`${adresse}: anderer Inhalt`);
  }
  expect(faelle).toEqual([]);
  const { headers } = await fetch(`${herkunft}/konzept/`);
  const wieder = await fetch(`${herkunft}/konzept/`, { headers: { 'if-none-match': headers.get('etag')! } });
  expect([wieder.status, wieder.headers.get('content-security-policy')]).toEqual([
    304,
    headers.get('content-security-policy'),
  ]);
}

/** Starts a server on a free port, asks it, and ends it. In: its program, what it is called with, and its configuration for a port. */
async function mitServer(
  programm: string,
  aufruf: (datei: string) => string[],
  einrichtung: (host: string, ordner: string) => string,
  tue: (herkunft: string) => Promise<void>,
): Promise<void> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'server-'));
  const [port] = await freiePorts(1);
  const host = `127.0.0.1:${port}`;
  const datei = path.join(ordner, 'einrichtung');
  writeFileSync(datei, einrichtung(host, ordner));
  const kind = spawn(programm, aufruf(datei), {
    env: { ...process.env, HOME: ordner },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let gesagt = '';
  kind.stderr.on('data', (stueck: Buffer) => (gesagt += stueck.toString()));
  const ende = once(kind, 'exit');
  try {
    await bis(() => {
      if (kind.exitCode !== null) throw new Error(gesagt);
      return fetch(`http://${host}/`);
    });
    await tue(`http://${host}`);
  } finally {
    kind.kill();
    await ende;
    rmSync(ordner, { recursive: true, force: true });
  }
}

describe('Server tun, was die Liste sagt', () => {
  wenn(gibtEs('nginx', '-v'), 'nginx ist nicht installiert')('nginx', () =>
    mitServer(
      'nginx',
      (datei) => ['-c', datei, '-g', 'daemon off; error_log stderr;'],
      (host, ordner) => `pid ${ordner}/pid;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${ordner}/${n};`).join('\n  ')}
  include ${DIST}/_server/nginx-http.conf;
  server {
    listen ${host};
    root ${DIST};
    include ${DIST}/_server/nginx.conf;
  }
}
`,
      vergleiche,
    ),
  );

  wenn(gibtEs('caddy', 'version'), 'Caddy ist nicht installiert')('Caddy', () =>
    mitServer(
      'caddy',
      (datei) => ['run', '--config', datei, '--adapter', 'caddyfile'],
      (host) => `{
\tadmin off
\tauto_https off
}
http://${host} {
\troot * ${DIST}
\timport ${DIST}/_server/Caddyfile
}
`,
      vergleiche,
    ),
  );
});
