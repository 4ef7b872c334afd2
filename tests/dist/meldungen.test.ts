/** What every notice must show, from what the press office entered: on its page, in lists, in the text file, in feeds, in the calendar. */
import ExifReader from 'exifreader';
import ICAL from 'ical.js';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import sharp from 'sharp';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { dateien, lies, seiten } from './fertig.ts';
import { heute, inWorten, sichtbarerBestand, tagIn, vorbei } from './inhalt.ts';
import { termineIn } from './kalender.ts';

const bestand = sichtbarerBestand();
const glatt = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const meldungen = [...bestand.meldungen.values()];
const seite = (id: string) => seiten.get(`/aktuelles/${id}/`)!.dom;
const haupt = (adresse: string) => glatt(seiten.get(adresse)!.dom.querySelector('main')!.textContent);
const text = (id: string) => glatt(lies(`/aktuelles/${id}.txt`).toString());
const termine = meldungen.filter((m) => m.daten.termin);

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
type Knoten = ReturnType<typeof mdx.parse> | ReturnType<typeof mdx.parse>['children'][number];
const worte = (k: Knoten): string => ('value' in k ? k.value : 'children' in k ? k.children.map(worte).join('') : '');
/** Paragraphs, headings and rows of a text, as another parser than that of the build finds them. */
const bloecke = (k: Knoten): string[] =>
  ['paragraph', 'heading', 'tableRow'].includes(k.type)
    ? [glatt(worte(k))].filter(Boolean)
    : 'children' in k
      ? k.children.flatMap(bloecke)
      : [];

describe.each(meldungen.map((m) => [m.id, m] as const))('%s', (id, { daten: m, text: rumpf }) => {
  it('sagt auf der Seite und im Text zum Mitnehmen, was sie ist, von wo und wann (P-01)', () => {
    const art = [m.art, m.nummer].filter(Boolean).join(' ');
    for (const zeile of [glatt(seite(id).querySelector('[data-kopfzeile]')?.textContent), text(id)]) {
      expect(zeile).toContain(art);
      expect(zeile).toContain(
        m.termin ? `Meldung vom ${inWorten(m.datum)}` : [m.ort, inWorten(m.datum)].filter(Boolean).join(', '),
      );
    }
    expect(text(id).indexOf(art)).toBeLessThan(text(id).indexOf(glatt(m.titel)));
    const zeichen = [m.zusammenfassung, ...bloecke(mdx.parse(rumpf))].join('\n').length.toLocaleString('de-DE');
    expect(glatt(seite(id).querySelector('.volltext small')?.textContent)).toContain(`${zeichen} Zeichen`);
  });

  it('trägt Kontakt mit Zeiten, Dokumente, Abspann und den Vorbehalt (P-03, L-19)', () => {
    const noetig = [
      ...m.dokumente.map((d) => d.titel),
      ...(m.art === 'Pressemitteilung' ? [bestand.site.abspann] : []),
      ...bestand.ansprechpersonen.zeilen
        .filter((p) => p.id === m.kontakt)
        .flatMap((p) => [p.name, p.stelle, p.email, `Erreichbar: ${p.erreichbar}`]),
      ...(m.ki === 'generiert' ? ['Von einer KI'] : []),
      ...(m.freigabe === 'ausstehend' ? ['Die Freigabe durch einen Menschen steht aus.'] : []),
    ];
    const ganz = glatt(seite(id).querySelector('body')!.textContent);
    for (const stueck of noetig)
      expect([ganz.includes(glatt(stueck)), text(id).includes(glatt(stueck))], stueck).toEqual([true, true]);
    for (const d of m.dokumente) if (d.datei) expect(dateien.has(d.datei)).toBe(true);
  });

  it('bietet jedes Bild ganz an, als JPEG oder PNG, mit seinen Rechten (L-24)', async () => {
    const links = [...seite(id).querySelectorAll('figure a[download]')];
    expect(links).toHaveLength(m.bilder.length);
    for (const [i, link] of links.entries()) {
      const adresse = link.getAttribute('href')!;
      expect(adresse).toMatch(/\.(jpe?g|png)$/);
      const bytes = lies(adresse);
      const { format, width, height } = await sharp(bytes).metadata();
      expect(glatt(link.textContent)).toBe(`Ganzes Bild laden (${format.toUpperCase()}, ${width} × ${height} Pixel)`);
      expect(['jpeg', 'png']).toContain(format);
      expect(ExifReader.load(bytes, { expanded: true }).exif?.Copyright?.description).toBe(m.bilder[i]!.rechte);
    }
  });

  it('führt zu Maßnahmen, Orten, dem Feed ihrer Art und zum Archiv', () => {
    const ziele = [...seite(id).querySelectorAll('main a')].map((a) => a.getAttribute('href'));
    expect(ziele).toEqual(
      expect.arrayContaining([
        ...m.massnahmen.map((x) => `/konzept/massnahmen/${x}/`),
        ...m.einrichtungen.filter((x) => seiten.has(`/standorte/${x}/`)).map((x) => `/standorte/${x}/`),
        ...(m.bilder.length ? ['/presse/#nutzungsbedingungen'] : []),
        '/aktuelles/',
      ]),
    );
    expect(ziele.filter((z) => z?.startsWith('/feeds/')).length).toBeGreaterThan(2);
    expect(seite(id).querySelector('link[rel="alternate"][type="application/atom+xml"]')?.getAttribute('href')).toBe(
      `/feeds/${m.art.toLowerCase()}.atom.xml`,
    );
  });

  it('führt zur nächsten und zur vorigen Meldung', () => {
    const archiv = [...seiten.get('/aktuelles/')!.dom.querySelectorAll('[data-merkmale] a')].map((a) =>
      a.getAttribute('href'),
    );
    const i = archiv.indexOf(`/aktuelles/${id}/`);
    const weiter = [...seite(id).querySelectorAll('nav[aria-label="Weitere Meldungen"] a[href^="/aktuelles/2"]')];
    expect(weiter.map((a) => a.getAttribute('href'))).toEqual([archiv[i - 1], archiv[i + 1]].filter(Boolean));
  });

  it('sagt in jeder Liste vor ihrem Titel, dass sie abgesagt oder zurückgezogen ist', () => {
    const wort = m.termin?.abgesagt ? 'Abgesagt' : m.zurueckgezogen ? 'Zurückgezogen' : '';
    for (const adresse of ['/', '/aktuelles/', '/presse/'])
      for (const a of seiten.get(adresse)!.dom.querySelectorAll(`main a[href="/aktuelles/${id}/"]`))
        expect([adresse, glatt(a.parentElement!.querySelector('.zustand')?.textContent)]).toEqual([adresse, wort]);
    const feed = JSON.parse(lies('/feeds/alles.json').toString()) as { items: { id: string; title: string }[] };
    expect(feed.items.find((e) => e.id.endsWith(`/aktuelles/${id}/`))?.title).toBe(
      [wort, glatt(m.titel)].filter(Boolean).join(': '),
    );
  });
});

describe('Archiv', () => {
  const liste = seiten.get('/aktuelles/')!.dom;
  const titel = [...liste.querySelectorAll('[data-merkmale] a')].map((a) => a.getAttribute('href'));

  it('hat jede Meldung einmal, die neueste zuerst', () => {
    expect(titel.toSorted()).toEqual(meldungen.map((m) => `/aktuelles/${m.id}/`).toSorted());
    const tage = titel.map((t) => bestand.meldungen.get(t!.split('/')[2]!)!.daten.datum);
    expect(tage).toEqual(tage.toSorted().toReversed());
  });

  it('ist ohne Skript nach Aufgaben zu lesen, sobald es zwei gibt', () => {
    const aufgaben = new Set(meldungen.map((m) => m.daten.aufgabe));
    const themen = [...seiten.keys()].filter((a) => a.startsWith('/aktuelles/thema/'));
    expect(themen.length).toBe(aufgaben.size < 2 ? 0 : aufgaben.size);
    for (const a of themen) {
      const aufgabe = a.split('/')[3];
      const dort = [...seiten.get(a)!.dom.querySelectorAll('[data-merkmale] a')].map((l) => l.getAttribute('href'));
      expect(dort.toSorted()).toEqual(
        meldungen
          .filter((m) => m.daten.aufgabe === aufgabe)
          .map((m) => `/aktuelles/${m.id}/`)
          .toSorted(),
      );
    }
  });
});

describe('Termine', () => {
  const ereignisse = (adresse: string) =>
    termineIn(lies(adresse).toString()).map((v) => ({
      e: new ICAL.Event(v),
      status: v.getFirstPropertyValue('status'),
    }));

  it('jeder steht mit Ort, Zeit und Stand in seiner Datei und im Kalender aller', () => {
    // Where no date was ever announced there is no calendar.
    expect(dateien.has('/feeds/termine.ics')).toBe(termine.length > 0);
    const alle = termine.length ? ereignisse('/feeds/termine.ics') : [];
    expect(alle).toHaveLength(termine.length);
    for (const { id, daten: m } of termine) {
      const { beginn, ende, ort, abgesagt } = m.termin!;
      const weg = Boolean(abgesagt ?? m.zurueckgezogen);
      for (const { e, status } of [
        ...ereignisse(`/aktuelles/${id}.ics`),
        ...alle.filter(({ e }) => e.uid.startsWith(`${id}@`)),
      ]) {
        expect([e.location, status, e.startDate.toJSDate().getTime()]).toEqual([
          ort,
          weg ? 'CANCELLED' : 'CONFIRMED',
          Date.parse(beginn),
        ]);
        if (ende) expect(e.endDate.toJSDate().getTime()).toBe(Date.parse(ende));
        expect(e.sequence).toBe(m.aenderungen.length + (m.zurueckgezogen ? 1 : 0));
        expect(e.summary.startsWith('Abgesagt: ')).toBe(Boolean(abgesagt));
      }
    }
  });

  it('was ansteht, steht auf /aktuelles/ und für die Presse; was ausfällt, sagt es zuerst', () => {
    for (const { id, daten: m } of termine) {
      const { beginn, ende, ort, abgesagt } = m.termin!;
      const istVorbei = ende ? vorbei(ende) : tagIn(new Date(beginn)) < heute;
      for (const adresse of ['/aktuelles/', '/presse/']) {
        const dort = seiten.get(adresse)!.dom.getElementById('termine')?.closest('section');
        const li = [...(dort?.querySelectorAll('li') ?? [])].find((l) =>
          l.querySelector(`a[href="/aktuelles/${id}/"]`),
        );
        expect([adresse, li !== undefined]).toEqual([adresse, !istVorbei]);
        if (li) expect(glatt(li.textContent)).toContain(glatt(ort));
        if (li) expect(li.textContent.includes('Abgesagt')).toBe(Boolean(abgesagt));
      }
      expect(haupt(`/aktuelles/${id}/`).includes('Dieser Termin fällt aus')).toBe(Boolean(abgesagt));
      expect(haupt(`/aktuelles/${id}/`)).not.toContain('Uhr Uhr');
    }
  });
});

it('für die Presse steht da, wer wann informiert wurde: die jüngsten Tage mit ihren Meldungen', () => {
  const abschnitt = seiten.get('/presse/')!.dom.getElementById('wer-wann')!.closest('section')!;
  const [juengste] = meldungen
    .map((m) => m.daten.datum)
    .toSorted()
    .toReversed();
  const [erster] = abschnitt.querySelectorAll('dt time');
  expect(erster!.getAttribute('datetime')).toBe(juengste);
  for (const m of meldungen.filter((x) => x.daten.datum === juengste))
    expect(abschnitt.querySelector(`a[href="/aktuelles/${m.id}/"]`), m.id).not.toBeNull();
});

it('Bilder der Meldungen stehen für die Presse mit Rechten und in ganzer Größe da', () => {
  const abschnitt = seiten.get('/presse/')!.dom.getElementById('bilder')?.closest('section');
  const bilder = new Map(meldungen.flatMap((m) => m.daten.bilder).map((b) => [b.datei, b]));
  const figuren = [...(abschnitt?.querySelectorAll('figure') ?? [])];
  expect(figuren).toHaveLength(Math.min(bilder.size, 12));
  for (const figur of figuren) {
    const adresse = figur.querySelector('a[download]')!.getAttribute('href')!;
    const bild = bilder.get(adresse) ?? bilder.get(adresse.replace(/\.jpg$/, ''))!;
    for (const wort of [bild.urheber, bild.rechte, bild.lizenz]) expect(figur.textContent).toContain(wort);
  }
});

describe('Berichtigungen', () => {
  const zeilen = [...seiten.get('/korrekturen/')!.dom.querySelectorAll('.korrekturen > li')];

  it('haben auch Korrekturen, die als Meldung erschienen sind; das Neueste steht zuerst', () => {
    for (const m of meldungen.filter((x) => x.daten.art === 'Korrektur'))
      expect(
        zeilen.some((z) => z.querySelector(`a[href="/aktuelles/${m.id}/"]`)),
        m.id,
      ).toBe(true);
    const tage = zeilen.map((z) => z.querySelector('time')!.getAttribute('datetime')!);
    expect(tage).toEqual(tage.toSorted().toReversed());
  });

  it('sagen bei Zurückgezogenem, was jetzt gilt', () => {
    for (const { id, daten: m } of meldungen.filter((x) => x.daten.zurueckgezogen?.ersatz)) {
      const zeile = zeilen.find((z) => z.querySelector(`h2 a[href="/aktuelles/${id}/#zurueckgezogen"]`));
      expect(zeile?.querySelector(`a[href="${m.zurueckgezogen!.ersatz}"]`), id).toBeTruthy();
    }
  });
});

it('die Startseite führt zu allen Meldungen und zu ihrem Feed', () => {
  const neu = seiten.get('/')!.dom.getElementById('aktuelles')!.closest('section')!;
  for (const ziel of ['/aktuelles/', '/feeds/alles.rss.xml'])
    expect(neu.querySelector(`a[href="${ziel}"]`)).not.toBeNull();
});
