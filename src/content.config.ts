/** Binds the content folder to the schemas; what lies where is said in src/schema/index.ts. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { DATEIEN, ORDNER } from './schema/index.ts';

const ordner = Object.entries(ORDNER).map(([name, { schema, endung }]) => [
  name,
  defineCollection({
    // The path is the id, without Astro's slugging: it is an address and stays as written.
    loader: glob({
      base: `./content/${name}`,
      pattern: `**/*.${endung}`,
      generateId: ({ entry }) => entry.slice(0, -endung.length - 1),
    }),
    schema,
  }),
]);

const dateien = Object.entries(DATEIEN).map(([name, schema]) => [
  name,
  defineCollection({ loader: glob({ base: './content', pattern: `${name}.yaml` }), schema }),
]);

export const collections = Object.fromEntries([...ordner, ...dateien]);
