// Every file of the open data. Servers of plain files set the headers themselves (src/auslieferung/); these hold for `npm run dev`.
import type { APIRoute } from 'astro';
import type { Datendatei } from '../../daten/daten.ts';
import { datendateien } from '../../daten/datendateien.ts';

export async function getStaticPaths() {
  return (await datendateien()).map((datei) => {
    const punkt = datei.name.indexOf('.');
    return { params: { name: datei.name.slice(0, punkt), endung: datei.name.slice(punkt + 1) }, props: { datei } };
  });
}

export const GET: APIRoute<{ datei: Datendatei }> = ({ props: { datei } }) =>
  new Response(datei.inhalt, { headers: { 'Content-Type': datei.medientyp, 'Access-Control-Allow-Origin': '*' } });
