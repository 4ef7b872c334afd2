// The drawings for frames of others as pictures, where no other page has them.
import type { APIRoute } from 'astro';
import { einbettungsgruppen } from '../../einbetten/einbettungen.ts';
import { merke } from '../../lager/merken.ts';
import { blattAlsPng } from '../../zeichnung/bilddatei.ts';
import { alsSvg, type Zeichenblatt } from '../../zeichnung/zeichenblatt.ts';

const gezeichnet = merke((blatt: Zeichenblatt) => blattAlsPng(blatt, 2));

export const getStaticPaths = async () =>
  (await einbettungsgruppen())
    .flatMap((gruppe) => gruppe.einbettungen)
    .flatMap(({ id, blatt, dateien }) => {
      if (!blatt) return [];
      // Begun at once, as share pictures are ([...seite]/bild.png.ts).
      if (import.meta.env.PROD) void gezeichnet(blatt);
      return dateien.map(({ endung }) => ({ params: { id, endung }, props: { blatt } }));
    });

export const GET: APIRoute<{ blatt: Zeichenblatt }> = async ({ params, props: { blatt } }) =>
  params['endung'] === 'svg'
    ? new Response(alsSvg(blatt), { headers: { 'Content-Type': 'image/svg+xml' } })
    : new Response(new Uint8Array(await gezeichnet(blatt)), { headers: { 'Content-Type': 'image/png' } });
