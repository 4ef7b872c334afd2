// Pictures and documents of notices, videos in sign language.
import type { APIRoute } from 'astro';
import { mediendateien, type Mediendatei } from '../../medien/medien.ts';

export async function getStaticPaths() {
  return (await mediendateien()).map((datei) => ({
    params: { datei: datei.adresse.slice('/medien/'.length) },
    props: { datei },
  }));
}

export const GET: APIRoute<{ datei: Mediendatei }> = async ({ props: { datei } }) =>
  new Response(new Uint8Array(await datei.inhalt()));
