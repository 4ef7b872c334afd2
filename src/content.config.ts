/** Binds the content folder to Astro; what lies where is said in src/schema/index.ts. */
import { defineCollection } from 'astro:content';
import { uebernimm } from './inhalt/uebergabe.ts';

// `npm run dev` reads with modules of its own: it reloads them when somebody changes a schema.
const { lader, SAMMLUNGEN } = import.meta.env.DEV ? await import('./inhalt/lader.ts') : uebernimm();

export const collections = Object.fromEntries(
  SAMMLUNGEN.map((name) => [name, defineCollection({ loader: lader(name, import.meta.env.MODE) })]),
);
