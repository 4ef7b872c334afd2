import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { geaendertSeit } from '../../aenderung/uebersetzungsstand.ts';
import { leseInhalt } from '../../inhalt/lesen.ts';
import { sichtbarer } from '../../inhalt/sichtbar.ts';
import { formatVon } from '../../../tests/fixtures/redaktionsdatei.ts';
import { auskunft, mitUebersetzungsstand, UEBERSETZUNGSSTAND } from './folgt.ts';
import { originale } from './originale.ts';

const { bestand } = leseInhalt(path.join(import.meta.dirname, '../../../content'));
const DEUTSCH = {
  konzept: [
    { iso: '2026-12-05', satz: 'Berichtigt: Eine Zahl war falsch.' },
    { iso: '2026-12-02', satz: 'Ergänzt: Ein Satz.' },
    { iso: '2026-12-01', satz: 'Ergänzt: Noch einer.' },
  ],
};

describe('Auskunft über einer Übersetzung', () => {
  it('nennt jede Änderung nach ihrem Tag, die neueste zuerst, und was zu tun ist', () =>
    expect(auskunft({ original: 'konzept', uebersetzt: '2026-12-01' }, DEUTSCH)).toEqual({
      seit: '2026-12-05',
      satz: 'Nein. Die deutsche Seite wurde am 5. Dezember 2026 geändert, nach dieser Übersetzung (1. Dezember 2026):',
      geaendert: ['5. Dezember 2026: Berichtigt: Eine Zahl war falsch.', '2. Dezember 2026: Ergänzt: Ein Satz.'],
      rat: expect.stringContaining('„Übersetzt am“ auf heute') as string,
    }));

  it('sagt, dass nichts geändert wurde, und was noch fehlt, um es zu sagen', () => {
    const satz = (angaben: object) => auskunft(angaben, DEUTSCH).satz;
    expect(satz({ original: 'konzept', uebersetzt: '2026-12-05' })).toBe(
      'Ja. Die deutsche Seite wurde seit dem 5. Dezember 2026 nicht geändert.',
    );
    expect(satz({ original: 'gibt-es-nicht', uebersetzt: '2026-12-05' })).toContain('„gibt-es-nicht“');
    expect(satz({ original: 'toString', uebersetzt: '2026-12-05' })).toContain('keine deutsche Seite');
    expect(satz({ uebersetzt: '2026-12-05' })).toContain('„Deutsche Seite“');
    expect(satz({ original: 'konzept' })).toContain('„Übersetzt am“');
  });

  it('ist dieselbe wie auf der Seite und in der Prüfung', () => {
    const kopie = structuredClone(bestand);
    kopie.hilfe.aenderungen.unshift({ am: '2027-01-03', art: 'ergaenzung', text: 'Eine Nummer mehr.' });
    kopie.seiten.get('konzept')!.daten.aenderungen.unshift({ am: '2027-01-02', art: 'formal' });
    const gesagt = [...kopie.uebersetzungen.values()].map(({ id, daten }) => [
      id,
      auskunft(daten, originale(kopie)).seit,
    ]);
    expect(gesagt).toEqual(
      [...kopie.uebersetzungen.values()].map(({ id, daten }) => [id, geaendertSeit(kopie, daten) ?? '']),
    );
    expect(new Map(gesagt as [string, string][]).get('en/help')).toBe('2027-01-03');
  });
});

it('was die Redaktion von deutschen Seiten weiß, ist, was auf ihnen steht: nichts unter Sperrfrist, nichts Formales', () => {
  const kopie = structuredClone(bestand);
  Object.assign(kopie.seiten.get('zahlen')!.daten, { sperrfrist: '2999-01-01T00:00:00Z' });
  kopie.seiten.get('konzept')!.daten.aenderungen.unshift({ am: '2027-01-02', art: 'formal', text: 'Ein Komma.' });
  const bekannt = originale(sichtbarer(kopie));
  expect(bekannt).not.toHaveProperty('zahlen');
  expect(bekannt['konzept']).toEqual(originale(bestand)['konzept']);
});

it('die Liste weiß es, bevor jemand die Übersetzung öffnet, und die Datei nie', () => {
  const f = mitUebersetzungsstand(formatVon('uebersetzungen'), DEUTSCH);
  const datei = (tag: string) =>
    `---\nsprache: en\noriginal: konzept\nuebersetzt: ${tag}\ntitel: Concept\nzusammenfassung: A sentence.\nki: keine\nfreigabe: ausstehend\n---\nText.\n`;
  expect(f.fromFile(datei('2026-12-01'))[UEBERSETZUNGSSTAND]).toBe('2026-12-05');
  expect(f.fromFile(datei('2026-12-05'))).not.toHaveProperty(UEBERSETZUNGSSTAND);
  expect(f.toFile(f.fromFile(datei('2026-12-01')))).toBe(datei('2026-12-01'));
});
