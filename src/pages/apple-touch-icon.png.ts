// The picture of a bookmark on the screen of a phone; asked for at this address, so that no page must name it.
import { alsPng } from '../rahmen/zeichen.ts';

export const GET = async () =>
  new Response(new Uint8Array(await alsPng(180, { grund: true, rand: 24 })), {
    headers: { 'Content-Type': 'image/png' },
  });
