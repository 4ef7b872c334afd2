/**
 * A stand-in for a GitLab over a real git repository: signing in with PKCE, and what Sveltia CMS asks of the two APIs.
 * Branches, commits and merges are real; merge requests are kept in memory.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { alsText, ohneKopf, redaktionsregel } from '../../src/auslieferung/inhaltsregel.ts';
import { redaktion, type Redaktion } from '../../src/redaktion/konfiguration.ts';
import { lausche } from '../anschluss.ts';
import { DIST, type Ordner } from '../ordner.ts';
import { Archiv, type Aktion } from './archiv.ts';

interface Antrag {
  iid: number;
  id: number;
  title: string;
  source_branch: string;
  labels: string[];
  state: 'opened' | 'closed' | 'merged';
  sha: string;
  [mehr: string]: unknown;
}
interface Koerper {
  query?: string;
  variables?: { branch?: string; paths?: string[] };
  branch?: string;
  start_branch?: string;
  commit_message?: string;
  actions?: Aktion[];
  title?: string;
  source_branch?: string;
  labels?: string;
  add_labels?: string;
  remove_labels?: string;
  state_event?: string;
  sha?: string;
  code?: string;
  code_verifier?: string;
  client_id?: string;
  grant_type?: string;
  refresh_token?: string;
}

const PROJEKT = 'gruppe/projekt';
const ANWENDUNG = 'anwendung-1';
const ICH = {
  id: 7,
  username: 'presse',
  name: 'Pressestelle',
  email: 'presse@example.org',
  avatar_url: '',
  web_url: '',
};
const JETZT = '2026-11-23T12:00:00Z';

const lies = async (anfrage: IncomingMessage): Promise<Koerper> => {
  const stuecke: Buffer[] = [];
  for await (const s of anfrage) stuecke.push(s as Buffer);
  const text = Buffer.concat(stuecke).toString();
  if (!text) return {};
  return (text.startsWith('{') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text))) as Koerper;
};

interface Wer {
  id: number;
  username: string;
  name: string;
}

export interface Attrappe {
  herkunft: string;
  archiv: Archiv;
  antraege: Antrag[];
  /** Requests that it does not know: method and path. */
  unbekannt: string[];
  /** Somebody merges a request in GitLab itself, which removes its branch. */
  veroeffentliche(nummer: number): void;
  /** Done once, in the moment before the next commit is made. */
  stoerung: { vorher?: () => void };
  /** From now on it knows nobody any more: neither those who work nor, with `ganz`, the keys with which they get new ones. */
  vergissAlle(ganz: boolean): void;
  /** Who signs in from now on. */
  melde(wer: Wer): void;
  /** What a browser has kept of who has signed in before, the press office or somebody else, where the editor has this origin. */
  gemerkt(herkunft: string, wer?: Wer): BrowserContextOptions['storageState'];
  beende(): void;
}

/** Starts the stand-in with these files on the branch main. */
export async function starteGitlab(ordner: Ordner): Promise<Attrappe> {
  const archiv = new Archiv(ordner, ICH);
  const antraege: Antrag[] = [];
  const unbekannt: string[] = [];
  const codes = new Map<string, string>();
  /** Who holds which key; the last one signs in. */
  const schluessel = new Map<string, typeof ICH>();
  /** The same for the keys that are exchanged for new ones, each once. */
  const tauschbar = new Map<string, typeof ICH>();
  const stoerung: Attrappe['stoerung'] = {};
  let ich = ICH;
  let ausgegeben = 0;

  const neuerSchluessel = (wer: typeof ICH) => {
    const nummer = ausgegeben++;
    schluessel.set(`geheim-${nummer}`, wer);
    tauschbar.set(`tausch-${nummer}`, wer);
    return {
      access_token: `geheim-${nummer}`,
      refresh_token: `tausch-${nummer}`,
      token_type: 'Bearer',
      expires_in: 7200,
    };
  };
  const frage = ({ query = '', variables = {} }: Koerper): unknown => {
    const zweig = variables.branch ?? 'main';
    const repository = (() => {
      if (query.includes('rootRef')) return { rootRef: 'main' };
      if (query.includes('lastCommit')) {
        const [sha, message] = archiv.git('log', '-1', '--format=%H%n%s', zweig).split('\n');
        return { tree: { lastCommit: { sha, message } } };
      }
      if (query.includes('recursive')) {
        const nodes = archiv
          .git('ls-tree', '-r', zweig)
          .split('\n')
          .map((z) => /^\d+ blob (\w+)\t(.*)$/.exec(z)!)
          .map(([, sha, pfad]) => ({ type: 'blob', path: pfad, sha }));
        return { tree: { blobs: { nodes, pageInfo: { endCursor: '', hasNextPage: false } } } };
      }
      const nodes = archiv.dateien(zweig, variables.paths ?? []);
      return { blobs: { nodes } };
    })();
    return { data: { project: { repository } } };
  };

  /** Answers of the REST API by method and path behind the project; undefined: not known. */
  const antworte = (
    methode: string,
    weg: string,
    suche: URLSearchParams,
    k: Koerper,
    wer: typeof ICH,
  ): { status?: number; json: unknown } | undefined => {
    const fehlt = (was: string) => ({ status: 404, json: { message: `404 ${was} Not Found` } });
    const [, nummer, was = ''] = /^\/merge_requests\/(\d+)(?:\/(.*))?$/.exec(weg) ?? [];
    const antrag = antraege.find((a) => a.iid === Number(nummer));
    if (weg === '/users') return { json: [...schluessel.values()] };
    if (weg === '/repository/commits' && methode === 'GET') {
      const pfad = suche.get('path');
      const letzter = pfad && archiv.letzter(suche.get('ref_name') ?? 'main', pfad);
      return { json: letzter ? [archiv.commit(letzter)] : [] };
    }
    if (weg.startsWith('/repository/commits/')) return { json: archiv.commit(weg.split('/').at(-1)!) };
    if (weg === '/repository/commits') {
      const da = archiv.zweige().includes(k.branch!);
      const ablehnen = (message: string) => ({ status: 400, json: { message } });
      if (da && k.start_branch)
        return ablehnen(
          `A branch called '${k.branch!}' already exists. Switch to that branch in order to make changes`,
        );
      if (!da && !k.start_branch) return ablehnen('You can only create or edit files when you are on a branch');
      const von = da ? k.branch! : k.start_branch!;
      stoerung.vorher?.();
      delete stoerung.vorher;
      const einwand = archiv.einwand(von, k.actions!);
      if (einwand) return ablehnen(einwand);
      const sha = archiv.schreibe(k.branch!, von, k.commit_message!, k.actions!, wer);
      for (const a of antraege) if (a.source_branch === k.branch) a.sha = sha;
      return { status: 201, json: { id: sha, committed_date: JETZT } };
    }
    if (weg.startsWith('/repository/files/')) {
      const pfad = decodeURIComponent(weg.split('/').at(-1)!);
      const zweig = suche.get('ref')!;
      const [da] = archiv.zweige().includes(zweig) ? archiv.dateien(zweig, [pfad]) : [];
      if (!da) return fehlt('File');
      const content = Buffer.from(da.rawTextBlob).toString('base64');
      return { json: { file_path: pfad, content, encoding: 'base64', last_commit_id: archiv.letzter(zweig, pfad) } };
    }
    if (weg.startsWith('/repository/branches/') && methode === 'GET') {
      const zweig = decodeURIComponent(weg.split('/').at(-1)!);
      if (!archiv.zweige().includes(zweig)) return fehlt('Branch');
      const commit = archiv.commit(archiv.git('rev-parse', zweig));
      return { json: { name: zweig, merged: archiv.git('branch', '--contains', commit.id).includes('main'), commit } };
    }
    if (weg.startsWith('/repository/branches/') && methode === 'DELETE') {
      archiv.git('branch', '-D', decodeURIComponent(weg.split('/').at(-1)!));
      return { status: 204, json: {} };
    }
    if (weg === '/merge_requests' && methode === 'GET')
      return {
        json: antraege.filter(
          (a) =>
            a.state === 'opened' &&
            (!suche.get('labels') || a.labels.includes(suche.get('labels')!)) &&
            (!suche.get('source_branch') || a.source_branch === suche.get('source_branch')),
        ),
      };
    if (weg === '/merge_requests') {
      const offen = antraege.find((a) => a.state === 'opened' && a.source_branch === k.source_branch);
      if (offen) {
        const message = [`Another open merge request already exists for this source branch: !${offen.iid}`];
        return { status: 409, json: { message } };
      }
      const iid = antraege.length + 1;
      const sha = archiv.git('rev-parse', k.source_branch!);
      const neu: Antrag = {
        iid,
        id: 100 + iid,
        title: k.title!,
        source_branch: k.source_branch!,
        labels: k.labels!.split(','),
        state: 'opened',
        sha,
      };
      antraege.push(
        Object.assign(neu, {
          web_url: '',
          created_at: JETZT,
          updated_at: JETZT,
          author: wer,
          detailed_merge_status: 'mergeable',
        }),
      );
      return { status: 201, json: neu };
    }
    if (!antrag) return undefined;
    if (was === 'diffs') {
      const pfade = archiv.git('diff', '--name-only', `main...${antrag.source_branch}`).split('\n').filter(Boolean);
      return { json: pfade.map((p) => ({ new_path: p, old_path: p })) };
    }
    if (was === 'merge') {
      // Some GitLabs refuse to merge what the caller has not seen.
      if (k.sha !== antrag.sha) return { status: 409, json: { message: 'SHA does not match' } };
      archiv.vereine(antrag.source_branch, `Merge: ${antrag.title}`);
      antrag.state = 'merged';
      return { json: antrag };
    }
    if (methode === 'PUT' && !was) {
      const weg_ = (k.remove_labels ?? '').split(',');
      antrag.labels = [...antrag.labels.filter((l) => !weg_.includes(l)), ...(k.add_labels ?? '').split(',')].filter(
        Boolean,
      );
      antrag.title = k.title ?? antrag.title;
      if (k.state_event === 'close') antrag.state = 'closed';
      return { json: antrag };
    }
    return was ? undefined : { json: antrag };
  };

  const server = createServer((anfrage, antwort) => {
    void (async () => {
      const url = new URL(anfrage.url!, 'http://x');
      const sende = (status: number, json: unknown, kopf: Record<string, string> = {}) => {
        const frei = {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': '*',
          'access-control-allow-methods': '*',
        };
        antwort
          .writeHead(status, { ...frei, 'content-type': 'application/json', ...kopf })
          .end(status === 204 ? '' : JSON.stringify(json));
      };
      if (anfrage.method === 'OPTIONS')
        return void sende(204, {}, { 'access-control-allow-headers': 'authorization, content-type, accept' });
      const k = await lies(anfrage);
      if (url.pathname === '/oauth/authorize') {
        const p = url.searchParams;
        if (p.get('client_id') !== ANWENDUNG || p.get('code_challenge_method') !== 'S256') return void sende(400, {});
        const code = `code-${codes.size}`;
        codes.set(code, p.get('code_challenge')!);
        // A page, not a redirect, as where one has to agree first.
        const ziel = `${p.get('redirect_uri')!}?code=${code}&state=${p.get('state')!}`;
        return antwort
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<!doctype html><meta http-equiv="refresh" content="0;url=${ziel.replaceAll('&', '&amp;')}">`);
      }
      if (url.pathname === '/oauth/token' && k.grant_type === 'refresh_token') {
        const alt = tauschbar.get(k.refresh_token ?? '');
        tauschbar.delete(k.refresh_token ?? '');
        return alt ? void sende(200, neuerSchluessel(alt)) : void sende(400, { error: 'invalid_grant' });
      }
      if (url.pathname === '/oauth/token') {
        const beweis = createHash('sha256')
          .update(k.code_verifier ?? '')
          .digest('base64url');
        const gilt = codes.get(k.code ?? '') === beweis && k.client_id === ANWENDUNG;
        return gilt ? void sende(200, neuerSchluessel(ich)) : void sende(400, { error: 'invalid_grant' });
      }
      const wer = schluessel.get((anfrage.headers.authorization ?? '').replace('Bearer ', ''));
      if (!wer) return void sende(401, { message: '401 Unauthorized' });
      if (url.pathname === '/api/graphql') return void sende(200, frage(k));
      if (url.pathname === '/api/v4/user') return void sende(200, wer);
      const weg = url.pathname.replace(`/api/v4/projects/${encodeURIComponent(PROJEKT)}`, '');
      const ergebnis = antworte(anfrage.method!, weg, url.searchParams, k, wer);
      if (!ergebnis) unbekannt.push(`${anfrage.method!} ${url.pathname}`);
      return ergebnis ? void sende(ergebnis.status ?? 200, ergebnis.json) : void sende(404, {});
    })().catch((grund: unknown) => {
      unbekannt.push(String(grund));
      antwort.writeHead(500).end();
    });
  });
  const herkunft = await lausche(server);
  return {
    herkunft,
    archiv,
    antraege,
    unbekannt,
    stoerung,
    veroeffentliche: (nummer) => {
      const antrag = antraege.find((a) => a.iid === nummer)!;
      archiv.vereine(antrag.source_branch, `Merge: ${antrag.title}`);
      archiv.git('branch', '-D', antrag.source_branch);
      antrag.state = 'merged';
    },
    vergissAlle: (ganz) => {
      schluessel.clear();
      if (ganz) tauschbar.clear();
    },
    melde: (wer) => void (ich = { ...ICH, ...wer }),
    gemerkt: (herkunft, wer) => {
      const { access_token: token, refresh_token: refreshToken } = neuerSchluessel({ ...ICH, ...wer });
      const value = JSON.stringify({ backendName: 'gitlab', token, refreshToken });
      return { cookies: [], origins: [{ origin: herkunft, localStorage: [{ name: 'sveltia-cms.user', value }] }] };
    },
    beende: () => {
      server.close();
      server.closeAllConnections();
      rmSync(archiv.ort, { recursive: true, force: true });
    },
  };
}

/**
 * The built site with the editor's page as it is when this GitLab is named: settings and security rule are all that differs.
 * In: an empty folder, the origin of the stand-in.
 */
export function schliesseAn(ordner: string, herkunft: string): void {
  const ablage = { gitlab: { herkunft, projekt: PROJEKT, anwendung: ANWENDUNG, zweig: 'main' } };
  const html = readFileSync(path.join(DIST, 'redaktion/index.html'), 'utf8');
  const einstellungen = /(<script type="application\/json"[^>]*>)([\s\S]*?)(<\/script>)/;
  // Our own page wrote it.
  const { originale } = JSON.parse(einstellungen.exec(html)![2]!) as Redaktion;
  const json = JSON.stringify(redaktion(ablage, [], originale)).replaceAll('<', '\\u003c');
  for (const teil of readdirSync(DIST))
    if (teil !== 'redaktion') symlinkSync(path.join(DIST, teil), path.join(ordner, teil));
  mkdirSync(path.join(ordner, 'redaktion'));
  for (const teil of readdirSync(path.join(DIST, 'redaktion')))
    if (teil !== 'index.html') symlinkSync(path.join(DIST, 'redaktion', teil), path.join(ordner, 'redaktion', teil));
  writeFileSync(
    path.join(ordner, 'redaktion/index.html'),
    html
      .replace(einstellungen, (_, a: string, _alt: string, z: string) => a + json + z)
      .replace(
        /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
        (_, a: string) => a + alsText(ohneKopf(redaktionsregel(herkunft))),
      )
      .replace(/ data-lokal(?:="[^"]*")?/, ''),
  );
}
