/**
 * What is sent with which address: the one list from which the rules of every server are written. Pure. Each address is of one kind, the first in the
 * list that fits; a kind says everything that is sent with it, so nobody has to add up rules.
 */
import { AUSGANG } from '../hilfe/ausgang.ts';
import { THEMENSKRIPT } from '../rahmen/themenskript.ts';
import { OFFENE_TYPEN } from './dateitypen.ts';
import {
  alsText,
  DATEIREGEL,
  alsQuelle,
  RAHMENREGEL,
  redaktionsregel,
  seitenregel,
  TEILREGEL,
  type Inhaltsregel,
} from './inhaltsregel.ts';

/** Which addresses: one page (by its address and by the name of its file), all below a folder but not its own page, or all that end like this. */
export type Muster = { seite: string } | { ordner: string } | { endung: string };

export interface Adressart {
  /** As the rules of the servers call it. */
  name: string;
  /** None where all are meant that are left. */
  muster: readonly Muster[];
  regel: Inhaltsregel;
  koepfe: Readonly<Record<string, string>>;
}

/** The page that is shown for addresses that there are not. */
export const FEHLSEITE = '/404.html';
/** The pages on which the search runs: those with the field (Suchfeld.astro). */
export const SUCHSEITEN = ['/', '/suche/', FEHLSEITE];
const REDAKTION = '/redaktion/';
/** Drawings for frames of others lie below it; itself it is the page with their code, and like any other. */
const EINBETTEN = '/einbetten/';

/** What no page of ours uses, so that no script may use it. Only names that browsers know: others they complain of. */
const BEFUGNISSE = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb']
  .map((name) => `${name}=()`)
  .join(', ');

/** With every answer. */
const IMMER = {
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': BEFUGNISSE,
  // A part of a page that is not open to others is open to nobody else's page (Spectre).
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
const ALLEIN = { 'Cross-Origin-Opener-Policy': 'same-origin' };
const NUR_WIR = { 'Cross-Origin-Resource-Policy': 'same-origin' };
const FUER_ALLE = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };
/** Kept, but asked for before each use: the answer is "not changed" or the new version. */
const FRISCH = { 'Cache-Control': 'no-cache' };
/** The name holds a hash of what is in it: never another content under it. */
const FUER_IMMER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const UNGELISTET = { 'X-Robots-Tag': 'noindex' };

const seite = (adresse: string): Muster => ({ seite: adresse });
const ordner = (adresse: string): Muster => ({ ordner: adresse });
const endung = (ende: string): Muster => ({ endung: ende });

/** All kinds. In: the origin of the GitLab in which the editor saves, if there is one. */
export function adressarten(gitlab?: string): Adressart[] {
  const skript = alsQuelle(THEMENSKRIPT);
  const art = (
    name: string,
    muster: readonly Muster[],
    regel: Inhaltsregel,
    ...koepfe: Readonly<Record<string, string>>[]
  ): Adressart => ({
    name,
    muster,
    regel,
    koepfe: Object.assign({ 'Content-Security-Policy': alsText(regel) }, IMMER, ...koepfe) as Record<string, string>,
  });
  const einfach = seitenregel(skript, false);
  return [
    // No Cross-Origin-Opener-Policy: it would cut off the window in which one signs in.
    art('redaktion', [seite(REDAKTION)], redaktionsregel(gitlab), NUR_WIR, FRISCH, UNGELISTET),
    // The exit of pages of help: the browser forgets what it has kept of this website. The history it keeps.
    art('ausgang', [seite(AUSGANG)], einfach, ALLEIN, NUR_WIR, {
      'Cache-Control': 'no-store',
      'Clear-Site-Data': '"cache", "storage"',
    }),
    art('suche', SUCHSEITEN.map(seite), seitenregel(skript, true), ALLEIN, NUR_WIR, FRISCH),
    // Of Pagefind's files those whose names hold a hash: not its program, nor the list of the others.
    art(
      'fest',
      [ordner('/_astro/'), ordner('/pagefind/fragment/'), ordner('/pagefind/index/'), endung('pf_meta')],
      TEILREGEL,
      NUR_WIR,
      FUER_IMMER,
    ),
    art('handbuch', [ordner(REDAKTION)], einfach, ALLEIN, NUR_WIR, FRISCH, UNGELISTET),
    // No Cross-Origin-Opener-Policy: it says nothing of what is in a frame.
    art('einbetten', [seite(EINBETTEN)], einfach, ALLEIN, NUR_WIR, FRISCH),
    art('rahmen', [ordner(EINBETTEN)], RAHMENREGEL, FUER_ALLE, FRISCH, UNGELISTET),
    art('offen', Object.keys(OFFENE_TYPEN).map(endung), DATEIREGEL, ALLEIN, FUER_ALLE, FRISCH),
    art('seite', [], einfach, ALLEIN, NUR_WIR, FRISCH),
  ];
}

/** Names by which a page can be asked for. */
export const namenDerSeite = (adresse: string): string[] =>
  adresse.endsWith('/') ? [adresse, `${adresse}index.html`] : [adresse];

const passt = (adresse: string, muster: Muster): boolean => {
  if ('seite' in muster) return namenDerSeite(muster.seite).includes(adresse);
  if ('ordner' in muster) return adresse.startsWith(muster.ordner);
  return adresse.endsWith(`.${muster.endung}`);
};

/** The kind of an address. */
export const artVon = (adresse: string, arten: readonly Adressart[]): Adressart =>
  arten.find(({ muster }) => !muster.length || muster.some((m) => passt(adresse, m)))!;

/** What lies in the folder of the site and is for servers, not for readers. */
export const GESPERRT = { dateien: ['/_headers', '/_redirects'], ordner: ['/_server/'] } as const;
/** Names with a dot before them are for servers everywhere, except what a standard puts there (RFC 8615). */
export const BEKANNTES = '/.well-known/';

export const istGesperrt = (adresse: string): boolean =>
  GESPERRT.dateien.some((d) => d === adresse) ||
  GESPERRT.ordner.some((o) => adresse.startsWith(o)) ||
  (adresse.includes('/.') && !adresse.startsWith(BEKANNTES));
