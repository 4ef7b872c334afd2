import type { APIRoute } from 'astro';
import { terminkalender } from '../../meldung/termine.ts';

export const GET: APIRoute = async () =>
  new Response(await terminkalender(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
