// The drawings of /zahlen/ as files.
import type { APIRoute } from 'astro';
import { reihendateien, type Reihendatei } from '../../zahlen/reihendateien.ts';

export async function getStaticPaths() {
  return (await reihendateien()).map((datei) => ({
    params: { reihe: datei.reihe, endung: datei.endung },
    props: { datei },
  }));
}

export const GET: APIRoute<{ datei: Reihendatei }> = async ({ props: { datei } }) =>
  new Response(new Uint8Array(await datei.inhalt), { headers: { 'Content-Type': datei.medientyp } });
