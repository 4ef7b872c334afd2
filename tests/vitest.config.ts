import { defineConfig } from 'vitest/config';
import Schlusszeile from './schlusszeile.ts';

const projekt = (name: string, testTimeout = 10_000) => ({
  test: { name, root: import.meta.dirname, include: [`${name}/**/*.test.ts`], testTimeout, hookTimeout: 60_000 },
});

/** One project per stage; `dist` and `browser` test the folder that is deployed. */
export default defineConfig({
  test: {
    projects: [projekt('unit'), projekt('content'), projekt('dist', 60_000), projekt('browser', 120_000)],
    reporters: ['default', new Schlusszeile()],
    // Two cores: one for the browser, one for the tests.
    maxWorkers: 2,
  },
});
