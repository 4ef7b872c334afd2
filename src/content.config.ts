/** Binds the content folder to Astro; what lies where is said in src/schema/index.ts. */
import { defineCollection } from 'astro:content';
import { lader } from './inhalt/lader.ts';
import { DATEIEN, ORDNER, type Dateiname, type Ordnername } from './schema/index.ts';

const namen = [...Object.keys(ORDNER), ...Object.keys(DATEIEN)] as (Ordnername | Dateiname)[];

export const collections = Object.fromEntries(namen.map((name) => [name, defineCollection({ loader: lader(name) })]));
