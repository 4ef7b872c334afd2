import type { Server } from 'node:http';

/** Lets a server listen on a free port of this computer. Out: its origin. */
export async function lausche(server: Server): Promise<string> {
  await new Promise<void>((fertig) => server.listen(0, '127.0.0.1', fertig));
  const adresse = server.address();
  if (typeof adresse !== 'object' || !adresse) throw new Error('Der Server lauscht auf keinem Port.');
  return `http://127.0.0.1:${adresse.port}`;
}
