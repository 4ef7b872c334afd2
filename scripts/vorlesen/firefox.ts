/** Firefox and Orca, where a system has them, in a session of their own: a bus, a screen, a home that is empty. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programm } from '../../tests/browser/fernbedienung.ts';
import type { Knoten } from './baum.ts';

/** What Firefox and Orca make of a page. */
export interface Gehoert {
  baum: Knoten;
  saetze: string[];
}

const PROGRAMME = ['dbus-run-session', 'xvfb-run', 'gdbus', 'orca'];
/** In this time it is through with all pages; otherwise something hangs. */
const FRIST = 15 * 60_000;

/** Which of the programs are missing here. */
export function wasFehlt(): string[] {
  const orte = (process.env['PATH'] ?? '').split(path.delimiter);
  const fehlende = PROGRAMME.filter((name) => !orte.some((ort) => existsSync(path.join(ort, name))));
  return programm('Firefox') ? fehlende : ['firefox-esr', ...fehlende];
}

/** Lets both read all pages. In: the origin of the site. Out: what they made of each. Throws when they could not. */
export async function hoereFirefox(herkunft: string): Promise<Gehoert[]> {
  const heim = mkdtempSync(path.join(tmpdir(), 'vorlesen-'));
  const laufzeit = path.join(heim, 'lauf');
  mkdirSync(laufzeit, { mode: 0o700 });
  const kind = spawn(
    'dbus-run-session',
    [
      ...['--', 'xvfb-run', '-a', '-s', '-screen 0 1280x1000x24', process.execPath],
      ...[path.join(import.meta.dirname, 'sitzung.ts'), herkunft, heim],
    ],
    {
      // Of the speech only the words are wanted: nobody listens at this address.
      env: {
        ...process.env,
        ...{ HOME: heim, XDG_RUNTIME_DIR: laufzeit, SPEECHD_ADDRESS: `unix_socket:${heim}/niemand` },
        ...{ LANG: 'de_DE.UTF-8', LANGUAGE: 'de', GNOME_ACCESSIBILITY: '1' },
      },
      stdio: ['ignore', 'ignore', 'ignore'],
      detached: true,
    },
  );
  try {
    const [ende] = (await once(kind, 'exit', { signal: AbortSignal.timeout(FRIST) })) as [number | null];
    if (ende !== 0) throw new Error(`Firefox und Orca endeten mit ${ende}.`);
    return JSON.parse(readFileSync(path.join(heim, 'ergebnis.json'), 'utf8')) as Gehoert[];
  } finally {
    try {
      // The bus and what hangs on it.
      process.kill(-kind.pid!);
    } catch {
      // All have ended.
    }
    rmSync(heim, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
