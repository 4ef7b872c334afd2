// The date of a notice for one's own calendar.
import type { APIRoute } from 'astro';
import { KALENDERTYP } from '../../daten/kalender.ts';
import { meldungen } from '../../meldung/meldungen.ts';
import { terminkalender } from '../../meldung/termine.ts';

export async function getStaticPaths() {
  return (await meldungen()).filter((m) => m.termin).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params: { id } }) =>
  new Response(await terminkalender(id), { headers: { 'content-type': KALENDERTYP } });
