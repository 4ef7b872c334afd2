/** A git repository for tests: bare, changed with git's own tools as a server does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { schreibeOrdner, type Ordner } from '../ordner.ts';

/** One change of a commit, in the words of GitLab. */
export interface Aktion {
  action: 'create' | 'update' | 'delete' | 'move';
  file_path: string;
  content: string;
  encoding: 'text' | 'base64';
}

/** The repository: a bare one, changed with git's own tools. */
export class Archiv {
  readonly ort = mkdtempSync(path.join(tmpdir(), 'gitlab-'));
  readonly #wer: { name: string; email: string };
  constructor(ordner: Ordner, wer: { name: string; email: string }) {
    this.#wer = wer;
    const arbeit = path.join(this.ort, 'arbeit');
    schreibeOrdner(arbeit, ordner);
    this.git('init', '-q', '--bare', '-b', 'main', path.join(this.ort, 'git'));
    const bearbeite = (...befehl: string[]) =>
      execFileSync('git', [`--git-dir=${this.ort}/git`, `--work-tree=${arbeit}`, ...befehl], { env: this.#umgebung });
    bearbeite('add', '-A');
    bearbeite('commit', '-qm', 'Anfang');
  }
  get #umgebung() {
    const wer = { NAME: this.#wer.name, EMAIL: this.#wer.email };
    return {
      ...process.env,
      ...Object.fromEntries(
        Object.entries(wer).flatMap(([n, w]) => [
          [`GIT_AUTHOR_${n}`, w],
          [`GIT_COMMITTER_${n}`, w],
        ]),
      ),
    };
  }
  git(...befehl: string[]): string {
    const ort = befehl[0] === 'init' ? [] : [`--git-dir=${this.ort}/git`];
    return execFileSync('git', [...ort, ...befehl], { encoding: 'utf8', env: this.#umgebung }).replace(/\n$/, '');
  }
  datei = (zweig: string, pfad: string): string | undefined => {
    try {
      return `${this.git('show', `${zweig}:${pfad}`)}\n`;
    } catch {
      return undefined;
    }
  };
  /** Several files at once: a process for each would take half a minute for all. */
  dateien(zweig: string, pfade: string[]): { path: string; oid: string; size: number; rawTextBlob: string }[] {
    const antwort = execFileSync('git', [`--git-dir=${this.ort}/git`, 'cat-file', '--batch'], {
      input: pfade.map((p) => `${zweig}:${p}\n`).join(''),
    });
    let stelle = 0;
    return pfade.flatMap((p) => {
      const ende = antwort.indexOf(10, stelle);
      const [oid, art, laenge] = antwort.toString('utf8', stelle, ende).split(' ');
      stelle = ende + 1;
      if (art !== 'blob') return [];
      const size = Number(laenge);
      const rawTextBlob = antwort.toString('utf8', stelle, stelle + size);
      stelle += size + 1;
      return [{ path: p, oid: oid!, size, rawTextBlob }];
    });
  }
  /** Puts everything that is on a branch into an empty folder. */
  holeAb(zweig: string, ordner: string): void {
    this.git(`--work-tree=${ordner}`, 'checkout', '-qf', zweig, '--', '.');
  }
  zweige = (): string[] => this.git('branch', '--format=%(refname:short)').split('\n');

  schreibe(zweig: string, von: string, nachricht: string, aktionen: Aktion[]): string {
    const index = { ...this.#umgebung, GIT_INDEX_FILE: path.join(this.ort, 'index') };
    const git = (befehl: string[], input?: Buffer) =>
      execFileSync('git', [`--git-dir=${this.ort}/git`, ...befehl], { env: index, input, encoding: 'utf8' }).trim();
    git(['read-tree', von]);
    for (const a of aktionen) {
      if (a.action === 'delete') git(['update-index', '--force-remove', a.file_path]);
      else {
        const sha = git(
          ['hash-object', '-w', '--stdin'],
          Buffer.from(a.content, a.encoding === 'base64' ? 'base64' : 'utf8'),
        );
        git(['update-index', '--add', '--cacheinfo', `100644,${sha},${a.file_path}`]);
      }
    }
    const sha = git(['commit-tree', git(['write-tree']), '-p', von, '-m', nachricht]);
    git(['update-ref', `refs/heads/${zweig}`, sha]);
    return sha;
  }
  vereine(zweig: string, nachricht: string): void {
    const baum = this.git('merge-tree', '--write-tree', 'main', zweig).split('\n')[0]!;
    const sha = this.git('commit-tree', baum, '-p', 'main', '-p', zweig, '-m', nachricht);
    this.git('update-ref', 'refs/heads/main', sha);
  }
}
