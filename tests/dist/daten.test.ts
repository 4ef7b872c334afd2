import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { antwortAuf } from '../../src/auslieferung/dienst.ts';
import {
  csv,
  datei,
  datennamen,
  gelesen,
  json,
  NAMEN,
  text,
  wertAn,
  type Csvw,
  type Name,
  type Zeile,
} from './daten.ts';
import { DIST } from '../ordner.ts';
import { dateien, HERKUNFT, seiten } from './fertig.ts';
import { adresseDesOrtes, inWorten, sichtbarerBestand, tagIn } from './inhalt.ts';

const bestand = sichtbarerBestand();
const auf = (adresse: string) => seiten.get(adresse)!.dom;
/** The block of a page whose heading has the id. */
const block = (adresse: string, id: string, wahl: string) => inhaltVon(auf(adresse).getElementById(id)!.closest(wahl));
const inhaltVon = (e: Element | null) => (e?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The ids that the site shows on its pages, by dataset. */
const GEZEIGT: Record<Name, () => string[]> = {
  einrichtungen: () => [
    ...[...seiten.keys()].flatMap((a) => /^\/standorte\/([^/]+)\/$/.exec(a)?.[1] ?? []),
    ...[...bestand.einrichtungen.keys()].filter((id) => seiten.get('/zuerich/einrichtungen/')!.ids.has(id)),
  ],
  massnahmen: () => [...seiten.keys()].flatMap((a) => /^\/konzept\/massnahmen\/([^/]+)\/$/.exec(a)?.[1] ?? []),
  ereignisse: () => [...auf('/verlauf/').querySelectorAll('ol.zeitleiste > li h3')].map((h) => h.id),
  vergleich: () => bestand.vergleich.zeilen.map((z) => z.id).filter((id) => seiten.get('/zuerich/')!.ids.has(id)),
  kennzahlen: () => [...auf('/zahlen/').querySelectorAll(':is(.zahlkarte, .reihe__tabelle tr)[id]')].map((e) => e.id),
  quellen: () => [...seiten.keys()].flatMap((a) => /^\/quellen\/([^/]+)\/$/.exec(a)?.[1] ?? []),
  glossar: () => [...auf('/glossar/').querySelectorAll('.glossar h3')].map((h) => h.id),
};

describe.each(NAMEN)('%s', (name) => {
  const { daten, ...angaben } = datei(name);

  it('entspricht dem eigenen JSON Schema', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
    addFormats(ajv);
    const pruefe = ajv.compile(json(angaben.schema.replace(`${HERKUNFT}/daten/`, '')) as object);
    expect(pruefe({ ...angaben, daten }), JSON.stringify(pruefe.errors?.slice(0, 3))).toBe(true);
    expect(pruefe({ ...angaben, daten: [{ ...daten[0], unbekannt: 1 }] })).toBe(false);
  });

  it('nennt Lizenz, Stand und Fassung', () => {
    expect(angaben.lizenz).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(angaben.stand).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(angaben.version).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('hat genau die Einträge, die die Website zeigt, und so viele, wie die Seite sagt', () => {
    expect(daten.map((z) => z.id).sort()).toEqual(GEZEIGT[name]().sort());
    expect(inhaltVon(auf('/daten/').getElementById(name)!.parentElement)).toContain(`${daten.length} Einträge`);
  });

  it('führt bei jedem Eintrag zu seiner Seite', () =>
    expect(
      daten
        .map((z) => z.seite.replace(HERKUNFT, '').split('#'))
        .filter(([pfad, anker]) => !seiten.has(pfad!) || (anker && !seiten.get(pfad!)!.ids.has(anker))),
    ).toEqual([]));

  it('steht ebenso in der CSV-Datei, gelesen nach ihrer Beschreibung', () => {
    const csvw = json(`${name}.csv-metadata.json`) as Csvw;
    const { kopf, zeilen } = csv(csvw.url);
    const { columns, primaryKey } = csvw.tableSchema;
    expect(columns.map((s) => s.titles)).toEqual(kopf);
    expect(new Set(kopf).size).toBe(kopf.length);
    expect(new Set(zeilen.map((z) => z[primaryKey])).size).toBe(daten.length);
    expect(zeilen).toHaveLength(daten.length);
    for (const [i, zeile] of zeilen.entries())
      for (const spalte of columns) {
        const soll = wertAn(daten[i], spalte.name);
        const leer = Array.isArray(soll) && soll.length === 0 && !spalte.separator;
        expect(gelesen(zeile[spalte.name]!, spalte) ?? undefined, `${zeile['id']}.${spalte.name}`).toEqual(
          leer ? undefined : (soll ?? (spalte.separator ? [] : undefined)),
        );
        if (spalte.required) expect(zeile[spalte.name], `${zeile['id']}.${spalte.name}`).not.toBe('');
      }
  });

  it('CSV: UTF-8 ohne Marke, Zeilen enden mit CR LF', () => {
    expect(text(`${name}.csv`)).not.toMatch(/^\uFEFF/);
    expect(text(`${name}.csv`)).toMatch(/^[^\n]*[^\n"]\r\n/);
    expect(text(`${name}.csv`).endsWith('\r\n')).toBe(true);
  });

  it('Excel: dieselben Werte mit Strichpunkt, Marke und Dezimalkomma', () => {
    expect(text(`${name}-excel.csv`)).toMatch(/^\uFEFF/);
    const [plain, excel] = [csv(`${name}.csv`), csv(`${name}-excel.csv`, ';')];
    const zahlen = new Set(
      (json(`${name}.csv-metadata.json`) as Csvw).tableSchema.columns
        .filter((s) => s.datatype === 'number')
        .map((s) => s.name),
    );
    expect(excel.kopf).toEqual(plain.kopf);
    expect(excel.zeilen).toEqual(
      plain.zeilen.map((z) =>
        Object.fromEntries(
          Object.entries(z).map(([feld, wert]) => [
            feld,
            zahlen.has(feld) ? wert.replace('.', ',') : /^[=+\-@\t\r]/.test(wert) ? `'${wert}` : wert,
          ]),
        ),
      ),
    );
  });
});

describe('Fassung', () => {
  type Datiert = Partial<Record<'geprueft' | 'abgerufen', string>> & {
    aenderungen?: { am: string }[];
    zurueckgezogen?: { am: string };
    freigabe?: 'ausstehend' | { am: string };
    sperrfrist?: string;
  };
  const tage = (e: Datiert): string[] =>
    [
      e.geprueft,
      e.abgerufen,
      ...(e.aenderungen ?? []).map(({ am }) => am),
      e.zurueckgezogen?.am,
      typeof e.freigabe === 'object' ? e.freigabe.am : undefined,
      e.sperrfrist && tagIn(new Date(e.sperrfrist)),
    ].filter((tag) => tag !== undefined);
  /** Everything in the content that a dataset is made of. */
  const teile = (name: Name): Datiert[] => {
    const quelle: unknown = bestand[name];
    if (quelle instanceof Map)
      return [...(quelle as Map<string, { id: string; daten: Datiert }>).values()]
        .filter(({ id }) => datei(name).daten.some((z) => z.id === id))
        .map(({ daten }) => daten);
    return [quelle as Datiert, ...(quelle as { zeilen: Datiert[] }).zeilen];
  };

  it.each(NAMEN)('%s: der Tag der letzten Änderung, in jedem Format und auf der Seite derselbe', (name) => {
    const [letzter] = teile(name).flatMap(tage).toSorted().toReversed();
    const katalog = json('katalog.jsonld') as { 'dcat:dataset': Record<string, unknown>[] };
    const satz = katalog['dcat:dataset'].find((d) => String(d['@id']).endsWith(`#${name}`))!;
    const auszeichnung = auf('/daten/').querySelector('script[type="application/ld+json"]')!.textContent;
    const { dataset } = (JSON.parse(auszeichnung) as { mainEntity: { dataset: Record<string, unknown>[] } }).mainEntity;
    const gesagt = dataset.find((d) => String(d['url']).endsWith(`#${name}`))!;
    expect([
      datei(name).version,
      (json(`${name}.csv-metadata.json`) as Record<string, unknown>)['dc:modified'],
      (satz['dct:modified'] as Record<string, unknown>)['@value'],
      satz['dcat:version'],
      gesagt['dateModified'],
      gesagt['version'],
    ]).toEqual(Array(6).fill(letzter));
    expect(inhaltVon(auf('/daten/').getElementById(name)!.parentElement)).toContain(`Fassung: ${inWorten(letzter!)}.`);
  });
});

describe('Fassungen bleiben', () => {
  const datierte = (name: Name) => datennamen.filter((n) => n.startsWith(`${name}/`));
  const satz = (name: Name) => inhaltVon(auf('/daten/').getElementById(name)!.closest('section'));

  it.each(NAMEN)('%s: die jetzige liegt unter ihrem Tag, Byte für Byte, und so zitiert man sie', (name) => {
    const [jetzt, ...weitere] = datierte(name).filter((n) => text(n) === text(`${name}.json`));
    expect(weitere).toEqual([]);
    expect(jetzt).toMatch(new RegExp(`^${name}/${datei(name).version}(-\\d+)?\\.json$`));
    expect(satz(name)).toContain(`${HERKUNFT}/daten/${jetzt}`);
  });

  it('der Katalog nennt jede, und welche die jetzige ist', () => {
    interface Knoten {
      '@id': string;
    }
    const katalog = json('katalog.jsonld') as {
      'dcat:dataset': { 'dcat:hasVersion': Knoten[]; 'dcat:hasCurrentVersion': Knoten[] }[];
    };
    const name = ({ '@id': id }: Knoten) => id.replace(`${HERKUNFT}/daten/`, '').replace('#fassung', '');
    const saetze = katalog['dcat:dataset'];
    expect(saetze.flatMap((d) => d['dcat:hasVersion'].map(name)).sort()).toEqual(NAMEN.flatMap(datierte).sort());
    expect(saetze.flatMap((d) => d['dcat:hasCurrentVersion'].map(name))).toEqual(
      NAMEN.map((n) => datierte(n).find((d) => text(d) === text(`${n}.json`))),
    );
  });
});

describe('Werte wie auf der Seite', () => {
  const falsche = (name: Name, pruefe: (z: Zeile) => unknown) =>
    datei(name)
      .daten.filter(pruefe)
      .map((z) => z.id);

  it('Kennzahlen: Wert und Einheit', () => {
    const zahl = new Intl.NumberFormat('de-DE');
    expect(
      datei('kennzahlen').daten.flatMap((z) => {
        const zelle = inhaltVon(auf('/zahlen/').querySelector(`:is(.zahlkarte, tr)[id="${z.id}"] :is(.grosszahl, td)`));
        const ziffern = z['wert'] === null ? 'nicht belegt' : zahl.format(z['wert'] as number);
        const wert = typeof z['wortlaut'] === 'string' ? z['wortlaut'] : ziffern;
        // "rund ein Drittel Prozent" would be wrong.
        const einheit = /\d/.test(wert) ? String(z['einheit']) : '';
        return zelle.includes(wert) && zelle.includes(einheit) ? [] : [`${z.id}: ${zelle}`];
      }),
    ).toEqual([]);
  });

  it('Ereignisse: Titel und Datum', () =>
    expect(
      falsche('ereignisse', (e) => {
        const worte = block('/verlauf/', e.id, 'li');
        return !worte.includes(String(e['titel'])) || !worte.includes(inWorten(String(e['datum'])));
      }),
    ).toEqual([]));

  it('Glossar: Erklärung', () =>
    expect(
      datei('glossar').daten.filter(
        (b) => !inhaltVon(auf('/glossar/').getElementById(b.id)!.parentElement).includes(String(b['definition'])),
      ),
    ).toEqual([]));

  it('Vergleich: beide Städte', () =>
    expect(
      falsche('vergleich', (z) => {
        const worte = block('/zuerich/', z.id, 'tr');
        return !worte.includes(String(z['dortmund'])) || !worte.includes(String(z['zuerich']));
      }),
    ).toEqual([]));

  it('Maßnahmen: Status und sein Satz', () =>
    expect(
      falsche('massnahmen', (m) => {
        const worte = inhaltVon(auf(`/konzept/massnahmen/${m.id}/`).querySelector('main'));
        const { wert, text: satz } = m['status'] as { wert: string; text: string };
        return !worte.includes(wert) || !worte.includes(satz) || !worte.includes(String(m['titel']));
      }),
    ).toEqual([]));

  it('Quellen: Titel und Herausgeber', () =>
    expect(
      falsche('quellen', (q) => {
        const worte = inhaltVon(auf(`/quellen/${q.id}/`).querySelector('main'));
        return ![q['titel'], q['herausgeber']].every((w) => worte.includes(String(w).replace(/\s+/g, ' ')));
      }),
    ).toEqual([]));

  it('Einrichtungen: Name und Straße', () =>
    expect(
      falsche('einrichtungen', (e) => {
        const [pfad = '', anker] = adresseDesOrtes(e.id, { ort: String(e['ort']) }).split('#');
        const worte = inhaltVon(
          anker ? auf(pfad).getElementById(anker)!.closest('li') : auf(pfad).querySelector('main'),
        );
        return (
          !worte.includes(String(e['titel'])) || (typeof e['strasse'] === 'string' && !worte.includes(e['strasse']))
        );
      }),
    ).toEqual([]));
});

describe('nichts zu viel', () => {
  it('kein Ort ohne Anzeige, auch nicht als Verweis', () => {
    const verborgen = [...bestand.einrichtungen.values()].filter((e) => e.daten.anzeige === 'nein').map((e) => e.id);
    expect(verborgen.length).toBeGreaterThan(0);
    expect(datei('einrichtungen').daten.filter((e) => e['anzeige'] === 'nein')).toEqual([]);
    const genannt = NAMEN.flatMap((n) =>
      datei(n).daten.flatMap((z) => (z['einrichtungen'] as string[] | undefined) ?? []),
    );
    expect(genannt.length).toBeGreaterThan(5);
    expect(verborgen.filter((id) => genannt.includes(id))).toEqual([]);
  });

  it('jeder Verweis führt zu einem Eintrag der Dateien', () => {
    const ids = Object.fromEntries(NAMEN.map((n) => [n, new Set(datei(n).daten.map((z) => z.id))]));
    const lose = NAMEN.flatMap((n) =>
      datei(n).daten.flatMap((z) =>
        NAMEN.flatMap((ziel) =>
          ((z[ziel] as string[] | undefined) ?? []).filter((id) => !ids[ziel]!.has(id)).map((id) => `${z.id}: ${id}`),
        ),
      ),
    );
    expect(lose).toEqual([]);
  });

  it('keine Meldung mit Sperrfrist: Meldungen sind nicht Teil der Daten', () => {
    const alle = datennamen.map((n) => text(n)).join('\n');
    expect(alle).not.toContain('sperrfrist');
    expect([...bestand.meldungen.keys()].filter((id) => alle.includes(id))).toEqual([]);
  });

  it('die Seite nennt jede Datei und keine, die es nicht gibt', () => {
    const genannt = [...auf('/daten/').querySelectorAll('main a[href^="/daten/"]')].map((a) => a.getAttribute('href')!);
    expect(new Set(genannt.filter((a) => /\.\w+$/.test(a)))).toEqual(new Set(datennamen.map((n) => `/daten/${n}`)));
    expect(genannt.filter((a) => !dateien.has(a))).toEqual([]);
  });

  it('der Zugriff aus anderen Websites ist offen', () => {
    const daten = [...dateien].filter((d) => d.startsWith('/daten/') && /\.(json|jsonld|geojson|csv|ics)$/.test(d));
    expect(daten.length).toBeGreaterThan(10);
    expect(daten.filter((d) => antwortAuf(DIST, d).koepfe['Access-Control-Allow-Origin'] !== '*')).toEqual([]);
  });
});
