import type { APIRoute } from 'astro';
import { alsCsl } from '../../zitat/literatur.ts';
import { zitierbares } from '../../zitat/zitate.ts';
import { alsLiteratur, type Zitierbar } from '../../zitat/zitatformen.ts';

export const getStaticPaths = async () =>
  [...(await zitierbares())].map(([adresse, zitate]) => ({
    params: { seite: adresse.slice(1, -1) || undefined },
    props: { zitate },
  }));

export const GET: APIRoute<{ zitate: Zitierbar[] }> = ({ props, site }) =>
  new Response(JSON.stringify(props.zitate.map((z) => alsCsl(alsLiteratur(z, site!)))), {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
