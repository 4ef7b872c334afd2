/** A place in schema.org. */
import { WOCHENTAGE, type Wochentag } from '../schema/einrichtung.ts';
import type { Gegenstand } from '../seite/auszeichnung.ts';
import { jetzt } from '../zeit/uhr.ts';
import { istBegruendet } from './oeffnung.ts';
import type { Ortsseite } from './standorte.ts';

const TAGE_ENGLISCH: Record<Wochentag, string> = {
  Mo: 'Monday',
  Di: 'Tuesday',
  Mi: 'Wednesday',
  Do: 'Thursday',
  Fr: 'Friday',
  Sa: 'Saturday',
  So: 'Sunday',
};

/**
 * A place that is open. `Place` and nothing narrower: the content does not say which of them are medical practices or offices.
 * Times and telephone only where the page has no reservation about them: a search engine would show them without it. Times also say until when
 * they may be called true of today, and are left out when that day has passed.
 */
export function ortsauszeichnung({ ort, daten }: Ortsseite): Gegenstand | undefined {
  if (!ort.offen) return undefined;
  const sicher = daten.anzeige === 'ja';
  const bis = ort.finder.plan?.bis;
  const zeiten =
    sicher && istBegruendet({ bis }, jetzt)
      ? daten.oeffnungszeiten.filter((o) => !(o.bereich ?? o.hinweis ?? o.monate))
      : [];
  return {
    '@type': 'Place',
    name: ort.titel,
    address: daten.strasse
      ? {
          '@type': 'PostalAddress',
          streetAddress: daten.strasse,
          postalCode: daten.plz ?? undefined,
          addressLocality: 'Dortmund',
          addressCountry: 'DE',
        }
      : undefined,
    telephone: sicher ? ort.telefon.find((t) => t.zusatz === undefined)?.e164 : undefined,
    url: daten.web ?? undefined,
    openingHoursSpecification: zeiten.length
      ? zeiten.map((o) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: WOCHENTAGE.filter((t) => o.tage.includes(t)).map((t) => TAGE_ENGLISCH[t]),
          opens: o.von,
          closes: o.bis === '24:00' ? '23:59' : o.bis,
          validThrough: bis,
        }))
      : undefined,
  };
}
