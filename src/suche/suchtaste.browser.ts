// The key "/": goes to the search field, on pages without one to the search page.
const AUS = 'suche-taste';
const schalter = document.querySelector<HTMLInputElement>('[data-suchtaste]');
const feld = () => document.querySelector<HTMLInputElement>('suche-feld input[type="search"]');

/** Whether the key is on. A single-key shortcut must be possible to switch off (WCAG 2.1.4). */
function tasteAn(): boolean {
  try {
    return localStorage.getItem(AUS) === null;
  } catch {
    return schalter?.checked ?? true;
  }
}

if (schalter) {
  schalter.checked = tasteAn();
  schalter.closest('li')!.hidden = false;
  schalter.addEventListener('change', () => {
    try {
      if (schalter.checked) localStorage.removeItem(AUS);
      else localStorage.setItem(AUS, 'aus');
    } catch {
      // Storage is forbidden: the choice ends with the page.
    }
  });
}

document.addEventListener('keydown', (ereignis) => {
  if (ereignis.key !== '/' || ereignis.ctrlKey || ereignis.altKey || ereignis.metaKey) return;
  // A key is pressed in an element of the page, at least in its body.
  const ziel = ereignis.target as HTMLElement;
  if (ziel.isContentEditable || ziel.matches('input, textarea, select') || !tasteAn()) return;
  ereignis.preventDefault();
  const hier = feld();
  if (hier) hier.focus();
  else location.assign('/suche/#suchwort');
});

if (location.hash === '#suchwort') feld()?.focus();
