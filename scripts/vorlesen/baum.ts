/** What a browser hands to a screen reader, written down: a line for each thing, in the order of reading. */

/** A node of the tree, as both browsers are asked for it. */
export interface Knoten {
  /** In the words of ARIA, or of the browser where ARIA has none. */
  rolle: string;
  name: string;
  kinder: Knoten[];
}

export interface Zeile {
  tiefe: number;
  text: string;
}

const TEXTE = ['StaticText', 'text leaf'];
/** What only holds other things: nothing is said of it. */
const HUELLEN = [
  ...['', 'generic', 'none', 'document', 'RootWebArea', 'internal frame'],
  ...['paragraph', 'sectionheader', 'sectionfooter', 'MenuListPopup', 'listbox'],
];
/** Its text is the name of something else. */
const SCHILDER = ['LabelText', 'label', 'Legend'];
/** What is no word. */
const STUMM = ['LineBreak', 'whitespace', 'ListMarker', 'list item marker'];
/** What says its name as a whole; in it stands the same once more. */
const GANZE = ['link', 'button', 'option', 'img', 'radio', 'checkbox', 'searchbox', 'Klappe'];
/** What both browsers mean, where they have different words. */
const GLEICH: Record<string, string> = {
  DisclosureTriangle: 'Klappe',
  summary: 'Klappe',
  DescriptionList: 'definitionlist',
  Figcaption: 'caption',
  image: 'img',
};

const glatt = (text: string) => text.replace(/[\s\u2066-\u2069]+/g, ' ').trim();

const istText = ({ text }: Zeile) => text.startsWith('„');

/** The lines of a tree. */
export function zeilen({ rolle: genannt, name, kinder }: Knoten, tiefe = 0): Zeile[] {
  const rolle = GLEICH[genannt] ?? genannt;
  const text = glatt(name);
  if (STUMM.includes(rolle)) return [];
  if (TEXTE.includes(rolle)) return text ? [{ tiefe, text: `„${text}“` }] : [];
  if (HUELLEN.includes(rolle)) return kinder.flatMap((k) => zeilen(k, tiefe));
  if (SCHILDER.includes(rolle)) return kinder.flatMap((k) => zeilen(k, tiefe)).filter((z) => !istText(z));
  const ganz = text !== '' && GANZE.includes(rolle);
  const darin = ganz ? [] : kinder.flatMap((k) => zeilen(k, tiefe + 1));
  // One or the other names them by all that is in them; nobody hears it twice.
  const genannter = /^(listitem|row|cell)$/.test(rolle) ? '' : text;
  const [erste] = darin;
  // What only says its text needs one line.
  const allein = darin.length === 1 && istText(erste!) && (!genannter || erste!.text === `„${genannter}“`);
  if (allein) return [{ tiefe, text: `${rolle} ${erste!.text}` }];
  return [{ tiefe, text: genannter ? `${rolle} „${genannter}“` : rolle }, ...darin];
}
