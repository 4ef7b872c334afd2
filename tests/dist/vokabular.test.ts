/** schema.org as Google's types know it: no type, property or value that the vocabulary does not have. */
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { WURZEL } from '../ordner.ts';
import { gelistet } from './fertig.ts';

/** A value as its form: of lists one of each form, of texts whether they are addresses, dates or words. Pages of a kind have one. */
function form(wert: unknown): unknown {
  if (Array.isArray(wert)) return [...new Map(wert.map((w) => [JSON.stringify(form(w)), form(w)])).values()];
  if (wert === null || typeof wert !== 'object') return typeof wert === 'string' ? textform(wert) : wert;
  // What is of a closed list stays as it is.
  const bleibt = (name: string) => name.startsWith('@') || name === 'dayOfWeek' || name === 'eventStatus';
  return Object.fromEntries(Object.entries(wert).map(([name, w]) => [name, bleibt(name) ? (w as unknown) : form(w)]));
}
const textform = (text: string): string =>
  /^https?:/.test(text)
    ? 'https://a.example/'
    : /^\d{4}-\d\d-\d\d/.test(text)
      ? '2026-01-01'
      : /^\d\d:\d\d$/.test(text)
        ? '08:00'
        : 'Text';

it('jede Auszeichnung ist eine, die schema.org kennt', () => {
  const formen = new Map<string, string>();
  for (const { adresse, dom } of gelistet) {
    const text = dom.querySelector('script[type="application/ld+json"]')!.textContent;
    const muster = JSON.stringify(form(JSON.parse(text)), undefined, 1);
    if (!formen.has(muster)) formen.set(muster, adresse);
  }
  expect(formen.size).toBeGreaterThan(5);
  const zeilen = [...formen.keys()].map(
    (f, i) => `export const f${i}: WithContext<FAQPage | WebPage | WebSite> = ${f};`,
  );
  const quelltext = ["import type { FAQPage, WebPage, WebSite, WithContext } from 'schema-dts';", ...zeilen].join('\n');
  const datei = path.join(WURZEL, 'tests/dist/auszeichnungen.ts');
  const optionen: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(optionen);
  const lies = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ziel, ...mehr) =>
    name === datei ? ts.createSourceFile(name, quelltext, ziel) : lies(name, ziel, ...mehr);
  const programm = ts.createProgram([datei], optionen, host);
  const seiteVon = (stelle = 0) =>
    [...formen.values()][(quelltext.slice(0, stelle).match(/^export const/gm) ?? []).length - 1] ?? '';
  expect(
    ts
      .getPreEmitDiagnostics(programm)
      .map((d) => `${seiteVon(d.start)}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ').slice(0, 400)}`),
  ).toEqual([]);
});
