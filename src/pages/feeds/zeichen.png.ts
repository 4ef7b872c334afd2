// The sign of the website as readers of feeds can show it: not all know SVG, some put it on black, and RSS allows no more pixels.
import { alsPng } from '../../rahmen/zeichen.ts';

export const GET = async () =>
  new Response(new Uint8Array(await alsPng(144, { grund: true })), { headers: { 'Content-Type': 'image/png' } });
