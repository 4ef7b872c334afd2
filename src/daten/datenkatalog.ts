/** The catalogue of the open data: DCAT-AP.de as JSON-LD, from the list of files. */
import type { Bestand } from '../inhalt/bestand.ts';
import type { Datendatei, Datensatz } from './daten.ts';
import { fassungsadresse, type Datenfassung } from './fassungen.ts';
import { absolut, herausgebername, LIZENZ, websitename } from '../inhalt/website.ts';
import { STAEDTE } from '../schema/felder.ts';
import { schluessel } from '../schema/schluessel.ts';
import type { Stadt } from '../stil/staedte.ts';

const EU = 'http://publications.europa.eu/resource/authority';
const DE = 'http://dcat-ap.de/def/politicalGeocoding';
const IANA = 'https://www.iana.org/assignments/media-types';

const NAMENSRAEUME = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const uri = (adresse: string) => ({ '@id': adresse });
/** An address with what it stands for: who does not fetch the lists of others knows it, too. */
const als = (typ: string, adresse: string) => ({ '@id': adresse, '@type': typ });
const deutsch = (text: string) => ({ '@value': text, '@language': 'de' });
const begriff = (adresse: string, wort: string) => ({
  ...als('skos:Concept', adresse),
  'skos:prefLabel': deutsch(wort),
});

const SPRACHE = als('dct:LinguisticSystem', `${EU}/language/DEU`);
const DATENLIZENZ = als('dct:LicenseDocument', LIZENZ.dcat);
/** Published addresses stay, but nobody has promised for how many years. */
const VERFUEGBAR = begriff(`${EU}/planned-availability/AVAILABLE`, 'verfügbar');
/** Subjects in the list of the EU. */
const THEMEN = [
  begriff(`${EU}/data-theme/HEAL`, 'Gesundheit'),
  begriff(`${EU}/data-theme/SOCI`, 'Bevölkerung und Gesellschaft'),
];

/** The cities in lists that others keep: the regional key of Germany, GeoNames. */
const ORTE: Record<Stadt, string> = {
  dortmund: `${DE}/regionalKey/059130000000`,
  zuerich: 'https://sws.geonames.org/2657896/',
};
const ort = (stadt: Stadt) => ({
  ...als('dct:Location', ORTE[stadt]),
  'skos:prefLabel': deutsch(STAEDTE[stadt]),
});

/** A partial date with the type that says how exact it is. */
const datum = (wert: string) => ({
  '@value': wert,
  '@type': { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' }[wert.length] ?? 'xsd:string',
});

const distribution = (datei: Datendatei, d: Datensatz) => {
  const adresse = absolut(`/daten/${datei.name}`);
  return {
    '@id': `${adresse}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': deutsch(datei.titel),
    'dct:description': deutsch(`${d.beschreibung} Als ${datei.art}.`),
    'dct:issued': datum(d.seit),
    'dct:modified': datum(d.version),
    'dct:language': SPRACHE,
    'dcatap:availability': VERFUEGBAR,
    'dcat:accessURL': uri(absolut('/daten/')),
    'dcat:downloadURL': uri(adresse),
    'dcat:byteSize': { '@value': String(Buffer.byteLength(datei.inhalt)), '@type': 'xsd:nonNegativeInteger' },
    ...(datei.registriert
      ? { 'dcat:mediaType': als('dct:MediaType', `${IANA}/${datei.medientyp.split(';')[0]!}`) }
      : {}),
    'dct:format': als('dct:MediaTypeOrExtent', `${EU}/file-type/${datei.format}`),
    'dct:license': DATENLIZENZ,
    'dcatde:licenseAttributionByText': deutsch(d.namensnennung),
    ...(datei.schema ? { 'dct:conformsTo': als('dct:Standard', absolut(`/daten/${datei.schema}`)) } : {}),
  };
};

/** What a dataset and each of its versions have in common. */
const rumpf = (d: Datensatz, id: string, herausgeber: object, kontakt: object) => ({
  '@id': id,
  '@type': 'dcat:Dataset',
  'dct:identifier': id,
  'dct:description': deutsch(d.beschreibung),
  'dcat:keyword': d.schlagworte.map(deutsch),
  'dct:publisher': herausgeber,
  'dcat:contactPoint': kontakt,
  'dct:language': SPRACHE,
  'dcat:theme': THEMEN,
  'dct:accessRights': als('dct:RightsStatement', `${EU}/access-right/PUBLIC`),
  'dct:spatial': d.staedte.map(ort),
  'dct:temporal': {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': datum(d.zeitraum.von),
    'dcat:endDate': datum(d.zeitraum.bis),
  },
  'dcatap:availability': VERFUEGBAR,
  'dcatde:politicalGeocodingLevelURI': uri(`${DE}/Level/municipality`),
});

const fassungskennung = (d: Datensatz, { name }: Datenfassung): string =>
  `${absolut(fassungsadresse(d.id, name))}#fassung`;

/** A version: a dataset of its own (DCAT 3, 11.1), which the catalogue names only through the one that it is a version of. */
function fassung(d: Datensatz, f: Datenfassung, herausgeber: object, kontakt: object) {
  const tag = f.name.slice(0, 10);
  const titel = `${d.titel}, Fassung ${f.name}`;
  const datei: Datendatei = {
    name: fassungsadresse(d.id, f.name).replace('/daten/', ''),
    art: 'JSON',
    titel,
    medientyp: 'application/json',
    registriert: true,
    format: 'JSON',
    beschreibtNur: false,
    inhalt: f.inhalt,
  };
  return {
    ...rumpf(d, fassungskennung(d, f), herausgeber, kontakt),
    'dct:title': deutsch(titel),
    'dct:issued': datum(tag),
    'dct:modified': datum(tag),
    'dcat:version': f.name,
    'dcat:isVersionOf': uri(absolut(`/daten/#${d.id}`)),
    'dcat:distribution': distribution(datei, { ...d, seit: tag, version: tag }),
  };
}

const datensatz = (
  d: Datensatz,
  dateien: readonly Datendatei[],
  fassungen: readonly Datenfassung[],
  herausgeber: object,
  kontakt: object,
) => ({
  ...rumpf(d, absolut(`/daten/#${d.id}`), herausgeber, kontakt),
  'dct:title': deutsch(d.titel),
  'dct:issued': datum(d.seit),
  'dct:modified': datum(d.version),
  'dcat:version': d.version,
  'dcat:hasCurrentVersion': fassungen.filter((f) => f.aktuell).map((f) => uri(fassungskennung(d, f))),
  'dcat:hasVersion': fassungen.map((f) => fassung(d, f, herausgeber, kontakt)),
  'dcat:landingPage': als('foaf:Document', absolut(d.seite)),
  'dcat:distribution': dateien
    .filter((datei) => datei.datensatz === d.id && !datei.beschreibtNur)
    .map((datei) => distribution(datei, d)),
});

/**
 * The catalogue. While nobody operates the site, its name stands for the publisher, and the imprint says whom to reach: no contact is made up.
 */
export function alsKatalog(
  bestand: Bestand,
  saetze: readonly Datensatz[],
  dateien: readonly Datendatei[],
  fassungen: ReadonlyMap<string, readonly Datenfassung[]>,
) {
  const { site } = bestand;
  const { email } = site.impressum;
  const impressum = absolut('/impressum/');
  const herausgeber = {
    '@id': `${impressum}#herausgeber`,
    '@type': 'foaf:Agent',
    'foaf:name': deutsch(herausgebername(bestand)),
    ...(site.amtlich ? { 'dct:type': uri('http://purl.org/adms/publishertype/LocalAuthority') } : {}),
  };
  const kontakt = {
    '@id': `${impressum}#kontakt`,
    '@type': 'vcard:Kind',
    'vcard:fn': deutsch(herausgebername(bestand)),
    'vcard:hasURL': uri(impressum),
    ...(email ? { 'vcard:hasEmail': uri(`mailto:${email}`) } : {}),
  };
  return {
    '@context': NAMENSRAEUME,
    '@id': absolut('/daten/katalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': deutsch(`Offene Daten: ${websitename(bestand)}`),
    'dct:description': deutsch(site.beschreibung),
    'dct:publisher': herausgeber,
    'dcat:contactPoint': kontakt,
    'dct:license': DATENLIZENZ,
    'dct:language': SPRACHE,
    'dct:issued': datum(saetze.map((d) => d.seit).sort()[0]!),
    'dct:modified': datum(
      saetze
        .map((d) => d.version)
        .sort()
        .at(-1)!,
    ),
    'dct:spatial': schluessel(ORTE).map(ort),
    'dcat:themeTaxonomy': {
      ...als('skos:ConceptScheme', `${EU}/data-theme`),
      'dct:title': deutsch('Datenkategorien der EU'),
    },
    'foaf:homepage': als('foaf:Document', absolut('/')),
    'dcat:dataset': saetze.map((d) =>
      datensatz(d, dateien, fassungen.get(d.id) ?? [], uri(herausgeber['@id']), uri(kontakt['@id'])),
    ),
  };
}
