/**
 * A Vite plugin that notes what of others went into a bundle. Vite itself lists the packages of the modules with their licences (`build.license`); here is
 * added what it does not see: Vite's and Rolldown's own helpers, fonts, and what a package has bundled into itself, by its source map.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { paket } from './paket.ts';
import type { Werk } from './werk.ts';

/** What a bundle holds of others; `eingebettet`: "svelte@5.57.1", packages that are inside of another one. */
export interface Ladung {
  werke: Partial<Werk>[];
  eingebettet: string[];
}

/** Vite's list, never written. */
const LISTE = 'lizenzen.json';
interface Vitezeile {
  name: string;
  version: string;
  identifier?: string;
  text?: string;
}

/** Where pnpm lays a package of a version: node_modules/.pnpm/svelte@5.57.1_…/node_modules/svelte/ */
const EINGEBETTET = /\/\.pnpm\/(?:@[^+/]+\+)?[^@/]+@([^_(/]+)[^/]*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Packages that a finished file of a package was made of, as its source map tells. In: the file. */
export function eingebettete(datei: string): string[] {
  if (!existsSync(`${datei}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${datei}.map`, 'utf8')) as { sources: string[] };
  const namen = sources.flatMap((quelle) => {
    const [, fassung, name] = EINGEBETTET.exec(quelle) ?? [];
    return name ? [`${name}@${fassung}`] : [];
  });
  return [...new Set(namen)];
}

const LIZENZDATEI = '.LICENSE.txt';
/** A font of a package with the licence that lies beside it ("source-sans-3.LICENSE.txt"). */
function schrift(datei: string): Partial<Werk> {
  const ordner = path.dirname(datei);
  const beilage = readdirSync(ordner).find(
    (d) => d.endsWith(LIZENZDATEI) && path.basename(datei).startsWith(`${path.basename(d, LIZENZDATEI)}-`),
  );
  const kennung = beilage ? path.basename(beilage, LIZENZDATEI) : path.basename(datei);
  const text = beilage && readFileSync(path.join(ordner, beilage), 'utf8');
  return {
    name: `Schrift ${kennung.replace(/(^|-)(\w)/g, (_, strich: string, z: string) => `${strich && ' '}${z.toUpperCase()}`)}`,
    lizenz: text && /SIL Open Font License,?\s+Version 1\.1/.test(text) ? 'OFL-1.1' : undefined,
    text,
  };
}

/** Modules that a bundler adds by itself, by how their names begin, and whose they are: found from Astro, which brings both along. */
const HELFER: [kennung: string, weg: [string, ...string[]]][] = [
  ['\0vite/', ['vite']],
  ['\0rolldown/', ['vite', 'rolldown']],
];
function helfer(weg: readonly string[]): Partial<Werk> {
  const von = weg
    .slice(0, -1)
    .reduce((ort, name) => findPackageJSON(name, ort)!, findPackageJSON('astro', import.meta.url)!);
  const { text, ...rest } = paket(weg.at(-1)!, von);
  // Behind its own text Vite names what went into itself, of which nothing goes on.
  return { ...rest, text: text?.split(/^# Licenses of bundled/m)[0] };
}

/** In: whom to tell, when the bundle for browsers is made. */
export function lizenzsammler(melde: (ladung: Ladung) => void): Plugin {
  return {
    name: 'lizenzsammler',
    configEnvironment: (name) => (name === 'client' ? { build: { license: { fileName: LISTE } } } : undefined),
    generateBundle: {
      // Behind Vite's own plugin, which lays its list beside the files.
      order: 'post',
      handler(_, bundel) {
        if (this.environment.name !== 'client') return;
        const teile = Object.values(bundel);
        const liste = bundel[LISTE];
        Reflect.deleteProperty(bundel, LISTE);
        const zeilen = liste?.type === 'asset' ? (JSON.parse(Buffer.from(liste.source).toString()) as Vitezeile[]) : [];
        const module = teile.flatMap((t) => (t.type === 'chunk' ? t.moduleIds : []));
        const beigaben = teile
          .flatMap((t) => (t.type === 'asset' ? t.originalFileNames : []))
          .map((d) => path.resolve(this.environment.config.root, d))
          .filter((d) => d.includes('node_modules'));
        melde({
          werke: [
            ...zeilen.map((z) => ({ name: z.name, fassung: z.version, lizenz: z.identifier, text: z.text })),
            ...HELFER.filter(([beginn]) => module.some((id) => id.startsWith(beginn))).map(([, weg]) => helfer(weg)),
            ...beigaben.filter((d) => /\.woff2?$/.test(d)).map(schrift),
          ],
          eingebettet: [...new Set([...module, ...beigaben].flatMap(eingebettete))],
        });
      },
    },
  };
}
