/** A translation and its German page side by side, and above the form whether the one still follows the other. What is registered here, the software draws. */
import CMS from '@sveltia/cms';
import { seitenadresse } from '../../inhalt/adressen.ts';
import { zeichneOriginal } from './blatt.browser.ts';
import { FARBEN, STIL } from './blattstil.ts';
import { auskunft, STANDFELD } from './folgt.ts';
import type { Originale } from './originale.ts';
import type { Bauteil } from './zeichner.browser.ts';

/** An entry as the software hands it on: as Immutable does. */
interface Eintrag {
  toJS: () => unknown;
}
const datenVon = (eintrag: Eintrag): Record<string, unknown> =>
  (eintrag.toJS() as { data: Record<string, unknown> }).data;

/** What the part beside the form gets. */
interface Seitenwerte {
  entry: Eintrag;
  /** An entry of a folder; without data when there is none. */
  getCollection: (ordner: string, id: string) => Promise<Eintrag>;
  /** Of the frame in which it stands. */
  document: Document;
}

/** What a field of the form gets. */
interface Feldwerte {
  entry: Eintrag;
  value: unknown;
  onChange: (wert: string) => void;
}

const alsText = (wert: unknown): string => (typeof wert === 'string' ? wert : '');

function neu(d: Document, name: string, text: string): HTMLElement {
  const element = d.createElement(name);
  element.textContent = text;
  return element;
}

/** The way to the German page as readers see it. In: its id. */
function wegZurSeite(d: Document, original: string): HTMLElement {
  const weg = d.createElement('a');
  weg.href = new URL(seitenadresse(original), location.href).href;
  weg.textContent = 'Deutsche Seite ansehen';
  const zeile = d.createElement('footer');
  zeile.append(weg);
  return zeile;
}

/** How the file of a German page is written. In: its fields. */
type Schreiber = (daten: Record<string, unknown>) => string;

/** The German page beside the form, until another one is named. */
const originalblatt =
  (originale: Originale, dateiVon: Schreiber): Bauteil<Seitenwerte> =>
  ({ entry, getCollection, document: d }, bisher) => {
    const farben = getComputedStyle(document.documentElement);
    for (const farbe of FARBEN) d.documentElement.style.setProperty(farbe, farben.getPropertyValue(farbe));
    const original = alsText(datenVon(entry)['original']);
    if (bisher?.dataset['original'] === original) return bisher;
    d.documentElement.lang = 'de';
    const blatt = d.createElement('article');
    blatt.dataset['original'] = original;
    const stil = neu(d, 'style', STIL);
    blatt.append(stil);
    blatt.addEventListener('click', (e) => {
      const verweis = (e.target as Element).closest('a');
      if (!verweis) return;
      e.preventDefault();
      open(verweis.href, '_blank', 'noopener');
    });
    const zeige = async () => {
      const daten = original ? datenVon(await getCollection('seiten', original)) : {};
      if (!alsText(daten['titel'])) {
        const satz = original
          ? `Unter „${original}“ gibt es keine deutsche Seite.`
          : 'Noch ist keine deutsche Seite genannt.';
        const teil = d.createElement('section');
        teil.append(neu(d, 'p', satz));
        return void blatt.append(teil);
      }
      const text = {
        titel: alsText(daten['titel']),
        zusammenfassung: alsText(daten['zusammenfassung']),
        datei: dateiVon(daten),
      };
      blatt.append(...zeichneOriginal(d, text));
      if (Object.hasOwn(originale, original)) blatt.append(wegZurSeite(d, original));
    };
    void zeige();
    return blatt;
  };

/** The field above the form. What it says stays as the value of the field, for the list of translations. */
const standfeld =
  (originale: Originale): Bauteil<Feldwerte> =>
  ({ entry, value, onChange }, bisher) => {
    const { seit, satz, geaendert, rat } = auskunft(datenVon(entry), originale);
    if (seit !== alsText(value)) onChange(seit);
    const liste = document.createElement('ul');
    liste.append(...geaendert.map((g) => neu(document, 'li', g)));
    const teile = [
      neu(document, 'p', satz),
      ...(geaendert.length ? [liste] : []),
      ...(rat ? [neu(document, 'p', rat)] : []),
    ];
    const kasten = bisher ?? document.createElement('div');
    kasten.className = `redaktion-uebersetzungsstand${seit && ' veraltet'}`;
    // Somebody who hears the page is told of it once, and not with every letter that is typed somewhere else.
    kasten.role = 'status';
    if (kasten.textContent !== teile.map((t) => t.textContent).join('')) kasten.replaceChildren(...teile);
    return kasten;
  };

/** Before the software starts. In: the German pages with their changes, how the file of a page is written. */
export function bereiteUebersetzungen(originale: Originale, dateiVon: Schreiber): void {
  CMS.registerPreviewTemplate('uebersetzungen', originalblatt(originale, dateiVon));
  CMS.registerFieldType(STANDFELD, standfeld(originale));
}
