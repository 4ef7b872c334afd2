/** An installed package by its own words. */
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';

export interface Paket {
  name: string;
  fassung: string;
  lizenz?: string | undefined;
  text?: string | undefined;
}

/**
 * In: its name; a file from which it is found; where in it the text of its licence lies, when not in a file of that name. Throws when it is not
 * installed.
 */
export function paket(name: string, von: string, lizenzdatei?: string): Paket {
  const ort = findPackageJSON(name, von);
  if (!ort) throw new Error(`Das Paket „${name}“ ist nicht installiert: npm ci`);
  const { version, license } = JSON.parse(readFileSync(ort, 'utf8')) as { version: string; license?: string };
  const ordner = path.dirname(ort);
  const datei = lizenzdatei ?? readdirSync(ordner).find((d) => /^licen[cs]e/i.test(d));
  return { name, fassung: version, lizenz: license, text: datei && readFileSync(path.join(ordner, datei), 'utf8') };
}
