// What old browsers and feed readers ask for without being told.
import { alsIco, alsPng } from '../rahmen/zeichen.ts';

export const GET = async () =>
  new Response(new Uint8Array(alsIco(await alsPng(32), 32)), { headers: { 'Content-Type': 'image/x-icon' } });
