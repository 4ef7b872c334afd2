import { expect, it } from 'vitest';
import { pruefeInhalt } from '../../src/build/pruefen.ts';
import { berichtigungen, korrekturenIn, oeffentliche } from '../../src/query/aenderungen.ts';
import { schreibeInhalt } from '../fixtures/inhalt.ts';

const ROH = [
  { am: '2026-12-01', art: 'formal' },
  { am: '2026-12-03', art: 'sachlich', text: 'Es sind drei, nicht zwei.' },
  { am: '2026-12-02', art: 'ergaenzung', text: 'Ein Absatz ist neu.' },
] as const;

it('Formales bleibt still, das Neueste steht vorn, und nur Fehler sind Berichtigungen', () => {
  const alle = oeffentliche([...ROH]);
  expect(alle.map((a) => `${a.datum}: ${a.wort}`)).toEqual([
    '3. Dezember 2026: Berichtigt',
    '2. Dezember 2026: Ergänzt',
  ]);
  expect(berichtigungen(alle).map((a) => a.text)).toEqual(['Es sind drei, nicht zwei.']);
});

it('eine Stelle behält ihren Anker, wenn eine neue Änderung davor kommt', () => {
  const vorher = oeffentliche([ROH[1]])[0]!.id;
  const nachher = oeffentliche([{ am: '2026-12-09', art: 'sachlich', text: 'Neu.' }, ROH[1]]);
  expect(nachher.find((a) => a.text === ROH[1].text)!.id).toBe(vorher);
});

it('alle Berichtigungen der Website, auch die von Zeilen, mit der Stelle', () => {
  const aenderung = (mehr = '') =>
    `aenderungen:\n  - am: 2026-12-03\n    art: schwer\n    text: Es war anders.\n    ursache: Ein Zahlendreher.\n${mehr}`;
  const { bestand, fehler } = pruefeInhalt(
    schreibeInhalt({
      'massnahmen/raum.mdx': (t) => t.replace('titel:', `${aenderung()}titel:`),
      'vergleich.yaml': (t) => t.replace('zeilen:', `${aenderung('    eintrag: v01\n')}zeilen:`),
    }),
  );
  expect(fehler).toEqual([]);
  expect(korrekturenIn(bestand).map((k) => [k.adresse, k.ursache])).toEqual([
    ['/konzept/massnahmen/raum/#aenderung-1', 'Ein Zahlendreher.'],
    ['/zuerich/#v01', 'Ein Zahlendreher.'],
  ]);
});
