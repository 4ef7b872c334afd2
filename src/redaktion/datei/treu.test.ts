/** The editor's file format: what nobody changed keeps its bytes, whatever the file looks like. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import YAML from 'yaml';
import { pruefeInhalt } from '../../inhalt/pruefung/pruefen.ts';
import { format, type Format } from './format.ts';
import { gleich } from './form.ts';
import { vereine } from './mdx.ts';
import { aendere } from './yaml.ts';
import { BAUSTEINE } from '../../schema/bausteine.ts';
import { redaktion } from '../konfiguration.ts';
import { schreibeInhalt } from '../../../tests/fixtures/inhalt.ts';

const { formate } = redaktion({});
const NAMEN = Object.keys(BAUSTEINE);
const formatVon = (name: string): Format => format(formate[name]!.endung, formate[name]!.felder, NAMEN);
/** As Sveltia calls it: the text comes without white space at both ends, and goes out with one line break. */
const oeffne = (f: Format, datei: string) => f.fromFile(datei.trim());
const sichere = (f: Format, inhalt: Record<string, unknown>) => `${f.toFile(structuredClone(inhalt)).trim()}\n`;

/** Lines that differ, when both have as many; else everything counts as different. */
function geaendert(alt: string, neu: string): string[] {
  const [a, n] = [alt.split('\n'), neu.split('\n')];
  return a.length === n.length ? n.filter((z, i) => z !== a[i]) : [`${n.length} statt ${a.length} Zeilen`];
}

const wurzel = path.join(import.meta.dirname, '../../../content');
const dateien = globSync('**/*.{mdx,yaml}', { cwd: wurzel }).map((d) => {
  const ort = d.split(path.sep).join('/');
  return {
    ort,
    text: readFileSync(path.join(wurzel, d), 'utf8'),
    f: formatVon(ort.split('/')[0]!.replace('.yaml', '')),
  };
});

/** Numbers that look random and are the same on every run. */
function zufall(saat: number): (unter: number) => number {
  let x = saat;
  return (unter) => {
    x = (Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((x ^ (x >>> 14)) >>> 0) % unter;
  };
}

type Pfad = (string | number)[];
/** Places of all texts that can be edited freely. */
function* texte(wert: unknown, pfad: Pfad = []): Generator<Pfad> {
  if (typeof wert === 'string') yield pfad;
  else if (Array.isArray(wert)) for (const [i, w] of wert.entries()) yield* texte(w, [...pfad, i]);
  else if (wert && typeof wert === 'object')
    for (const [n, w] of Object.entries(wert))
      if (!['__roh', 'body', 'id', 'punkte'].includes(n)) yield* texte(w, [...pfad, n]);
}
function aendereAn(wert: Record<string, unknown>, pfad: Pfad, f: (alt: string) => string): void {
  const ueber = pfad.slice(0, -1).reduce<unknown>((w, k) => (w as never)[k], wert) as Record<string, string>;
  ueber[pfad.at(-1)!] = f(ueber[pfad.at(-1)!]!);
}

describe('Jede Datei des Inhalts', () => {
  it('es sind alle, und jede endet mit genau einem Zeilenumbruch', () => {
    expect(dateien.length).toBeGreaterThan(600);
    expect(dateien.filter((d) => d.text !== `${d.text.trim()}\n` || d.text.includes('\r')).map((d) => d.ort)).toEqual(
      [],
    );
  });

  it('geöffnet und gesichert ist sie Byte für Byte dieselbe', () =>
    expect(dateien.filter(({ f, text }) => sichere(f, oeffne(f, text)) !== text).map((d) => d.ort)).toEqual([]));

  it('ein geändertes Feld ändert eine Zeile, und gelesen wird, was eingegeben wurde', () => {
    const wuerfel = zufall(7);
    const fehler = dateien.flatMap(({ ort, text, f }) => {
      const offen = oeffne(f, text);
      const stellen = [...texte(offen)];
      const gewaehlt = stellen[wuerfel(stellen.length)];
      return (gewaehlt ? [gewaehlt] : []).flatMap((pfad) => {
        const neu = structuredClone(offen);
        aendereAn(neu, pfad, (alt) => `${alt} neu`);
        const gesichert = sichere(f, neu);
        const zeilen = geaendert(text, gesichert);
        const gelesen = oeffne(f, gesichert);
        return [
          ...(zeilen.length === 1 ? [] : [`${ort}, ${pfad.join('.')}: ${zeilen.join(' | ')}`]),
          ...(gleich({ ...gelesen, __roh: 0 }, { ...neu, __roh: 0 })
            ? []
            : [`${ort}, ${pfad.join('.')}: liest sich anders`]),
        ];
      });
    });
    expect(fehler).toEqual([]);
  });

  it('ein geänderter Absatz ändert eine Zeile, auch mit < und {, und der Bau kann ihn lesen', () => {
    const fehler = dateien.flatMap(({ ort, text, f }) => {
      const offen = oeffne(f, text);
      const absaetze = typeof offen['body'] === 'string' ? offen['body'].split('\n\n') : [];
      const stelle = absaetze.findIndex((a) => /^[A-ZÄÖÜ][^\n|]*$/.test(a));
      if (stelle < 0) return [];
      absaetze[stelle] = `${absaetze[stelle]!} Und <b> sowie {a} bei x < 3.`;
      const gesichert = sichere(f, { ...offen, body: absaetze.join('\n\n') });
      expect(() => mdxToMdast(gesichert.replace(/^---\n[\s\S]*?\n---\n/, ''))).not.toThrow();
      const zeilen = geaendert(text, gesichert);
      return zeilen.length === 1 && zeilen[0]!.endsWith('Und \\<b> sowie \\{a} bei x \\< 3.')
        ? []
        : [`${ort}: ${zeilen.join(' | ')}`];
    });
    expect(fehler).toEqual([]);
  });

  it('eine Zeile einer Tabelle weniger, mehr, an anderer Stelle: alle anderen behalten ihren Text', () => {
    const tabellen = dateien.filter((d) => Array.isArray(oeffne(d.f, d.text)['zeilen']));
    expect(tabellen.length).toBeGreaterThan(10);
    for (const { ort, text, f } of tabellen) {
      const offen = oeffne(f, text) as { zeilen: { id: string }[] };
      const zeilen = new Set(text.split('\n'));
      const fremd = (neu: string) => neu.split('\n').filter((z) => !zeilen.has(z));
      if (offen.zeilen.length < 3) continue;
      const ohne = sichere(f, { ...offen, zeilen: offen.zeilen.toSpliced(1, 1) });
      expect(fremd(ohne), ort).toEqual([]);
      expect((YAML.parse(ohne) as typeof offen).zeilen.map((z) => z.id)).toEqual(
        offen.zeilen.toSpliced(1, 1).map((z) => z.id),
      );
      const verdreht = sichere(f, { ...offen, zeilen: offen.zeilen.toReversed() });
      expect(fremd(verdreht), ort).toEqual([]);
      expect(verdreht.length).toBe(text.length);
      const mehr = sichere(f, {
        ...offen,
        zeilen: offen.zeilen.toSpliced(1, 0, { ...offen.zeilen[0]!, id: 'ganz-neu' }),
      });
      expect(mehr, ort).toContain('\n  - id: ganz-neu\n');
      expect((YAML.parse(mehr) as typeof offen).zeilen).toHaveLength(offen.zeilen.length + 1);
    }
  });
});

/** Fields in every spelling that YAML allows; each has a value and one that it gets. */
const FELDER: ((n: string, w: (unter: number) => number) => { quelle: string; neu: unknown })[] = [
  (n) => ({ quelle: `${n}: ein Wort`, neu: 'ein anderes: Wort' }),
  (n) => ({ quelle: `${n}: 'in ''Zeichen'' # kein Kommentar' # Kommentar zu ${n}`, neu: "mit 'Zeichen'" }),
  (n) => ({ quelle: `${n}: "doppelt \\"gesetzt\\""`, neu: 'doppelt "neu"' }),
  (n) => ({ quelle: `# Kommentar über ${n}\n${n}: 2024-01-30`, neu: '2025' }),
  (n) => ({
    quelle: `${n}: lange Zeile, die\n  auf drei Zeilen\n  gebrochen ist`,
    neu: 'lange Zeile, die anders gebrochen ist',
  }),
  (n) => ({ quelle: `${n}: >-\n  gefaltet über\n  zwei Zeilen`, neu: 'gefaltet über neue Zeilen' }),
  (n) => ({ quelle: `${n}: |\n  wörtlich\n  zwei Zeilen`, neu: 'wörtlich\neine: Zeile\n' }),
  (n) => ({ quelle: `${n}: [eins, 'zwei', drei]   # Fluss`, neu: ['eins', 'vier'] }),
  (n) => ({ quelle: `${n}: { a: 1, b: zwei }`, neu: { a: 2, b: 'zwei' } }),
  (n) => ({ quelle: `${n}:\n  - eins\n  # über zwei\n  - 'zwei'\n\n  - drei`, neu: ['eins', 'zwei', 'neu', 'drei'] }),
  (n) => ({ quelle: `${n}:\n- ohne\n- Einzug`, neu: ['ohne', 'Zug'] }),
  (n) => ({
    quelle: `${n}:\n    a: tief # hier\n    b:\n        - x: 1\n          y: zwei`,
    neu: { a: 'tief', b: [{ x: 1, y: 'drei' }] },
  }),
  (n, w) => ({ quelle: `${n}: ${w(2) ? 'true' : '-3.50'}`, neu: null }),
  (n) => ({ quelle: `${n}:`, neu: 'nicht mehr leer' }),
  (n) => ({ quelle: `${n}: null`, neu: 7 }),
  (n) => ({ quelle: `\n\n# allein\n\n${n}: ä ö ü „ß“ – 🙂`, neu: 'ÄÖÜ' }),
];

it('erzeugtes YAML: was nicht geändert wird, behält seinen Text, was geändert wird, sagt das Neue', () => {
  const w = zufall(42);
  for (let lauf = 0; lauf < 400; lauf++) {
    const felder = Array.from({ length: 2 + w(7) }, (_, i) => ({
      name: `f${i}`,
      ...FELDER[w(FELDER.length)]!(`f${i}`, w),
    }));
    const text = `${felder.map((f) => f.quelle).join('\n')}\n`;
    const alt = YAML.parse(text) as Record<string, unknown>;
    const wahl = felder[w(felder.length)]!;
    const weg = felder[w(felder.length)]!;
    const loescht = w(3) === 0 && weg !== wahl;
    const soll = Object.fromEntries(
      Object.entries({ ...alt, [wahl.name]: wahl.neu, dazu: 'neu' }).filter(([n]) => !loescht || n !== weg.name),
    );
    const neu = aendere(text, soll);
    expect(YAML.parse(neu), neu).toEqual(soll);
    let stelle = 0;
    for (const f of felder)
      if (f !== wahl && !(loescht && f === weg)) {
        const hier = neu.indexOf(f.quelle.trimStart(), stelle);
        expect(hier, `${text}\n=>\n${neu}`).toBeGreaterThanOrEqual(stelle);
        stelle = hier + f.quelle.trimStart().length;
      }
    expect([...neu.matchAll(/# .*/g)].length, neu).toBeGreaterThanOrEqual([...text.matchAll(/# .*/g)].length - 3);
    expect(aendere(text, alt)).toBe(text);
  }
});

it.each(['Ein Satz.<Beleg\n  quelle="a"\n/>', 'Mit `code\n{x}` darin.', '- eins<Beleg\n  quelle="a" />\n- zwei'])(
  'was über Zeilen geht, bleibt stehen, wenn anderes geändert wird: %j',
  (text) => {
    const f = formatVon('meldungen');
    const datei = `---\ntitel: Alt\n---\n${text}\n`;
    expect(sichere(f, { ...oeffne(f, datei), titel: 'Neu' })).toBe(datei.replace('Alt', 'Neu'));
  },
);

/** Blocks as somebody wrote them, and as the editor's rich text spells them back. */
const BLOECKE: [geschrieben: string, zurueck: string][] = [
  ['Ein Absatz mit *betontem* und __starkem__ Wort.', 'Ein Absatz mit _betontem_ und **starkem** Wort.'],
  ['Ein Satz\nauf zwei Zeilen.<Beleg quelle="a b" />', 'Ein Satz auf zwei Zeilen.<Beleg quelle="a b" />'],
  ['Ein Satz.<Beleg\n  quelle="a"\n/>', 'Ein Satz.<Beleg quelle="a" />'],
  ['Mit `code\n{x}` darin.', 'Mit `code {x}` darin.'],
  ['* eins\n* zwei\n    * tief', '- eins\n- zwei\n    - tief'],
  ['1) erstens\n2) zweitens', '1. erstens\n2. zweitens'],
  ['| A | B |\n|:--|--:|\n| 1 | 2 |', '| A | B |\n| --- | --- |\n| 1 | 2 |'],
  ['Überschrift\n-----------', '## Überschrift'],
  ['### Mit Raute ###', '### Mit Raute'],
  ['~~~js\nlet a = { b: 1 };\n~~~', '```js\nlet a = { b: 1 };\n```'],
  ['> Zitat\nohne Zeichen', '> Zitat ohne Zeichen'],
  ['Zeichen \\< und \\{ und `<code {x}>`.', 'Zeichen < und { und `<code {x}>`.'],
  ['***', '---'],
  [
    'Ganz ***beides*** und **<Begriff id="b">Wort</Begriff>**.',
    'Ganz **_beides_** und <Begriff id="b">**Wort**</Begriff>.',
  ],
  ['Das **ist <Beleg quelle="a" /> fett**.', 'Das **ist** <Beleg quelle="a" /> **fett**.'],
  [
    '<Hinweis titel="Kasten">\n\n* eins\n* *zwei*\n\n</Hinweis>',
    '<Hinweis titel="Kasten">\n\n- eins\n- _zwei_\n\n</Hinweis>',
  ],
  ['<Position   id="x"/>', '<Position id="x" />'],
  [
    'Mit [Link](/hilfe/ "Titel") und <Begriff id="b">Wort</Begriff>.',
    'Mit [Link](/hilfe/ "Titel") und <Begriff id="b">Wort</Begriff>.',
  ],
];

it('erzeugte Texte: nur der geänderte Block ist anders, auch wenn alles anders geschrieben zurückkommt', () => {
  const w = zufall(3);
  for (let lauf = 0; lauf < 300; lauf++) {
    // Two lists side by side would be one list: a paragraph stands between all blocks.
    const bloecke = Array.from({ length: 2 + w(6) }, (_, i) => [
      BLOECKE[w(BLOECKE.length)]!,
      [`Absatz ${i}.`, `Absatz ${i}.`] as const,
    ]).flat();
    const alt = `\n${bloecke.map(([b]) => b).join(w(2) ? '\n\n' : '\n\n\n')}\n`;
    expect(vereine(alt, bloecke.map(([, z]) => z).join('\n\n'), NAMEN)).toBe(alt);
    const stelle = w(bloecke.length);
    const art = w(3);
    const neu = bloecke
      .map(([, z]) => z)
      .toSpliced(stelle, art === 0 ? 0 : 1, ...(art === 1 ? [] : [`Neu { ${lauf} < 3.`]));
    const gesichert = vereine(alt, neu.join('\n\n'), NAMEN);
    let ort = 0;
    for (const [i, [b]] of bloecke.entries()) {
      if (art > 0 && i === stelle) continue;
      const hier = gesichert.indexOf(b, ort);
      expect(hier, `${alt}\n=>\n${gesichert}`).toBeGreaterThanOrEqual(ort);
      ort = hier + b.length;
    }
    if (art !== 1) expect(gesichert).toContain(`Neu \\{ ${lauf} \\< 3.`);
  }
});

it('was auch immer jemand tippt: der Bau liest es, und es wird kein Programm daraus', () => {
  const STUECKE = [
    '<',
    '>',
    '{',
    '}',
    '</',
    '/>',
    '\\',
    '`',
    '``',
    '```\n',
    '\n',
    '\n\n',
    ' ',
    '*',
    '_',
    '|',
    '# ',
    '- ',
    '> ',
    '1. ',
    '    ',
    'import a from "b"',
    'export ',
    '<Beleg quelle="x" />',
    '<Hinweis titel="y">',
    '</Hinweis>',
    '<Begriff id="z">Wort</Begriff>',
    '<b>',
    '<!-- -->',
    '&lt;',
    '{/* x */}',
    'Wort',
    '[a](b)',
    '![a](/c.png)',
    '~~',
    'https://x.de',
    '<https://x.de>',
    '"',
    '=',
  ];
  const w = zufall(11);
  const arten = (k: { type: string; name?: string; children?: unknown[] }): string[] => [
    k.type.startsWith('mdxJsx') ? `Baustein ${k.name ?? ''}` : k.type,
    ...(k.children ?? []).flatMap((kind) => arten(kind as typeof k)),
  ];
  for (let lauf = 0; lauf < 1500; lauf++) {
    const getippt = Array.from({ length: 1 + w(14) }, () => STUECKE[w(STUECKE.length)]!).join('');
    const gesichert = vereine(w(2) ? undefined : 'Ein Absatz.\n\n<Position id="x" />', getippt, NAMEN);
    let baum: { type: string };
    try {
      baum = mdxToMdast(gesichert);
    } catch (grund) {
      throw new Error(`Nicht lesbar: ${JSON.stringify(getippt)} => ${JSON.stringify(gesichert)}`, { cause: grund });
    }
    const fremd = arten(baum).filter(
      (a) => /^mdxjsEsm|Expression$|^html$/.test(a) || (a.startsWith('Baustein') && !NAMEN.includes(a.slice(9))),
    );
    expect(fremd, `${JSON.stringify(getippt)} => ${JSON.stringify(gesichert)}`).toEqual([]);
    // Opened and saved again it stays as it is.
    const f = format('mdx', {}, NAMEN);
    const datei = `${`---\na: 1\n---\n${gesichert}`.trim()}\n`;
    expect(sichere(f, oeffne(f, datei)), datei).toBe(datei);
  }
});

it('ein neuer Eintrag hat die Felder in der Ordnung des Schemas, und die Prüfung nimmt ihn an', () => {
  const f = formatVon('ereignisse');
  const text = f.toFile({
    suchbegriffe: ['Rat'],
    quellen: ['blatt-2025'],
    titel: 'Neu: im Rat',
    zusammenfassung: 'Ein Satz.',
    datum: '2025-08',
    status: 'berichtet',
    gremium: 'rat',
    sicherheit: 'hoch',
    stand: 'unbekannt',
    geprueft: '2026-11-23',
    naechste_pruefung: '2027-01-01',
    aufgabe: 'gesundheit',
    ki: 'keine',
    hinweis: '',
    massnahmen: [],
  });
  expect(text.split('\n').map((z) => z.split(':')[0])).toEqual([
    'titel',
    'zusammenfassung',
    'stand',
    'geprueft',
    'naechste_pruefung',
    'aufgabe',
    'ki',
    'freigabe',
    'quellen',
    '  - blatt-2025',
    'datum',
    'status',
    'gremium',
    'sicherheit',
    'suchbegriffe',
    '  - Rat',
    '',
  ]);
  expect(text).toContain("titel: 'Neu: im Rat'\n");
  expect(text).toContain('freigabe: ausstehend\n');
  expect(pruefeInhalt(schreibeInhalt({ 'ereignisse/neu.yaml': text })).fehler).toEqual([]);
});

it('leere Eingaben: null, wo das Schema es verlangt, sonst bleibt das Feld weg; Unbekanntes bleibt stehen', () => {
  const f = formatVon('quellen');
  const alt =
    'titel: T\nherausgeber: H\nadresse: https://a.example/ # so\ndatum: 2024\nfremd: bleibt\nabgerufen: 2026-11-23\nart: presse\nhinweis: weg damit\n';
  const neu = f.toFile({ ...oeffne(f, alt), adresse: '', hinweis: '', datum: '' });
  expect(neu).toBe(
    'titel: T\nherausgeber: H\nadresse: null # so\ndatum: null\nfremd: bleibt\nabgerufen: 2026-11-23\nart: presse\n',
  );
});

it('eine Tabelle ohne Zeilen bekommt welche, untereinander, und wird wieder leer', () => {
  const f = format('yaml', formate['ansprechpersonen']!.felder, NAMEN);
  const leer = '# Leer, solange niemand benannt ist.\nstand: unbekannt\nzeilen: [] # so\n';
  const offen = oeffne(f, leer);
  expect(sichere(f, { ...offen, stand: '2026-12' })).toBe(leer.replace('unbekannt', '2026-12'));
  const voll = sichere(f, { ...offen, zeilen: [{ id: 'presse', name: 'Anna Beispiel' }] });
  expect(voll).toBe(leer.replace('zeilen: []', 'zeilen:\n  - id: presse\n    name: Anna Beispiel'));
  expect(YAML.parse(sichere(f, { ...oeffne(f, voll), zeilen: [] }))).toEqual({ stand: 'unbekannt', zeilen: [] });
});

it('was ohnehin gilt, wird nicht dazugeschrieben', () => {
  const f = format('yaml', { titel: { art: 'text' }, klein: { art: 'wahrheit', standard: false } }, NAMEN);
  expect(f.toFile({ ...f.fromFile('titel: A\n'), klein: false })).toBe('titel: A\n');
  expect(f.toFile({ ...f.fromFile('titel: A\n'), klein: true })).toBe('titel: A\nklein: true\n');
  expect(f.toFile({ ...f.fromFile('titel: A\nklein: true\n'), klein: false })).toBe('titel: A\nklein: false\n');
});
