/** Where uploaded files lie: `medien` in the content folder, and in the private folder that a build may add. */
import path from 'node:path';
import { liegtIn } from './dateizugriff.ts';

/** The folder that INHALT_ZUSATZ names, outside of the repository. */
export const zusatzordner = (): string | undefined => process.env['INHALT_ZUSATZ'] || undefined;

/** In: address of a file ('/medien/eingang.jpg'), content folders. Out: its place on disk, undefined when nobody has uploaded it. */
export const ortVonMedium = (adresse: string, ordner: readonly (string | undefined)[]): string | undefined =>
  ordner.flatMap((o) => (o ? [path.join(o, adresse)].filter((ort) => liegtIn(o, ort)) : []))[0];
