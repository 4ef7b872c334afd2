import { describe, expect, it } from 'vitest';
import { kurzeAntworten, saetze } from './antworten.ts';

const ganz = (html: string) =>
  kurzeAntworten(html)
    .map(({ offen, rest }) => offen + (rest?.html ?? ''))
    .join('');
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('Sätze', () => {
  it('enden nicht hinter einer Ordnungszahl oder einem Buchstaben', () =>
    expect(saetze('Seit dem 20. Januar 2020, z. B. am Tag. Und dann?')).toEqual([
      'Seit dem 20. Januar 2020, z. B. am Tag. ',
      'Und dann?',
    ]));
});

describe('kurze Antworten', () => {
  const FRAGE =
    '<h2 id="a">A</h2><h3 id="b">Wann?</h3>\n<p>Am <b>3. Juli</b> 2025.<!--beleg x--> Das <i>steht</i> dort.<!--beleg y--> Mehr nicht.</p><ul><li>Eins.</li></ul><h3 id="c">Wo?</h3><p>Hier. Dort.</p>';
  const teile = kurzeAntworten(FRAGE);

  it('zeigen den ersten Satz mit seinem Beleg und schließen, was folgt', () => {
    expect(teile[0]!.offen).toMatch(/<p>Am <b>3. Juli<\/b> 2025.<!--beleg x--><\/p>$/);
    expect(teile[0]!.rest!.html.replace('<p> ', '<p>')).toBe(
      '<p>Das <i>steht</i> dort.<!--beleg y--> Mehr nicht.</p><ul><li>Eins.</li></ul>',
    );
    expect(teile[0]!.rest!.saetze).toBe(3);
  });

  it('lassen stehen, was kurz ist', () => {
    expect(teile).toHaveLength(2);
    expect(teile[1]!.rest).toBeUndefined();
    expect(teile[1]!.offen).toContain('<p>Hier. Dort.</p>');
  });

  it('verlieren nichts und stellen nichts um', () => expect(text(ganz(FRAGE))).toBe(text(FRAGE)));
});
