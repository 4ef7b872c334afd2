import type { APIRoute } from 'astro';
import { KALENDERTYP } from '../../daten/kalender.ts';
import { terminkalender } from '../../meldung/termine.ts';

export const GET: APIRoute = async () =>
  new Response(await terminkalender(), { headers: { 'content-type': KALENDERTYP } });
