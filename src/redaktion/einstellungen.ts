/** What the page of the editor hands to the browser, with what this build knows of the content. */
import { inhalt } from '../inhalt/inhalt.ts';
import { ablage, veroeffentlichteKennungen } from './ablage.ts';
import { redaktion, type Redaktion } from './konfiguration.ts';
import { originale } from './uebersetzung/originale.ts';

export const einstellungenDerRedaktion = async (): Promise<Redaktion> =>
  redaktion(ablage, veroeffentlichteKennungen(), originale(await inhalt()));
