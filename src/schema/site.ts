import { z } from 'zod';
import { gebaerdensprache } from './gebaerdensprache.ts';
import { ADRESSE, ADRESSZIEL, tag, teildatum, text, wahl } from './felder.ts';

const impressumsfeld = (title: string, hilfe: string) => text(title, hilfe).nullable();

/** What the imprint needs by § 5 DDG and § 18 (2) MStV (L-02, L-03). `null` is listed as missing. */
export const impressum = z.strictObject({
  name: impressumsfeld('Anbieter', 'Name und Rechtsform des Anbieters.'),
  anschrift: impressumsfeld('Anschrift', 'Ladungsfähige Anschrift.'),
  vertretung: impressumsfeld('Vertretung', 'Wer den Anbieter vertritt.'),
  email: impressumsfeld('E-Mail', 'E-Mail-Adresse.'),
  zweiter_kontakt: impressumsfeld('Zweiter Kontaktweg', 'Telefon oder Kontaktformular.'),
  aufsicht: impressumsfeld('Aufsichtsbehörde', 'Zuständige Aufsicht.'),
  umsatzsteuer: impressumsfeld('Umsatzsteuer-Nummer', 'Falls vorhanden, sonst „keine“.'),
  verantwortlich: impressumsfeld('Verantwortlich nach § 18 Abs. 2 MStV', 'Name und Anschrift einer Person.'),
  datenschutz: impressumsfeld('Datenschutzbeauftragte', 'Kontakt für Fragen zum Datenschutz.'),
  barrieren: impressumsfeld('Kontakt für Barrieren', 'Adresse eines elektronischen Formulars, um Barrieren zu melden.'),
});

/** Where a vulnerability is reported (RFC 9116). `null` while nobody reads what comes: then there is no /.well-known/security.txt. */
const sicherheit = z.strictObject({
  kontakt: z
    .string()
    .regex(/^(https:\/\/|mailto:|tel:)\S+$/)
    .nullable()
    .meta({
      title: 'Kontakt',
      description: 'Wohin man eine Sicherheitslücke meldet: Adresse eines Formulars, mailto: oder tel:.',
      beispiel: 'https://stadt.example/sicherheit',
    }),
  bis: tag.nullable().meta({
    title: 'Gilt bis',
    description:
      'Letzter Tag, an dem der Kontakt sicher stimmt, höchstens ein Jahr voraus. Danach verschwindet die Datei.',
    beispiel: '2027-06-30',
  }),
});

/** Facts about the site itself. A build with `amtlich: true` fails while a field of the imprint is missing. */
export const site = z
  .strictObject({
    name: text('Name', 'Name der Website.'),
    ort: text('Ort', 'Stadt, um die es geht.'),
    beschreibung: text('Beschreibung', 'Ein Satz für Suchmaschinen.'),
    abspann: text('Abspann', 'Wer wir sind, in zwei Sätzen; steht unter jeder Pressemitteilung.'),
    stand: teildatum.meta({
      title: 'Stand der Fakten',
      description: 'Bis wann die Fakten reichen.',
      beispiel: '2025-12',
    }),
    amtlich: z.boolean().meta({
      title: 'Amtlich',
      description: 'true erst, wenn die Stadt die Website zu ihrer eigenen gemacht hat.',
      beispiel: 'false',
    }),
    quelltext: wahl(
      { oeffentlich: 'öffentlich: alle können das Verzeichnis lesen', privat: 'privat: nur die Redaktion' },
      {
        title: 'Quelltext',
        description:
          'Wer das Verzeichnis der Texte lesen kann. In einem öffentlichen darf nichts Gesperrtes und kein Entwurf liegen.',
        beispiel: 'oeffentlich',
      },
    ),
    sicherheit: sicherheit.default({ kontakt: null, bis: null }).meta({
      title: 'Sicherheitslücken',
      description:
        'Wer Meldungen über Sicherheitslücken liest; steht in /.well-known/security.txt. null heißt: noch niemand.',
    }),
    gebaerdensprache: gebaerdensprache.default({}).meta({
      title: 'Gebärdensprache',
      description:
        'Vier Videos in Deutscher Gebärdensprache; welche fehlen, steht in der Erklärung zur Barrierefreiheit.',
    }),
    impressum: impressum.meta({ title: 'Impressum', description: 'Pflichtangaben; null heißt: fehlt noch.' }),
  })
  .superRefine((s, ctx) => {
    if (!s.amtlich) return;
    for (const [feld, wert] of Object.entries(s.impressum))
      if (wert === null)
        ctx.addIssue({ code: 'custom', path: ['impressum', feld], params: { art: 'impressum-fehlt' } });
  });

/** Old address -> new address. */
export const weiterleitungen = z
  .record(
    z.string().regex(ADRESSE).meta({
      title: 'Alte Adresse',
      description:
        'Adresse, die es nicht mehr gibt, mit / am Anfang und Ende; nur Kleinbuchstaben, Ziffern und Bindestriche.',
    }),
    z.string().regex(ADRESSZIEL).meta({ title: 'Ziel', description: 'Neue Adresse, mit / am Anfang und Ende.' }),
  )
  .meta({
    title: 'Weiterleitungen',
    description: 'Eine veröffentlichte Adresse verschwindet nur mit einer Weiterleitung.',
  });
