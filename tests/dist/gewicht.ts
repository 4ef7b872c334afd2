/** What arrives when a page is opened: bytes as sent. */
import { brotliCompressSync, constants } from 'node:zlib';
import { lies, type Seite } from './fertig.ts';

const gepackt = (daten: Buffer, guete: number): number =>
  brotliCompressSync(daten, { params: { [constants.BROTLI_PARAM_QUALITY]: guete } }).length;

/** Size as a server sends it that packs files once, when they are built. */
export const brotli = (daten: Buffer): number => gepackt(daten, 11);

/** Not below the true size, and fifteen times as fast to get. */
export const brotliHoechstens = (daten: Buffer): number => gepackt(daten, 6);

/** The scripts that a script needs before it runs: its static imports, and theirs. What it imports later is not among them. */
function mitImporten(adresse: string, gesehen = new Set<string>()): Set<string> {
  if (gesehen.has(adresse)) return gesehen;
  gesehen.add(adresse);
  const text = lies(adresse).toString();
  for (const t of text.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}$,\s]+?\bfrom\s*)?["']([^"']+)["']/g))
    mitImporten(new URL(t[1]!, `https://x${adresse}`).pathname, gesehen);
  return gesehen;
}

/** Addresses of the scripts that a page fetches without anybody doing anything. */
export function skripte({ dom }: Seite): string[] {
  const genannt = [...dom.querySelectorAll('script[src], link[rel="modulepreload"]')].map(
    (e) => (e.getAttribute('src') ?? e.getAttribute('href'))!,
  );
  return [...new Set(genannt.flatMap((a) => [...mitImporten(a)]))];
}

interface Schrift {
  adresse: string;
  bereiche: [von: number, bis: number][];
}

const schriftenIn = (css: string): Schrift[] =>
  [...css.matchAll(/@font-face\s*{([^}]+)}/g)].flatMap(([, regel = '']) => {
    const adresse = /url\(["']?([^"')]+)/.exec(regel)?.[1];
    const bereiche = [
      ...(/unicode-range:([^;}]+)/i.exec(regel)?.[1] ?? 'U+0-10FFFF').matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi),
    ];
    const alsZahl = (hex: string) => Number.parseInt(hex, 16);
    return adresse
      ? [{ adresse, bereiche: bereiche.map(([, von, bis]): [number, number] => [alsZahl(von!), alsZahl(bis ?? von!)]) }]
      : [];
  });

/** Addresses of the fonts that a page may fetch: those that hold one of its characters, in every weight. */
export function schriften({ dom }: Seite): string[] {
  // Pages in other languages are set in the font of the system, and so are the names of languages (tests/browser/sprachen.test.ts).
  if (dom.documentElement.matches('.sprachseite')) return [];
  const css = [...dom.querySelectorAll('style')].map((e) => e.textContent).join('');
  const zeichen = [...new Set(dom.body.textContent.replace(dom.querySelector('.sprachwahl')?.textContent ?? '', ''))]
    .map((z) => z.codePointAt(0)!)
    .filter((z) => z > 31);
  const gebraucht = ({ bereiche }: Schrift) => zeichen.some((z) => bereiche.some(([von, bis]) => z >= von && z <= bis));
  // A font stands twice where its display differs by width; it is fetched once.
  return [
    ...new Set(
      schriftenIn(css)
        .filter(gebraucht)
        .map((s) => s.adresse),
    ),
  ];
}
