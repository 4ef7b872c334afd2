import type { APIRoute } from 'astro';
import { ortsseiten, type Ortsseite } from '../../ort/standorte.ts';
import { kartenadresse, visitenkarte } from '../../ort/visitenkarte.ts';

export async function getStaticPaths() {
  return (await ortsseiten()).filter(kartenadresse).map((o) => ({ params: { id: o.id }, props: o }));
}

export const GET: APIRoute<Ortsseite> = ({ props: seite, site }) =>
  new Response(visitenkarte(seite, new URL(seite.ort.adresse, site).href), {
    headers: { 'content-type': 'text/vcard; charset=utf-8' },
  });
