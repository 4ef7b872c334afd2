/** The building blocks of a text as parts of the editor's rich text: recognised in the file, entered in a form, written back. */
import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import type { Bausteinart } from '../schema/bausteine.ts';
import { maskiert, unmaskiert } from '../maskierung/markup.ts';

/** What was entered, one value or several; a group of fields is none of ours. */
const alsText = (wert: unknown): string =>
  [wert]
    .flat()
    .filter((w) => typeof w === 'string' || typeof w === 'number')
    .join(' ')
    .trim();

/** How the software finds a building block: inside a line, or over whole lines (it tells by the form of the pattern). */
function muster(id: string, { attribut, ort, inhalt }: Bausteinart): RegExp {
  const kopf = `<${id}\\s+${attribut}="(?<wert>[^"]*)"\\s*`;
  if (inhalt === 'absaetze') return new RegExp(`^${kopf}>\\n*(?<inhalt>[\\s\\S]*?)\\n*^[ \\t]*</${id}>$`, 'm');
  if (inhalt === 'wort') return new RegExp(`${kopf}>(?<inhalt>[^<\\n]*)</${id}>`);
  return ort === 'absatz' ? new RegExp(`^${kopf}/>$`, 'm') : new RegExp(`${kopf}/>`);
}

/** A building block for Sveltia CMS. In: its name, what the schema says of it, what there is to choose from, what a text inside may hold. */
export function baustein(
  id: string,
  art: Bausteinart & { wahl?: Record<string, unknown> },
  werkzeug: Record<string, unknown>,
): EditorComponentDefinition {
  const { attribut, inhalt, titel, hilfe, wahl, werte, mehrere } = art;
  const eingabe = wahl
    ? { widget: 'relation', ...wahl, ...(mehrere ? { multiple: true } : {}) }
    : werte
      ? { widget: 'select', options: werte }
      : { widget: 'string' };
  // Which kind of field each one is, its `widget` says; the spread parts hide that from TypeScript.
  const felder = [
    { name: attribut, label: wahl || werte ? titel : 'Überschrift', hint: hilfe, ...eingabe },
    ...(inhalt === 'wort' ? [{ name: 'inhalt', label: 'Wort im Satz', widget: 'string' }] : []),
    ...(inhalt === 'absaetze'
      ? [{ name: 'inhalt', label: 'Text', widget: 'richtext', ...werkzeug, allow_nested_components: 'exclude_self' }]
      : []),
  ] as Field[];
  return {
    id,
    label: titel,
    icon: ZEICHEN[id],
    mode: art.ort === 'satz' ? 'dialog' : 'block',
    summary: inhalt === 'wort' ? '{{inhalt}}' : `${titel}: {{${attribut}}}`,
    fields: felder,
    pattern: muster(id, art),
    fromBlock: ({ groups = {} }) => {
      const wert = unmaskiert(groups['wert'] ?? '');
      return {
        [attribut]: mehrere ? wert.split(/\s+/).filter(Boolean) : wert,
        ...(inhalt ? { inhalt: groups['inhalt'] ?? '' } : {}),
      };
    },
    toBlock: (werte) => {
      const kopf = `<${id} ${attribut}="${maskiert(alsText(werte[attribut]))}"`;
      if (!inhalt) return `${kopf} />`;
      const text = alsText(werte['inhalt']);
      return inhalt === 'wort' ? `${kopf}>${text}</${id}>` : `${kopf}>\n\n${text}\n\n</${id}>`;
    },
    toPreview: (werte) => alsText(werte['inhalt']) || alsText(werte[attribut]),
  };
}

/** Signs of the editor's own icon font, in its menu. */
const ZEICHEN: Record<string, string> = {
  Beleg: 'format_quote',
  Zahl: 'tag',
  Begriff: 'menu_book',
  Position: 'record_voice_over',
  Hinweis: 'info',
  Symbol: 'category',
};

/** A picture of the website itself, as in the handbook: without words for those who do not see it, it cannot be put in. */
export const BILD: EditorComponentDefinition = {
  id: 'bild',
  label: 'Bild',
  icon: 'image',
  trigger: 'button',
  fields: [
    {
      name: 'src',
      label: 'Adresse',
      widget: 'string',
      hint: 'Nur Bilder der Website selbst. Fotos stehen in einer Meldung unter „Bilder“, mit allen Rechten.',
      pattern: ['^/redaktion/bilder/[a-z-]+\\.png$', 'Eine Adresse wie /redaktion/bilder/liste.png.'],
    },
    {
      name: 'alt',
      label: 'Bildbeschreibung',
      widget: 'string',
      hint: 'Was zu sehen ist, für Menschen, die das Bild nicht sehen. Ein Satz.',
    },
  ],
  pattern: /!\[(?<alt>[^\]\n]*)\]\((?<src>[^)\s]+)\)/,
  toBlock: ({ src, alt }) => (src ? `![${alsText(alt).replaceAll(/[[\]]/g, '')}](${alsText(src)})` : ''),
  toPreview: ({ alt }) => alsText(alt),
};
