/** Redirects that lead to nowhere, away from a page or out of the website. */
import { pruefeFaelle, type Fall } from '../../../tests/fixtures/faelle.ts';

const WEITERLEITUNGEN: Fall[] = [
  [
    'eine Weiterleitung ins Leere',
    { 'weiterleitungen.yaml': '/alt/: /neu/\n' },
    { feld: '/alt/', zeile: 1, problem: 'die Adresse /neu/ gibt es nicht' },
  ],
  [
    'eine Weiterleitung weg von einer Seite',
    { 'weiterleitungen.yaml': '/verlauf/: /konzept/massnahmen/raum/\n' },
    { feld: '/verlauf/', problem: 'unter dieser Adresse steht eine Seite' },
  ],
  [
    'eine Weiterleitung weg von einer Seite, die kein Eintrag nennt',
    { 'weiterleitungen.yaml': '/aktuelles/thema/gesundheit/: /verlauf/\n' },
    { feld: '/aktuelles/thema/gesundheit/', problem: 'unter dieser Adresse steht eine Seite' },
  ],
  [
    'Weiterleitungen im Kreis und hintereinander',
    { 'weiterleitungen.yaml': '/alt/: /neu/\n/neu/: /alt/\n/selbst/: /selbst/\n' },
    { feld: '/alt/', problem: 'die Adresse /neu/ gibt es nicht' },
    { feld: '/neu/', problem: 'die Adresse /alt/ gibt es nicht' },
    { feld: '/selbst/', problem: 'die Adresse /selbst/ gibt es nicht' },
  ],
  [
    'eine Weiterleitung aus dem Ordner der Website hinaus',
    { 'weiterleitungen.yaml': '/../../x/: /verlauf/\n//host/: /verlauf/\n' },
    { feld: '/../../x/', zeile: 1 },
    { feld: '//host/', zeile: 2 },
  ],
  [
    'eine Weiterleitung ohne Schrägstrich',
    { 'weiterleitungen.yaml': '/alt/: /verlauf\n' },
    { feld: '/alt/', problem: '„/verlauf“ ist falsch geschrieben' },
  ],
];

pruefeFaelle(WEITERLEITUNGEN);
