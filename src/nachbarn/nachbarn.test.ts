import { beforeAll, describe, expect, it } from 'vitest';
import { pruefeInhalt } from '../inhalt/pruefung/pruefen.ts';
import { adresseVon, alleAdressen } from '../inhalt/adressen.ts';
import { nachbarnDerEinrichtung, nachbarnDerMassnahme, nachbarnDerZeile } from './nachbarn.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { schreibeInhalt } from '../../tests/fixtures/inhalt.ts';

let bestand: Bestand;
beforeAll(() => {
  bestand = pruefeInhalt(schreibeInhalt()).bestand;
});

const titel = (gruppen: { titel: string; eintraege: { adresse: string }[] }[]) =>
  Object.fromEntries(gruppen.map((g) => [g.titel, g.eintraege.map((e) => e.adresse)]));

describe('Nachbarn', () => {
  it('einer Maßnahme: Orte, Vergleich und Begriffe', () =>
    expect(titel(nachbarnDerMassnahme(bestand, 'raum'))).toEqual({
      Orte: ['/standorte/kick/'],
      'Vorgeschlagene und geprüfte Orte': ['/konzept/standortsuche/#eck'],
      'Im Vergleich mit Zürich': ['/zuerich/#v01'],
      Begriffe: ['/glossar/#konsumraum'],
    }));

  it('und zurück: der Ort nennt die Maßnahme, das Ereignis nennt beide', () => {
    expect(titel(nachbarnDerEinrichtung(bestand, 'kick'))).toMatchObject({ Maßnahmen: ['/konzept/massnahmen/raum/'] });
    expect(nachbarnDerZeile(bestand, bestand.ereignisse.get('rat-2025')!.daten).map((n) => n.adresse)).toEqual([
      '/konzept/massnahmen/raum/',
      '/standorte/kick/',
    ]);
  });
});

describe('Adressen', () => {
  it('ein Ort, der nicht im Verzeichnis steht, hat keine Seite', () => {
    bestand.einrichtungen.get('kick')!.daten.anzeige = 'nein';
    expect(adresseVon(bestand, 'einrichtungen', 'kick')).toBeUndefined();
    expect(alleAdressen(bestand)).not.toContain('/standorte/kick/');
    bestand.standortsuche.zeilen[0]!.einrichtung = 'kick';
    expect(adresseVon(bestand, 'einrichtungen', 'kick')).toBe('/konzept/standortsuche/#eck');
  });
});
