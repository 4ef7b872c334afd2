// Every version of the open data under its date.
import type { APIRoute } from 'astro';
import { alleFassungen } from '../../../daten/datendateien.ts';

export async function getStaticPaths() {
  return [...(await alleFassungen())].flatMap(([satz, fassungen]) =>
    fassungen.map(({ name, inhalt }) => ({ params: { satz, fassung: name }, props: { inhalt } })),
  );
}

export const GET: APIRoute<{ inhalt: string }> = ({ props: { inhalt } }) =>
  new Response(inhalt, { headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' } });
