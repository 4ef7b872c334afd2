/** The catalogue of the open data: DCAT-AP.de as JSON-LD, from the list of files. */
import type { Bestand } from '../inhalt/bestand.ts';
import type { Datendatei, Datensatz } from './daten.ts';
import { absolut, LIZENZ, websitename } from '../inhalt/website.ts';

const EU = 'http://publications.europa.eu/resource/authority';
const IANA = 'https://www.iana.org/assignments/media-types';

const NAMENSRAEUME = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const uri = (adresse: string) => ({ '@id': adresse });
const deutsch = (text: string) => ({ '@value': text, '@language': 'de' });

/** A partial date with the type that says how exact it is. */
const datum = (wert: string) => ({
  '@value': wert,
  '@type': { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' }[wert.length] ?? 'xsd:string',
});

const distribution = (datei: Datendatei, namensnennung: string) => {
  const adresse = absolut(`/daten/${datei.name}`);
  return {
    '@id': `${adresse}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': deutsch(datei.titel),
    'dcat:accessURL': uri(absolut('/daten/')),
    'dcat:downloadURL': uri(adresse),
    'dcat:byteSize': { '@value': String(Buffer.byteLength(datei.inhalt)), '@type': 'xsd:nonNegativeInteger' },
    ...(datei.registriert ? { 'dcat:mediaType': uri(`${IANA}/${datei.medientyp.split(';')[0]!}`) } : {}),
    'dct:format': datei.format ? uri(`${EU}/file-type/${datei.format}`) : { 'rdfs:label': datei.art },
    'dct:license': uri(LIZENZ.dcat),
    'dcatde:licenseAttributionByText': deutsch(namensnennung),
    ...(datei.schema ? { 'dct:conformsTo': uri(absolut(`/daten/${datei.schema}`)) } : {}),
  };
};

const datensatz = (d: Datensatz, dateien: readonly Datendatei[], herausgeber: object) => ({
  '@id': absolut(`/daten/#${d.id}`),
  '@type': 'dcat:Dataset',
  'dct:identifier': absolut(`/daten/#${d.id}`),
  'dct:title': deutsch(d.titel),
  'dct:description': deutsch(d.beschreibung),
  'dct:publisher': herausgeber,
  'dct:modified': datum(d.version),
  'owl:versionInfo': d.version,
  'dct:language': uri(`${EU}/language/DEU`),
  'dcat:theme': [uri(`${EU}/data-theme/HEAL`), uri(`${EU}/data-theme/SOCI`)],
  'dcat:landingPage': uri(absolut(d.seite)),
  'dct:accessRights': uri(`${EU}/access-right/PUBLIC`),
  'dcatde:politicalGeocodingLevelURI': uri('http://dcat-ap.de/def/politicalGeocoding/Level/municipality'),
  'dcatde:politicalGeocodingURI': uri('http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05913000'),
  'dcat:distribution': dateien
    .filter((datei) => datei.datensatz === d.id && !datei.beschreibtNur)
    .map((datei) => distribution(datei, d.namensnennung)),
});

/** The catalogue. While nobody operates the site, its name stands for the publisher. */
export function alsKatalog(bestand: Bestand, saetze: readonly Datensatz[], dateien: readonly Datendatei[]) {
  const { site } = bestand;
  const herausgeber = {
    '@id': absolut('/impressum/#herausgeber'),
    '@type': 'foaf:Agent',
    'foaf:name': deutsch(site.impressum.name ?? `${websitename(bestand)} (noch kein Betreiber benannt)`),
  };
  return {
    '@context': NAMENSRAEUME,
    '@id': absolut('/daten/katalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': deutsch(`Offene Daten: ${websitename(bestand)}`),
    'dct:description': deutsch(site.beschreibung),
    'dct:publisher': herausgeber,
    'dct:license': uri(LIZENZ.adresse),
    'dct:language': uri(`${EU}/language/DEU`),
    'dct:modified': datum(
      saetze
        .map((d) => d.version)
        .sort()
        .at(-1)!,
    ),
    'foaf:homepage': uri(absolut('/')),
    'dcat:dataset': saetze.map((d) => datensatz(d, dateien, uri(herausgeber['@id']))),
  };
}
