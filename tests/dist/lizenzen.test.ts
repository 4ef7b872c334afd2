/** What others have made and the site hands on: each with its licence, none that is not there. */
import { globSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import eingebettet from '../../src/lizenzen/eingebettet.json' with { type: 'json' };
import { sveltiaSchlank } from '../../src/redaktion/sveltia-schlank.ts';
import { dateien, lies, seiten, werkzeug } from './fertig.ts';

/** The project itself: the site of a year is built of its code and packages. */
const PROJEKT = path.join(import.meta.dirname, '../..');
const { dom } = seiten.get('/lizenzen/')!;
/** As a row says it: "svelte 5.57.1", "MIT". */
const zeilen = [...dom.querySelectorAll('tbody tr')].map((z) => ({
  werk: z.querySelector('th')!.textContent.trim().replace(/\s+/g, ' '),
  lizenz: z.querySelector('td')!.textContent.trim(),
}));
const genannt = new Set(zeilen.map((z) => z.werk));
const texte = lies('/lizenzen/lizenzen.txt').toString();

/** The packages whose code a bundle of these scripts holds: by a bundling of its own, from the paths of its modules. */
async function paketeIn(skripte: string[]): Promise<Set<string>> {
  // Else packages hand out what they have for those who develop them.
  vi.stubEnv('NODE_ENV', 'production');
  onTestFinished(() => void vi.unstubAllEnvs());
  const gebaut = await build({
    root: PROJEKT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [sveltiaSchlank()],
    build: { write: false, reportCompressedSize: false, rolldownOptions: { input: skripte } },
  });
  if (!('output' in gebaut)) throw new Error('nichts gebündelt');
  const module = gebaut.output.flatMap((t) => (t.type === 'chunk' ? t.moduleIds : []));
  const pakete = module
    .filter((id) => path.isAbsolute(id) && id.includes('node_modules'))
    .map((id) => {
      const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.split(path.sep).join('/'))![1]!;
      const { version } = JSON.parse(readFileSync(findPackageJSON(name, id)!, 'utf8')) as { version: string };
      return `${name} ${version}`;
    });
  return new Set(pakete);
}

describe('Lizenzen', () => {
  it('jedes Paket, von dem ein Skript der Seiten oder der Redaktion Code hat, steht auf der Seite', async () => {
    const skripte = globSync('src/**/*.browser.ts', { cwd: PROJEKT }).map((d) => path.join(PROJEKT, d));
    const pakete = await paketeIn(skripte);
    expect(pakete.size).toBeGreaterThan(50);
    expect([...pakete.difference(genannt)]).toEqual([]);
  });

  it('die Seite nennt nichts, was nicht installiert oder in einem Paket enthalten ist', () => {
    const { packages } = JSON.parse(readFileSync(path.join(PROJEKT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version?: string }>;
    };
    const bekannt = new Set([
      ...Object.entries(packages).map(([ort, p]) => `${ort.split('node_modules/').at(-1)} ${p.version}`),
      ...eingebettet.flatMap(({ werke }) => werke.map((w) => w.replace(/@(?=[^@]+$)/, ' '))),
    ]);
    expect([...genannt].filter((w) => !w.startsWith('Schrift ') && !bekannt.has(w))).toEqual([]);
  });

  it('auch was in der Software der Redaktion steckt, steht da', () => {
    for (const name of ['svelte', 'dompurify', 'lexical', 'marked'])
      expect([...genannt].filter((w) => w.startsWith(`${name} `))).toHaveLength(1);
  });

  it('von jedem Werk steht der Name über einem Lizenztext in der Datei, und die Seite führt hin', () => {
    expect(dom.querySelector('a[href="/lizenzen/lizenzen.txt"]')).not.toBeNull();
    const koepfe = texte.split(/^-{78}$/m).filter((_, i) => i % 2 === 1);
    const rumpf = texte.split(/^-{78}$/m).filter((_, i) => i > 0 && i % 2 === 0);
    expect(rumpf.filter((text) => text.trim().length < 300)).toEqual([]);
    const namen = new Set(koepfe.flatMap((k) => [...k.matchAll(/^(\S.*) \(.+\)$/gm)].map((t) => t[1])));
    expect([...genannt].filter((w) => !namen.has(w))).toEqual([]);
  });

  it('jede Schrift hat ihre Lizenz', () => {
    const schriften = [...dateien, ...werkzeug].filter((d) => d.endsWith('.woff2')).map((d) => path.basename(d));
    const kennungen = new Set(
      schriften.map((d) => /^(?:fira-sans|[a-z]+(?:-[a-z]+)*?(?:-3)?(?=-(?:latin|\d)))/.exec(d)![0]),
    );
    expect(kennungen.size).toBe(4);
    for (const kennung of kennungen) {
      const name = `Schrift ${kennung.replaceAll('-', ' ')}`;
      expect(zeilen.filter((z) => z.werk.toLowerCase().startsWith(name.toLowerCase())).map((z) => z.lizenz)).toEqual([
        'OFL-1.1',
      ]);
    }
    expect(texte).toContain('The Mozilla Foundation and Telefonica S.A.');
  });

  it('WebAssembly hat nur die Suche: was darin steckt, nennt kein Bündel', () =>
    expect([...dateien, ...werkzeug].filter((d) => d.includes('wasm'))).toEqual(['/pagefind/wasm.de.pagefind']));
});
