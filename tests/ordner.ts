import path from 'node:path';

/** Root of the project. */
export const WURZEL = path.join(import.meta.dirname, '..');

/** The folder that `dist` and `browser` test: `DIST`, or dist/ of the project. It is built before the tests, never by them. */
export const DIST = path.resolve(process.env['DIST'] ?? path.join(WURZEL, 'dist'));
