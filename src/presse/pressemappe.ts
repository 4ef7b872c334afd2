/** What lies in the media kit. The page links every file under its name in the kit; src/presse/packen.ts packs what the page links. */
import { pressebilder } from './pressebilder.ts';
import { reihendateien } from '../zahlen/reihendateien.ts';

export interface Mappendatei {
  titel: string;
  /** Where the file lies on the site. */
  adresse: string;
  /** Its path in the kit. */
  name: string;
}

/** Where the kit lies. */
export const MAPPE = '/presse/pressemappe.zip';

const TEXTE: Mappendatei[] = [
  { titel: 'Liesmich: Inhalt, Stand, Nutzung, Zitieren', adresse: '/presse/liesmich.txt', name: 'LIESMICH.txt' },
  { titel: 'Faktenblatt als Text', adresse: '/presse/faktenblatt.txt', name: 'faktenblatt.txt' },
];
const TABELLENDATEIEN: Mappendatei[] = [
  { titel: 'Chronologie: alle Ereignisse', adresse: '/daten/ereignisse.csv', name: 'daten/chronologie.csv' },
  { titel: 'Kennzahlen', adresse: '/daten/kennzahlen.csv', name: 'daten/kennzahlen.csv' },
  { titel: 'Maßnahmen mit Status', adresse: '/daten/massnahmen.csv', name: 'daten/massnahmen.csv' },
  { titel: 'Quellen', adresse: '/daten/quellen.csv', name: 'daten/quellen.csv' },
];

/** The files by kind, in the order in which the page lists them. */
export async function mappe(): Promise<{ titel: string; dateien: Mappendatei[] }[]> {
  const reihen = await reihendateien();
  const reihenname = (adresse: string, ordner: string) => `${ordner}/${adresse.split('/').at(-1)}`;
  return [
    { titel: 'Texte', dateien: TEXTE },
    {
      titel: 'Bilder zum Drucken (SVG und PNG)',
      dateien: [
        ...(await pressebilder()).map((b) => ({
          titel: b.titel,
          adresse: b.adresse,
          name: `bilder/${b.name}.${b.endung}`,
        })),
        ...reihen
          .filter((r) => r.endung !== 'csv')
          .map(({ titel, adresse }) => ({ titel, adresse, name: reihenname(adresse, 'bilder') })),
      ],
    },
    {
      titel: 'Daten (CSV)',
      dateien: [
        ...TABELLENDATEIEN,
        ...reihen
          .filter((r) => r.endung === 'csv')
          .map(({ titel, adresse }) => ({ titel, adresse, name: reihenname(adresse, 'daten') })),
      ],
    },
  ];
}
