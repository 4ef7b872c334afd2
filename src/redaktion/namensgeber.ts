/** Answers the editor's software what a file that nobody has read yet is to be called, when it saves (sveltia-schlank.ts has it ask). Pure. */
import { folgename, type Namensfelder } from './namen.ts';

/** What is read of an entry in the form; of the software's own shape. */
export interface Entwurf {
  collectionName: string;
  originalEntry?: Eintrag;
  currentValues: Record<string, Inhalt>;
}
interface Eintrag {
  slug: string;
  /** Of an entry that only stands in for one, there are none. */
  locales?: Record<string, { content?: Inhalt }>;
  /** Of an entry that lies on the branch of a draft. */
  workflow?: object;
}
type Inhalt = Record<string, unknown>;

const text = (wert: unknown): string => (typeof wert === 'string' ? wert : '');
const felder = (inhalt: Inhalt = {}): Namensfelder => ({ titel: text(inhalt['titel']), datum: text(inhalt['datum']) });

/**
 * In: the ids that have been published; whether the editor works in a GitLab, where all that is no draft counts as published. Out: the new name of what
 * is being saved, undefined for the one it has. `istOeffentlich` says of a draft whether it changes something that is published.
 */
export const namensgeber =
  (veroeffentlicht: readonly string[], inGitlab: () => boolean) =>
  (entwurf: Entwurf, istOeffentlich: (eintrag: Eintrag) => boolean): string | undefined => {
    const { collectionName, originalEntry: alt, currentValues } = entwurf;
    if (!alt || veroeffentlicht.includes(alt.slug)) return undefined;
    if (alt.workflow ? istOeffentlich(alt) : inGitlab()) return undefined;
    const [vorher] = Object.values(alt.locales ?? {});
    const [jetzt] = Object.values(currentValues);
    return vorher && folgename(collectionName, alt.slug, felder(vorher.content), felder(jetzt));
  };
