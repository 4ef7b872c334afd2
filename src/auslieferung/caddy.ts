/** The list of kinds of addresses as Caddy has it, to be imported into the block of a site. Pure. */
import { artVon, BEKANNTES, FEHLSEITE, GESPERRT, type Adressart } from './adressarten.ts';
import { DATEITYPEN, typVon } from './dateitypen.ts';
import { ausdruck, gemeinsame, HERKUNFTSVERMERK, kopfnamen, verschiedene } from './schreibweise.ts';
import type { Weiterleitung } from './weiterleitungen.ts';

const eingerueckt = (zeilen: readonly string[]): string[] => zeilen.map((z) => `\t${z}`);
const block = (kopf: string, zeilen: readonly string[]): string[] => [`${kopf} {`, ...eingerueckt(zeilen), '}'];
/** Between backquotes nothing is read but a backquote, and no header of ours holds one. */
const alsWert = (text: string): string => `\`${text}\``;

/** Holds the kind of the address that is asked for. */
const ART = '{neuordnung_art}';

/** The headers of a kind that not all have. */
const setze = (koepfe: Readonly<Record<string, string>>, namen: readonly string[]): string[] =>
  namen.flatMap((name) => (koepfe[name] ? [`${name} ${alsWert(koepfe[name])}`] : []));

/** In front of it, in the block of the site: `root`. */
export function caddyfile(arten: readonly Adressart[], weiterleitungen: readonly Weiterleitung[]): string {
  const namen = verschiedene(arten);
  const fehlt = artVon(FEHLSEITE, arten).koepfe;
  return [
    `# ${HERKUNFTSVERMERK}`,
    '# To be imported into the block of a site, behind its root.',
    '',
    ...block(`map {path} ${ART}`, [
      ...arten.flatMap(({ name, muster }) => (muster.length ? [`${alsWert(`~${ausdruck(muster)}`)} ${name}`] : [])),
      `default ${arten.find(({ muster }) => !muster.length)!.name}`,
    ]),
    ...arten.map(({ name }) => `@${name} vars ${ART} ${name}`),
    `@gesperrt path ${[...GESPERRT.dateien, ...GESPERRT.ordner.map((o) => `${o}*`)].join(' ')}`,
    ...block('@versteckt', ['path */.*', `not path ${BEKANNTES}*`]),
    ...block('route', [
      ...block('header', ['-Server', ...[...gemeinsame(arten)].map(([name, wert]) => `${name} ${alsWert(wert)}`)]),
      ...arten.flatMap(({ name, koepfe }) => block(`header @${name}`, setze(koepfe, namen))),
      ...weiterleitungen.flatMap(({ von, nach }) => von.map((v) => `redir ${v} ${nach} 301`)),
      'error @gesperrt 404',
      'error @versteckt 404',
      ...Object.entries(DATEITYPEN)
        // Pages are asked for without the ending of their file.
        .filter(([ende]) => ende !== 'html')
        .flatMap(([ende, typ]) => [`@${ende} path *.${ende}`, `header @${ende} Content-Type ${alsWert(typ)}`]),
      ...block('file_server', ['# Packed when the site was built, where that was done.', 'precompressed br gzip']),
    ]),
    '',
    ...block('handle_errors', [
      `@fehlt expression ${alsWert('{http.error.status_code} == 404')}`,
      ...block('handle @fehlt', [
        `rewrite * ${FEHLSEITE}`,
        ...block('header', [
          '-Server',
          ...setze(fehlt, kopfnamen(arten)),
          '# Set for the address that there is not.',
          ...kopfnamen(arten).flatMap((name) => (fehlt[name] ? [] : [`-${name}`])),
          `Content-Type ${alsWert(typVon(FEHLSEITE)!)}`,
        ]),
        ...block('file_server', ['precompressed br gzip']),
      ]),
    ]),
    '',
  ].join('\n');
}
