/**
 * Runs inside the session that firefox.ts starts: lets Firefox show every page and Orca read it, and writes down what both made of it. In: the origin of
 * the site, and a folder for that.
 */
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { firefox, programm } from '../../tests/browser/fernbedienung.ts';
import { bis } from '../../tests/geduld.ts';
import type { Knoten } from './baum.ts';
import type { Gehoert } from './firefox.ts';
import { mithoeren, saetze } from './orca.ts';
import { FENSTER, SEITEN } from './seiten.ts';

// All programs are told that somebody listens: they build their trees only then.
for (const eigenschaft of ['IsEnabled', 'ScreenReaderEnabled'])
  execFileSync('gdbus', [
    ...['call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus'],
    ...['--method', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', eigenschaft, '<true>'],
  ]);

/** Firefox's own tree, seen from the program around the page. */
const BAUM = `
const dienst = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
const knoten = (k) => ({
  rolle: k.computedARIARole || dienst.getStringRole(k.role),
  name: k.name ?? '',
  kinder: Array.from({ length: k.childCount }, (_, i) => knoten(k.getChildAt(i))),
});
return JSON.stringify(knoten(dienst.getAccessibleFor(gBrowser.selectedBrowser)));`;

/** Orca, which writes down each line at once: otherwise what it says last comes when the next page is open. */
const ORCA = `
import builtins, runpy, shutil, sys
oeffne = builtins.open
builtins.open = lambda ort, art='r', puffer=-1, *rest, **namen: oeffne(ort, art, 1 if art == 'w' else puffer, *rest, **namen)
sys.argv = ['orca', '--debug-file', sys.argv[1]]
runpy.run_path(shutil.which('orca'), run_name='__main__')`;

const [herkunft, ordner] = process.argv.slice(2) as [string, string];
const mitschrift = path.join(ordner, 'orca.txt');
const orca = spawn('/usr/bin/python3', ['-c', ORCA, mitschrift], { stdio: 'ignore' });
const gesagtes = mithoeren(mitschrift);
await gesagtes();
const { sende, beende } = await firefox(programm('Firefox')!, ['--remote-allow-system-access']);
await sende('NewSession', { capabilities: { alwaysMatch: {} } });
await sende('SetWindowRect', FENSTER);
/** Runs something in the program around the page. */
async function imProgramm(script: string): Promise<unknown> {
  await sende('Marionette:SetContext', { value: 'chrome' });
  const { value } = (await sende('ExecuteScript', { script, args: [] })) as { value: unknown };
  await sende('Marionette:SetContext', { value: 'content' });
  return value;
}
await imProgramm("Services.prefs.setStringPref('intl.accept_languages', 'de-DE, de');");
await gesagtes();

const ergebnis: Gehoert[] = [];
for (const { adresse, eingabe, erst, sprache = 'de' } of SEITEN) {
  await sende('Navigate', { url: herkunft + adresse });
  let neues = await gesagtes();
  if (eingabe) {
    const { value } = (await sende('FindElement', { using: 'css selector', value: 'input[type=search]' })) as {
      value: Record<string, string>;
    };
    await sende('ElementSendKeys', { id: Object.values(value)[0], text: eingabe });
  }
  if (erst) await bis(() => sende('FindElement', { using: 'css selector', value: erst }));
  if (eingabe) neues = await gesagtes();
  const baum = JSON.parse((await imProgramm(BAUM)) as string) as Knoten;
  ergebnis.push({ baum, saetze: saetze(neues, sprache) });
}
await beende();
orca.kill('SIGKILL');
writeFileSync(path.join(ordner, 'ergebnis.json'), JSON.stringify(ergebnis));
