/**
 * What goes wrong with the machine and not with the content, in a German sentence for whoever looks after it. What the programs said of it goes into a
 * file: it is long, English, and full of places in the code.
 */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { FRIST, type Abbruch } from './bau.ts';

export interface Stoerung {
  /** Of whom we know how to help: room can be made. */
  voll?: boolean;
  problem: string;
  erwartet: string;
}

/** By what Node, Rust and libc say. */
const ARTEN: [muster: RegExp, stoerung: Stoerung][] = [
  [
    /\b(ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i,
    { voll: true, problem: 'Die Platte ist voll.', erwartet: 'mehr freier Platz.' },
  ],
  [
    /\bEROFS\b|read-only file system/i,
    {
      problem: 'Die Platte lässt sich nur lesen.',
      erwartet:
        'ein Ordner, in den sich schreiben lässt; vielleicht ist die Platte nach einem Fehler nur zum Lesen eingehängt.',
    },
  ],
  [
    /\b(EACCES|EPERM)\b|permission denied|operation not permitted/i,
    {
      problem: 'Dem Nutzer, der diesen Befehl ruft, fehlen Rechte.',
      erwartet: 'ein Nutzer, dem die Ordner gehören, und ein Dateisystem, das Rechte und Verweise kennt.',
    },
  ],
  [
    /\bENOMEM\b|out of memory|cannot allocate memory/i,
    { problem: 'Der Arbeitsspeicher reicht nicht.', erwartet: 'mehr freier Arbeitsspeicher.' },
  ],
  [
    /\b(EMFILE|ENFILE)\b|too many open files/i,
    { problem: 'Zu viele Dateien sind zugleich offen.', erwartet: 'eine höhere Grenze (ulimit -n).' },
  ],
  [
    /\b(EIO|ESTALE|ENOTCONN|EHOSTDOWN)\b|input\/output error/i,
    { problem: 'Die Platte antwortet nicht, wie sie soll.', erwartet: 'eine Platte ohne Fehler.' },
  ],
];

const deuteText = (text: string): Stoerung | undefined => ARTEN.find(([muster]) => muster.test(text))?.[1];

/** A fault that this program threw, with the place that it is about. */
export function deuteStoerung(fehler: unknown): Stoerung {
  const { code = '', path: ort } = (fehler ?? {}) as Partial<NodeJS.ErrnoException>;
  const bekannt = code ? deuteText(code) : undefined;
  if (bekannt) return { ...bekannt, problem: ort ? bekannt.problem.replace(/\.$/, `: ${ort}.`) : bekannt.problem };
  return {
    problem: 'Dieser Befehl ist an einem Fehler im Programm gescheitert.',
    erwartet: 'wer das Programm pflegt, sieht nach.',
  };
}

/** Is it the content that a build does not accept? That it tells in German by itself. */
export const istInhalt = ({ fehler }: Abbruch): boolean =>
  fehler.includes('Fehler im Inhalt. Die Website wird erst gebaut');

/** A build that did not succeed. */
export function deuteAbbruch({ code, signal, hing, fehler }: Abbruch): Stoerung {
  if (hing)
    return {
      problem: `Der Bau ist nach ${FRIST} Minuten nicht fertig.`,
      erwartet: 'ein Rechner, der weniger anderes zu tun hat.',
    };
  const bekannt = deuteText(fehler);
  if (bekannt) return bekannt;
  if (signal)
    return {
      problem: `Der Bau ist von außen beendet worden (${signal})${signal === 'SIGKILL' ? ', vermutlich, weil der Arbeitsspeicher nicht reicht' : ''}.`,
      erwartet: 'ein Bau, der zu Ende läuft.',
    };
  return {
    problem: `Der Bau ist an einem Fehler im Programm gescheitert (Ende ${code ?? 'unbekannt'}).`,
    erwartet: 'wer das Programm pflegt, sieht nach.',
  };
}

/** Writes a file anew that only this user reads. Out: whether it is there, as a whole. */
function schreibeFuerUns(datei: string, text: string): boolean {
  try {
    rmSync(datei, { force: true });
    writeFileSync(datei, text, { mode: 0o600, flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/**
 * What the programs said, in a file that only this user reads: it may quote what is under embargo. Where the disk is full or only to be read, in the
 * folder for passing things. Out: where, if anywhere.
 */
export function schreibeEinzelheiten(datei: string, was: unknown): string | undefined {
  const text = typeof was === 'string' ? was : inspect(was);
  const name = `veroeffentlichen-${createHash('sha256').update(datei).digest('hex').slice(0, 12)}.txt`;
  return [datei, path.join(tmpdir(), name)].find((ort) => schreibeFuerUns(ort, `${text.trim()}\n`));
}
