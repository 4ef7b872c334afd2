// The picture that a link to the page carries.
import type { APIRoute } from 'astro';
import { merke } from '../../lager/merken.ts';
import { blattAlsPng } from '../../zeichnung/bilddatei.ts';
import { sprachbilder } from '../../sprachen/teilbilder.ts';
import { teilbilder } from '../../teilbild/teilbilder.ts';
import { teilblatt, type Teilbild } from '../../teilbild/teilblatt.ts';

const gezeichnet = merke((bild: Teilbild) => blattAlsPng(teilblatt(bild), 1));

export const getStaticPaths = async () =>
  [...(await teilbilder()), ...(await sprachbilder())].map(({ seite, bild }) => {
    // Begun before the first page: the second core has nothing else to do while pages are made. `npm run dev` draws what is asked for.
    if (import.meta.env.PROD) void gezeichnet(bild);
    return { params: { seite: seite.slice(1, -1) || undefined }, props: { bild } };
  });

export const GET: APIRoute<{ bild: Teilbild }> = async ({ props: { bild } }) =>
  new Response(new Uint8Array(await gezeichnet(bild)), { headers: { 'Content-Type': 'image/png' } });
