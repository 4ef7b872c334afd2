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
  previous_path?: string;
  content: string;
  encoding: 'text' | 'base64';
  /** The commit that the sender believes to be the last one of the file. */
  last_commit_id?: string;
}
export interface Wer {
  name: string;
  email: string;
}

/** The repository: a bare one, changed with git's own tools. */
export class Archiv {
  readonly ort = mkdtempSync(path.join(tmpdir(), 'gitlab-'));
  readonly #wer: Wer;
  constructor(ordner: Ordner, wer: Wer) {
    this.#wer = wer;
    const arbeit = path.join(this.ort, 'arbeit');
    schreibeOrdner(arbeit, ordner);
    this.git('init', '-q', '--bare', '-b', 'main', path.join(this.ort, 'git'));
    const bearbeite = (...befehl: string[]) =>
      execFileSync('git', [`--git-dir=${this.ort}/git`, `--work-tree=${arbeit}`, ...befehl], { env: this.#umgebung() });
    bearbeite('add', '-A');
    bearbeite('commit', '-qm', 'Anfang');
  }
  #umgebung({ name, email } = this.#wer) {
    const wer = { NAME: name, EMAIL: email };
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
    return execFileSync('git', [...ort, ...befehl], { encoding: 'utf8', env: this.#umgebung() }).replace(/\n$/, '');
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

  /** The last commit of a branch that changed a file: its id, author and moment; '' when there is none. */
  letzter = (zweig: string, pfad: string): string => this.git('log', '-1', '--format=%H', zweig, '--', pfad);
  commit(sha: string): { id: string; author_name: string; author_email: string; committed_date: string } {
    const [id, author_name, author_email, committed_date] = this.git(
      'show',
      '-s',
      '--format=%H%n%an%n%ae%n%cI',
      sha,
    ).split('\n');
    return { id: id!, author_name: author_name!, author_email: author_email!, committed_date: committed_date! };
  }
  /** Why GitLab would not make this commit, in its words (Files::MultiService, Gitlab::Git::Index). */
  einwand(von: string, aktionen: Aktion[]): string | undefined {
    for (const { action, file_path, previous_path, last_commit_id } of aktionen) {
      const alt = previous_path ?? file_path;
      if (action !== 'create' && last_commit_id && this.letzter(von, alt) !== last_commit_id)
        return `The file has changed since you started editing it: ${alt}`;
      if (action !== 'create' && !this.dateien(von, [alt]).length) return "A file with this name doesn't exist";
      if ((action === 'create' || alt !== file_path) && this.dateien(von, [file_path]).length)
        return 'A file with this name already exists';
    }
    return undefined;
  }
  schreibe(zweig: string, von: string, nachricht: string, aktionen: Aktion[], wer?: Wer): string {
    const index = { ...this.#umgebung(wer), GIT_INDEX_FILE: path.join(this.ort, 'index') };
    const git = (befehl: string[], input?: Buffer) =>
      execFileSync('git', [`--git-dir=${this.ort}/git`, ...befehl], { env: index, input, encoding: 'utf8' }).trim();
    git(['read-tree', von]);
    for (const a of aktionen) {
      const weg = a.action === 'delete' ? a.file_path : a.previous_path;
      // Taking a file away by its name would need a work tree.
      if (weg) git(['update-index', '--index-info'], Buffer.from(`0 ${'0'.repeat(40)}\t${weg}\n`));
      if (a.action !== 'delete') {
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
