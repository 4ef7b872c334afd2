/** The last step of a build: how servers hand out what was built, and what each page allows itself. */
import { readFileSync } from 'node:fs';
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

const alsAdresse = (datei: string): string => `/${datei.split(path.sep).join('/')}`;

/** Adds the rules of servers to every build, and to each page its own. Behind everything that changes pages: a rule names their parts by hash. */
export const auslieferung = () =>
  nachDenSeiten('auslieferung', async ({ ordner, wurzel, herkunft }) => {
    const arten = adressarten(ablage.gitlab?.herkunft);
    const eintraege = bestandVon(wurzel).weiterleitungen;
    const vorhanden = await readdir(ordner, { recursive: true });
    const umzuege = weiterleitungen(eintraege, vorhanden.map(alsAdresse));
    for (const [alt, nach] of Object.entries(eintraege))
      await schreibeDatei(ordner, `${alt}index.html`, umzugsseite(nach, herkunft));

    const lies = (adresse: string): Buffer => readFileSync(path.join(ordner, adresse));
    const seiten = (await readdir(ordner, { recursive: true })).filter((datei) => datei.endsWith('.html'));
    await Promise.all(
      seiten.map(async (datei) => {
        const ort = path.join(ordner, datei);
        await writeFile(ort, mitRegel(await readFile(ort, 'utf8'), artVon(alsAdresse(datei), arten), lies));
      }),
    );

    await schreibeDatei(ordner, '_headers', kopfdatei(arten));
    await schreibeDatei(ordner, '_redirects', umzugsdatei(umzuege));
    await schreibeDatei(ordner, '_server/nginx-http.conf', nginxHttp(arten));
    await schreibeDatei(ordner, '_server/nginx.conf', nginxServer(arten, umzuege));
    await schreibeDatei(ordner, '_server/Caddyfile', caddyfile(arten, umzuege));
  });
