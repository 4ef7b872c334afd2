import { describe, expect, it } from 'vitest';
import { pruefeEinfacheSprache, type Befund, type Regelnummer } from './einfachesprache.ts';

/** What the body of a page has to say, below a heading with its symbol. */
const abschnitt = (text: string) => `## Hilfe\n\n<Symbol name="hand" />\n\n${text}`;
const pruefe = (text: string) => pruefeEinfacheSprache({ titel: 'Hilfe', zusammenfassung: '', text: abschnitt(text) });
const kurz = (befunde: readonly Befund[]) => befunde.map(({ regel, schwere, was }) => `${regel} ${schwere}: ${was}`);
const von = (regel: Regelnummer, schwere: Befund['schwere'], befunde: readonly Befund[]) =>
  befunde.filter((b) => b.regel === regel && b.schwere === schwere);

/** Of each rule: what breaks it, and the same as it should be. */
const FEHLER: [regel: Regelnummer, falsch: string[], richtig: string[]][] = [
  [
    'LS-01',
    [
      'Das ist z. B. ein Bett.',
      'Das ist z.B. ein Bett.',
      'Betten, Essen usw. gibt es.',
      'Die StVO gilt.',
      'Das Land NRW.',
      'Die EU-Regel gilt.',
    ],
    ['Das ist zum Beispiel ein Bett.', 'Es gibt 2 Betten.', 'Das Café Kick ist offen.'],
  ],
  [
    'LS-06',
    ['Der Drogenkonsumraum ist offen.', 'Der Drogen-Sozialarbeiterin', 'Das Gesundheitsamt hilft.'],
    [
      'Der Drogen-Konsum-Raum ist offen.',
      'Das Gesundheits-Amt hilft.',
      'Die Seelsorge hilft.',
      'Die Leuthardstraße ist nah.',
    ],
  ],
  [
    'LS-07',
    ['Das hier ist ein Satz mit ganz genau so vielen Wörtern wie dreizehn.'],
    [
      'Das hier ist ein Satz mit ganz genau so vielen Wörtern.',
      'Ein Drogen-Konsum-Raum hilft vielen Menschen in der Stadt bei Tag und Nacht.',
    ],
  ],
  [
    'LS-09',
    [
      'Sie fragen; wir helfen.',
      'Das gibt es: Betten.',
      'Das Haus – ein Ort.',
      'Und dann …',
      'Tag/Nacht.',
      '50 %',
      'Das Haus (alt) hilft.',
    ],
    ['Sie fragen, wir helfen.', 'Das Haus heißt „Kick“.', 'Ist es offen?'],
  ],
  [
    'LS-10',
    [
      'Es gibt Betten, Essen, Rat und Wäsche.',
      'Es gibt Betten, Essen, Rat, Wäsche.',
      'Rat und Bett und Essen und Wäsche.',
    ],
    ['Es gibt Betten, Essen und Rat.', 'Kommt keine Antwort, prüfen Sie die Atmung.', 'Es sind 2,5 von 10,5 und mehr.'],
  ],
  [
    'LS-12',
    ['Das ist ein Satz. Das ist noch einer.', '- Rufen Sie an! Warten Sie.', 'Es heißt „Nein.“ Das ist alles.'],
    ['Das ist ein Satz.\n\nDas ist noch einer.', 'Am 3. Juli war es der 2. Raum.'],
  ],
  [
    'LS-14',
    [
      'Das Haus ist in der Rheinischen Straße 111.',
      'Am Schwanenwall 42 a gibt es Betten.',
      'Das ist in 44137 Dortmund.',
    ],
    ['Das Haus ist an der Rheinischen Straße.', 'Am Grafenhof 2025 gab es das.', 'Das waren 44.137 Menschen.'],
  ],
  [
    'LS-15',
    [
      'Das ist Teil II.',
      'Die Hälfte sind 50 Prozent.',
      'Es gibt zwei Betten.',
      'Zwölf Menschen helfen.',
      'Der Rat beschloss das.',
      'Es wurde Nacht.',
    ],
    [
      'Das ist Teil 2.',
      'Es ist die Hälfte.',
      'Es gibt 2 Betten.',
      'Der Rat hat das beschlossen.',
      'Es war Nacht.',
      'Er hatte Zeit.',
      'Der Stand ist alt.',
    ],
  ],
];

const HINWEISE: [regel: Regelnummer, falsch: string[], richtig: string[]][] = [
  [
    'LS-03',
    [
      'Das ist nicht offen.',
      'Keiner kommt.',
      'Das wäre gut.',
      'Der Rat werde gefragt, er könne das.',
      'Das Haus wird heute geöffnet.',
      'Das Haus des Rates.',
      'Die Zahl der Menschen.',
    ],
    [
      'Das ist zu.',
      'Das ist gut.',
      'Der Rat öffnet das Haus.',
      'Das Haus vom Rat.',
      'In der Stadt gibt es Betten.',
      'Es wird kalt.',
    ],
  ],
  [
    'LS-05',
    ['Der Konsumraum ist offen.', 'Der Konsum-Raum ist offen.', 'Die Website ist neu.', 'Die Verwaltung hilft.'],
    ['Der Drogen-Konsum-Raum ist offen.', 'Die Stadt hilft.'],
  ],
  [
    'LS-07',
    ['Dieser Satz hat neun Wörter und ist zu lang.'],
    ['Dieser Satz hat genau acht Wörter und passt.', 'Dieser Satz hat neun Wörter und ist zu lang.\n\nDas ist kurz.'],
  ],
  [
    'LS-08',
    ['Sie kommen, weil es kalt ist.', 'Menschen, die Drogen nehmen.', 'Wenn Sie kommen, fragen Sie.'],
    ['Es ist kalt, kommen Sie.', 'Die Menschen kommen.'],
  ],
  [
    'LS-15',
    ['Es gibt 1800 Betten.', 'Es gibt 139.013 Betten.', 'Er hat gesagt, er kommt.', 'Es dauert, hat er gesagt.'],
    ['Es gibt 800 Betten.', 'Das war 2025.', 'Am 18. Dezember 2025 war das.'],
  ],
];

describe.each([
  ['Fehler', 'fehler', FEHLER],
  ['Hinweis', 'hinweis', HINWEISE],
] as const)('%s', (_, schwere, faelle) => {
  it.each(faelle.flatMap(([regel, falsch]) => falsch.map((text) => [regel, text] as const)))('%s: %s', (regel, text) =>
    expect(von(regel, schwere, pruefe(text))).not.toEqual([]),
  );
  it.each(faelle.flatMap(([regel, , richtig]) => richtig.map((text) => [regel, text] as const)))(
    '%s, nicht: %s',
    (regel, text) => expect(kurz(von(regel, schwere, pruefe(text)))).toEqual([]),
  );
});

describe('Abschnitte', () => {
  const ohne = { titel: 'Hilfe', zusammenfassung: '' };

  it.each([
    ['nichts', '## Hilfe\n\nDas ist ein Satz.'],
    ['ein Symbol ohne Namen', '## Hilfe\n\n<Symbol name="" />\n\nDas ist ein Satz.'],
    ['ein Symbol weiter unten', '## Hilfe\n\nDas ist ein Satz.\n\n<Symbol name="hand" />'],
    ['ein anderer Baustein', '## Hilfe\n\n<Position id="hand" />\n\nDas ist ein Satz.'],
  ])('LS-13: unter der Überschrift steht %s', (_, text) =>
    expect(pruefeEinfacheSprache({ ...ohne, text })).toEqual([
      {
        zeile: 1,
        regel: 'LS-13',
        schwere: 'fehler',
        was: 'unter „Hilfe“ steht kein Symbol',
        erwartet: '<Symbol name="telefon" /> in der Zeile darunter',
      },
    ]),
  );

  it('LS-13 gilt für jeden Abschnitt, nicht für Unterpunkte', () =>
    expect(kurz(pruefe('### Bett\n\nDas ist ein Satz.\n\n## Rat\n\nDas ist ein Satz.'))).toEqual([
      'LS-13 fehler: unter „Rat“ steht kein Symbol',
    ]));

  it('LS-10: ein Text braucht Überschriften, ein leerer nicht', () => {
    expect(kurz(pruefeEinfacheSprache({ ...ohne, text: 'Das ist ein Satz.' }))).toEqual([
      'LS-10 fehler: ein Text ohne Überschrift',
    ]);
    expect(pruefeEinfacheSprache({ ...ohne, text: '' })).toEqual([]);
  });
});

it('jeder Befund nennt die Zeile im Text; der Kopf hat die Zeile 0', () =>
  expect(
    pruefeEinfacheSprache({
      titel: 'Hilfe: jetzt',
      zusammenfassung: 'Das ist ein Satz. Das ist z. B. noch einer.',
      text: abschnitt('Das ist ein Satz.\n\n- Es gibt **zwei** Betten.<Beleg quelle="a" />'),
    }),
  ).toEqual([
    { zeile: 0, regel: 'LS-09', schwere: 'fehler', was: '„:“ ist ein Sonderzeichen', erwartet: expect.any(String) },
    { zeile: 0, regel: 'LS-01', schwere: 'fehler', was: '„z. B.“ ist eine Abkürzung', erwartet: 'das ganze Wort' },
    { zeile: 7, regel: 'LS-15', schwere: 'fehler', was: '„zwei“ ist eine Zahl als Wort', erwartet: 'Ziffern' },
  ]));

it('ein Text ohne Ende kostet keine Zeit', () => {
  /** Time of the processor in ms, not of the clock. */
  const dauer = (text: string): number => {
    const beginn = process.threadCpuUsage();
    expect(kurz(pruefe(text))).toContainEqual(expect.stringMatching(/^LS-07 fehler: ein Satz mit/));
    return process.threadCpuUsage(beginn).user / 1000;
  };
  for (const stueck of ['ge', 'A', 'Rat und ', 'a, ', 'wird ', '1.']) {
    const kurze = dauer(stueck.repeat(5_000));
    // Four times the text takes four times as long, sixteen times as long where it grows with the square; and a little that is noise.
    expect(dauer(stueck.repeat(20_000)), stueck).toBeLessThan(8 * kurze + 250);
  }
});
