/** A series as signs on a sheet: what is drawn on the page and in the files. Pure. */
import { reihenbild, type Messpunkt } from '../zeichnung/zeichnung.ts';

/** Positions and lengths in percent of the sheet; `dy` in the text's own size. */
export type Reihenzeichen =
  | { form: 'linie'; art: 'skala' | 'luecke'; x1: number; x2: number; y: number }
  | { form: 'saeule'; x: number; y: number; breite: number; hoehe: number; gerundet: boolean }
  | {
      form: 'text';
      art: 'skala' | 'luecke' | 'zusatz' | 'wert' | 'jahr';
      x: number;
      y: number;
      dy: number;
      anker: 'start' | 'middle' | 'end';
      text: string;
    };

/** All signs, those behind first. Throws when there are no points. */
export function reihenzeichen(einheit: string, punkte: readonly Messpunkt[]): Reihenzeichen[] {
  const bild = reihenbild(punkte);
  const text = (
    art: (Reihenzeichen & { form: 'text' })['art'],
    [x, y, dy]: [x: number, y: number, dy: number],
    anker: 'start' | 'middle' | 'end',
    worte: string,
  ): Reihenzeichen[] => (worte ? [{ form: 'text', art, x, y, dy, anker, text: worte }] : []);

  return [
    ...text('skala', [0, 0, 1.1], 'start', einheit),
    ...bild.striche.flatMap((s): Reihenzeichen[] => [
      { form: 'linie', art: 'skala', x1: bild.links, x2: 100, y: s.y },
      ...text('skala', [bild.links - 1, s.y, 0.35], 'end', s.text),
    ]),
    ...bild.luecken.flatMap((l): Reihenzeichen[] => [
      { form: 'linie', art: 'luecke', x1: l.x1, x2: l.x2, y: bild.null },
      ...text('luecke', [l.mitte, bild.null, -0.6], 'middle', l.text ?? ''),
    ]),
    ...bild.saeulen.flatMap((s): Reihenzeichen[] => [
      { form: 'saeule', x: s.x, y: s.y, breite: s.breite, hoehe: s.hoehe, gerundet: s.gerundet },
      ...text('zusatz', [s.ankerX, s.y, -1.7], s.anker, s.zusatz),
      ...text('wert', [s.ankerX, s.y, -0.45], s.anker, s.zahl),
      ...text('jahr', [s.mitte, bild.null, s.versetzt ? 2.6 : 1.35], 'middle', String(s.jahr)),
    ]),
  ];
}
