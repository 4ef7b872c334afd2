import type { APIRoute } from 'astro';
import { literatur } from '../../sprachen/zitate.ts';
import { alsBibtex, type Literaturangabe } from '../../zitat/literatur.ts';

export const getStaticPaths = async () =>
  [...(await literatur(new URL(import.meta.env.SITE)))].map(([adresse, angaben]) => ({
    params: { seite: adresse.slice(1, -1) || undefined },
    props: { angaben },
  }));

export const GET: APIRoute<{ angaben: Literaturangabe[] }> = ({ props }) =>
  new Response(props.angaben.map(alsBibtex).join('\n'), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
