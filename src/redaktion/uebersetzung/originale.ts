/** What the editor knows of German pages beside their text: what was told of their changes, as the site shows it. Pure. */
import { aenderungenAuf, einesTeils } from '../../aenderung/aenderungen.ts';
import { seitenadresse } from '../../inhalt/adressen.ts';
import type { Bestand } from '../../inhalt/bestand.ts';

/** A told change of a page. */
interface Erzaehltes {
  /** ISO day. */
  iso: string;
  /** What kind it is, in a word, and what was changed: "Ergänzt: Ein Satz." */
  satz: string;
}

/** The German pages that readers can see, by their ids, each with its told changes, newest first. */
export type Originale = Readonly<Record<string, readonly Erzaehltes[]>>;

/** In: the visible content. Nothing goes into the page of the editor that does not stand on the page that tells it. */
export const originale = (bestand: Bestand): Originale =>
  Object.fromEntries(
    [...bestand.seiten.keys()].map((id) => [
      id,
      aenderungenAuf(bestand, seitenadresse(id)).map((a) => ({
        iso: a.iso,
        satz: `${a.wort}${einesTeils(a) ? `, ${a.titel}` : ''}: ${a.text}`,
      })),
    ]),
  );
