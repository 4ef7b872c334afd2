/** Whom to tell of a vulnerability: /.well-known/security.txt (RFC 9116). Pure, besides the clock. */
import type { Daten } from '../schema/index.ts';
import { heute } from '../zeit/uhr.ts';

type Sicherheit = Daten<'site'>['sicherheit'];
/** `bis`: ISO day, the last on which it holds. */
export type Sicherheitskontakt = { [feld in keyof Sicherheit]: NonNullable<Sicherheit[feld]> };

/** The contact, while there is one and its last day has not passed: a file that is out of date must not be used (RFC 9116, 2.5.5). */
export const geltend = ({ kontakt, bis }: Sicherheit, tag = heute): Sicherheitskontakt | undefined =>
  kontakt && bis && tag <= bis ? { kontakt, bis } : undefined;

/** The file. In: the contact, the address under which the file lies. */
export const sicherheitsdatei = ({ kontakt, bis }: Sicherheitskontakt, adresse: string): string =>
  [`Contact: ${kontakt}`, `Expires: ${bis}T23:59:59Z`, 'Preferred-Languages: de, en', `Canonical: ${adresse}`, ''].join(
    '\n',
  );

/** How many days before the last one somebody is asked for a new one. */
const VORLAUF = 60;
const TAG = 24 * 60 * 60 * 1000;

/** What `npm run pruefen` says of it, one line each; nothing while all is well. */
export function sicherheitshinweise({ kontakt, bis }: Sicherheit, tag = heute): string[] {
  if (!kontakt || !bis)
    return ['site.yaml, sicherheit: noch kein Kontakt; bis dahin hat die Website keine /.well-known/security.txt'];
  const rest = (Date.parse(bis) - Date.parse(tag)) / TAG;
  if (rest < 0) return [`site.yaml, sicherheit: abgelaufen am ${bis}; die Datei fehlt auf der Website`];
  if (rest > 366) return [`site.yaml, sicherheit: gilt bis ${bis}, das ist mehr als ein Jahr`];
  return rest <= VORLAUF ? [`site.yaml, sicherheit: endet am ${bis}; stimmt der Kontakt noch?`] : [];
}
