/** The menu of narrow screens lies over the page: it closes when the reader goes on elsewhere, or wants it away. Without this script it closes where it was opened. */
const menue = document.querySelector<HTMLDetailsElement>('.menue__klapp');

const schliesse = ({ target }: Event) => {
  if (menue?.open && !menue.contains(target as Node)) menue.open = false;
};
addEventListener('click', schliesse);
addEventListener('focusin', schliesse);
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menue?.open) return;
  menue.open = false;
  menue.querySelector('summary')?.focus();
});
