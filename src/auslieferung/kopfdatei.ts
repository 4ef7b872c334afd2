/** The list of kinds of addresses as hosts of plain files read it from `_headers` and `_redirects`. Pure. */
import { artVon, FEHLSEITE, namenDerSeite, type Adressart, type Muster } from './adressarten.ts';
import { DATEITYPEN } from './dateitypen.ts';
import { HERKUNFTSVERMERK } from './schreibweise.ts';
import type { Weiterleitung } from './weiterleitungen.ts';

function pfade(muster: Muster): string[] {
  if ('seite' in muster) return namenDerSeite(muster.seite);
  return 'ordner' in muster ? [`${muster.ordner}*`] : [`/*.${muster.endung}`];
}

/**
 * `_headers`. Of several rules for one address these hosts send all: so a rule takes back ("! Name") what others have set. Where a host does not know
 * that, the narrower rule holds.
 */
export function kopfdatei(arten: readonly Adressart[]): string {
  // An address that there is not may be any: so the page that is shown then brings its rule to all, and each page takes away by itself what it does not need.
  const allgemein = artVon(FEHLSEITE, arten).koepfe;
  const regeln: string[] = [];
  const schreibe = (pfad: string, zeilen: string[]) =>
    regeln.push([pfad, ...zeilen.map((z) => `  ${z}`), ''].join('\n'));
  schreibe(
    '/*',
    Object.entries(allgemein).map(([name, wert]) => `${name}: ${wert}`),
  );

  // What one of the rules so far has set otherwise, and may have set for the same address.
  const anders = new Set<string>();
  const typ = (muster: Muster) => ('endung' in muster ? DATEITYPEN[muster.endung] : undefined);
  const geschrieben = new Set<string>();
  for (const { muster, koepfe } of arten.toReversed()) {
    for (const name of new Set([...Object.keys(allgemein), ...Object.keys(koepfe)]))
      if (allgemein[name] !== koepfe[name]) anders.add(name);
    for (const m of muster)
      for (const pfad of pfade(m)) {
        const t = typ(m);
        if ('endung' in m) geschrieben.add(m.endung);
        schreibe(pfad, [
          ...[...anders].flatMap((name) => [`! ${name}`, ...(koepfe[name] ? [`${name}: ${koepfe[name]}`] : [])]),
          ...(t ? ['! Content-Type', `Content-Type: ${t}`] : []),
        ]);
      }
  }
  for (const [ende, t] of Object.entries(DATEITYPEN))
    if (!geschrieben.has(ende) && ende !== 'html') schreibe(`/*.${ende}`, ['! Content-Type', `Content-Type: ${t}`]);
  return [`# ${HERKUNFTSVERMERK}`, ...regeln].join('\n');
}

/** `_redirects`. */
export const umzugsdatei = (weiterleitungen: readonly Weiterleitung[]): string =>
  [`# ${HERKUNFTSVERMERK}`, ...weiterleitungen.flatMap(({ von, nach }) => von.map((v) => `${v} ${nach} 301`)), ''].join(
    '\n',
  );
