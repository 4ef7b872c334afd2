/** How the drawings of a page are measured, and held against those of another engine: every part has its place. */

/** A part of a drawing: what it is, and its place and size in px, from the upper left corner of the drawing. */
type Teil = [was: string, x: number, y: number, breite: number, hoehe: number];
export interface Zeichnung {
  /** The class of its sheet, and the how manieth it is on the page. */
  name: string;
  breite: number;
  hoehe: number;
  teile: Teil[];
}

/** Body of a function for the page. Out: its drawings that are shown. The geometry of a part, not its box: engines disagree about lines around it. */
export const ZEICHNUNGEN = `
  const rund = (zahl) => Math.round(zahl * 10) / 10;
  const messe = (teil, { left, top }) => {
    const { x, y, width, height } = teil.getBBox();
    const [a, b] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((p) => p.matrixTransform(teil.getScreenCTM()));
    return [teil.localName + ' ' + teil.textContent.trim(), ...[a.x - left, a.y - top, b.x - a.x, b.y - a.y].map(rund)];
  };
  const blaetter = [...document.querySelectorAll('svg')].filter((svg) => !svg.ownerSVGElement && svg.getBoundingClientRect().width);
  return blaetter.map((blatt, nummer) => {
    const kasten = blatt.getBoundingClientRect();
    const teile = [...blatt.querySelectorAll('text, rect, circle, line, path')].filter((teil) => !teil.closest('pattern'));
    return {
      name: blatt.getAttribute('class') + ' ' + nummer,
      breite: rund(kasten.width),
      hoehe: rund(kasten.height),
      teile: teile.map((teil) => messe(teil, kasten)),
    };
  });`;

/** In px what nobody sees, and the share by which the letters of one engine are wider than those of another. */
const STRICH = 3;
const SCHRIFT = 0.07;

/** What of a drawing stands elsewhere, or is larger or smaller than in the other engine, one line a part. */
export function abweichungen(vorbild: readonly Zeichnung[], bilder: readonly Zeichnung[]): string[] {
  const form = (z: readonly Zeichnung[]) => z.map(({ name, teile }) => `${name}: ${teile.length}`).join(', ');
  if (form(vorbild) !== form(bilder)) return [`${form(bilder)} statt ${form(vorbild)}`];
  return vorbild.flatMap((v, i) => {
    const b = bilder[i]!;
    // A drawing beside words has the room that these leave.
    const quer = b.breite / v.breite;
    const teile: [Teil, Teil][] = [
      [
        ['Blatt', 0, 0, v.breite, v.hoehe],
        ['Blatt', 0, 0, b.breite, b.hoehe],
      ],
      ...v.teile.map(([was, x, ...rest], j): [Teil, Teil] => [[was, x * quer, ...rest], b.teile[j]!]),
    ];
    return teile.flatMap(([soll, ist]) => {
      const [, ...sollmass] = soll;
      const [was, ...istmass] = ist;
      const [, , breite, hoehe] = sollmass;
      const spiel = [breite, 0, breite, hoehe].map((mass) => STRICH + mass * SCHRIFT);
      const gut = soll[0] === was && istmass.every((mass, k) => Math.abs(mass - sollmass[k]!) <= spiel[k]!);
      return gut ? [] : [`${v.name}: ${was} ${istmass.join(' ')} statt ${sollmass.join(' ')}`];
    });
  });
}
