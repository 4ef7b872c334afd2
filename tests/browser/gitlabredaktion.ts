/** The editor of the built site as the press office has it: connected to a GitLab. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DATEIEN } from '../fixtures/inhalt.ts';
import { imRepository, type Ordner } from '../ordner.ts';
import { schliesseAn, starteGitlab, type Attrappe } from './gitlab.ts';
import { diene } from './server.ts';

export interface Gitlabredaktion {
  gitlab: Attrappe;
  /** Origin of the site. */
  herkunft: string;
  beende: () => void;
}

/** Starts both. In: the content that lies in GitLab, and what serves the site. */
export async function starteGitlabredaktion(inhalt: Ordner = DATEIEN, dienst = diene): Promise<Gitlabredaktion> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'redaktion-'));
  const gitlab = await starteGitlab(imRepository(inhalt));
  schliesseAn(ordner, gitlab.herkunft);
  const server = await dienst(ordner, { gitlab: gitlab.herkunft });
  return {
    gitlab,
    herkunft: server.herkunft,
    beende: () => {
      server.beende();
      gitlab.beende();
      rmSync(ordner, { recursive: true, force: true });
    },
  };
}
