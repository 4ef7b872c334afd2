/**
 * Writes down in which order and by which names a screen reader gets pages: `npm run vorlesen`, after a build, into docs/vorleseprotokoll.md. Asks Chromium
 * for its tree, and where a system has them Firefox for its own and Orca for what it says. A person must read the file: no program can judge an order.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { diff } from 'node:util';
import { DIST, WURZEL } from '../tests/ordner.ts';
import { inWorten } from '../src/zeit/datum.ts';
import { heute } from '../src/zeit/uhr.ts';
import { angaben } from './angaben.ts';
import { mitBrowser } from './mitbrowser.ts';
import { zeilen, type Knoten, type Zeile } from './vorlesen/baum.ts';
import { chromiumBaum } from './vorlesen/chromium.ts';
import { hoereFirefox, wasFehlt, type Gehoert } from './vorlesen/firefox.ts';
import { FENSTER, SEITEN, type Vorleseseite } from './vorlesen/seiten.ts';

angaben(
  `So: npm run vorlesen
Schreibt nach docs/vorleseprotokoll.md, was ein Vorleseprogramm von ${SEITEN.length} Seiten bekommt.`,
  {},
);

/** As many lines of a page; what follows is more of the same. */
const ZEILEN = 70;
const LAENGE = 160;

const fehlende = wasFehlt();
const [baeume, gehoert] = await mitBrowser(DIST, async ({ browser, herkunft }) => {
  const seite = await browser.newPage({
    baseURL: herkunft,
    viewport: FENSTER,
    locale: 'de-DE',
    reducedMotion: 'reduce',
  });
  const alle: Knoten[] = [];
  for (const s of SEITEN) alle.push(await chromiumBaum(seite, s));
  return [alle, fehlende.length ? [] : await hoereFirefox(herkunft)] as const;
});

const kasten = (art: string, inhalt: readonly string[]) =>
  `\`\`\`${art}\n${inhalt.map((z) => z.slice(0, LAENGE).trimEnd()).join('\n')}\n\`\`\``;

/** Where Firefox's order is another one: what only Chromium has, what only Firefox. */
const abweichungen = (chromium: readonly Zeile[], baum: Knoten): string[] =>
  diff(
    chromium.map((z) => z.text),
    zeilen(baum).map((z) => z.text),
  ).flatMap(([was, text]) => (was === 0 ? [] : [`${was > 0 ? '-' : '+'} ${text}`]));

function ausFirefox(chromium: readonly Zeile[], { baum, saetze }: Gehoert, { saetze: hoechstens }: Vorleseseite) {
  const anders = abweichungen(chromium, baum);
  const gesagt = saetze.slice(0, hoechstens);
  return `${anders.length ? `In Firefox ist anders (- Chromium, + Firefox):\n\n${kasten('diff', anders)}` : 'Firefox hat dieselbe Reihenfolge mit denselben Namen.'}

Was Orca sagt, ${gesagt.length} von ${saetze.length} Sätzen:

${kasten('text', gesagt)}
`;
}

const teile = SEITEN.map((s, i) => {
  const alle = zeilen(baeume[i]!);
  const gezeigt = alle.slice(0, ZEILEN).map(({ tiefe, text }) => `${'  '.repeat(tiefe)}${text}`);
  return `## ${s.name} (\`${s.adresse}\`)

${alle.length} Zeilen, die ersten ${gezeigt.length}:

${kasten('text', gezeigt)}

${gehoert[i] ? ausFirefox(alle, gehoert[i], s) : ''}`;
});
const womit = fehlende.length ? 'mit Chromium' : 'mit Chromium, Firefox und Orca';
writeFileSync(
  path.join(WURZEL, 'docs/vorleseprotokoll.md'),
  `# In welcher Reihenfolge vorgelesen wird

Vom ${inWorten(heute)}, ${womit}, ${FENSTER.width} Pixel breit, Menüs und Klappen zu. \`npm run vorlesen\` schreibt es neu, nach dem Bauen; auf Debian braucht es für
Firefox und Orca \`firefox-esr orca at-spi2-core dbus-x11 xvfb libglib2.0-bin\` und die Sprache \`de_DE.UTF-8\`. Was Orca sagt, steht hier, wie Orca es
aufschreibt; gehört hat es niemand. Ein Mittelpunkt trennt, was es nacheinander von einer Sache sagt. In Klammern steht die Sprache der Stimme, wenn es
nicht die der Seite ist. NVDA und VoiceOver hat noch niemand gehört.

${teile.join('\n')}`,
);
console.log('Geschrieben: docs/vorleseprotokoll.md');
if (fehlende.length) console.log(`Ohne Firefox und Orca, hier fehlt: ${fehlende.join(', ')}.`);
