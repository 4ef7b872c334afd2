/** The settings of the editor against Sveltia's own schema, its names and words. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { mitUnserenWorten, WORTE } from './redaktionsworte.ts';
import { ALLE_ORDNER } from '../schema/index.ts';
import { MEDIENARTEN } from '../schema/felder.ts';
import type { Feld } from './eingaben.ts';
import { felderJe } from './formular.ts';
import { dateistamm, ORDNERNAMEN, STAMMLAENGE } from './namen.ts';
import { redaktion } from './konfiguration.ts';
import { WURZEL } from '../../tests/ordner.ts';

const LOKAL = redaktion({});
const sammlungen = (r = LOKAL) => r.config.collections;
/** Fields of every folder and table, by name. */
const formulare = felderJe(LOKAL.config);

describe('Einstellungen', () => {
  const datei = createRequire(import.meta.url)
    .resolve('@sveltia/cms')
    .replace(/npm\/index\.js$/, 'schema/sveltia-cms.json');
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const gueltig = ajv.compile(JSON.parse(readFileSync(datei, 'utf8')) as object);
  const gitlab = { herkunft: 'https://gitlab.example', projekt: 'gruppe/projekt', anwendung: 'abc', zweig: 'main' };

  it.each([
    ['ohne Ablage', LOKAL],
    ['mit GitLab', redaktion({ gitlab })],
  ])('%s: Sveltias eigenes Schema nimmt sie an', (_, r) => {
    expect(gueltig(r.config), JSON.stringify(gueltig.errors?.slice(0, 3))).toBe(true);
  });

  it('Sveltias Schema findet eine Einstellung, die es nicht gibt', () =>
    expect(gueltig({ ...LOKAL.config, erfunden: 1 })).toBe(false));

  it('GitLab: PKCE, Entwurf und Prüfung vor der Veröffentlichung; sonst meldet sich niemand an', () => {
    const { config, angeschlossen } = redaktion({ gitlab });
    expect(config).toMatchObject({
      publish_mode: 'editorial_workflow',
      backend: {
        name: 'gitlab',
        auth_type: 'pkce',
        base_url: 'https://gitlab.example',
        api_root: 'https://gitlab.example/api/v4',
      },
    });
    expect(angeschlossen).toBe(true);
    expect(LOKAL.angeschlossen).toBe(false);
    expect(LOKAL.config).not.toHaveProperty('publish_mode');
  });

  it('Fotos werden beim Hochladen neu gezeichnet, mit einer Endung, die die Prüfung annimmt; PNG bleibt, wie es ist', () => {
    const arten = (
      LOKAL.config['media_libraries'] as {
        default: { config: { transformations: Record<string, { format: string }> } };
      }
    ).default.config.transformations;
    const gezeichnet = MEDIENARTEN.bild.map((endung) => endung.replace('jpg', 'jpeg')).filter((art) => art !== 'png');
    // HEIC is none of them, and becomes one where a browser can read it.
    expect(Object.keys(arten).sort()).toEqual([...new Set([...gezeichnet, 'heic'])].sort());
    for (const { format } of Object.values(arten)) expect(MEDIENARTEN.bild).toContain(format);
  });

  it('nichts wird gelöscht, neue Dateien heißen wie Adressen', () => {
    for (const name of Object.keys(ORDNERNAMEN))
      expect(sammlungen().find((s) => s.name === name)).toMatchObject({
        delete: false,
        slug: { editable: ['create'], pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', expect.any(String)] },
      });
  });
});

describe('Name einer neuen Datei', () => {
  const vorlage = (name: string) => sammlungen().find((s) => s.name === name)!.slug!.template;

  it('ist von Hand derselbe wie in der Software: nach ihrer Vorlage, nicht länger als dort', () => {
    const felder = { titel: 'Größere Räume & mehr', datum: '2026-11-24' };
    for (const name of ALLE_ORDNER)
      expect(dateistamm(name, felder)).toBe(
        vorlage(name)
          .replace('{{datum}}', '2026-11-24')
          .replace(/{{(titel|name)}}/, 'groessere-raeume-mehr'),
      );
    expect(vorlage('meldungen')).toContain('{{datum}}');
    // Cut where a word ends: no hyphen is left over.
    const wort = 'a'.repeat(STAMMLAENGE - '2026-11-24-'.length - 1);
    expect(dateistamm('meldungen', { ...felder, titel: `${wort} und mehr` })).toBe(`2026-11-24-${wort}`);
    expect(dateistamm('meldungen', { ...felder, titel: `${wort}und mehr` })).toHaveLength(STAMMLAENGE);
    expect(LOKAL.config['slug']).toMatchObject({ maxlength: STAMMLAENGE });
  });
});

describe('Auswahl eines Eintrags', () => {
  /** Every relation of every form, however deep. */
  const verweise = (felder: Feld[]): Feld[] =>
    felder.flatMap((f) => [
      ...(f.widget === 'relation' ? [f] : []),
      ...verweise([...(f.fields ?? []), ...(f.field ? [f.field] : [])]),
    ]);

  it('zeigt und durchsucht nur Felder, die es in der Sammlung gibt', () => {
    const alle = [...formulare.values()].flatMap(verweise);
    expect(alle.length).toBeGreaterThan(20);
    const lose = alle.flatMap((f) => {
      const ziel = (f['file'] ?? f['collection']) as string;
      const namen = [...(f['display_fields'] as string[]), ...(f['search_fields'] as string[])]
        .flatMap((t) => [...(t.match(/{{[^}]+}}/g) ?? [t])])
        .map((t) => t.replace(/[{}]/g, ''))
        .filter((t) => t !== 'slug');
      const felder = formulare.get(ziel)!;
      const zeilen = felder.find((z) => z.name === 'zeilen')?.fields;
      return namen
        .filter(
          (n) => !(n.startsWith('zeilen.*.') ? zeilen! : felder).some((x) => x.name === n.replace('zeilen.*.', '')),
        )
        .map((n) => `${f.name}: ${ziel} hat kein Feld ${n}`);
    });
    expect(lose).toEqual([]);
  });
});

it('eine neue Änderung kommt in jedem Formular nach oben, wo die Prüfung sie erwartet; sonst kommt Neues nach unten', () => {
  const listen = [...formulare.values()].flat().filter((f) => f.widget === 'list');
  expect(listen.filter((f) => f.name === 'aenderungen').length).toBeGreaterThan(15);
  for (const f of listen) expect([f.name, f['add_to_top'] ?? false]).toEqual([f.name, f.name === 'aenderungen']);
});

describe('Wörter der Software', () => {
  interface Baum {
    [name: string]: string | Baum;
  }
  const lies = (sprache: string): Map<string, string> => {
    const datei = path.join(WURZEL, `node_modules/@sveltia/cms/locales/${sprache}.json`);
    const eben = (baum: Baum, davor = ''): [string, string][] =>
      Object.entries(baum).flatMap(([n, w]) =>
        typeof w === 'string' ? [[davor + n, w] as [string, string]] : eben(w, `${davor}${n}.`),
      );
    const json = readFileSync(datei, 'utf8');
    return new Map(eben(JSON.parse(sprache === 'de' ? mitUnserenWorten(json) : json) as Baum));
  };
  const [deutsch, englisch] = [lies('de'), lies('en-US')];

  it('sind alle deutsch, außer was nur liest, wer die Software einrichtet', () =>
    expect([...englisch.keys()].filter((w) => !deutsch.has(w) && !/^(config|cloud_storage)\./.test(w))).toEqual([]));

  it('unsere gibt es dort, mit denselben Einsetzungen', () => {
    const einsetzungen = (text = '') => [...new Set(text.match(/\{\$\w+/g))].sort();
    expect(Object.keys(WORTE).filter((w) => !englisch.has(w))).toEqual([]);
    for (const [name, wort] of Object.entries(WORTE))
      expect(einsetzungen(wort), name).toEqual(einsetzungen(englisch.get(name)));
  });
});
