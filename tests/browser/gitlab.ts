/**
 * A stand-in for a GitLab over a real git repository: signing in with PKCE, and what Sveltia CMS asks of the two APIs.
 * Branches, commits and merges are real; merge requests are kept in memory.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sicherheitsregel } from '../../src/redaktion/ablage.ts';
import { redaktion } from '../../src/redaktion/konfiguration.ts';
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
  sha?: string;
  code?: string;
  code_verifier?: string;
  client_id?: string;
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

export interface Attrappe {
  herkunft: string;
  archiv: Archiv;
  antraege: Antrag[];
  /** Requests that it does not know: method and path. */
  unbekannt: string[];
  /** Who signs in from now on. */
  melde(wer: { id: number; username: string; name: string }): void;
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
  let ich = ICH;

  const neuerSchluessel = (): string => {
    const neu = `geheim-${schluessel.size}`;
    schluessel.set(neu, ich);
    return neu;
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
  ): { status?: number; json: unknown } | undefined => {
    const [, nummer, was = ''] = /^\/merge_requests\/(\d+)(?:\/(.*))?$/.exec(weg) ?? [];
    const antrag = antraege.find((a) => a.iid === Number(nummer));
    if (weg === '/users') return { json: [...schluessel.values()] };
    if (weg === '/repository/commits' && methode === 'GET') return { json: [] };
    if (weg === '/repository/commits') {
      const da = archiv.zweige().includes(k.branch!);
      if (da && k.start_branch) return { status: 400, json: { message: 'Branch already exists' } };
      const sha = archiv.schreibe(k.branch!, da ? k.branch! : k.start_branch!, k.commit_message!, k.actions!);
      for (const a of antraege) if (a.source_branch === k.branch) a.sha = sha;
      return { json: { id: sha, committed_date: JETZT } };
    }
    if (weg.startsWith('/repository/branches/') && methode === 'GET')
      return { json: { commit: { id: archiv.git('rev-parse', decodeURIComponent(weg.split('/').at(-1)!)) } } };
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
          author: ICH,
          detailed_merge_status: 'mergeable',
        }),
      );
      return { json: neu };
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
      if (url.pathname === '/oauth/token') {
        const beweis = createHash('sha256')
          .update(k.code_verifier ?? '')
          .digest('base64url');
        const gilt = codes.get(k.code ?? '') === beweis && k.client_id === ANWENDUNG;
        return gilt
          ? void sende(200, { access_token: neuerSchluessel(), refresh_token: 'r' })
          : void sende(400, { error: 'invalid_grant' });
      }
      const wer = schluessel.get((anfrage.headers.authorization ?? '').replace('Bearer ', ''));
      if (!wer) return void sende(401, {});
      if (url.pathname === '/api/graphql') return void sende(200, frage(k));
      if (url.pathname === '/api/v4/user') return void sende(200, wer);
      const weg = url.pathname.replace(`/api/v4/projects/${encodeURIComponent(PROJEKT)}`, '');
      const ergebnis = antworte(anfrage.method!, weg, url.searchParams, k);
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
    melde: (wer) => void (ich = { ...ICH, ...wer }),
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
  const json = JSON.stringify(redaktion(ablage)).replaceAll('<', '\\u003c');
  for (const teil of readdirSync(DIST))
    if (teil !== 'redaktion') symlinkSync(path.join(DIST, teil), path.join(ordner, teil));
  mkdirSync(path.join(ordner, 'redaktion'));
  for (const teil of readdirSync(path.join(DIST, 'redaktion')))
    if (teil !== 'index.html') symlinkSync(path.join(DIST, 'redaktion', teil), path.join(ordner, 'redaktion', teil));
  writeFileSync(
    path.join(ordner, 'redaktion/index.html'),
    html
      .replace(
        /(<script type="application\/json"[^>]*>)[\s\S]*?(<\/script>)/,
        (_, a: string, z: string) => a + json + z,
      )
      .replace(
        /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
        (_, a: string) => a + sicherheitsregel(ablage),
      )
      .replace(' data-lokal', ''),
  );
}
