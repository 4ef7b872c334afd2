/**
 * Lets one process of this machine at a time do something. The lock is an address that only one process can listen on: the system frees it when
 * the process ends, also when it is killed, so nothing stays behind that somebody would have to judge.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as warte } from 'node:timers/promises';

/** A lock that is held. Whoever else gets it as well (bau.ts) holds it, too: it is free when the last of them has ended or closed it. */
export type Sperre = Server;

/** Linux and Windows have addresses that are no files; elsewhere it is a socket file, which may be left over. */
function adresse(name: string): { ort: string; datei: boolean } {
  const kennung = `veroeffentlichen-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return { ort: `\0${kennung}`, datei: false };
  if (process.platform === 'win32') return { ort: `\\\\.\\pipe\\${kennung}`, datei: false };
  return { ort: path.join(tmpdir(), kennung), datei: true };
}

const lausche = (ort: string): Promise<Sperre | undefined> =>
  new Promise((fertig) => {
    const server = createServer();
    server.once('error', () => fertig(undefined)).listen(ort, () => fertig(server));
    // It holds the lock, not the process.
    server.unref();
  });

const antwortet = (ort: string): Promise<boolean> =>
  new Promise((fertig) => {
    const frage = connect(ort, () => fertig(true)).once('error', () => fertig(false));
    frage.once('connect', () => frage.destroy());
  });

/** Holds the lock of this name until the process ends. In: what it is about, such as a path. Out: nothing when another holds it. */
export async function sperre(name: string): Promise<Sperre | undefined> {
  const { ort, datei } = adresse(name);
  const gehalten = await lausche(ort);
  if (gehalten || !datei || (await antwortet(ort))) return gehalten;
  rmSync(ort, { force: true });
  return lausche(ort);
}

/** How long between two questions whether it is free, in milliseconds. */
const NACHFRAGE = 200;

/** As `sperre`, but waits until no other holds it. In: also what is done once, before it waits. */
export async function sperreSobaldFrei(name: string, beimWarten: () => void): Promise<Sperre> {
  for (let gefragt = false; ; gefragt = true) {
    const gehalten = await sperre(name);
    if (gehalten) return gehalten;
    if (!gefragt) beimWarten();
    await warte(NACHFRAGE);
  }
}
