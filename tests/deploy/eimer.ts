/** A bucket as rclone speaks to one (S3), in memory: what was sent to it, in which order, with which headers. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { lausche } from '../anschluss.ts';

export interface Vorgang {
  /** PUT or DELETE. */
  was: string;
  /** '/hilfe/index.html' */
  datei: string;
  typ: string | undefined;
  halten: string | undefined;
}

/** Later than any clock: what was just brought is not old. */
const GEBRACHT = '2098-12-31T12:00:00.000Z';

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>${text}`;
const maskiert = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Out: where it is, what was done so far, and what ends it. */
export async function eimer(name: string) {
  const inhalt = new Map<string, { etag: string; bytes: number; seit: string }>();
  const vorgaenge: Vorgang[] = [];
  const server = createServer((anfrage, antwort) => {
    const url = new URL(anfrage.url!, 'http://eimer');
    const datei = decodeURIComponent(url.pathname).slice(name.length + 1) || '/';
    const teile: Buffer[] = [];
    anfrage.on('data', (teil: Buffer) => teile.push(teil));
    anfrage.on('end', () => {
      const kopf = (feld: string) => anfrage.headers[feld] as string | undefined;
      const da = inhalt.get(datei);
      if (anfrage.method === 'PUT' && datei !== '/') {
        const bytes = Buffer.concat(teile);
        const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
        inhalt.set(datei, { etag, bytes: bytes.length, seit: GEBRACHT });
        vorgaenge.push({ was: 'PUT', datei, typ: kopf('content-type'), halten: kopf('cache-control') });
        return void antwort.writeHead(200, { etag }).end();
      }
      if (anfrage.method === 'DELETE') {
        inhalt.delete(datei);
        vorgaenge.push({ was: 'DELETE', datei, typ: undefined, halten: undefined });
        return void antwort.writeHead(204).end();
      }
      if (anfrage.method === 'HEAD' || datei !== '/') {
        if (datei === '/') return void antwort.writeHead(200).end();
        if (!da) return void antwort.writeHead(404).end();
        return void antwort
          .writeHead(200, {
            etag: da.etag,
            'content-length': da.bytes,
            'last-modified': new Date(da.seit).toUTCString(),
          })
          .end();
      }
      const ab = url.searchParams.get('prefix') ?? '';
      const trenner = url.searchParams.get('delimiter');
      const schluessel = [...inhalt]
        .map(([d, stand]) => ({ name: d.slice(1), ...stand }))
        .filter((s) => s.name.startsWith(ab));
      const ordner = new Set<string>();
      const liste = schluessel.flatMap(({ name: s, etag, bytes, seit }) => {
        const ende = trenner ? s.indexOf(trenner, ab.length) : -1;
        if (ende >= 0) ordner.add(s.slice(0, ende + 1));
        return ende >= 0
          ? []
          : `<Contents><Key>${maskiert(s)}</Key><LastModified>${seit}</LastModified><ETag>${etag}</ETag><Size>${bytes}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
      });
      for (const o of ordner) liste.push(`<CommonPrefixes><Prefix>${maskiert(o)}</Prefix></CommonPrefixes>`);
      const ergebnis = `<ListBucketResult><Name>${name}</Name><Prefix>${maskiert(ab)}</Prefix><IsTruncated>false</IsTruncated>${liste.join('')}</ListBucketResult>`;
      antwort.writeHead(200, { 'content-type': 'application/xml' }).end(xml(ergebnis));
    });
  });
  const herkunft = await lausche(server);
  /** As if it had been brought long ago. */
  const altere = (datei: string): void =>
    void inhalt.set(datei, { ...inhalt.get(datei)!, seit: '2020-01-01T00:00:00.000Z' });
  return { herkunft, vorgaenge, altere, beende: () => server.close() };
}
