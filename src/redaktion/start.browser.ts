/** Starts the editor with what the page hands over. Only /redaktion/ loads this. */
import './ohneauswertung.browser.ts';
import CMS, { type CmsConfig } from '@sveltia/cms';
import { teil } from '../ausgabe/teil.browser.ts';
import { ALLE_DATEIEN, ALLE_ORDNER, type Dateiname, type Ordnername } from '../schema/index.ts';
import { felderJe } from './formular.ts';
import type { Redaktion } from './konfiguration.ts';
import { baustein, BILD } from './bausteinmenue.browser.ts';
import { namensgeber } from './namensgeber.ts';
import { befund } from './befund.ts';
import { bereiteZettel, zeigeBefund } from './befundzettel.browser.ts';
import { format, ROH, type Format } from './datei/format.ts';
import { mitUebersetzungsstand } from './uebersetzung/folgt.ts';
import { bereiteUebersetzungen } from './uebersetzung/nebeneinander.browser.ts';
import { Anmeldung } from './wache/anmeldung.browser.ts';
import { Gitlabwache } from './wache/gitlabwache.browser.ts';
import { senden } from './wache/gitlabnetz.browser.ts';
import { Grundlagen } from './wache/grundlagen.ts';
import { bewacheOrdner } from './wache/ordnerwache.browser.ts';
import { unterschiede, type Vergleich } from './wache/unterschied.ts';

// Our own page says it (konfiguration.ts), with the same type.
const { config, formate, bausteine, werkzeug, angeschlossen, veroeffentlicht, originale } = JSON.parse(
  teil(document, '#redaktion-einstellungen').textContent,
) as Redaktion;
type Name = Ordnername | Dateiname;
const felder = felderJe(config);
const titelVon = ({ titel }: Record<string, unknown>): string => (typeof titel === 'string' ? titel : '');
/** The software offers folders of one's own computer on such addresses only. */
const aufDiesemRechner = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);

const grundlagen = new Grundlagen();
/** What was last written of a file, by what it was when it was read: the software does not read it anew after saving. */
const zuletzt = new Map<string, string>();
/** The same format; what it writes is checked, and whoever saves reads what is still missing. */
const mitBefund = (name: Name, { fromFile, toFile }: Format): Format => ({
  fromFile,
  toFile(inhalt) {
    const gelesen = typeof inhalt[ROH] === 'string' ? inhalt[ROH] : '';
    const text = toFile(inhalt);
    zeigeBefund(titelVon(inhalt), befund(name, felder.get(name)!, text, zuletzt.get(gelesen) ?? gelesen));
    if (gelesen) zuletzt.set(gelesen, text);
    grundlagen.merke(text, gelesen, name);
    return text;
  },
});

/** Everything that the software sends to its project, or to sign in, goes past our watch. Out: the watch. */
function bewacheGitlab(vergleich: Vergleich): Gitlabwache {
  const { api_root, repo, branch, base_url, app_id } = config['backend'] as Record<string, string>;
  const api = `${api_root}/projects/${encodeURIComponent(repo!)}`;
  const wache = new Gitlabwache({ api, zweig: branch! }, grundlagen, vergleich);
  const anmeldung = new Anmeldung({ herkunft: base_url!, anwendung: app_id! });
  globalThis.fetch = (ziel, init = {}) => {
    if (typeof ziel !== 'string') return senden(ziel, init);
    const auftrag = { adresse: ziel, init };
    if (anmeldung.istTausch(auftrag)) return anmeldung.tausche(auftrag);
    return ziel.startsWith(`${api}/`) ? wache.sende(auftrag) : senden(ziel, init);
  };
  return wache;
}

if (angeschlossen || aufDiesemRechner) {
  teil(document, '#redaktion-hinweis').remove();
  const namen = Object.keys(bausteine);
  for (const [id, art] of Object.entries(bausteine)) CMS.registerEditorComponent(baustein(id, art, werkzeug));
  CMS.registerEditorComponent(BILD);
  const formatVon = (name: Name) => format(formate[name]!.endung, formate[name]!.felder, namen);
  for (const name of [...ALLE_ORDNER, ...ALLE_DATEIEN]) {
    const bewacht = mitBefund(name, formatVon(name));
    const ganz = name === 'uebersetzungen' ? mitUebersetzungsstand(bewacht, originale) : bewacht;
    CMS.registerCustomFormat(name, formate[name]!.endung, ganz);
  }
  // The last gate: what the build would refuse is not merged.
  CMS.registerEventListener({
    name: 'prePublish',
    handler: ({ entry }) => {
      // The software keeps an entry as Immutable does, and names collections and files as konfiguration.ts does.
      const { path, data } = entry.toJS() as { path: string; data: Record<string, unknown> };
      const name = path.split('/')[1]!.replace(/\.yaml$/, '') as Name;
      const befunde = befund(name, felder.get(name)!, formatVon(name).toFile(data));
      zeigeBefund(titelVon(data), befunde);
      if (befunde.length) throw new Error('Noch nicht vollständig.');
    },
  });
  const vergleich: Vergleich = (fassungen) => {
    // What was remembered with it is a name (mitBefund).
    const name = grundlagen.art(fassungen.meins) as Name;
    return unterschiede(felder.get(name)!, formatVon(name), fassungen);
  };
  bewacheOrdner(grundlagen, vergleich);
  const gitlab = angeschlossen ? bewacheGitlab(vergleich) : undefined;
  Object.assign(globalThis, { redaktionsname: namensgeber(veroeffentlicht, () => gitlab?.benutzt ?? false) });
  bereiteZettel();
  bereiteUebersetzungen(originale, formatVon('seiten').toFile);
  // The software forbids zooming on touch screens; whoever needs it larger may have it.
  new MutationObserver(() => {
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="viewport"][content*="maximum-scale"]'))
      meta.content = 'width=device-width, initial-scale=1';
  }).observe(document.head, { childList: true, subtree: true, attributes: true });
  // That it is a configuration of this software, its JSON Schema checks (redaktion.test.ts).
  await CMS.init({ config: config as unknown as CmsConfig });
}
