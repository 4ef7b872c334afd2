/**
 * Holds the catalogue of the open data against shapes (SHACL) of others: `npm run katalog -- <files in Turtle>`, after a build. GovData keeps those of
 * DCAT-AP.de (github.com/GovDataOfficial/DCAT-AP.de-SHACL-Validation, validator/resources/v3.0/shapes, CC0), the EU those of DCAT-AP
 * (github.com/SEMICeu/DCAT-AP, releases/3.0.1/shacl, CC BY 4.0). What holds in every build is in tests/dist/datenformate.test.ts, with shapes of ours.
 */
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { angaben } from './angaben.ts';

const SH = 'http://www.w3.org/ns/shacl#';
const IN_LISTE = 'http://www.w3.org/2004/02/skos/core#inScheme';

/** Shapes as one graph. What they import lies in the network, where nobody looks. */
const formen = (texte: string[]): Store =>
  new Store(
    texte
      // Unnamed nodes of two files are two.
      .flatMap((text, i) => new Parser({ blankNodePrefix: `_:f${i}_` }).parse(text))
      .filter((satz) => satz.predicate.value !== 'http://www.w3.org/2002/07/owl#imports'),
  );

/**
 * In: a catalogue in JSON-LD, shapes in Turtle. Out: what they say against it, a line each, from the weightiest. Throws when one of them cannot be read.
 * Whether a word stands in a list that the shapes name (languages, file types) is told by its address, which begins with that of the list.
 */
export async function urteile(katalog: object, texte: string[]): Promise<string[]> {
  const regeln = formen(texte);
  const saetze = (await jsonld.toRDF(katalog, {
    format: 'application/n-quads',
    documentLoader: () => Promise.reject(new Error('Der Katalog darf nichts aus dem Netz brauchen.')),
  })) as string;
  const daten = new Store(new Parser({ format: 'N-Quads' }).parse(saetze));
  const listen = regeln.getObjects(null, `${SH}hasValue`, null);
  for (const wort of daten.getObjects(null, null, null))
    for (const liste of listen)
      if (wort.value.startsWith(`${liste.value}/`) && wort.termType === 'NamedNode')
        daten.addQuad(wort, DataFactory.namedNode(IN_LISTE), DataFactory.namedNode(liste.value));
  const { results } = await new SHACLValidator(regeln).validate(daten);
  return results
    .map(({ severity, focusNode, path, value, message }) =>
      [severity, focusNode, path, value, ...message]
        // Its types do not say it, but what a result has none of is null.
        .map((teil: { value: string } | null) => teil?.value.replace(SH, '') ?? '')
        .filter(Boolean)
        .join(' '),
    )
    .sort((a, b) => (a < b ? 1 : -1));
}

if (import.meta.main) {
  const { positionals: dateien } = angaben(
    'So: npm run katalog -- <Dateien mit Formen>\nHält den Katalog der gebauten Daten gegen sie.',
    {},
    { min: 1, max: Infinity },
  );
  const katalog = JSON.parse(readFileSync('dist/daten/katalog.jsonld', 'utf8')) as object;
  const maengel = await urteile(
    katalog,
    dateien.map((datei) => readFileSync(datei, 'utf8')),
  );
  for (const mangel of maengel) console.log(mangel);
  console.log(`${maengel.length} Mängel im Katalog`);
  process.exit(maengel.length ? 1 : 0);
}
