// The texts of all licences under which works of others go out with the site.
import { alsTextdatei as mitZeichensatz } from '../../ausgabe/ausgabe.ts';
import { alsTextdatei } from '../../lizenzen/werk.ts';
import { werke } from '../../lizenzen/werke.ts';

const TITEL = 'Lizenzen der Werke anderer, die mit dieser Website ausgeliefert werden. Die Liste dazu: /lizenzen/';

export const GET = async () => {
  const { seiten, suche, redaktion } = await werke();
  return new Response(mitZeichensatz(alsTextdatei(TITEL, [...seiten, ...suche, ...redaktion])));
};
