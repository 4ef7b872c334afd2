/** What the site may weigh, in bytes as sent (brotli; fonts and images as they are). Every exception says why. */

/**
 * One page of text with its CSS. About one first flight of a new connection (10 packets), so that it shows after one round trip. 300 bytes of it are what
 * a page says of its own parts: its rule and the hashes of its scripts, which do not pack.
 */
export const HTML = 14_100;

/** Pages that are long because what they show belongs on one page: they are read by jumping, searched with Ctrl+F and printed whole. */
export const HTML_LANG: Record<string, { hoechstens: number; grund: string }> = {
  // Ten packets of 1,460 bytes hold it; its headers push the last bytes of the foot into the eleventh.
  '/': { hoechstens: 14_500, grund: 'drei Feeds im Kopf und die Meldungen eines vollen Jahres' },
  '/einfache-sprache/orte/': { hoechstens: 15_800, grund: 'alle Orte' },
  // Measured: 17,900. Half of it are the words of 55 pictures.
  '/einbetten/': { hoechstens: 19_000, grund: 'jede Zeichnung mit ihrem Code und dem Alternativtext ihres Bildes' },
  '/en/comparison/': {
    hoechstens: 16_700,
    grund: 'alle Zeilen des Vergleichs; mit der Suche im Menü und der Rolle der Belegmarken gemessen: 16.603',
  },
  '/en/figures/': { hoechstens: 16_500, grund: 'alle Zahlen' },
  '/en/places/': { hoechstens: 16_500, grund: 'alle Orte' },
  '/fragen/': { hoechstens: 30_000, grund: 'alle Fragen und alles, was nicht belegt ist' },
  '/glossar/': { hoechstens: 24_000, grund: 'alle Begriffe' },
  // Measured after a year: 19,874. Of these, 3,900 are the four drawings with their words.
  '/konzept/': {
    hoechstens: 19_900,
    grund:
      'das ganze Konzept, von der Lage 2023 bis heute, mit allen Positionen dazu und vier Zeichnungen mit ihren Daten',
  },
  '/konzept/massnahmen/dezentrale-konsumraeume/': { hoechstens: 16_000, grund: '15 Ereignisse mit ihren Quellen' },
  '/konzept/massnahmen/konsumraum-grafenhof/': { hoechstens: 16_000, grund: '17 Ereignisse mit ihren Quellen' },
  '/konzept/massnahmen/': { hoechstens: 18_000, grund: 'alle Maßnahmen mit Stand und Quellen' },
  '/konzept/standortsuche/': { hoechstens: 16_000, grund: 'Karte und alle Orte der Suche' },
  '/quellen/': { hoechstens: 30_000, grund: 'alle Quellen' },
  '/standorte/': { hoechstens: 18_700, grund: 'Karte und alle Orte, auch ein Ort mehr; Marken und Lücken als Text' },
  '/stellungnahmen/': { hoechstens: 18_000, grund: 'alle Positionen' },
  '/verlauf/': { hoechstens: 30_000, grund: 'alle Ereignisse' },
  '/zahlen/': { hoechstens: 30_000, grund: 'alle Zahlen' },
  '/zuerich/': { hoechstens: 31_200, grund: 'der ganze Vergleich, mit einer Karte für jede seiner sieben Seiten' },
  '/zuerich/einrichtungen/': { hoechstens: 18_000, grund: 'Karte und alle Orte' },
  '/zuerich/geschichte/': {
    hoechstens: 24_900,
    grund: 'die ganze Zeittafel, mit 350 Marken als Text, und was von ihr zu ist',
  },
  '/zuerich/recht/': { hoechstens: 18_000, grund: 'alle Vorschriften beider Länder' },
  '/zuerich/wirkung/': { hoechstens: 18_000, grund: 'alle Befunde' },
};

/** How long a page may be on a phone of 390 by 844 pixels, in screens. */
export const SCHIRME = 15;

/** Pages that nobody reads from top to bottom: one looks something up. They may be longer; each says why nothing of it is closed. */
export const REGISTER: Record<string, string> = {
  '/glossar/': 'ein Wörterbuch: wer nachschlägt, liest neben dem Wort seine Erklärung',
  '/lizenzen/': 'jedes fremde Werk mit seiner Lizenz, wie die Lizenzen es verlangen',
};

/** The archive of notices, its parts by task, and what is new in a year: they grow with every notice. Measured with 310 notices: 18.6 kB. */
export const HTML_ARCHIV = 30_000;

/** A drawing in a frame of others, with its sheet: all that is sent. */
export const EINBETTUNG = 20_000;

/** The same as a picture for narrow columns, two pixels for one: a drawing, and a row of the comparison, which is words in few colours. Measured: 191 and 58 kB. */
export const EINBETTUNGSBILD = 210_000;
export const ZEILENBILD = 65_000;

/** All maps of a page together, both sizes. */
export const KARTE = 12_000;

/** Scripts that a page fetches before somebody searches, all together. */
export const SKRIPT = 5_000;

/** 60 bytes of it open what is closed around the rows that fit. The filter of a list, without the finder's clock and map; and what shows how to cite a row. */
export const FILTER = 2_100;
export const ZEILENZITAT = 1_000;

/** The script of the finder on /standorte/, with the filter and the clock of opening times that it shares with the search. */
export const FINDER = 6_000;

/** One font file, and all of them. */
export const SCHRIFT = 14_000;
export const SCHRIFTEN = 52_000;

/** First visit to a page of text: HTML, scripts and the fonts that its letters need. */
export const ERSTER_BESUCH = 60_000;

/**
 * All that a first search fetches, from the focus to the last find shown: our script, Pagefind's runtime (82 kB), the word list (with the everyday words of eleven
 * languages), index, finds.
 */
export const SUCHE = 141_000;

/** All that a first search on a page in another language fetches: script and list; no runtime, no finds. Measured in English: 36 kB. */
export const SPRACHSUCHE = 45_000;

/** The word list of the search. */
export const WORTLISTE = 25_000;

/** The picture that a link to a page carries. */
export const TEILBILD = 60_000;

/** The drawing of a series as a file to print: SVG as it lies there, PNG with two pixels for one. */
export const REIHENBILD_SVG = 10_000;
export const REIHENBILD_PNG = 120_000;

/** A picture of the media kit, the map above all: SVG as it lies there, PNG with two pixels for one. */
export const PRESSEBILD_SVG = 20_000;
export const PRESSEBILD_PNG = 300_000;

/** The media kit: small enough to be sent by e-mail. */
export const MAPPE = 1_000_000;

/**
 * How much work a search after a key stroke may be, in pieces of work that do not depend on the site (tests/browser/sucheinsatz.test.ts). One takes
 * 14 milliseconds on a processor slowed down four times: there an answer comes within a tenth of a second.
 */
export const TASTENDRUCK = 7;

/** The editor at /redaktion/, which only the press office opens: its scripts (brotli), and all its files as they lie on the server. */
export const REDAKTION = { start: 720_000, dateien: 6_500_000 };
