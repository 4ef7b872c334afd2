/** Addresses that lead nowhere, or to which something else leads. In: the content as it was read. Out: what is wrong with them. */
import { alleAdressen, istVergeben, istVomCode, seitenadresse } from '../adressen.ts';
import { alleEintraege } from '../bestand.ts';
import type { Fehler } from '../fehler.ts';
import type { Gelesen } from '../lesen.ts';
import { textseite } from '../linkziele.ts';
import { istSichtbar } from '../sichtbar.ts';
import type { Sichtstand } from './sichtstaende.ts';

const EINE_ADRESSE = 'eine Adresse dieser Website, mit / am Ende';

/** What is wrong with an address: there is none, or nobody may know of it yet. */
const fehlendes = (adresse: string, offene: Set<string>, alle: Set<string>): string | undefined =>
  offene.has(adresse)
    ? undefined
    : `die Adresse ${adresse} ${alle.has(adresse) ? 'ist noch gesperrt oder ein Entwurf' : 'gibt es nicht'}`;

/** Withdrawn pages that lead nowhere, or to what must not be seen yet. */
export const pruefeErsatz = ({ bestand, fehlerAn }: Gelesen, staende: Sichtstand[], alle: Set<string>): Fehler[] =>
  alleEintraege(bestand).flatMap(({ datei, name, eintrag }) => {
    // Not every folder has entries that can be withdrawn.
    const { ersatz } = (eintrag.daten as { zurueckgezogen?: { ersatz?: string } }).zurueckgezogen ?? {};
    if (!ersatz) return [];
    const zuerst = staende.find(({ uhr }) => istSichtbar(eintrag.daten, uhr));
    const fehlt =
      ersatz === textseite(bestand, name, eintrag.id)
        ? 'die Adresse ist die der Seite selbst'
        : fehlendes(ersatz, zuerst ? alleAdressen(zuerst.offen) : alle, alle);
    return fehlt ? [fehlerAn(datei, ['zurueckgezogen', 'ersatz'], fehlt, EINE_ADRESSE)] : [];
  });

/** Redirects that lead nowhere, or away from a page that exists. */
export const pruefeWeiterleitungen = (
  { bestand, fehlerAn }: Gelesen,
  offene: Set<string>,
  alle: Set<string>,
): Fehler[] =>
  Object.entries(bestand.weiterleitungen).flatMap(([alt, neu]) => {
    if (typeof neu !== 'string') return [];
    const melde = (problem: string, erwartet: string) => fehlerAn('weiterleitungen.yaml', [alt], problem, erwartet);
    const fehlt = fehlendes(neu, offene, alle);
    return [
      ...(alle.has(alt) || istVomCode(alt)
        ? [melde('unter dieser Adresse steht eine Seite', 'nur Adressen, die es nicht mehr gibt')]
        : []),
      ...(fehlt ? [melde(fehlt, EINE_ADRESSE)] : []),
    ];
  });

/** Standing pages that nobody would ever see, because something else is at their address. */
export const pruefeSeitenadressen = ({ bestand }: Gelesen): Fehler[] =>
  [...bestand.seiten.keys()].flatMap((id) =>
    istVergeben(seitenadresse(id))
      ? [
          {
            datei: `seiten/${id}.mdx`,
            problem: `unter der Adresse ${seitenadresse(id)} zeigt die Website etwas anderes, diese Seite sähe niemand`,
            erwartet: 'ein anderer Dateiname oder Ordner; Meldungen, Quellen, Orte und Maßnahmen haben eigene Ordner',
          },
        ]
      : [],
  );
