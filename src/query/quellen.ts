/** Sources and everything that cites them. */
import type { Bestand } from '../schema/bestand.ts';
import { QUELLENARTEN, type Quellenart } from '../schema/quelle.ts';
import { verweiseIn } from '../schema/begehung.ts';
import { DATEIEN, ORDNER, type Ordnername } from '../schema/index.ts';
import { adresseVon, seitenadresse, ZEILENSEITEN, zeilenadresse, type Zeilentabelle } from './adressen.ts';
import { quellenzeile, type Quellenzeile } from './belege.ts';
import { inhalt } from './inhalt.ts';
import type { Nachbar } from './nachbarn.ts';

export interface Quellenseite extends Quellenzeile {
  art: Quellenart;
  artName: string;
  hinweis?: string | undefined;
  zitiertVon: Nachbar[];
}

const IM_TEXT = /<Beleg\s+quelle="([^"]+)"/g;

/** Address of the page that shows an entry; undefined for places that have none. */
function seiteVon(bestand: Bestand, name: Ordnername, id: string): string | undefined {
  if (name === 'seiten') return seitenadresse(id);
  if (name === 'meldungen') return `/aktuelles/${id}/`;
  return adresseVon(bestand, name, id);
}

/** For every source id: the entries, rows and texts that cite it, each once. */
function zitate(bestand: Bestand): Map<string, Map<string, string>> {
  const nachQuelle = new Map<string, Map<string, string>>();
  const merke = (quelle: string, adresse: string | undefined, titel: string) => {
    if (!adresse) return;
    if (!nachQuelle.has(quelle)) nachQuelle.set(quelle, new Map());
    nachQuelle.get(quelle)!.set(adresse, titel);
  };
  for (const name of Object.keys(ORDNER) as Ordnername[]) {
    if (name === 'quellen') continue;
    for (const { id, daten, text } of bestand[name].values()) {
      const imKopf = verweiseIn(ORDNER[name].schema, daten)
        .filter((v) => v.ziel === 'quellen')
        .map((v) => v.id);
      const imText = [...text.matchAll(IM_TEXT)].flatMap((t) => t[1]!.trim().split(/\s+/));
      for (const quelle of [...imKopf, ...imText])
        merke(quelle, seiteVon(bestand, name, id), (daten as { titel: string }).titel);
    }
  }
  for (const name of Object.keys(ZEILENSEITEN) as Zeilentabelle[])
    for (const [i, zeile] of bestand[name].zeilen.entries()) {
      const titel = 'titel' in zeile ? zeile.titel : zeile.akteur;
      for (const v of verweiseIn(DATEIEN[name], { zeilen: { [i]: zeile } }))
        if (v.ziel === 'quellen') merke(v.id, zeilenadresse(name, zeile.id), titel);
    }
  return nachQuelle;
}

/** One page per source. */
export async function quellenseiten(): Promise<Quellenseite[]> {
  const bestand = await inhalt();
  const nachQuelle = zitate(bestand);
  return Promise.all(
    [...bestand.quellen.values()].map(async ({ id, daten }) => ({
      ...(await quellenzeile(id)),
      art: daten.art,
      artName: QUELLENARTEN[daten.art],
      hinweis: daten.hinweis,
      zitiertVon: [...(nachQuelle.get(id) ?? [])].map(([adresse, titel]) => ({ adresse, titel })),
    })),
  );
}

/** All sources by kind and publisher. */
export async function quellenNachArt(): Promise<{ id: Quellenart; titel: string; quellen: Quellenseite[] }[]> {
  const seiten = await quellenseiten();
  return (Object.keys(QUELLENARTEN) as Quellenart[]).map((id) => ({
    id,
    titel: QUELLENARTEN[id],
    quellen: seiten
      .filter((q) => q.art === id)
      .sort((a, b) => a.herausgeber.localeCompare(b.herausgeber, 'de') || a.titel.localeCompare(b.titel, 'de')),
  }));
}
