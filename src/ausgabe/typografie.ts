/**
 * Blanks at which no line may end become U+00A0: in a date, behind §, before a unit, in an abbreviation and in a telephone number. The last step of
 * the build, on finished pages only: feeds, text files, data and the search index are made before it and keep plain blanks. Why no library does it:
 * docs/decisions/0079-ein-setzer.md.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MONATE } from '../zeit/datum.ts';
import { nachDenSeiten } from './ausgabe.ts';

const MONAT = `(?:${MONATE.join('|')})`;
const MENGE = '(?:Mio\\.|Mrd\\.|Million|Millionen|Milliarde|Milliarden)';
const EINHEIT = [
  '[%‰€]|°C|Prozent|Prozentpunkte?|Euro|Cent|Franken|CHF|Uhr|Pixel|[kMG]B',
  '\\p{L}*[Ss]tunden?|Minuten?|Sekunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?',
  '(?:Quadrat|Kilo|Zenti)?[Mm]eter|(?:Kilo|Milli)?[Gg]ramm|Liter|[ckm]?m[²³]?|[km]?g|ml|ha',
].join('|');
/** A source mark may stand between a figure and its unit. */
const ZIFFER = '\\d(?:\\u00a0(?:\\[[\\d–]+\\])+)?';

const ZUSAMMEN = [
  // 30. Januar 2024
  `(?<!\\d)\\d{1,2}\\. ${MONAT}(?: \\d{4})?`,
  // § 10a, Art. 3, Nr. 5, Dr. Vogt
  '§ \\d',
  '(?<!\\p{L})(?:Nrn?|Art|Abs|Ziff|Kap|Bd|Rn|S|Dr|Prof|St|ca|Tel)\\. [\\p{Lu}\\d]',
  // 12,5 Millionen Euro, 145.000 [18] Euro, 1920 × 1080
  `${ZIFFER} ${MENGE}(?: (?:Euro|Franken))?(?!\\p{L})`,
  `${ZIFFER} (?:${EINHEIT})(?!\\p{L})`,
  '\\d × \\d',
  // z. B., i. d. R., J. R. Vogt
  '(?<!\\p{L})(?:\\p{L}\\. )+\\p{L}\\.',
  // 0231 477376-0, +49 231 4773760, 116 117
  '(?<![\\d\\p{L}])(?:\\+\\d\\d|0\\d{1,4}|116)(?:[ /-]+\\d+)+',
  // No line begins with a dash, or with a dot between two things.
  '\\S [–·](?= |$)',
];
const MUSTER = new RegExp(ZUSAMMEN.join('|'), 'gu');
const binde = (text: string): string => text.replace(MUSTER, (stueck) => stueck.replaceAll(' ', '\u00a0'));

/** In: a text. Out: the same, as long as before, with U+00A0 where no line may end. */
export const unteilbar = (text: string): string =>
  // The second look finds what begins in the middle of what the first one has found.
  binde(binde(text));

/** A tag, in which ">" inside an attribute is not its end; and as a whole what is not running text. */
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|svg|pre|code|textarea)\b[\s\S]*?<\/\1>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
/** Tags within a line: what stands before and after them is read as one. */
const IN_DER_ZEILE = /^<\/?(?:a|abbr|b|cite|em|i|q|s|small|span|strong|sub|sup|time|wbr)[\s>]/i;

/** White space of which one blank is seen is one blank: 60 bytes of a long page as sent. */
const einfach = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

/** In: a page. Out: the same page, the text of its body set. */
export function setze(html: string): string {
  const beginn = Math.max(html.indexOf('<body'), 0);
  const rumpf = html.slice(beginn);
  /** Text and markup in turns. */
  const teile: string[] = [];
  let ende = 0;
  for (const treffer of rumpf.matchAll(MARKUP)) {
    teile.push(einfach(rumpf.slice(ende, treffer.index)), treffer[0]);
    ende = treffer.index + treffer[0].length;
  }
  teile.push(einfach(rumpf.slice(ende)));

  let zeile: number[] = [];
  const setzeZeile = () => {
    let gesetzt = unteilbar(zeile.map((i) => teile[i]).join(''));
    for (const i of zeile) {
      const { length } = teile[i]!;
      teile[i] = gesetzt.slice(0, length);
      gesetzt = gesetzt.slice(length);
    }
    zeile = [];
  };
  for (const [i, teil] of teile.entries()) {
    if (i % 2 === 0) zeile.push(i);
    else if (!IN_DER_ZEILE.test(teil)) setzeZeile();
  }
  setzeZeile();
  return html.slice(0, beginn) + teile.join('');
}

/** Adds the setting of all pages to every build, after everything that reads them. */
export const typografie = () =>
  nachDenSeiten('typografie', async ({ ordner }) => {
    const dateien = (await readdir(ordner, { recursive: true })).filter((datei) => datei.endsWith('.html'));
    await Promise.all(
      dateien.map(async (datei) => {
        const ort = path.join(ordner, datei);
        await writeFile(ort, setze(await readFile(ort, 'utf8')));
      }),
    );
  });
