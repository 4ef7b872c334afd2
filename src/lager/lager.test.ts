import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ausLager, LAGER_ZU, LAGERORDNER, raeumeLager } from './lager.ts';

let wurzel: string;
const mache = vi.fn(() => Promise.resolve(Buffer.from('ein Bild')));
const hole = async (...zutaten: (string | Uint8Array)[]) =>
  Buffer.from(await ausLager('bilder', zutaten, mache, wurzel)).toString();
const eintraege = () =>
  globSync('**/*', { cwd: path.join(wurzel, LAGERORDNER) })
    .map((datei) => path.join(wurzel, LAGERORDNER, datei))
    .filter((ort) => statSync(ort).isFile());

beforeEach(() => {
  wurzel = mkdtempSync(path.join(tmpdir(), 'lager-'));
  mkdirSync(path.join(wurzel, 'node_modules'));
  writeFileSync(path.join(wurzel, 'node_modules/.package-lock.json'), '{}');
  mache.mockClear();
});
afterEach(() => rmSync(wurzel, { recursive: true, force: true }));

describe('Lager', () => {
  it('macht einmal, was aus demselben besteht', async () => {
    expect([await hole('a', 'bc'), await hole('a', 'bc')]).toEqual(['ein Bild', 'ein Bild']);
    expect(mache).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['eine andere Zutat', ['a', 'bd']],
    ['dieselben Zeichen, anders geteilt', ['ab', 'c']],
    ['eine Zutat mehr', ['a', 'bc', '']],
    ['Bytes statt Text', [new Uint8Array([0]), 'bc']],
  ])('macht neu: %s', async (_, zutaten) => {
    await hole('a', 'bc');
    await hole(...zutaten);
    expect(mache).toHaveBeenCalledTimes(2);
  });

  it('macht neu, wenn ein Paket ein anderes ist', async () => {
    await hole('a');
    const andere = mkdtempSync(path.join(tmpdir(), 'lager-'));
    mkdirSync(path.join(andere, 'node_modules'));
    writeFileSync(path.join(andere, 'node_modules/.package-lock.json'), '{"sharp":2}');
    mkdirSync(path.join(andere, LAGERORDNER, 'bilder'), { recursive: true });
    for (const ort of eintraege())
      writeFileSync(path.join(andere, LAGERORDNER, 'bilder', path.basename(ort)), readFileSync(ort));
    await ausLager('bilder', ['a'], mache, andere);
    expect(mache).toHaveBeenCalledTimes(2);
    rmSync(andere, { recursive: true });
  });

  it.each([
    ['leer', () => Buffer.alloc(0)],
    ['abgeschnitten', (roh: Buffer) => roh.subarray(0, -1)],
    ['ein anderer Inhalt', (roh: Buffer) => Buffer.concat([roh.subarray(0, 32), Buffer.from('kein Bild')])],
  ])('macht neu und heilt, was kaputt ist: %s', async (_, verdirb) => {
    await hole('a');
    const [ort] = eintraege();
    writeFileSync(ort!, verdirb(readFileSync(ort!)));
    expect(await hole('a')).toBe('ein Bild');
    expect(await hole('a')).toBe('ein Bild');
    expect(mache).toHaveBeenCalledTimes(2);
  });

  it('stört keinen Bau, wo sich nichts ablegen lässt', async () => {
    // A file where the folder should be: root may write everywhere, so rights alone would prove nothing.
    mkdirSync(path.join(wurzel, '.cache'));
    writeFileSync(path.join(wurzel, LAGERORDNER), '');
    chmodSync(path.join(wurzel, '.cache'), 0o500);
    expect([await hole('a'), await hole('a')]).toEqual(['ein Bild', 'ein Bild']);
    expect(mache).toHaveBeenCalledTimes(2);
    await raeumeLager(wurzel);
    chmodSync(path.join(wurzel, '.cache'), 0o700);
  });

  it('legt nichts ab, wenn niemand sagt, welche Pakete da sind', async () => {
    rmSync(path.join(wurzel, 'node_modules'), { recursive: true });
    await hole('a');
    expect(eintraege()).toEqual([]);
  });

  it('nimmt und behält nichts, solange es zu ist', async () => {
    await hole('a');
    vi.stubEnv(LAGER_ZU, 'ja');
    await hole('a');
    await hole('b');
    vi.unstubAllEnvs();
    expect(mache).toHaveBeenCalledTimes(3);
    expect(eintraege()).toHaveLength(1);
  });

  it('reicht weiter, was scheitert, und behält es nicht', async () => {
    mache.mockImplementationOnce(() => Promise.reject(new Error('Schrift fehlt')));
    await expect(hole('a')).rejects.toThrow('Schrift fehlt');
    expect(await hole('a')).toBe('ein Bild');
  });

  it('räumt weg, was lange niemand brauchte, und was liegen blieb; was gebraucht wird, bleibt', async () => {
    await hole('alt');
    const [alt] = eintraege();
    await hole('gebraucht');
    const gebraucht = eintraege().find((ort) => ort !== alt)!;
    const halb = `${gebraucht}.1-0`;
    writeFileSync(halb, 'x');
    for (const ort of [alt!, gebraucht, halb]) utimesSync(ort, 1, 1);
    await hole('gebraucht');
    await raeumeLager(wurzel);
    expect(eintraege()).toEqual([gebraucht]);
  });
});
