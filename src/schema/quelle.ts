import { z } from 'zod';
import { OFFEN, tag, teildatum, text, wahl, webadresse } from './felder.ts';
import { sperrfrist } from './gemeinsam.ts';
import { schluessel } from './schluessel.ts';

export const QUELLENARTEN = {
  amtlich: 'Behörden und amtliche Stellen',
  presse: 'Presse und Rundfunk',
  partei: 'Parteien und Fraktionen',
  traeger: 'Träger und Vereine',
  wissenschaft: 'Wissenschaft',
  recht: 'Gesetze und Verordnungen',
} as const;
export type Quellenart = keyof typeof QUELLENARTEN;

/** What a document is where that is more than a page of a website; in the words of CSL, so that it is cited as what it is. */
export const TEXTARTEN = {
  zeitung: { wort: 'Artikel einer Zeitung oder eines Nachrichtenportals', csl: 'article-newspaper' },
  fachzeitschrift: { wort: 'Aufsatz in einer Fachzeitschrift', csl: 'article-journal' },
  bericht: { wort: 'Bericht', csl: 'report' },
  vorschrift: { wort: 'Gesetz oder Verordnung', csl: 'legislation' },
} as const;
export type Textart = keyof typeof TEXTARTEN;
const TEXTARTWORTE = Object.fromEntries(schluessel(TEXTARTEN).map((art) => [art, TEXTARTEN[art].wort])) as Record<
  Textart,
  string
>;

/** The languages in which sources are written, as tags of BCP 47. */
export const QUELLENSPRACHEN = {
  de: 'Deutsch',
  en: 'Englisch',
  fr: 'Französisch',
  it: 'Italienisch',
  nl: 'Niederländisch',
} as const;
export type Quellensprache = keyof typeof QUELLENSPRACHEN;

const wort = (worte: string) => new RegExp(`(?<![\\p{L}-])(?:${worte})(?![\\p{L}-])`, 'iu');
/** Small words that a title in German does not have, and those of which one at least stands in most that are German. */
const FREMD = wort('the|of|and|on|for|with|from|by|le|les|et|pour|dans|une|il|gli|della|delle|dei|nel|het|een|van');
const DEUTSCH = wort(
  'der|die|das|den|dem|des|und|im|ein|eine|einen|einer|mit|von|vom|für|zu|zum|zur|auf|aus|bei|nach|ist',
);
const klingtFremd = (titel: string): boolean => FREMD.test(titel) && !DEUTSCH.test(titel);

/** One cited document. One entry per document, however often it is cited. */
export const quelle = z
  .strictObject({
    titel: text('Titel', 'Titel des Dokuments, so wie es veröffentlicht wurde.').meta(OFFEN),
    herausgeber: text('Herausgeber', 'Wer das Dokument veröffentlicht hat.', 'Stadt Dortmund').meta(OFFEN),
    adresse: webadresse('Adresse', 'Adresse im Netz, oder null mit Grund.').nullable().meta(OFFEN),
    adresse_fehlt: text('Grund ohne Adresse', 'Warum keine Adresse angegeben wird.').optional().meta(OFFEN),
    datum: teildatum.nullable().meta({
      title: 'Datum',
      description: 'Datum der Veröffentlichung, so genau wie belegt; null, wenn die Quelle keines nennt.',
      beispiel: '2025-07-03',
      offen: true,
    }),
    datum_hinweis: text('Hinweis zum Datum', 'Zum Beispiel „erschlossen“ oder „Stand der Fassung“.')
      .optional()
      .meta(OFFEN),
    abgerufen: tag.meta({
      title: 'Abgerufen',
      description: 'Tag, an dem das Dokument oder eine gespeicherte Kopie davon gelesen wurde.',
      offen: true,
    }),
    nicht_erreichbar: tag.optional().meta({
      title: 'Nicht erreichbar seit',
      description:
        'Tag, an dem die Adresse zum ersten Mal nicht mehr antwortete. Die wöchentliche Prüfung trägt ihn ein.',
      beispiel: '2026-12-07',
      offen: true,
    }),
    art: wahl(QUELLENARTEN, {
      title: 'Art',
      description: 'Zu welcher Gruppe gehört, wer das Dokument veröffentlicht hat.',
      beispiel: 'presse',
    }).meta(OFFEN),
    textart: wahl(TEXTARTWORTE, {
      title: 'Textart',
      description:
        'Was das Dokument ist; danach richtet sich, wie Literaturverwaltungen es zitieren. Weglassen bei einer gewöhnlichen Seite im Netz, auch der eines Senders.',
      beispiel: 'zeitung',
    })
      .optional()
      .meta(OFFEN),
    sprache: wahl(QUELLENSPRACHEN, {
      title: 'Sprache',
      description: 'In welcher Sprache das Dokument geschrieben ist; ohne Angabe Deutsch.',
      beispiel: 'en',
    })
      .optional()
      .meta(OFFEN),
    hinweis: text('Hinweis', 'Was man über die Quelle wissen muss, zum Beispiel dass nur ein Auszug vorlag.')
      .optional()
      .meta(OFFEN),
    sperrfrist,
  })
  .superRefine((q, ctx) => {
    if (q.adresse === null && !q.adresse_fehlt)
      ctx.addIssue({ code: 'custom', path: ['adresse_fehlt'], params: { art: 'grund-fehlt' } });
    // Who reads it aloud, or translates it, must know.
    if (!q.sprache && klingtFremd(q.titel))
      ctx.addIssue({ code: 'custom', path: ['sprache'], params: { art: 'sprache-fehlt', wert: q.titel } });
  });
