/** The list of kinds of addresses as nginx has it: what stands in `server {}`, and what must stand in `http {}`. Pure. */
import { BEKANNTES, FEHLSEITE, GESPERRT, type Adressart } from './adressarten.ts';
import { DATEITYPEN } from './dateitypen.ts';
import { ausdruck, gemeinsame, HERKUNFTSVERMERK, verschiedene } from './schreibweise.ts';
import type { Weiterleitung } from './weiterleitungen.ts';

/** A value between quotation marks. What begins with "$" would be a variable: no header of ours holds one. */
const inAnfuehrung = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const variable = (kopf: string): string => `$neuordnung_${kopf.toLowerCase().replaceAll('-', '_')}`;

const abbildung = (von: string, nach: string, zeilen: readonly string[]): string =>
  [`map ${von} ${nach} {`, ...zeilen.map((z) => `    ${z};`), '}', ''].join('\n');

const ort = (wo: string, was: string): string => `location ${wo} {\n    ${was};\n}`;

/** For `http {}`: kind of each address, headers of each kind. */
export function nginxHttp(arten: readonly Adressart[]): string {
  const uebrige = arten.find((a) => !a.muster.length)!;
  // Regular expressions are asked in their order, as the list is.
  const je = arten.flatMap(({ name, muster }) =>
    muster.length ? [`${inAnfuehrung(`~${ausdruck(muster)}`)} ${name}`] : [],
  );
  return [
    `# ${HERKUNFTSVERMERK}`,
    '# In http {}: include this file. In server {}: nginx.conf beside it.',
    '',
    '# $uri is what is sent in the end: the index of a folder, the page for what there is not.',
    abbildung('$uri', '$neuordnung_art', [`default ${uebrige.name}`, ...je]),
    ...verschiedene(arten).map((kopf) =>
      abbildung('$neuordnung_art', variable(kopf), [
        // An empty one is not sent.
        `default ""`,
        ...arten.flatMap(({ name, koepfe }) => (koepfe[kopf] ? [`${name} ${inAnfuehrung(koepfe[kopf])}`] : [])),
      ]),
    ),
  ].join('\n');
}

/** For `server {}`: types, headers, redirects, what is not shown. In front of it: `root`. */
export function nginxServer(arten: readonly Adressart[], weiterleitungen: readonly Weiterleitung[]): string {
  // nginx adds the charset itself, so that it knows the bare type when it packs.
  const bare = Object.entries(DATEITYPEN).map(
    ([ende, typ]) => [typ.split(';')[0]!, ende, typ.includes('charset')] as const,
  );
  const mitZeichensatz = bare.flatMap(([typ, , text]) => (text && typ !== 'text/html' ? [typ] : []));
  return [
    `# ${HERKUNFTSVERMERK}`,
    '# In server {}, which names root and listen. What must stand in http {}: nginx-http.conf beside it.',
    '',
    'index index.html;',
    `error_page 404 ${FEHLSEITE};`,
    '# Behind a proxy nginx does not know the name and port by which it is called.',
    'absolute_redirect off;',
    'etag on;',
    'server_tokens off;',
    '',
    'types {',
    ...bare.map(([typ, ende]) => `    ${typ} ${ende};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${mitZeichensatz.join(' ')};`,
    '',
    ...[...gemeinsame(arten)].map(([kopf, wert]) => `add_header ${kopf} ${inAnfuehrung(wert)} always;`),
    ...verschiedene(arten).map((kopf) => `add_header ${kopf} ${variable(kopf)} always;`),
    '',
    ...weiterleitungen.flatMap(({ von, nach }) => von.map((v) => ort(`= ${v}`, `return 301 ${nach}`))),
    ...GESPERRT.dateien.map((d) => ort(`= ${d}`, 'return 404')),
    ...GESPERRT.ordner.map((o) => ort(`^~ ${o}`, 'return 404')),
    `location ^~ ${BEKANNTES} {\n}`,
    ort('~ /\\.', 'return 404'),
    '',
  ].join('\n');
}
