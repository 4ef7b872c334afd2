/** Starts the editor with what the page hands over. Only /redaktion/ loads this. */
import CMS, { type CmsConfig } from '@sveltia/cms';
import type { Redaktion } from '../../schema/redaktion.ts';
import { baustein, BILD } from './bausteine.ts';
import { format } from './format.ts';

const { config, formate, bausteine, werkzeug, angeschlossen } = JSON.parse(
  document.getElementById('redaktion-einstellungen')!.textContent,
) as Redaktion;
/** The software offers folders of one's own computer on such addresses only. */
const aufDiesemRechner = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);

if (angeschlossen || aufDiesemRechner) {
  document.getElementById('redaktion-hinweis')!.remove();
  const namen = Object.keys(bausteine);
  for (const [id, art] of Object.entries(bausteine)) CMS.registerEditorComponent(baustein(id, art, werkzeug));
  CMS.registerEditorComponent(BILD);
  for (const [name, { endung, felder }] of Object.entries(formate))
    CMS.registerCustomFormat(name, endung, format(endung, felder, namen));
  // The software forbids zooming on touch screens; whoever needs it larger may have it.
  new MutationObserver(() => {
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="viewport"][content*="maximum-scale"]'))
      meta.content = 'width=device-width, initial-scale=1';
  }).observe(document.head, { childList: true, subtree: true, attributes: true });
  await CMS.init({ config: config as unknown as CmsConfig });
}
