// The picture that a link to the page carries.
import type { APIRoute } from 'astro';
import { blattAlsPng } from '../../zeichnung/bilddatei.ts';
import { teilbilder } from '../../teilbild/teilbilder.ts';
import { teilblatt, type Teilbild } from '../../teilbild/teilblatt.ts';

export const getStaticPaths = async () =>
  (await teilbilder()).map(({ seite, bild }) => ({
    params: { seite: seite.slice(1, -1) || undefined },
    props: { bild },
  }));

export const GET: APIRoute<{ bild: Teilbild }> = async ({ props: { bild } }) =>
  new Response(new Uint8Array(await blattAlsPng(teilblatt(bild), 1)), { headers: { 'Content-Type': 'image/png' } });
