/** A place as a contact for the address book (vCard 3.0). Only documented facts; no services, so that a phone that others see tells little. */
import { VCard } from 'vcard-creator';
import type { Ortsseite } from './standorte.ts';

/** Address of the file; undefined when the place is not open or no source names a way to reach it. */
export const kartenadresse = ({ id, ort, daten }: Pick<Ortsseite, 'id' | 'ort' | 'daten'>): string | undefined =>
  ort.offen && (ort.anschrift ?? daten.telefon[0] ?? daten.email ?? daten.web) ? `/standorte/${id}.vcf` : undefined;

/** In: the page of a place, its full address. Out: the text of the file. */
export function visitenkarte({ ort, daten, kopf }: Ortsseite, adresse: string): string {
  const { nachweis } = kopf;
  // What a number is for, and of which year it is when it is old: the number itself has no room for that.
  const nummern = ort.telefon.flatMap(({ anzeige, zusatz }) => (zusatz ? `${anzeige}: ${zusatz}. ` : []));
  const karte = new VCard()
    .addName({})
    .addFullName(ort.titel)
    // An organisation and no person, for iOS and macOS.
    .addCompany({ name: ort.titel })
    .addCustomProperty({ name: 'X-ABShowAs', value: 'COMPANY' })
    .addUid(adresse)
    // The default would be the time of the build.
    .addRevision(new Date(daten.geprueft))
    .addNote(
      `${ort.mitHinweis ? 'Einige Angaben sind alt oder unvollständig. ' : ''}Stand: ${nachweis.stand}, Quellen gelesen am ${nachweis.geprueft}. ${nummern.join('')}Öffnungszeiten und Quellen: ${adresse}`,
    );
  if (daten.strasse)
    karte.addAddress({
      street: daten.strasse,
      postalCode: daten.plz ?? '',
      locality: 'Dortmund',
      country: 'Deutschland',
      type: ['work'],
    });
  for (const { e164 } of daten.telefon) karte.addPhoneNumber({ number: e164, type: ['work', 'voice'] });
  if (daten.email) karte.addEmail({ address: daten.email });
  if (daten.web) karte.addUrl({ url: daten.web });
  if (daten.koordinaten?.genauigkeit === 'belegt')
    karte.addGeo({ latitude: daten.koordinaten.lat, longitude: daten.koordinaten.lon });
  return karte.toString();
}
