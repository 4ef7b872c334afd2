/** After the pages: the media kit. It packs finished files only, so what may not be seen yet cannot get in, and nothing is written twice. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { parseHTML } from 'linkedom';
import type { Mappendatei } from './pressemappe.ts';
import { herkunftszeile, websitename } from '../inhalt/website.ts';
import { nachDenSeiten, schreibeDatei } from '../ausgabe/ausgabe.ts';
import { glatt } from '../ausgabe/glatt.ts';
import { ausLager } from '../lager/lager.ts';
import type { Bestand } from '../inhalt/bestand.ts';
import { bestandVon } from '../inhalt/lader.ts';
import { textdatei, volltext } from '../ausgabe/volltext.ts';

type Website = Pick<Bestand, 'site'>;

const SEITE = '/presse/';
const BLATT = '/presse/faktenblatt/';
/** Every file has this time, the first that a ZIP can hold; without a zone, so that it is written the same everywhere. */
const ZEIT = '1980-01-01T00:00:00';

/** In: the finished page for the press. Out: what it says lies in the kit, and where the kit lies. */
function mappeVon(html: string): { ziel: string; dateien: Mappendatei[] } {
  const { document } = parseHTML(html);
  const ziel = document.querySelector('[data-groesse]')?.getAttribute('data-groesse');
  if (!ziel) throw new Error(`${SEITE} nennt keine Pressemappe`);
  const dateien = [...document.querySelectorAll('.mappe a[download]')].map((a) => ({
    name: a.getAttribute('download')!,
    titel: a.textContent.trim(),
    adresse: a.getAttribute('href')!,
  }));
  return { ziel, dateien };
}

/** The first file to read: what lies here, as of when, whom to ask, how to use and to cite it. */
function liesmich(html: string, dateien: readonly Mappendatei[], adresse: string, site: Website): string {
  const { document } = parseHTML(html);
  const hinweis = document.querySelector('.anbieter .huelle');
  hinweis?.querySelector('a')?.remove();
  const { text } = volltext(html, adresse);
  return textdatei(
    {
      titel: `Pressemappe: ${websitename(site)}`,
      vorspann: glatt(hinweis?.textContent),
      html: '',
      text: `Inhalt\n\n${dateien.map((d) => `- ${d.name}: ${d.titel}`).join('\n')}\n\n${text}`,
    },
    adresse,
    herkunftszeile(site),
  );
}

/** Bytes of a ZIP with these files; the same files always make the same bytes. */
export const packe = (dateien: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries([...dateien].sort(([a], [b]) => (a < b ? -1 : 1))) satisfies Zippable, {
    level: 9,
    mtime: ZEIT,
  });

/** A size in words, rounded to 10 kB. */
const groesseInWorten = (bytes: number): string => `rund ${Math.ceil(bytes / 10_000) * 10} kB`;

/** Writes the texts of the kit and the kit into `ordner`, and its size into the page that links it. */
async function schreibePressemappe(ordner: string, herkunft: string, site: Website): Promise<void> {
  const ort = (adresse: string) => path.join(ordner, adresse);
  const html = (adresse: string) => readFile(ort(`${adresse}index.html`), 'utf8');
  const absolut = (adresse: string) => new URL(adresse, herkunft).href;
  const seite = await html(SEITE);
  const { ziel, dateien } = mappeVon(seite);
  await schreibeDatei(
    ordner,
    '/presse/faktenblatt.txt',
    textdatei(volltext(await html(BLATT), absolut(BLATT)), absolut(BLATT), herkunftszeile(site)),
  );
  await schreibeDatei(ordner, '/presse/liesmich.txt', liesmich(seite, dateien, absolut(SEITE), site));
  const inhalt = await Promise.all(dateien.map(async (d) => [d.name, await readFile(ort(d.adresse))] as const));
  const zutaten = [String(packe), ZEIT, ...inhalt.flat()];
  const zip = await ausLager('pressemappe', zutaten, () => Promise.resolve(packe(new Map(inhalt))));
  await schreibeDatei(ordner, ziel, zip);
  await schreibeDatei(
    ordner,
    `${SEITE}index.html`,
    seite.replace(/(<small[^>]* data-groesse="[^"]*"[^>]*>)/, `$1${groesseInWorten(zip.length)}`),
  );
}

/** Adds the media kit to every build. Before the search index, which takes what it reads out of the pages. */
export const pressemappe = () =>
  nachDenSeiten('pressemappe', ({ ordner, wurzel, herkunft }) =>
    schreibePressemappe(ordner, herkunft, bestandVon(wurzel)),
  );
