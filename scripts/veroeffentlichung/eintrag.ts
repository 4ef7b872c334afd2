/** The ledgers of what is published, committed and pushed; and whether that can be, before anything is published. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { LEDGER } from '../ledger/ledger.ts';
import type { Stoerung } from './stoerung.ts';

const MINUTE = 60_000;

/** Calls git, which neither asks anybody nor speaks the language of the machine. */
function git(wurzel: string, ...was: string[]) {
  const { status, stdout, stderr, error } = spawnSync('git', was, {
    cwd: wurzel,
    encoding: 'utf8',
    timeout: MINUTE,
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
  });
  const sagt = status === 0 ? stdout : error ? String(error) : stderr;
  return { gut: status === 0, sagt: sagt.trim(), fehltGit: String(error).includes('ENOENT') };
}

/** What is missing for the entry, and what is expected; nothing when it can be. Asks nobody outside of this machine. */
export function wasZumEintragFehlt(wurzel: string): string[] | undefined {
  const da = git(wurzel, 'rev-parse', '--absolute-git-dir');
  if (da.fehltGit) return ['git ist hier nicht eingerichtet.', 'Erwartet: das Programm git.'];
  if (da.sagt.includes('dubious ownership'))
    return [
      `${wurzel} gehört einem anderen Nutzer; git rührt es nicht an.`,
      `Erwartet: der Nutzer, dem es gehört, oder einmal: git config --global --add safe.directory ${wurzel}`,
    ];
  if (!da.gut)
    return [`${wurzel} ist kein Ordner, den git kennt.`, 'Erwartet: das Projekt mit git geholt (git clone).'];
  const zweig = git(wurzel, 'symbolic-ref', '--short', 'HEAD');
  if (!zweig.gut) return ['Hier ist kein Zweig ausgewählt.', 'Erwartet: zum Beispiel git switch main.'];
  if (!git(wurzel, 'rev-parse', '@{upstream}').gut || !git(wurzel, 'rev-parse', '@{push}').gut)
    return [
      `Der Zweig ${zweig.sagt} hat kein Ziel, an das git ihn sendet.`,
      `Erwartet: einmal git push --set-upstream origin ${zweig.sagt}`,
    ];
  if (!git(wurzel, 'var', 'GIT_COMMITTER_IDENT').gut)
    return [
      'git weiß nicht, wer hier einträgt.',
      'Erwartet: einmal git config user.name "Server" und git config user.email server@die.adresse',
    ];
  // Throws what the system says.
  accessSync(path.resolve(wurzel, da.sagt), constants.W_OK);
  return undefined;
}

const GRUENDE: [muster: RegExp, problem: string, erwartet: string][] = [
  [
    /\[rejected\]|fetch first|non-fast-forward/,
    'Auf dem Server steht inzwischen Neueres.',
    'erst git pull --rebase; scripts/minute tut es selbst.',
  ],
  [
    /protected branch|hook declined/,
    'Der Server nimmt nichts für diesen Zweig an.',
    'ein Nutzer, der dort senden darf.',
  ],
  [
    /authentication failed|permission denied|could not read (username|password)|access denied|\b40[13]\b/i,
    'Der Server lässt diesen Nutzer nicht senden.',
    'ein Schlüssel oder Zugang, der schreiben darf.',
  ],
  [
    /could not resolve host|timed out|refused|unreachable|unable to access|ETIMEDOUT/i,
    'Der Server antwortet nicht.',
    'eine Verbindung zu ihm; der nächste Lauf sendet nach.',
  ],
  [
    /not found|does not exist|does not appear to be a git repository/i,
    'Das Verzeichnis, in das git sendet, gibt es nicht.',
    'eines, das git remote -v richtig nennt; der nächste Lauf sendet nach.',
  ],
  [
    /\.lock'?: File exists/,
    'Ein anderer Befehl von git läuft hier, oder einer ist abgebrochen.',
    'keine Datei .git/index.lock, wenn keiner läuft.',
  ],
];

const SONST = [undefined, 'git hat es abgelehnt.', 'ein git, das eintragen und senden kann.'] as const;

export interface Fehlschlag extends Stoerung {
  /** What git said. */
  sagt: string;
}

/** Commits the ledgers when they have changed, and pushes what has not arrived yet: also what an earlier push could not. Out: what went wrong. */
export function trageEin(wurzel: string): Fehlschlag | undefined {
  const dateien = Object.values(LEDGER).filter((datei) => existsSync(path.join(wurzel, datei)));
  const schritte: (() => ReturnType<typeof git>)[] = [];
  if (git(wurzel, 'status', '--porcelain', '--', ...dateien).sagt)
    schritte.push(
      () => git(wurzel, 'add', '--', ...dateien),
      () =>
        git(wurzel, 'commit', '--quiet', '--message', 'Published: addresses and versions [skip ci]', '--', ...dateien),
    );
  schritte.push(() => {
    const offen = git(wurzel, 'rev-list', '--count', '@{upstream}..HEAD');
    return offen.gut && offen.sagt !== '0' ? git(wurzel, 'push', '--quiet') : offen;
  });
  for (const schritt of schritte) {
    const { gut, sagt } = schritt();
    if (gut) continue;
    const [, problem, erwartet] = GRUENDE.find(([muster]) => muster.test(sagt)) ?? SONST;
    return { problem, erwartet, sagt };
  }
  return undefined;
}
