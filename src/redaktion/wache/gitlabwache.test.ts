import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Grundlagen } from './grundlagen.ts';
import type { Rueckfrage } from './rueckfrage.browser.ts';

const API = 'https://gitlab.example/api/v4/projects/p';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What stands on the branch, by path; what was sent; what was asked. */
const da = new Map<string, string>();
const gesendet: { actions: { file_path: string; last_commit_id?: string }[] }[] = [];
const gefragt: Rueckfrage[] = [];

beforeEach(() => {
  vi.stubGlobal('fetch', (adresse: string, init: RequestInit = {}) => {
    if (init.method === 'POST') {
      gesendet.push(JSON.parse(init.body as string) as (typeof gesendet)[number]);
      return Promise.resolve(Response.json({ id: 'neu' }, { status: 201 }));
    }
    const [, pfad] = /repository\/files\/([^?]+)/.exec(adresse) ?? [];
    const text = pfad && da.get(decodeURIComponent(pfad));
    if (text) return Promise.resolve(Response.json({ content: base64(text), last_commit_id: `c-${text.length}` }));
    if (adresse.includes('/repository/commits/'))
      return Promise.resolve(Response.json({ author_name: 'Anna', committed_date: '2026-11-23T12:00:00Z' }));
    return Promise.resolve(Response.json({}, { status: 404 }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  for (const liste of [gesendet, gefragt]) liste.length = 0;
  da.clear();
});

const aktion = (file_path: string, content: string) => ({ action: 'update', file_path, content, encoding: 'text' });
async function sende(actions: object[], ja: boolean): Promise<Response> {
  const { Gitlabwache } = await import('./gitlabwache.browser.ts');
  const grundlagen = new Grundlagen();
  grundlagen.merke('eins neu', 'eins');
  grundlagen.merke('zwei neu', 'zwei');
  const wache = new Gitlabwache(
    { api: API, zweig: 'main' },
    grundlagen,
    () => [],
    (frage) => {
      gefragt.push(frage);
      return Promise.resolve(ja);
    },
  );
  const body = JSON.stringify({ branch: 'cms/x', commit_message: 'm', actions });
  return wache.sende({ adresse: `${API}/repository/commits`, init: { method: 'POST', body } });
}

it('zwei Dateien in einem Commit: ist eine davon anders, wird keine geschrieben', async () => {
  da.set('content/a.yaml', 'eins').set('content/b.yaml', 'zwei von Anna');
  const antwort = await sende([aktion('content/a.yaml', 'eins neu'), aktion('content/b.yaml', 'zwei neu')], false);
  expect([antwort.status, gesendet.length, gefragt.length]).toEqual([409, 0, 1]);
  expect(gefragt[0]!.saetze[0]).toContain('Anna hat das am 23. November 2026 um 13:00 Uhr geändert');
});

it('was gesehen wurde, wird GitLab genannt, auch nach der Frage', async () => {
  da.set('content/a.yaml', 'eins').set('content/b.yaml', 'zwei von Anna');
  const antwort = await sende([aktion('content/a.yaml', 'eins neu'), aktion('content/b.yaml', 'zwei neu')], true);
  expect(antwort.status).toBe(201);
  expect(gesendet[0]!.actions.map((a) => a.last_commit_id)).toEqual(['c-4', 'c-13']);
});

it('wer umbenennt, was andere geändert haben, wird gefragt; ein Name, den es gibt, wird nicht genommen', async () => {
  const umzug = { ...aktion('content/neu.yaml', 'eins neu'), action: 'move', previous_path: 'content/a.yaml' };
  da.set('content/a.yaml', 'eins von Anna');
  expect([(await sende([umzug], false)).status, gefragt.length]).toEqual([409, 1]);
  da.set('content/a.yaml', 'eins').set('content/neu.yaml', 'schon da');
  const antwort = await sende([umzug], true);
  expect(((await antwort.json()) as { message: string }).message).toContain(
    'Es gibt schon einen Eintrag mit der Adresse neu.yaml',
  );
  expect(gesendet).toEqual([]);
});

it('antwortet GitLab auf die Frage nicht, wird nichts geschrieben', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ message: '500' }, { status: 500 })));
  expect((await sende([aktion('content/a.yaml', 'eins neu')], true)).status).toBe(500);
});
