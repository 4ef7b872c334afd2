/**
 * What our rules cost a server: `npm run bench:last [-- rounds]`, on Linux, with nginx of Debian and wrk. wrk asks nginx, as deploy/nginx sets it up, for a page, a
 * part of one, an address that there is not, a part of the search index and a feed, and in turns the same nginx for a bare file of as many bytes, without
 * headers, types or log. Prints a Markdown table. Counted is the processor time of nginx: requests a second depend on what else the machine does.
 * The last row is the page packed anew for every reader, which is what the twins spare.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { erste } from '../tests/deploy/dateien.ts';
import { freiePorts, nginx } from '../tests/deploy/server.ts';
import { median } from './median.ts';

const RUNDEN = Number(process.argv[2] ?? 9);
/** Seconds of each half of a round. */
const DAUER = 1;
const KOPF = 'Accept-Encoding: br, gzip';

const kahl = mkdtempSync(path.join(tmpdir(), 'kahl-'));
const [kahlerPort, packenderPort] = (await freiePorts(2)) as [number, number];
const server = await nginx(undefined, {
  dazu: `
server { listen 127.0.0.1:${kahlerPort}; root ${kahl}; gzip off; access_log off; }
server { listen 127.0.0.1:${packenderPort}; root ${kahl}; gzip on; gzip_types *; gzip_comp_level 6; access_log off; }`,
});
const arbeiter = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(' ');
/** Processor time of nginx so far, in seconds. */
const rechenzeit = () =>
  arbeiter.reduce(
    (summe, pid) => summe + Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e9,
    0,
  );

/** Requests a second of processor time; an answer that is not 200 counts, too. */
function messe(port: number, adresse: string, kopf = KOPF): number {
  const vorher = rechenzeit();
  const bericht = execFileSync(
    'wrk',
    ['-t1', '-c16', `-d${DAUER}s`, '-H', kopf, `http://127.0.0.1:${port}${adresse}`],
    { encoding: 'utf8' },
  );
  return Number(/(\d+) requests in/.exec(bericht)![1]) / (rechenzeit() - vorher);
}
const zahl = (wert: number): string => Math.round(wert).toLocaleString('en');

const faelle = [
  ['page', '/konzept/'],
  ['part of a page', erste('.woff2')],
  ['address that there is not', '/gibt-es-nicht/'],
  ['part of the search index', erste('.pf_fragment')],
  ['feed', erste('rss.xml')],
] as const;
console.log('| what | bytes | with our rules | bare file | share |\n| --- | ---: | ---: | ---: | ---: |');
for (const [was, adresse] of faelle) {
  const { bytes } = await server.frage(adresse, { headers: { 'Accept-Encoding': 'br, gzip' } });
  writeFileSync(path.join(kahl, 'index.html'), bytes);
  // A folder is asked for as a folder on both sides: nginx looks for its index.
  const kahleAdresse = adresse.endsWith('/') ? '/' : '/index.html';
  const runden = Array.from({ length: RUNDEN }, () => {
    const [wir, ohne] = [messe(server.port, adresse), messe(kahlerPort, kahleAdresse)];
    return { wir, ohne, anteil: wir / ohne };
  });
  const mitte = (was: 'wir' | 'ohne' | 'anteil') => median(runden.map((r) => r[was]));
  console.log(
    `| ${was} | ${zahl(bytes.length)} | ${zahl(mitte('wir'))} | ${zahl(mitte('ohne'))} | ${Math.round(mitte('anteil') * 100)} % |`,
  );
}
const seite = (await server.frage('/konzept/')).bytes;
writeFileSync(path.join(kahl, 'seite.html'), seite);
const packend = Array.from({ length: RUNDEN }, () => messe(packenderPort, '/seite.html', 'Accept-Encoding: gzip'));
console.log(`| page, packed for each reader (gzip) | ${zahl(seite.length)} | | ${zahl(median(packend))} | |`);
await server.beende();
rmSync(kahl, { recursive: true });
