// The calendar of all dates, as soon as there is one.
import type { APIRoute } from 'astro';
import { KALENDERTYP } from '../../daten/kalender.ts';
import { ALLE_TERMINE, gibtTermine, terminkalender } from '../../meldung/termine.ts';

const kalender = ALLE_TERMINE.slice('/feeds/'.length, -'.ics'.length);
export const getStaticPaths = async () => ((await gibtTermine()) ? [{ params: { kalender } }] : []);

export const GET: APIRoute = async () =>
  new Response(await terminkalender(), { headers: { 'content-type': KALENDERTYP } });
