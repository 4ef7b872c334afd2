/**
 * Renews src/lizenzen/eingebettet.json: the licences of packages that lie inside of another one, and so are not installed. `npm run lizenzen`, after
 * an update of the editor. What the registry does not have, or what has no text, is written by hand; what stands there stays.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eingebettete } from '../src/lizenzen/sammler.ts';
import { angaben } from './angaben.ts';

interface Eintrag {
  werke: string[];
  lizenz: string;
  text: string;
  hinweis?: string;
}

angaben(
  'So: npm run lizenzen\nHolt die Lizenzen der Pakete, die in der Software der Redaktion stecken, und schreibt sie in src/lizenzen/eingebettet.json.',
  {},
);
const wurzel = path.join(import.meta.dirname, '..');
const datei = path.join(wurzel, 'src/lizenzen/eingebettet.json');
const bisher = JSON.parse(readFileSync(datei, 'utf8')) as Eintrag[];
const gesucht = new Set(
  globSync('node_modules/@sveltia/cms/npm/**/*.js', { cwd: wurzel }).flatMap((d) => eingebettete(path.join(wurzel, d))),
);

/** The licence of a package of the registry; undefined where it has none, or no text. */
function hole(kennung: string): Omit<Eintrag, 'werke'> | undefined {
  const ordner = mkdtempSync(path.join(tmpdir(), 'lizenz-'));
  try {
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', kennung], { cwd: ordner, stdio: 'pipe' });
    execFileSync('tar', ['xzf', readdirSync(ordner)[0]!], { cwd: ordner });
    const paket = path.join(
      ordner,
      readdirSync(ordner).find((d) => !d.endsWith('.tgz'))!,
    );
    const { license } = JSON.parse(readFileSync(path.join(paket, 'package.json'), 'utf8')) as { license?: string };
    const texte = readdirSync(paket)
      .filter((d) => /^(licen[cs]e|copying|notice)/i.test(d))
      .sort()
      .map((d) => readFileSync(path.join(paket, d), 'utf8').replace(/\r\n?/g, '\n').trim());
    return license && texte.length ? { lizenz: license, text: texte.join('\n\n\n') } : undefined;
  } catch {
    return undefined;
  } finally {
    rmSync(ordner, { recursive: true, force: true });
  }
}

const nachText = new Map<string, Eintrag>();
const fehlend: string[] = [];
for (const kennung of [...gesucht].sort()) {
  const da = bisher.find(({ werke }) => werke.includes(kennung));
  const lizenz = da ? { lizenz: da.lizenz, text: da.text, hinweis: da.hinweis } : hole(kennung);
  if (!lizenz) fehlend.push(kennung);
  else {
    const gleich = JSON.stringify(lizenz);
    const eintrag = nachText.get(gleich) ?? { werke: [], ...lizenz };
    eintrag.werke.push(kennung);
    nachText.set(gleich, eintrag);
  }
}
writeFileSync(datei, `${JSON.stringify([...nachText.values()], null, 2)}\n`);
console.log(
  `${gesucht.size - fehlend.length} von ${gesucht.size} Paketen haben ihre Lizenz in src/lizenzen/eingebettet.json.`,
);
if (fehlend.length) {
  console.error(`Ohne Lizenztext, von Hand einzutragen: ${fehlend.join(', ')}`);
  process.exitCode = 1;
}
