/** Open data holds what says so, and nothing that somebody has only added. */
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Datensatz } from './daten.ts';
import { spalten, zeilenschema } from './datenschema.ts';
import { offeneFelder, offenes } from './offenes.ts';
import { OFFEN } from '../schema/felder.ts';
import { massnahme } from '../schema/massnahme.ts';

vi.mock('astro:content', () => ({ getCollection: undefined, getEntry: undefined, render: undefined }));

const gruppe = z.strictObject({ a: z.string().meta(OFFEN), neu: z.string() });
const schema = z.strictObject({
  id: z.string().meta(OFFEN),
  neu: z.string(),
  vielleicht: z.string().meta(OFFEN).optional(),
  gruppe: gruppe.optional().meta(OFFEN),
  liste: z.array(gruppe).default([]).meta(OFFEN),
  wahl: z.union([z.literal('aus'), gruppe]).meta(OFFEN),
});
const zeile = {
  id: 'x',
  neu: 'geheim',
  vielleicht: 'ja',
  gruppe: { a: '1', neu: 'geheim' },
  liste: [{ a: '2', neu: 'geheim' }],
  wahl: { a: '3', neu: 'geheim' },
};

describe('ein neues Feld, das nichts sagt, steht nicht in den offenen Daten', () => {
  it('nicht bei den Feldern eines Eintrags', () => {
    const { neu, ...bisher } = offeneFelder(massnahme.extend({ neu: z.string(), auch: z.string().meta(OFFEN) }).shape);
    expect(neu).toBeUndefined();
    expect(Object.keys(bisher)).toEqual([...Object.keys(offeneFelder(massnahme.shape)), 'auch']);
    expect(Object.keys(bisher)).toEqual(expect.arrayContaining(['titel', 'status', 'quellen']));
    const intern = Object.keys(massnahme.shape).filter((name) => !(name in bisher));
    expect(intern).toEqual(expect.arrayContaining(['aenderungen', 'entwurf', 'sperrfrist', 'zurueckgezogen']));
  });

  it('nicht bei den Werten, auch nicht in Gruppen und Listen', () =>
    expect(offenes(schema, zeile)).toEqual({
      id: 'x',
      vielleicht: 'ja',
      gruppe: { a: '1' },
      liste: [{ a: '2' }],
      wahl: { a: '3' },
    }));

  it('nicht im JSON Schema und nicht in den Spalten der Tabelle', () => {
    const beschreibung = zeilenschema({ schema } as unknown as Datensatz);
    expect(JSON.stringify(beschreibung)).not.toMatch(/neu|offen/);
    expect(spalten(beschreibung).map((s) => s.name)).toEqual(['id', 'vielleicht', 'gruppe_a', 'liste', 'wahl']);
  });
});
