// Whom to tell of a vulnerability. No file while there is nobody. Many tools pass over folders with a dot in their names: in the code it has none.
import type { APIRoute } from 'astro';
import { sicherheitsdatei, type Sicherheitskontakt } from '../../inhalt/sicherheit.ts';
import { sicherheitskontakt } from '../../kontakt/sicherheit.ts';

export async function getStaticPaths() {
  const kontakt = await sicherheitskontakt();
  return kontakt ? [{ params: { ordner: '.well-known' }, props: kontakt }] : [];
}

export const GET: APIRoute<Sicherheitskontakt> = ({ props, url, site }) =>
  new Response(sicherheitsdatei(props, new URL(url.pathname, site).href));
