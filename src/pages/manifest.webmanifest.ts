// How the website is called as a bookmark on the screen of a phone. It opens in the browser like any other: no program, no worker, nothing kept.
import { FARBSCHEMATA } from '../rahmen/farbschemata.ts';
import { rahmen } from '../seite/seiten.ts';

export const GET = async () => {
  const { website, beschreibung } = await rahmen();
  const manifest = {
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'browser',
    lang: 'de',
    name: website,
    description: beschreibung,
    background_color: FARBSCHEMATA[0].farbe,
    theme_color: FARBSCHEMATA[0].farbe,
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/apple-touch-icon.png', type: 'image/png', sizes: '180x180' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
