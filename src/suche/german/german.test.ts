import { describe, expect, it } from 'vitest';
import { abstand } from './abstand.ts';
import { falte, klang, woerter } from './falten.ts';
import { verstehe } from './frage.ts';
import { FUNKTIONSWOERTER } from './funktionswoerter.ts';
import { meint, rufnummern, ziffern } from './rufnummer.ts';
import { siebe, Sieb } from './sieb.ts';
import { stamm } from './stamm.ts';
import { innereTeile, zerlege } from './teile.ts';
import { Vorrang } from './vorrang.ts';
import { schluessel, Wortschatz } from './wortschatz.ts';

describe('Falten', () => {
  it.each([
    ['Küpferstraße', 'kuepferstrasse', 'KUPFERSTRASSE', 'kūpferstraße'],
    ['Öffnungszeiten', 'oeffnungszeiten', 'offnungszeiten'],
    ['Café Kick', 'cafe kick'],
    ['Zürich’s', 'zuerichs', "zurich's"],
  ])('macht %s und seine Schreibweisen gleich', (eines, ...andere) => {
    for (const anderes of andere) expect(falte(anderes)).toBe(falte(eines));
  });

  it.each([
    ['Quelle', 'quelle'],
    ['Dauer', 'dauer'],
    ['neue', 'neue'],
  ])('lässt %s, wie es ist', (wort, gefaltet) => expect(falte(wort)).toBe(gefaltet));

  it('teilt an Bindestrich, „&“ und „§“, nicht am Apostroph', () =>
    expect(woerter('§ 10a: K&A, Null-Toleranz. Züri’s „Kick“')).toEqual([
      '10a',
      'K',
      'A',
      'Null',
      'Toleranz',
      'Züri’s',
      'Kick',
    ]));

  it.each([
    ['diamorfin', 'diamorphin'],
    ['krack', 'crack'],
    ['methadohn', 'methadon'],
    ['nalokson', 'nalokson'],
  ])('%s klingt wie %s', (a, b) => expect(klang(a)).toBe(klang(b)));
});

describe('Stamm', () => {
  it.each([
    ['Konsumraum', 'Konsumräume', 'Konsumräumen', 'Konsumraumes'],
    ['Öffnungszeit', 'Öffnungszeiten'],
    ['Suchtberatung', 'Suchtberatungen'],
    ['mobile', 'mobilen', 'mobiler', 'mobiles'],
    ['Streetworker', 'Streetworkerin', 'Streetworkerinnen', 'Streetworkern'],
    ['beschlossen', 'beschlossene', 'beschlossenen'],
    ['Händler', 'Händlern'],
  ])('%s: eine Form wie die andere', (eine, ...andere) => {
    for (const andereForm of andere) expect(schluessel(andereForm)).toBe(schluessel(eine));
  });

  it('unterscheidet, was verschieden ist', () => {
    expect(schluessel('Konsum')).not.toBe(schluessel('Konsumraum'));
    expect(schluessel('Rat')).not.toBe(schluessel('Rate'.repeat(2)));
    expect(stamm('10a')).toBe('10a');
  });
});

describe('Abstand', () => {
  it.each([
    ['ordungsdienst', 'ordnungsdienst', 1],
    ['notschalfstelle', 'notschlafstelle', 1],
    ['drogenkonsumsraum', 'drogenkonsumraum', 1],
    ['grafenhoff', 'grafenhof', 1],
    ['konsumraun', 'konsumraum', 1.5],
    ['gleich', 'gleich', 0],
  ])('%s und %s: %d', (a, b, weit) => {
    expect(abstand(a, b, 3)).toBe(weit);
    expect(abstand(b, a, 3)).toBe(weit);
  });

  it('zählt nur bis zur Grenze', () => {
    expect(abstand('konsumraun', 'konsumraum', 1)).toBe(Infinity);
    expect(abstand('bundesliga', 'bundeslinie', 2)).toBe(Infinity);
    expect(abstand('', 'abc', 2)).toBe(Infinity);
  });

  it('findet dasselbe wie die volle Rechnung', () => {
    /** The textbook form, without limits. */
    const voll = (a: string, b: string): number => {
      const d = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
      for (let j = 0; j <= b.length; j++) d[0]![j] = j;
      for (let i = 1; i <= a.length; i++)
        for (let j = 1; j <= b.length; j++) {
          const wege = [d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1.5)];
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) wege.push(d[i - 2]![j - 2]! + 1);
          d[i]![j] = Math.min(...wege);
        }
      return d[a.length]![b.length]!;
    };
    const worte = ['raum', 'arum', 'rumpf', 'traum', 'raeum', 'ramu', 'kram', 'baum', 'umbau', ''];
    for (const a of worte)
      for (const b of worte)
        for (const grenze of [1, 1.5, 2, 3]) {
          const weit = voll(a, b);
          expect(abstand(a, b, grenze), `${a} ${b} ${grenze}`).toBe(weit > grenze ? Infinity : weit);
        }
  });
});

describe('Teile', () => {
  const worte = ['droge', 'drogen', 'konsum', 'raum', 'ordnung', 'dienst', 'not', 'schlaf', 'stelle', 'stadt', 'amt'];
  const kosten = (teil: string) => (worte.includes(teil) ? 1 : undefined);

  it.each([
    ['drogenkonsumraum', ['drogen', 'konsum', 'raum']],
    ['ordnungsdienst', ['ordnung', 'dienst']],
    ['notschlafstelle', ['not', 'schlaf', 'stelle']],
    ['stadtamt', ['stadt', 'amt']],
  ])('%s', (wort, teile) => expect(zerlege(wort, kosten)).toEqual(teile));

  it.each(['raum', 'beratung', 'drogenkonsumxraum', ''])('„%s“ ist keine Zusammensetzung', (wort) =>
    expect(zerlege(wort, kosten)).toEqual([]),
  );

  it('nennt alles, was im Inneren steht', () =>
    expect(innereTeile('drogenkonsumraum', kosten)).toEqual(['konsum', 'konsumraum', 'raum']));

  it('nimmt den billigsten Weg', () => {
    const preise: Record<string, number> = { gesundheit: 1, amt: 1, samt: 1.6 };
    expect(zerlege('gesundheitsamt', (teil) => preise[teil])).toEqual(['gesundheit', 'amt']);
  });
});

describe('Frage', () => {
  it('lässt weg, was nichts sagt', () => {
    expect(verstehe('wo kann ich heute nacht schlafen').woerter).toEqual(['nacht', 'schlafen']);
    expect(verstehe('Where can I get help for my son?').woerter).toEqual(['help', 'son']);
    expect(verstehe('wer ist wo').woerter).toEqual(['wer', 'ist', 'wo']);
  });

  it.each(['Rat 22.02.2024', 'Rat 22.2.24', 'Rat 2024-02-22', 'rat am 22. Februar 2024', 'rat 22 februar 2024'])(
    'liest das Datum in „%s“',
    (text) => {
      expect(verstehe(text)).toMatchObject({ daten: ['22. Februar 2024'], woerter: [expect.stringMatching(/rat/i)] });
    },
  );

  it('liest Monat und Jahr', () => expect(verstehe('maerz 2024').daten).toEqual(['März 2024']));

  it('hält Phrasen zusammen', () =>
    expect(verstehe('Café „offene Szene" Zürich')).toMatchObject({
      phrasen: ['offene Szene'],
      woerter: ['Café', 'Zürich'],
    }));

  it('behält, was irgendwo genau so stehen kann', () => {
    expect(verstehe('was sagt die Polizei').woertlich).toEqual(['was sagt die Polizei']);
    expect(verstehe('PM 1/2026').woertlich).toEqual(['1/2026']);
    expect(verstehe('Konsumraum Grafenhof').woertlich).toEqual([]);
  });

  it('weiß, ob das letzte Wort fertig ist', () => {
    expect(verstehe('konsumr').offen).toBe(true);
    expect(verstehe('konsumraum ').offen).toBe(false);
  });

  it('die Wörter ohne Sinn sind gefaltet', () =>
    expect([...FUNKTIONSWOERTER].filter((w) => w !== falte(w))).toEqual([]));
});

const LEER = { kern: '', themen: '', weitere: '', richtig: '', gleich: [], titel: [] };

describe('Wortschatz', () => {
  const schatz = new Wortschatz({
    kern: 'Crack Drogenkonsumraum Druckraum Naloxon',
    themen: 'Konsumraum Notschlafstelle Ordnungsdienst Zentrum Zürich schlafen',
    weitere: 'Termin weiter',
    richtig: siebe(new Set(['zentrun', ...Array.from({ length: 50 }, (_, i) => `anders${i}`)].map(schluessel))),
    gleich: [
      ['Drogenkonsumraum', 'Druckraum'],
      ['Diamorphin', 'Heroin auf Rezept'],
    ],
    titel: ['Drogenkonsumraum', 'Kommunaler Ordnungsdienst', 'Notschlafstelle'],
  });
  const texte = (...worte: string[]) => schatz.deute(worte, false).map((w) => w.texte.map((t) => t.text));

  it('kennt ein Wort in jeder Form', () => expect(texte('konsumraeumen')).toEqual([['Konsumraum']]));

  it('kennt andere Wörter für dasselbe, auch aus mehreren', () => {
    expect(texte('druckraum')).toEqual([['Druckraum', 'Drogenkonsumraum']]);
    expect(texte('heroin', 'rezept')).toEqual([['heroin rezept', 'Diamorphin']]);
  });

  it.each([
    ['ordungsdienst', 'Ordnungsdienst'],
    ['notschalfstelle', 'Notschlafstelle'],
    ['krack', 'Crack'],
    ['naloxxon', 'Naloxon'],
    ['züric', undefined],
  ])('meint mit „%s“ %s', (wort, statt) => expect(schatz.deute([wort], false)[0]!.statt).toBe(statt));

  it.each(['quastenflosser', 'dreck', 'wetter', 'termine2', 'term1n'])('macht aus „%s“ kein anderes Wort', (wort) =>
    expect(schatz.deute([wort], false)[0]!.texte).toEqual([]),
  );

  it('verbessert kein richtiges deutsches Wort, wie ähnlich es auch ist', () =>
    expect(schatz.deute(['zentrun'], false)[0]!).toMatchObject({ texte: [] }));

  it('kennt eine andere Form, die im Stamm nicht steht, und meldet keinen Fehler', () => {
    const [wunsch] = new Wortschatz({ ...LEER, themen: 'Razzia' }).deute(['razzien'], false);
    expect(wunsch).toMatchObject({ texte: [{ text: 'Razzia' }] });
    expect(wunsch!.statt).toBeUndefined();
  });

  it('nimmt den Anfang eines Worts, solange getippt wird', () => {
    expect(schatz.deute(['dr'], true)[0]!.texte).toEqual([{ text: 'dr', gewicht: 1 }]);
    expect(schatz.deute(['dr'], false)[0]!.texte).toEqual([]);
  });

  it('zerlegt, was es nur in Teilen gibt', () => expect(texte('konsumraumzentrum')).toEqual([['Konsumraum Zentrum']]));

  it('schlägt Titel vor, die so weitergehen', () => {
    expect(schatz.schlageVor('ordn', 5)).toEqual(['Kommunaler Ordnungsdienst']);
    expect(schatz.schlageVor('drogenkonsumraum', 5)).toEqual([]);
    expect(schatz.schlageVor('o', 5)).toEqual([]);
  });
});

describe('Sieb', () => {
  it('hat, was hineinkam, und fast nichts anderes', () => {
    const worte = Array.from({ length: 1000 }, (_, i) => `wort${i}`);
    const sieb = new Sieb(siebe(new Set(worte)));
    expect(worte.filter((w) => !sieb.hat(w))).toEqual([]);
    const andere = Array.from({ length: 1000 }, (_, i) => `anders${i}`);
    expect(andere.filter((w) => sieb.hat(w)).length).toBeLessThan(70);
  });

  it('ist auch leer zu gebrauchen', () => expect(new Sieb(siebe(new Set())).hat('wort')).toBe(false));
});

describe('Rufnummern', () => {
  it.each([
    '0231 50-28888',
    '+49 231 50 28888',
    '+49 (0) 231 5028888',
    '0049231/5028888',
    'tel:02315028888',
    '(0231) 502 88 88',
    '023150‑28888',
  ])('%s ist dieselbe Nummer', (text) => {
    const [nummer] = rufnummern(text);
    expect(nummer!.ziffern).toBe(ziffern('tel:+492315028888'));
  });

  it('gilt auch ohne Vorwahl, mit und ohne Durchwahl, sonst nicht', () => {
    expect(meint('5028888', '2315028888')).toBe(true);
    expect(meint('2317209670', '231720967')).toBe(true);
    expect(meint('231720967', '2317209670')).toBe(true);
    expect(meint('28888', '2315028888')).toBe(false);
    expect(meint('2315028898', '2315028889')).toBe(false);
  });

  it.each(['2023/24', '33985-24', '§ 110', 'Rheinische Straße 112', 'Rat 2024'])('„%s“ ist nicht sicher eine', (text) =>
    expect(rufnummern(text).filter(({ sicher }) => sicher)).toEqual([]),
  );

  it('eine Notrufnummer ist es nur allein', () => expect(rufnummern(' 112 ')).toMatchObject([{ ziffern: '112' }]));
});

describe('Schreibweise', () => {
  const bekannte = ['Drogenkonsumraum', 'Bornstraße', 'Rheinische', 'SW42', 'Überdosis', 'Hilfetelefon', 'Aidshilfe'];
  const kennt = (wort: string) => bekannte.map(schluessel).includes(schluessel(wort));
  const gelesen = (text: string) => verstehe(text, kennt).alle;

  it.each([
    ['Drogen-Konsum-Raum', ['DrogenKonsumRaum']],
    ['Drogen\u00adkonsum\u00adraum', ['Drogenkonsumraum']],
    ['Drogen\u200bkonsum\u2060raum', ['Drogenkonsumraum']],
    ['drogen konsum raum', ['drogenkonsumraum']],
    ['AIDS‑Hilfe Dortmund', ['AIDSHilfe', 'Dortmund']],
    ['Über-Dosis', ['ÜberDosis']],
    ['Born Straße 239', ['BornStraße', '239']],
    ['Born Str. 239', ['Bornstraße', '239']],
    ['bornstr.239', ['bornstraße', '239']],
    ['Rheinische Str. 111', ['Rheinische', 'straße', '111']],
    ['rheinischestr 111', ['rheinische', 'straße', '111']],
    ['sw 42', ['sw42']],
    // Two words that are one by chance.
    ['hilfe telefon', ['hilfe', 'telefon']],
    ['Heroin-Abgabe', ['Heroin', 'Abgabe']],
  ])('%j', (text, worte) => expect(gelesen(text)).toEqual(worte));

  it('eine Straße in zwei Wörtern ist ein Name', () =>
    expect(verstehe('kosten rheinische str', kennt)).toMatchObject({
      strassen: ['rheinische straße'],
      woerter: ['kosten'],
    }));

  it('ein Haus in einer Straße steht irgendwo genau so', () =>
    expect(verstehe('Born Str. 239', kennt).woertlich).toEqual(['Bornstraße 239']));

  it.each([
    ['44137', ['44137']],
    ['D-44145 Dortmund', ['44145']],
    ['44 145', ['44145']],
    ['10 000 Euro', []],
    ['Drucksache 33985-24', []],
  ])('die Postleitzahl in „%s“', (text, zahlen) => expect(verstehe(text).postleitzahlen).toEqual(zahlen));
});

describe('Vorrang', () => {
  const vorrang = new Vorrang({
    notfall: [[['Überdosis', 'reagiert nicht', 'nicht wach', 'kein Puls', 'nefes almıyor', 'передозировка'], 7]],
    nummern: [
      ['2315028888', [3, 4]],
      ['112', [7]],
    ],
    sprachen: [
      [['where', 'help'], 1],
      [['yardım', 'nerede', 'için'], 2],
      [['помощь', 'где'], 5],
      [['допомога', 'де', 'є'], 6],
    ],
    stichwort: {},
  });
  const nie = () => false;
  const notfall = (text: string, istRichtig = nie as (wort: string) => boolean) =>
    vorrang.notfall(verstehe(text).alle, istRichtig);
  const sprache = (text: string) => vorrang.sprache(text, (wort) => wort === 'Café');

  it.each([
    'überdosis',
    'Mein Freund hat eine Überdosis!',
    'uberdosies',
    'Heroinüberdosis was tun',
    'er reagiert gar nicht',
    'nicht mehr wach',
    'kein puls',
    'nefes almiyor',
    'ПЕРЕДОЗИРОВКА',
  ])('„%s“ ist ein Notfall', (text) => expect(notfall(text)).toBe(7));

  it.each(['Dosis', 'die Wache ist nicht besetzt', 'nicht', 'Puls', 'Impuls kein'])('„%s“ ist keiner', (text) =>
    expect(notfall(text)).toBeUndefined(),
  );

  it('ein richtiges Wort ist kein Tippfehler', () =>
    expect(notfall('überdosen', (wort) => wort === 'überdosen')).toBeUndefined());

  it('kennt, wem eine Nummer gehört', () => {
    expect(vorrang.inhaber(rufnummern('0231/5028888'))).toEqual([3, 4]);
    expect(vorrang.inhaber(rufnummern('0231/5028889'))).toEqual([]);
  });

  it.each([
    ['where is help', 1],
    ['yardim', 2],
    ['ığdır', 2],
    ['где', 5],
    ['є', 6],
    ['Café Kick', undefined],
    ['Hilfe für Süchtige', undefined],
  ])('„%s“ ist in Sprache %s', (text, dokument) => expect(sprache(text)).toBe(dokument));
});
