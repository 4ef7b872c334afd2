import path from 'node:path';

/** Root of the project: this one, or the copy that `WURZEL` names. */
export const WURZEL = process.env['WURZEL'] ?? path.join(import.meta.dirname, '..');

/** The folder that `dist` and `browser` test: `DIST`, or dist/ of the project. It is built before the tests, never by them. */
export const DIST = path.resolve(process.env['DIST'] ?? path.join(WURZEL, 'dist'));
