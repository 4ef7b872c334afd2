/** What the editor itself asks of GitLab, beside its software and with the same key. Types say what of the answers is read. */
import { geglaettet } from '../../inhalt/dateiteile.ts';

export interface Projekt {
  /** Address of the project in the API. */
  api: string;
  /** The branch that is published. */
  zweig: string;
}
/** One request of the software, as it came. */
export interface Auftrag {
  adresse: string;
  init: RequestInit;
}
/** What a request carries. The software sends texts only. */
export const koerper = ({ init }: Auftrag): string => (typeof init.body === 'string' ? init.body : '');

export interface Datei {
  text: string;
  /** The commit that changed it last. */
  commit: string;
}
export interface Commit {
  author_name: string;
  committed_date: string;
}

/** The browser's own, before anybody stands before it. */
export const senden = globalThis.fetch.bind(globalThis);

/** GitLab did not answer a question as it should: its answer is handed on to the software, and nothing is written. */
export class Unbeantwortet extends Error {
  readonly antwort: Response;
  constructor(antwort: Response) {
    super(`GitLab antwortet mit ${antwort.status}`);
    this.antwort = antwort;
  }
}

/** Asks with the key of the software's request. undefined: there is no such thing. The caller knows what comes. */
async function hole<T>({ init }: Auftrag, adresse: string): Promise<T | undefined> {
  const Authorization = new Headers(init.headers).get('Authorization') ?? '';
  const antwort = await senden(adresse, { headers: { Authorization, Accept: 'application/json' }, cache: 'no-store' });
  if (antwort.status === 404) return undefined;
  if (!antwort.ok) throw new Unbeantwortet(antwort);
  return (await antwort.json()) as T;
}

const teil = encodeURIComponent;

export class Gitlabnetz {
  readonly projekt: Projekt;
  readonly #auftrag: Auftrag;
  constructor(projekt: Projekt, auftrag: Auftrag) {
    this.projekt = projekt;
    this.#auftrag = auftrag;
  }
  #hole<T>(weg: string): Promise<T | undefined> {
    return hole<T>(this.#auftrag, `${this.projekt.api}${weg}`);
  }

  async datei(pfad: string, zweig: string): Promise<Datei | undefined> {
    const weg = `/repository/files/${teil(pfad)}?ref=${teil(zweig)}`;
    const da = await this.#hole<{ content: string; last_commit_id: string }>(weg);
    if (!da) return undefined;
    const bytes = Uint8Array.from(atob(da.content), (z) => z.charCodeAt(0));
    return { text: geglaettet(new TextDecoder().decode(bytes)), commit: da.last_commit_id };
  }
  commit(id: string): Promise<Commit | undefined> {
    return this.#hole(`/repository/commits/${id}`);
  }
  /** The last change of a file that is not there any more. */
  async letzterCommit(pfad: string, zweig: string): Promise<Commit | undefined> {
    const weg = `/repository/commits?ref_name=${teil(zweig)}&path=${teil(pfad)}&per_page=1`;
    return (await this.#hole<Commit[]>(weg))?.[0];
  }
  zweig(name: string): Promise<{ merged: boolean; commit: { id: string } & Commit } | undefined> {
    return this.#hole(`/repository/branches/${teil(name)}`);
  }
  antrag(nummer: string): Promise<{ source_branch: string; sha: string } | undefined> {
    return this.#hole(`/merge_requests/${nummer}`);
  }
  async offenerAntrag(zweig: string): Promise<object | undefined> {
    return (await this.#hole<object[]>(`/merge_requests?state=opened&source_branch=${teil(zweig)}&per_page=1`))?.[0];
  }
}
