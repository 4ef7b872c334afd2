import type { APIRoute } from 'astro';
import { alsBibtex } from '../../zitat/literatur.ts';
import { zitierbares } from '../../zitat/zitate.ts';
import { alsLiteratur, type Zitierbar } from '../../zitat/zitatformen.ts';

export const getStaticPaths = async () =>
  [...(await zitierbares())].map(([adresse, zitate]) => ({
    params: { seite: adresse.slice(1, -1) || undefined },
    props: { zitate },
  }));

export const GET: APIRoute<{ zitate: Zitierbar[] }> = ({ props, site }) =>
  new Response(props.zitate.map((z) => alsBibtex(alsLiteratur(z, site!))).join('\n'), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
