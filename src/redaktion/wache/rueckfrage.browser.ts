/** Asks whoever is about to write over somebody else's change. Nothing is written while the question stands. The element lies in the page. */
import { teil } from '../../ausgabe/teil.browser.ts';
import { zeitpunktInWorten } from '../../zeit/zeitspanne.ts';
import type { Unterschied } from './unterschied.ts';

export interface Rueckfrage {
  titel: string;
  /** What happened, who and when, and where the own text is now. */
  saetze: string[];
  unterschiede?: Unterschied[];
  /** The other version, to be taken along. */
  anderes?: { name: string; text: string };
  /** What to do nevertheless; without it there is only the way back. */
  trotzdem?: string;
  zurueck?: string;
}

/** A moment in words, in Dortmund. */
export const wann = (moment: string | number): string => `am ${zeitpunktInWorten(new Date(moment))}`;

function element(name: string, text: string, ...kinder: HTMLElement[]): HTMLElement {
  const neu = document.createElement(name);
  neu.append(text, ...kinder);
  return neu;
}

/** Long texts scroll in their box; then the keyboard must reach it. */
function fassung(wessen: string, text: string): HTMLElement {
  const kasten = element('pre', text || '(leer)');
  kasten.tabIndex = 0;
  kasten.role = 'group';
  kasten.ariaLabel = wessen;
  return element('div', '', element('b', wessen), kasten);
}

const WER = { ich: 'nur Sie haben das geändert', andere: 'nur dort geändert', beide: 'beide haben das geändert' };
const abschnitt = ({ feld, wer, meins, anderes }: Unterschied): HTMLElement =>
  element(
    'section',
    '',
    element('h3', feld, element('small', ` (${WER[wer]})`)),
    fassung('Die andere Fassung', anderes),
    fassung('Ihre Fassung', meins),
  );

/** One question at a time. */
let vorige: Promise<unknown> = Promise.resolve();

/** Asks, and waits for the answer. Out: whether to do it nevertheless. */
export function frageNach(frage: Rueckfrage): Promise<boolean> {
  const antwort = vorige.then(() => zeige(frage));
  vorige = antwort;
  return antwort;
}

function zeige({ titel, saetze, unterschiede = [], anderes, trotzdem, zurueck }: Rueckfrage): Promise<boolean> {
  const dialog = teil(document, '#redaktion-rueckfrage', HTMLDialogElement);
  teil(dialog, 'h2').textContent = titel;
  teil(dialog, '[data-saetze]').replaceChildren(...saetze.map((s) => element('p', s)));
  teil(dialog, '[data-fassungen]').replaceChildren(...unterschiede.map(abschnitt));
  const laden = teil(dialog, 'a', HTMLAnchorElement);
  const adresse = anderes && URL.createObjectURL(new Blob([anderes.text], { type: 'text/plain' }));
  laden.hidden = !adresse;
  laden.href = adresse ?? '';
  laden.download = anderes?.name ?? '';
  const ja = teil(dialog, '[value="trotzdem"]');
  ja.textContent = trotzdem ?? '';
  ja.hidden = !trotzdem;
  teil(dialog, '[value="zurueck"]').textContent = zurueck ?? 'Zurück zu meinem Text';
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((fertig) => {
    dialog.addEventListener(
      'close',
      () => {
        if (adresse) URL.revokeObjectURL(adresse);
        fertig(dialog.returnValue === 'trotzdem');
      },
      { once: true },
    );
  });
}
