/** What is published stays: the same check that stops the publishing, on the content as it is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LEDGER, pruefeStand } from '../../scripts/ledger/ledger.ts';
import { formatiere } from '../../src/inhalt/fehler.ts';
import { WURZEL } from '../ordner.ts';

it('keine veröffentlichte Adresse verschwindet, kein veröffentlichter Text ist ohne Eintrag geändert', async () => {
  const zeilen = (datei: string) => readFileSync(path.join(WURZEL, datei), 'utf8').trim().split('\n').length;
  expect(zeilen(LEDGER.adressen)).toBeGreaterThan(500);
  expect(zeilen(LEDGER.fassungen)).toBeGreaterThan(200);
  const { fehler } = await pruefeStand(WURZEL);
  expect(fehler.length ? formatiere(fehler) : '').toBe('');
});
