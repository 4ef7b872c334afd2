import { describe, expect, it } from 'vitest';
import { adressarten } from './adressarten.ts';
import { caddyfile } from './caddy.ts';
import { umzugsdatei } from './kopfdatei.ts';
import { nginxServer } from './nginx.ts';
import { umzugsseite, weiterleitungen } from './weiterleitungen.ts';

const ARTEN = adressarten();

describe('Weiterleitungen', () => {
  const DATEIEN = [
    '/neu/index.html',
    '/neu/zitat.bib',
    '/neu.txt',
    '/neu/kind/index.html',
    '/neues.txt',
    '/a/index.html',
  ];
  const liste = weiterleitungen({ '/alt/': '/neu/', '/teil/': '/neu/#da', '/weg/': '/' }, DATEIEN);

  it('gelten für alle Namen einer Seite und für die Dateien, die zu ihr gehören', () => {
    expect(Object.fromEntries(liste.flatMap(({ von, nach }) => von.map((v) => [v, nach])))).toEqual({
      '/alt/': '/neu/',
      '/alt': '/neu/',
      '/alt/index.html': '/neu/',
      '/alt/zitat.bib': '/neu/zitat.bib',
      '/alt.txt': '/neu.txt',
      '/teil/': '/neu/#da',
      '/teil': '/neu/#da',
      '/teil/index.html': '/neu/#da',
      '/weg/': '/',
      '/weg': '/',
      '/weg/index.html': '/',
    });
  });

  it('stehen in den Regeln aller Server', () => {
    expect(umzugsdatei(liste)).toContain('\n/alt/zitat.bib /neu/zitat.bib 301\n');
    expect(nginxServer(ARTEN, liste)).toContain('location = /alt/zitat.bib {\n    return 301 /neu/zitat.bib;\n}');
    expect(caddyfile(ARTEN, liste)).toContain('\tredir /alt/zitat.bib /neu/zitat.bib 301\n');
  });

  it('sind auf Deutsch, wo kein Server weiterleitet', () => {
    const html = umzugsseite('/neu/#da', 'https://x.example');
    expect(html).toContain('Diese Seite ist umgezogen');
    expect(html).toContain('content="0; url=/neu/#da"');
    expect(html).toContain('<link rel="canonical" href="https://x.example/neu/#da">');
  });
});
