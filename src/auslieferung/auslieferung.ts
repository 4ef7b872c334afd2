/** The last step of a build: how servers hand out what was built, and what each page allows itself. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nachDenSeiten, schreibeDatei } from '../ausgabe/ausgabe.ts';
import { bestandVon } from '../inhalt/lader.ts';
import { ablage } from '../redaktion/ablage.ts';
import { adressarten, artVon } from './adressarten.ts';
import { caddyfile } from './caddy.ts';
import { kopfdatei, umzugsdatei } from './kopfdatei.ts';
import { nginxHttp, nginxServer } from './nginx.ts';
import { mitRegel } from './seitenregel.ts';
import { umzugsseite, weiterleitungen } from './weiterleitungen.ts';

/** Adds the rules of servers to every build, and to each page its own. Behind everything that changes pages: a rule names their parts by hash. */
export const auslieferung = () =>
  nachDenSeiten('auslieferung', async ({ ordner, wurzel, herkunft }) => {
    const arten = adressarten(ablage.gitlab?.herkunft);
    const umzuege = weiterleitungen(bestandVon(wurzel).weiterleitungen);
    for (const { von, nach } of umzuege)
      if (von[0]!.endsWith('/')) await schreibeDatei(ordner, `${von[0]}index.html`, umzugsseite(nach, herkunft));

    const dateien = (await readdir(ordner, { recursive: true })).filter((datei) => datei.endsWith('.html'));
    await Promise.all(
      dateien.map(async (datei) => {
        const ort = path.join(ordner, datei);
        const adresse = `/${datei.split(path.sep).join('/')}`;
        await writeFile(ort, mitRegel(await readFile(ort, 'utf8'), artVon(adresse, arten)));
      }),
    );

    await schreibeDatei(ordner, '_headers', kopfdatei(arten));
    await schreibeDatei(ordner, '_redirects', umzugsdatei(umzuege));
    await schreibeDatei(ordner, '_server/nginx-http.conf', nginxHttp(arten));
    await schreibeDatei(ordner, '_server/nginx.conf', nginxServer(arten, umzuege));
    await schreibeDatei(ordner, '_server/Caddyfile', caddyfile(arten, umzuege));
  });
