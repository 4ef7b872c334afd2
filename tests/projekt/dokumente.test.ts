/** The documents beside the code: decisions and their index say the same, and no link leads nowhere. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const wurzel = path.join(import.meta.dirname, '../..');
const lies = (datei: string) => readFileSync(path.join(wurzel, datei), 'utf8');
const verzeichnis = 'docs/decisions';

const entscheidungen = globSync('[0-9]*.md', { cwd: path.join(wurzel, verzeichnis) })
  .sort()
  .map((datei) => {
    const text = lies(`${verzeichnis}/${datei}`);
    const [, nummer, titel] = /^# (\d{4}): (.+)$/m.exec(text) ?? [];
    const [, status] = /^- Status: (.+)$/m.exec(text) ?? [];
    const [, tag] = /^- Datum: (\d{4}-\d{2}-\d{2})$/m.exec(text) ?? [];
    return { datei, text, nummer, titel, status, tag };
  });
/** [0031](0031-ein-leser.md) -> 0031 */
const ohneLinks = (text: string) => text.replace(/\[(\d{4})\]\([^)]*\)/g, '$1');

describe('Entscheidungen', () => {
  it('sind lückenlos gezählt, jede mit Kontext, Entscheidung und Folgen', () => {
    expect(entscheidungen.map((e) => e.nummer)).toEqual(entscheidungen.map((_, i) => String(i + 1).padStart(4, '0')));
    for (const { datei, text, nummer } of entscheidungen) {
      expect(datei).toMatch(new RegExp(`^${nummer}-[a-z0-9-]+\\.md$`));
      expect(text.match(/^## .+$/gm), datei).toEqual(['## Context', '## Decision', '## Consequences']);
    }
  });

  it('das Verzeichnis nennt jede mit Titel, Status und Tag', () => {
    const zeilen = lies(`${verzeichnis}/README.md`).matchAll(
      /^\| (\d{4}) +\| \[(.+?)\]\((.+?)\) +\| (.+?) +\| (.+?) +\|$/gm,
    );
    expect([...zeilen].map((z) => z.slice(1))).toEqual(
      entscheidungen.map((e) => [e.nummer, e.titel, e.datei, ohneLinks(e.status!), e.tag]),
    );
  });

  it('eine ersetzte und die, die sie ersetzt, nennen einander', () => {
    const ersetzt = entscheidungen.flatMap(({ nummer, status }) => {
      expect(ohneLinks(status!), nummer).toMatch(/^(accepted|rejected|superseded by \d{4})$/);
      const [, neu] = /^superseded by (\d{4})$/.exec(ohneLinks(status!)) ?? [];
      return neu ? [`${neu} ersetzt ${nummer}`] : [];
    });
    const ersetzend = entscheidungen.flatMap(({ nummer, text }) =>
      [...ohneLinks(text).matchAll(/Supersedes (\d{4})/g)].map(([, alt]) => `${nummer} ersetzt ${alt}`),
    );
    expect(ersetzend.sort()).toEqual(ersetzt.sort());
  });
});

/** As GitLab and GitHub make the anchor of a heading. */
const anker = (ueberschrift: string) =>
  ueberschrift
    .toLowerCase()
    .replace(/[^\p{L}\d\s-]/gu, '')
    .replace(/\s/g, '-');

describe('Verweise zwischen den Dokumenten', () => {
  const dokumente = globSync('{*.md,docs/**/*.md}', { cwd: wurzel });

  it('führen zu Dateien und Überschriften, die es gibt', () => {
    const verweise = dokumente.flatMap((von) =>
      [...lies(von).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].map(([, ziel, stelle]) => ({
        von,
        ziel: ziel!,
        stelle,
      })),
    );
    expect(verweise.length).toBeGreaterThan(100);
    const kaputt = verweise.filter(({ von, ziel, stelle }) => {
      const datei = ziel ? path.join(path.dirname(von), ziel) : von;
      if (!existsSync(path.join(wurzel, datei))) return true;
      return stelle && ![...lies(datei).matchAll(/^#+ (.+)$/gm)].some(([, titel]) => anker(titel!) === stelle);
    });
    expect(kaputt).toEqual([]);
  });
});
