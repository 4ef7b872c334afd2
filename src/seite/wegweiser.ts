/** What the website tells programs that answer questions, in a few lines (https://llmstxt.org): the same as people read, nothing for machines alone. */
import { STATUS } from '../schema/felder.ts';
import { absolut, herkunftszeile } from '../inhalt/website.ts';
import { inhalt } from '../inhalt/inhalt.ts';
import { rahmen, standseiten } from './seiten.ts';

/** Markdown: name, summary, how to read it, and every page with its summary. */
export async function wegweiser(): Promise<string> {
  const { website, beschreibung, standText } = await rahmen();
  const seiten = (await standseiten()).filter((s) => !s.intern);
  return [
    `# ${website}`,
    `> ${beschreibung}`,
    `${herkunftszeile(await inhalt())} Stand ${standText}.`,
    `Ein Vorschlag ist kein Beschluss, ein Beschluss noch keine Umsetzung. Jede Maßnahme hat einen Status: ${STATUS.join(', ')}. Wer etwas zitiert, nennt bitte Status, Datum und Quelle mit. Im Notfall hilft die 112.`,
    '## Seiten',
    seiten.map(({ kopf: k }) => `- [${k.titel}](${absolut(k.adresse)}): ${k.zusammenfassung}`).join('\n'),
    '',
  ].join('\n\n');
}
