import { z } from 'zod';
import {
  medium,
  quellenWahlfrei,
  suchbegriffe,
  tag,
  teildatum,
  text,
  verweis,
  verweise,
  webadresse,
  zeitpunkt,
} from './felder.ts';
import { tagesbeginn } from '../zeit/ortszeit.ts';
import { liegtVor } from '../zeit/teildatum.ts';
import { gemeinsam, kopf, kurztitel } from './gemeinsam.ts';

/** Kinds of notices: a closed list (L-17). Stem of the address of their feeds -> word. */
export const MELDUNGSARTEN = {
  pressemitteilung: 'Pressemitteilung',
  hinweis: 'Hinweis',
  termin: 'Termin',
  beschluss: 'Beschluss',
  klarstellung: 'Klarstellung',
  korrektur: 'Korrektur',
} as const;
export type Meldungsart = (typeof MELDUNGSARTEN)[keyof typeof MELDUNGSARTEN];

/** A picture with its rights (L-24). Without them the build stops. */
const bild = z.strictObject({
  datei: medium(
    'bild',
    'Foto oder Zeichnung. Ort und Kamera werden aus der Datei entfernt, die Rechte hineingeschrieben.',
  ),
  alt: text('Beschreibung', 'Was zu sehen ist, für Menschen, die es nicht sehen.'),
  unterschrift: text('Bildunterschrift', 'Ein Satz unter dem Bild.').optional(),
  urheber: text('Urheber', 'Wer das Bild gemacht hat.'),
  rechte: text('Rechte', 'Wem die Rechte gehören.'),
  lizenz: text('Lizenz', 'Wie das Bild verwendet werden darf.', 'frei für die redaktionelle Verwendung mit Nennung'),
  datum: teildatum.meta({ title: 'Aufgenommen', description: 'Wann das Bild gemacht wurde.', beispiel: '2026-11' }),
  ort: text('Ort', 'Wo das Bild gemacht wurde, nur grob.', 'Dortmund, Innenstadt'),
  einwilligung: text(
    'Einwilligung',
    'Grundlage nach §§ 22, 23 KUG. Menschen aus der Szene sind nie zu erkennen.',
    'keine Personen zu erkennen',
  ),
});

const dokument = z
  .strictObject({
    titel: text('Titel', 'Wie das Dokument heißt.'),
    datei: medium('dokument', 'Das Dokument, wenn es hier liegt; sonst seine Adresse.').optional(),
    adresse: webadresse('Adresse', 'Adresse des Dokuments im Netz, wenn es nicht hier liegt.').optional(),
  })
  .superRefine((d, ctx) => {
    if (Boolean(d.datei) === Boolean(d.adresse))
      ctx.addIssue({ code: 'custom', path: ['datei'], params: { art: 'datei-oder-adresse' } });
  });

const moment = (title: string, description: string) =>
  zeitpunkt.meta({ title, description, beispiel: '2026-12-01T18:00:00+01:00' });

const termin = z
  .strictObject({
    beginn: moment('Beginn', 'Tag und Uhrzeit.'),
    ende: moment('Ende', 'Tag und Uhrzeit, wenn bekannt.').optional(),
    ort: text('Ort', 'Wo der Termin ist, mit Anschrift.'),
    abgesagt: z.boolean().optional().meta({
      title: 'Abgesagt',
      description: 'Einschalten, wenn der Termin ausfällt; er bleibt dann stehen und sagt es.',
    }),
  })
  .superRefine(({ beginn, ende }, ctx) => {
    if (ende && Date.parse(ende) <= Date.parse(beginn))
      ctx.addIssue({ code: 'custom', path: ['ende'], params: { art: 'ende-vor-beginn' } });
  });

/** The moment from which everybody could read it: the end of its embargo, else the beginning of its day. */
export const veroeffentlichtAm = ({ datum, sperrfrist }: { datum: string; sperrfrist?: string | undefined }): Date =>
  sperrfrist ? new Date(sperrfrist) : tagesbeginn(datum);

/** What a notice is called by: "Pressemitteilung 1/2026". */
export const bezeichnung = ({ art, nummer }: { art: string; nummer?: string | undefined }): string =>
  [art, nummer].filter(Boolean).join(' ');

/** What became of a notice, as it stands before its title wherever the title stands alone: it would mislead otherwise. The first weighs most. */
export const verbleibsworte = (m: {
  termin?: { abgesagt?: boolean | undefined } | undefined;
  zurueckgezogen?: unknown;
}): string[] => [...(m.termin?.abgesagt ? ['Abgesagt'] : []), ...(m.zurueckgezogen ? ['Zurückgezogen'] : [])];

/** Its title with that word before it. */
export const mitVerbleib = (m: Parameters<typeof verbleibsworte>[0] & { titel: string }): string =>
  [...verbleibsworte(m).slice(0, 1), m.titel].join(': ');

/** Kinds whose statements are about others, or bind: they name their source in the head. */
const BELEGT: readonly Meldungsart[] = ['Beschluss', 'Klarstellung', 'Korrektur'];

/** Is it the same person? Blanks, capitals and the way in which a letter is put together make no second pair of eyes. */
const gleich = (a: string, b: string): boolean =>
  [a, b]
    .map((name) => name.normalize('NFKC').toLocaleLowerCase('de').replace(/\s+/g, ' ').trim())
    .every((name, _, [erster]) => name === erster);

/** A dated notice. Its file stem is its address and feed id for ever. */
export const meldung = z
  .strictObject({
    // Asked first, in this order; the names are those of all entries.
    ...kopf,
    art: z.enum(Object.values(MELDUNGSARTEN)).meta({
      title: 'Art',
      description: 'Pressemitteilung, Hinweis, Termin, Beschluss, Klarstellung oder Korrektur.',
      beispiel: 'Hinweis',
    }),
    datum: tag.meta({
      title: 'Datum',
      description: 'Tag der Veröffentlichung; mit einer Sperrfrist der Tag, an dem sie endet.',
      beispiel: '2026-11-23',
      heute: true,
    }),
    nummer: text('Nummer', 'Laufende Nummer im Jahr; nötig bei Pressemitteilungen.', '3/2026').optional(),
    ort: text('Ort', 'Ort, der vor dem Datum steht; nötig bei Pressemitteilungen.', 'Dortmund').optional(),
    autor: text(
      'Geschrieben von',
      'Wer den Text geschrieben hat; freigeben muss ihn jemand anderes. Nötig, sobald er freigegeben ist.',
    ).optional(),
    kontakt: verweis(
      'ansprechpersonen',
      'Wer Fragen dazu beantwortet; nötig bei Pressemitteilungen. Fehlt die Person, legen Sie sie zuerst unter Tabellen an.',
    ).optional(),
    gueltig_bis: tag
      .optional()
      .meta({ title: 'Gültig bis', description: 'Letzter Tag, an dem die Meldung gilt; danach steht das dabei.' }),
    termin: termin.optional().meta({ title: 'Termin', description: 'Nur bei der Art „Termin“, dann Pflicht.' }),
    bilder: z.array(bild).default([]).meta({ title: 'Bilder', description: 'Jedes Bild mit allen Rechten.' }),
    dokumente: z.array(dokument).default([]).meta({ title: 'Dokumente', description: 'Vorlagen, Berichte, Karten.' }),
    massnahmen: verweise('massnahmen', 'Maßnahmen, von denen die Meldung handelt.'),
    einrichtungen: verweise('einrichtungen', 'Einrichtungen, von denen die Meldung handelt.'),
    ...gemeinsam,
    kurztitel,
    quellen: quellenWahlfrei,
    suchbegriffe,
  })
  .superRefine((m, ctx) => {
    const melde = (feld: string, art: string) => ctx.addIssue({ code: 'custom', path: [feld], params: { art } });
    const presse = m.art === 'Pressemitteilung';
    for (const feld of ['nummer', 'ort', 'autor', 'kontakt'] as const)
      if (presse && !m[feld]) melde(feld, 'presse-fehlt');
    if (presse && m.freigabe === 'ausstehend') melde('freigabe', 'freigabe-fehlt');
    if (m.art === 'Termin' && !m.termin) melde('termin', 'termin-fehlt');
    if (m.art !== 'Termin' && m.termin) melde('termin', 'kein-termin');
    if (BELEGT.includes(m.art) && !m.quellen.length) melde('quellen', 'beleg-fehlt');
    if (m.freigabe !== 'ausstehend' && !m.autor && !presse) melde('autor', 'autor-fehlt');
    if (m.freigabe !== 'ausstehend' && m.autor && gleich(m.freigabe.von, m.autor)) melde('freigabe', 'vier-augen');
    if (m.gueltig_bis && liegtVor(m.gueltig_bis, m.datum)) melde('gueltig_bis', 'vor-beginn');
  });
