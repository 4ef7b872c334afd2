/** Menus lie over the page: they close when the reader goes on elsewhere, or wants them away. Without this script they close where they were opened. */
const menues = [...document.querySelectorAll<HTMLDetailsElement>('.menue__klapp')];
const offene = () => menues.filter((menue) => menue.open);

const schliesse = ({ target }: Event) => {
  for (const menue of offene()) if (!menue.contains(target as Node)) menue.open = false;
};
addEventListener('click', schliesse);
addEventListener('focusin', schliesse);
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menue of offene()) {
    menue.open = false;
    menue.querySelector('summary')?.focus();
  }
});
