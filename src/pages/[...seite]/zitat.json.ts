import type { APIRoute } from 'astro';
import { literatur } from '../../sprachen/zitate.ts';
import { alsCsl, type Literaturangabe } from '../../zitat/literatur.ts';

export const getStaticPaths = async () =>
  [...(await literatur(new URL(import.meta.env.SITE)))].map(([adresse, angaben]) => ({
    params: { seite: adresse.slice(1, -1) || undefined },
    props: { angaben },
  }));

export const GET: APIRoute<{ angaben: Literaturangabe[] }> = ({ props }) =>
  new Response(JSON.stringify(props.angaben.map(alsCsl)), {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
