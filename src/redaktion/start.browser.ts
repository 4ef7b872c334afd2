/** Starts the editor with what the page hands over. Only /redaktion/ loads this. */
import CMS, { type CmsConfig } from '@sveltia/cms';
import { teil } from '../ausgabe/teil.browser.ts';
import { ALLE_DATEIEN, ALLE_ORDNER, type Dateiname, type Ordnername } from '../schema/index.ts';
import { felderJe } from './formular.ts';
import type { Redaktion } from './konfiguration.ts';
import { baustein, BILD } from './bausteinmenue.browser.ts';
import { befund } from './befund.ts';
import { bereiteZettel, zeigeBefund } from './befundzettel.browser.ts';
import { format, ROH, type Format } from './datei/format.ts';

// Our own page says it (konfiguration.ts), with the same type.
const { config, formate, bausteine, werkzeug, angeschlossen } = JSON.parse(
  teil(document, '#redaktion-einstellungen').textContent,
) as Redaktion;
type Name = Ordnername | Dateiname;
const felder = felderJe(config);
const titelVon = ({ titel }: Record<string, unknown>): string => (typeof titel === 'string' ? titel : '');
/** The software offers folders of one's own computer on such addresses only. */
const aufDiesemRechner = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);

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
    return text;
  },
});

if (angeschlossen || aufDiesemRechner) {
  teil(document, '#redaktion-hinweis').remove();
  const namen = Object.keys(bausteine);
  for (const [id, art] of Object.entries(bausteine)) CMS.registerEditorComponent(baustein(id, art, werkzeug));
  CMS.registerEditorComponent(BILD);
  const formatVon = (name: Name) => format(formate[name]!.endung, formate[name]!.felder, namen);
  for (const name of [...ALLE_ORDNER, ...ALLE_DATEIEN])
    CMS.registerCustomFormat(name, formate[name]!.endung, mitBefund(name, formatVon(name)));
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
  bereiteZettel();
  // The software forbids zooming on touch screens; whoever needs it larger may have it.
  new MutationObserver(() => {
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="viewport"][content*="maximum-scale"]'))
      meta.content = 'width=device-width, initial-scale=1';
  }).observe(document.head, { childList: true, subtree: true, attributes: true });
  // That it is a configuration of this software, its JSON Schema checks (redaktion.test.ts).
  await CMS.init({ config: config as unknown as CmsConfig });
}
