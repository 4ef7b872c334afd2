import { existsSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { GEDULD, SCHRITT } from './tests/geduld.ts';
import { UMGEBUNG } from './tests/jahr.ts';
import { DIST } from './tests/ordner.ts';
import Schlusszeile from './tests/schlusszeile.ts';

/** For git in tests: a machine may sign commits or run hooks, with a question that nobody answers. */
const GIT = {
  GIT_CONFIG_COUNT: '2',
  ...{ GIT_CONFIG_KEY_0: 'commit.gpgsign', GIT_CONFIG_VALUE_0: 'false' },
  ...{ GIT_CONFIG_KEY_1: 'core.hooksPath', GIT_CONFIG_VALUE_1: devNull },
};

/** Debian puts servers where a user's PATH does not look. */
const PATH = [process.env['PATH'], '/usr/sbin'].join(path.delimiter);

const projekt = (
  name: string,
  { env, ...mehr }: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  test: {
    env: { ...GIT, PATH, ...env },
    name,
    root: import.meta.dirname,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: GEDULD,
    hookTimeout: GEDULD,
    expect: { poll: { timeout: SCHRITT } },
    ...mehr,
  },
});

const startseite = path.join(DIST, 'index.html');
/** The clock of the tests that look at the built site: as it was then. A day or an embargo that has ended since is not the site's fault. */
const BAUZEIT =
  process.env['JETZT'] || !existsSync(startseite) ? {} : { JETZT: statSync(startseite).mtime.toISOString() };

/** One project per stage, and `jahr`; `dist`, `deploy` and `browser` test the folder that is deployed. */
export default defineConfig({
  test: {
    projects: [
      // Its content is made up and of any day: nothing in it lies in the future.
      projekt('unit', {
        include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/korpus/*.test.ts', 'tests/projekt/*.test.ts'],
        env: { JETZT: '2098-12-31T12:00:00+01:00' },
      }),
      projekt('content'),
      // The pages are parsed once a worker, not once a file: the tests only read them.
      projekt('dist', { env: BAUZEIT, isolate: false }),
      // The same folder on the servers of Debian, with the files of deploy/.
      projekt('deploy', { env: BAUZEIT }),
      // After the others, beside which it is built. The same checks on the site after a year of work of the press office: content may grow without a developer.
      projekt('jahr', {
        include: ['tests/dist/**/*.test.ts'],
        // A second checker of HTML would cost as much again for the same parts of pages. Nobody serves it: it has no
        // twins, and building it twice would prove nothing more.
        exclude: ['nu', 'zwillinge', 'zweitbau'].map((name) => `tests/dist/${name}.test.ts`),
        env: UMGEBUNG,
        globalSetup: './tests/jahr.ts',
        setupFiles: './tests/jahrgebaut.ts',
        isolate: false,
        sequence: { groupOrder: 1 },
      }),
      projekt('browser', {
        env: BAUZEIT,
        globalSetup: ['./tests/jahr.ts', './tests/browser/start.ts'],
        sequence: { groupOrder: 1 },
      }),
    ],
    // One line a file; what a test says of itself (weights, counts) with `--silent=false`.
    slowTestThreshold: Infinity,
    silent: 'passed-only',
    reporters: ['default', new Schlusszeile()],
    // Two cores: one for the browser, one for the tests.
    maxWorkers: 2,
  },
});
