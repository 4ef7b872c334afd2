// The pictures of the media kit as files.
import type { APIRoute } from 'astro';
import { pressebilder, type Pressebild } from '../../presse/pressebilder.ts';

export async function getStaticPaths() {
  return (await pressebilder()).map((bild) => ({ params: { name: bild.name, endung: bild.endung }, props: { bild } }));
}

export const GET: APIRoute<{ bild: Pressebild }> = async ({ props: { bild } }) =>
  new Response(new Uint8Array(await bild.inhalt), { headers: { 'Content-Type': bild.medientyp } });
