import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const HILFE = 'So: npm run probe -- <Wort> [--laut] [--port <Zahl>]';
const PROGRAMM = `
import { angaben } from ${JSON.stringify(path.join(import.meta.dirname, 'angaben.ts'))};
const optionen = { laut: { type: 'boolean' }, port: { type: 'string', default: '80' } };
const { values, positionals } = angaben(${JSON.stringify(HILFE)}, optionen, { min: 1, max: 2 });
console.log(JSON.stringify([values, positionals]));
`;
const rufe = (...angaben: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAMM, '--', ...angaben],
    { encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
  );
  return { status, stdout, stderr };
};

it.each([
  [['ein Ä'], [{ port: '80' }, ['ein Ä']]],
  [
    ['--laut', 'a', '--port', '90', 'b'],
    [{ laut: true, port: '90' }, ['a', 'b']],
  ],
  [
    ['--port=-1', '--', '--laut'],
    [{ port: '-1' }, ['--laut']],
  ],
])('liest %j', (gerufen, gelesen) => {
  const { status, stdout } = rufe(...gerufen);
  expect([status, JSON.parse(stdout)]).toEqual([0, gelesen]);
});

it.each([['--help'], ['-h']])('%s zeigt die Hilfe, gleich was sonst dasteht', (hilfe) =>
  expect(rufe('--unsinn', hilfe)).toEqual({ status: 0, stdout: `${HILFE}\n`, stderr: '' }),
);

it.each([
  [['a', '--lout'], '--lout gibt es hier nicht.'],
  [['a', '-l'], '-l gibt es hier nicht.'],
  [['a', '--constructor'], '--constructor gibt es hier nicht.'],
  [['a', '--laut=ja'], '--laut steht allein, ohne „=ja“.'],
  [['a', '--port'], 'Hinter --port fehlt der Wert.'],
  [['a', '--port', '--laut'], 'Hinter --port fehlt der Wert.'],
  [['a', '--port='], 'Hinter --port fehlt der Wert.'],
  [[], 'Es fehlt eine Angabe.'],
  [[' '], 'Eine Angabe ist leer.'],
  [['a', 'b', 'c'], '„c“ ist zu viel.'],
])('%j ist falsch gerufen: deutsch, mit Hilfe, Ende 2', (gerufen, problem) =>
  expect(rufe(...gerufen)).toEqual({ status: 2, stdout: '', stderr: `${problem}\n\n${HILFE}\n` }),
);
