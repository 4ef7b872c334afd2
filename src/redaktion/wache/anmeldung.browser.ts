/**
 * When GitLab does not know any more who somebody is: whoever writes is asked to sign in again, in a window beside the form, and what was sent waits for
 * it. The software knows signing in only as a way into itself, without a form. The element lies in the page.
 */
import { teil } from '../../ausgabe/teil.browser.ts';
import { koerper, senden, type Auftrag } from './gitlabnetz.browser.ts';

interface Schluessel {
  access_token: string;
  refresh_token: string;
}
export interface Anmeldestelle {
  /** Origin of the GitLab. */
  herkunft: string;
  /** Id of the application there. */
  anwendung: string;
}

/** What the software keeps of who is signed in and of who is about to sign in: its page in the new window reads both. */
const [WER, VORHABEN] = ['sveltia-cms.user', 'sveltia-cms.auth'];
const BEGINN = 'authorizing:gitlab';
const ERFOLG = 'authorization:gitlab:success:';

const alsText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const base64url = (bytes: Uint8Array): string =>
  alsText(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const zufall = (): string => base64url(crypto.getRandomValues(new Uint8Array(48)));

/** Everything for signing in, made before it is needed: a window opens only in the moment of a click. */
async function vorhaben({ herkunft, anwendung }: Anmeldestelle) {
  const [csrfToken, codeVerifier] = [zufall(), zufall()];
  const beweis = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
  const angaben = new URLSearchParams({
    client_id: anwendung,
    redirect_uri: `${location.origin}${location.pathname}`,
    response_type: 'code',
    state: csrfToken,
    scope: 'api',
    code_challenge: base64url(new Uint8Array(beweis)),
    code_challenge_method: 'S256',
  });
  return { csrfToken, codeVerifier, realAuthURL: `${herkunft}/oauth/authorize?${angaben}` };
}

/** Opens the window in which one signs in. Out: when that has worked. */
function oeffneAnmeldung(plan: object): Promise<Schluessel> {
  localStorage.setItem(WER, JSON.stringify({ backendName: 'gitlab' }));
  localStorage.setItem(VORHABEN, JSON.stringify(plan));
  const fenster = open(`${location.origin}${location.pathname}`, 'auth', 'width=600,height=800');
  return new Promise((fertig) => {
    const hoere = ({ data, origin, source }: MessageEvent<unknown>) => {
      if (origin !== location.origin || source !== fenster || typeof data !== 'string') return;
      if (data === BEGINN) fenster?.postMessage(BEGINN, location.origin);
      if (!data.startsWith(ERFOLG)) return;
      removeEventListener('message', hoere);
      fenster?.close();
      // As the software's page in the new window wrote it.
      const { token, refreshToken } = JSON.parse(data.slice(ERFOLG.length)) as { token: string; refreshToken: string };
      fertig({ access_token: token, refresh_token: refreshToken });
    };
    addEventListener('message', hoere);
  });
}

export class Anmeldung {
  readonly #stelle: Anmeldestelle;
  /** Keys that were exchanged already, or are just being: GitLab takes each old one once, and several requests may find theirs too old. */
  readonly #getauscht = new Map<string, Promise<Schluessel | Response>>();
  constructor(stelle: Anmeldestelle) {
    this.#stelle = stelle;
  }

  /** Whether a request of the software asks for a new key in exchange for an old one. */
  istTausch = (auftrag: Auftrag): boolean =>
    auftrag.adresse === `${this.#stelle.herkunft}/oauth/token` && koerper(auftrag).includes('"refresh_token"');

  /** Answers it: with GitLab's answer or, when GitLab refuses, with the key of who has signed in again. */
  async tausche(auftrag: Auftrag): Promise<Response> {
    const { refresh_token } = JSON.parse(koerper(auftrag)) as Schluessel;
    const tausch = this.#getauscht.get(refresh_token) ?? this.#neu(auftrag);
    this.#getauscht.set(refresh_token, tausch);
    // Only a new key is kept: what GitLab has refused, or never got, can be asked once more.
    const vergiss = () => this.#getauscht.delete(refresh_token);
    const ergebnis = await tausch.catch((grund: unknown) => {
      vergiss();
      throw grund;
    });
    if (!(ergebnis instanceof Response)) return Response.json(ergebnis);
    vergiss();
    return ergebnis.clone();
  }

  async #neu(auftrag: Auftrag): Promise<Schluessel | Response> {
    const antwort = await senden(auftrag.adresse, auftrag.init);
    // What GitLab answers, and the software reads the same.
    if (antwort.ok) return (await antwort.json()) as Schluessel;
    return [400, 401].includes(antwort.status) ? ((await this.#bitte()) ?? antwort) : antwort;
  }

  /** Asks to sign in. undefined: not now. */
  async #bitte(): Promise<Schluessel | undefined> {
    const bitte = teil(document, '#redaktion-anmeldung');
    const plan = await vorhaben(this.#stelle);
    bitte.hidden = false;
    const schluessel = await new Promise<Schluessel | undefined>((fertig) => {
      teil(bitte, '[value="anmelden"]').onclick = () => void oeffneAnmeldung(plan).then(fertig);
      teil(bitte, '[value="spaeter"]').onclick = () => fertig(undefined);
    });
    bitte.hidden = true;
    return schluessel;
  }
}
