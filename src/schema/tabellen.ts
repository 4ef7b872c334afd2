/** All table files and their rows. Each row has an id, so it can be addressed, cited and referenced. */
import { tabelle } from './gemeinsam.ts';
import { kennzahl, reihe } from './kennzahl.ts';
import { ansprechperson } from './ansprechperson.ts';
import { hilfe, schritte } from './hilfe.ts';
import { kandidat } from './kandidat.ts';
import { offeneFrage } from './offene-frage.ts';
import { stellungnahme } from './stellungnahme.ts';
import { orientierung } from './orientierung.ts';
import { befunde, vergleichszeile } from './vergleich.ts';
import { geschichtszeile, rechtsnorm, saeule, stadt, uebernahme, wirkungsaussage } from './zuerich.ts';

export const TABELLEN = {
  kennzahlen: tabelle(kennzahl),
  reihen: tabelle(reihe),
  vergleich: tabelle(vergleichszeile).extend({ befunde }),
  rechtslage: tabelle(rechtsnorm),
  wirkung: tabelle(wirkungsaussage),
  stellungnahmen: tabelle(stellungnahme),
  geschichte: tabelle(geschichtszeile),
  saeulen: tabelle(saeule),
  uebernahme: tabelle(uebernahme),
  staedte: tabelle(stadt),
  standortsuche: tabelle(kandidat),
  'offene-fragen': tabelle(offeneFrage),
  hilfe: tabelle(hilfe).extend({ schritte }),
  orientierung: tabelle(orientierung),
  ansprechpersonen: tabelle(ansprechperson, 0),
} as const;
