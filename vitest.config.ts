import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { UMGEBUNG } from './tests/jahr.ts';
import Schlusszeile from './tests/schlusszeile.ts';

const projekt = (name: string, mehr: TestProjectInlineConfiguration['test'] = {}): TestProjectInlineConfiguration => ({
  test: {
    name,
    root: import.meta.dirname,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: 10_000,
    hookTimeout: 60_000,
    ...mehr,
  },
});

/** One project per stage, and `jahr`; `dist` and `browser` test the folder that is deployed. */
export default defineConfig({
  test: {
    projects: [
      // Vitest makes every style sheet empty; this one is read for its colours.
      // Its content is made up and of any day: nothing in it lies in the future.
      projekt('unit', {
        include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/projekt/*.test.ts'],
        css: { include: [/_thema\.scss\?raw$/] },
        env: { JETZT: '2098-12-31T12:00:00+01:00' },
      }),
      projekt('content'),
      // The pages are parsed once a worker, not once a file: the tests only read them.
      projekt('dist', { testTimeout: 60_000, isolate: false }),
      // The same checks on the site after a year of work of the press office: content may grow without a developer.
      projekt('jahr', {
        include: ['tests/dist/**/*.test.ts'],
        env: UMGEBUNG,
        globalSetup: './tests/jahr.ts',
        testTimeout: 60_000,
        isolate: false,
      }),
      // Alone: it measures, and the other projects build.
      projekt('browser', {
        testTimeout: 60_000,
        globalSetup: ['./tests/jahr.ts', './tests/browser/start.ts'],
        sequence: { groupOrder: 1 },
      }),
    ],
    reporters: ['default', new Schlusszeile()],
    // Two cores: one for the browser, one for the tests.
    maxWorkers: 2,
  },
});
