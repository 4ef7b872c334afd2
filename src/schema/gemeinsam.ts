/** What all content has in common: who answers for it, until when it holds, what was changed, whether it may be seen yet. */
import { z } from 'zod';
import { ADRESSZIEL, OFFEN, AUFGABEN, kennung, quellen, tag, teildatum, text, wahl, zeitpunkt } from './felder.ts';

/** Until when nobody may see an entry or a row. */
export const sperrfrist = zeitpunkt.optional().meta({
  title: 'Sperrfrist',
  description:
    'Vor diesem Zeitpunkt erscheint der Eintrag nirgends. In einem öffentlichen Verzeichnis ist er trotzdem zu lesen.',
  beispiel: '2026-12-01T10:00:00+01:00',
});

/** Kinds of changes (P-07): formal is silent, a serious error also tells its cause, an addition corrects nothing. */
const AENDERUNGSARTEN = {
  formal: 'formal: Tippfehler, Link, einfachere Worte; niemand liest davon',
  ergaenzung: 'Ergänzung: Neues, nichts war falsch',
  sachlich: 'sachlicher Fehler, berichtigt',
  schwer: 'schwerer Fehler, der einen falschen Eindruck gab',
} as const;
export type Aenderungsart = keyof typeof AENDERUNGSARTEN;

const aenderung = z.strictObject({
  am: tag.meta({
    title: 'Geändert am',
    description: 'Tag der Änderung.',
    beispiel: '2026-12-03',
    heute: true,
  }),
  art: wahl(AENDERUNGSARTEN, {
    title: 'Art der Änderung',
    description: 'Wie schwer die Änderung wiegt. Nur „formal“ bleibt still; alles andere lesen die Menschen.',
    beispiel: 'sachlich',
  }),
  text: text('Was geändert ist', 'Ein Satz für Lesende: was vorher dastand und was jetzt.').optional(),
  ursache: text('Ursache', 'Wie es zu dem Fehler kam; nur bei „schwer“, dann Pflicht.').optional(),
});
/** In a table a change may concern one row. */
const zeilenaenderung = aenderung.extend({
  eintrag: kennung.optional().meta({ title: 'Zeile', description: 'Die Kennung der geänderten Zeile.' }),
});

/** What was changed since the publication, the newest first. In: what a change says. */
const aenderungsliste = <T extends typeof aenderung>(eine: T) =>
  z
    .array(
      eine.superRefine((a, ctx) => {
        if (a.art !== 'formal' && !a.text)
          ctx.addIssue({ code: 'custom', path: ['text'], params: { art: 'aenderung-ohne-text' } });
        if (a.art === 'schwer' && !a.ursache)
          ctx.addIssue({ code: 'custom', path: ['ursache'], params: { art: 'ursache-fehlt' } });
      }),
    )
    .default([])
    .meta({
      title: 'Änderungen',
      description: 'Jede Änderung nach der Veröffentlichung, die neueste zuerst.',
      neuestes_zuerst: true,
    });

/** Whether an entry may be seen yet. */
export const sicht = {
  sperrfrist,
  entwurf: z.boolean().optional().meta({
    title: 'Nur in der Vorschau',
    description: 'Eingeschaltet: auf der Website nirgends zu sehen, nur in der Vorschau.',
    beispiel: 'true',
  }),
};

/** A page that no longer holds keeps its address and says so (P-09). */
const zurueckgezogen = z
  .strictObject({
    am: tag.meta({ title: 'Zurückgezogen am', description: 'Tag, von dem an die Seite nicht mehr gilt.', heute: true }),
    grund: text('Grund', 'Ein Satz: warum die Seite nicht mehr gilt.'),
    ersatz: z
      .string()
      .regex(ADRESSZIEL)
      .optional()
      .meta({ title: 'Ersatz', description: 'Adresse der Seite, die jetzt gilt, mit / am Anfang und Ende.' }),
  })
  .optional()
  .meta({ title: 'Zurückgezogen', description: 'Nur wenn die Seite nicht mehr gilt; sie bleibt erreichbar.' });

/** What every page, entry and table says about its own validity, review and making (L-14, L-19). */
export const nachweis = {
  stand: z.union([teildatum, z.literal('unbekannt')]).meta({
    title: 'Stand',
    description:
      'Wofür die Angaben gelten: Jahr, Monat oder Tag (2026, 2026-11 oder 2026-11-24); „unbekannt“, wenn die Quelle nichts nennt.',
    beispiel: '2025-12',
    offen: true,
  }),
  geprueft: tag.meta({
    title: 'Quellen gelesen am',
    description: 'Tag, an dem die Angaben zuletzt mit den Quellen verglichen wurden.',
    beispiel: '2026-11-23',
    heute: true,
    offen: true,
  }),
  naechste_pruefung: tag.meta({
    title: 'Nächste Prüfung',
    description: 'Tag, bis zu dem die Angaben wieder geprüft werden sollen; liegt nach „geprüft“.',
    beispiel: '2027-02-21',
    offen: true,
  }),
  aufgabe: wahl(AUFGABEN, {
    title: 'Städtische Aufgabe',
    description: 'Welche Aufgabe der Stadt der Text betrifft. Ohne Aufgabe keine Veröffentlichung.',
    beispiel: 'gesundheit',
  }).meta(OFFEN),
  ki: wahl(
    { keine: 'ohne KI geschrieben', assistiert: 'mit Hilfe einer KI', generiert: 'von einer KI' },
    {
      title: 'Künstliche Intelligenz',
      description: 'Ob der Text ohne KI, mit ihrer Hilfe oder von ihr geschrieben wurde.',
      beispiel: 'generiert',
    },
  ).meta(OFFEN),
  freigabe: z
    .union([
      z.literal('ausstehend'),
      z.strictObject({
        von: text('Freigegeben von', 'Name der Person, die den Text gelesen und freigegeben hat.').meta(OFFEN),
        am: tag.meta({ title: 'Freigegeben am', description: 'Tag der Freigabe.', heute: true, offen: true }),
      }),
    ])
    .meta({
      title: 'Freigabe',
      description:
        'Setzt eine zweite Person, die den Text gelesen hat. Ohne sie sagt die Seite, dass die Freigabe aussteht.',
      beispiel: 'ausstehend',
      offen: true,
    }),
  aenderungen: aenderungsliste(aenderung),
};

/** More of a summary is cut off where it is shown: search engines, previews of messengers. */
const KURZ = 350;

/** A longer headline is none. */
const UEBERSCHRIFT = 120;

/** Search engines and tabs show about so much of a title. */
export const TITELZEILE = 65;

/** For what has a page of its own. */
export const kurztitel = text(
  'Kurzer Titel',
  `Für Reiter und Suchergebnisse, höchstens ${TITELZEILE} Zeichen; nur nötig, wenn der Titel länger ist.`,
)
  .max(TITELZEILE)
  .optional();

/**
 * A title as tabs and search engines show it. In: the title, and a short one when the editor wrote it. Out: the short one, or the title, cut after
 * a word where it is too long.
 */
export function titelzeile(titel: string, kurz = titel): string {
  if (kurz.length <= TITELZEILE) return kurz;
  const anfang = kurz.slice(0, TITELZEILE - 1);
  return `${anfang.slice(0, anfang.lastIndexOf(' ')).replace(/[\s,.:;–-]+$/, '')} …`;
}

/** Head line and summary of everything that has an address of its own. */
export const kopf = {
  titel: text('Titel', `Überschrift, ohne Punkt am Ende, höchstens ${UEBERSCHRIFT} Zeichen.`)
    .max(UEBERSCHRIFT)
    .meta(OFFEN),
  zusammenfassung: text(
    'Zusammenfassung',
    `Ein bis drei Sätze, höchstens ${KURZ} Zeichen; steht unter der Überschrift und in Suchergebnissen.`,
  )
    .max(KURZ)
    .meta(OFFEN),
};

/** Common to pages and entries. */
export const gemeinsam = { ...kopf, ...nachweis, ...sicht, zurueckgezogen, quellen };

/** A table file: its own validity and review, and its rows with unique ids; at least one, unless it may be empty. */
export const tabelle = <T extends z.ZodObject>(zeile: T, mindestens = 1) =>
  z.strictObject({
    ...nachweis,
    aenderungen: aenderungsliste(zeilenaenderung),
    zeilen: z
      // A row with one more field is still a row of its table; zod loses that for a row of any kind.
      .array(zeile.extend({ sperrfrist }) as unknown as T)
      .min(mindestens)
      .superRefine((zeilen, ctx) => {
        const gesehen = new Set<unknown>();
        zeilen.forEach((z, i) => {
          const id = (z as { id?: unknown }).id;
          if (gesehen.has(id)) ctx.addIssue({ code: 'custom', path: [i, 'id'], params: { art: 'doppelt', wert: id } });
          gesehen.add(id);
        });
      })
      .meta({ title: 'Zeilen', description: 'Die Zeilen der Tabelle, jede mit eigener Kennung.' }),
  });
