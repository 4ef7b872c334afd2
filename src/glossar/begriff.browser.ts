// A term of the glossary explains itself where it stands. Without this script its link leads to the glossary.

/** Shows what the term means until somebody closes it, clicks beside it or goes on to the glossary. */
function erklaere({ href, dataset }: HTMLAnchorElement): void {
  const tafel = document.createElement('dialog');
  tafel.className = 'dialog';
  tafel.innerHTML =
    '<b id="begriff-titel"></b>: <span></span> <a>Im Glossar</a><form method="dialog"><button>Schließen</button></form>';
  tafel.setAttribute('aria-labelledby', 'begriff-titel');
  tafel.querySelector('b')!.textContent = dataset['titel']!;
  tafel.querySelector('span')!.textContent = dataset['text']!;
  tafel.querySelector('a')!.href = href;
  tafel.addEventListener('close', () => tafel.remove());
  document.body.append(tafel);
  tafel.showModal();
}

// On the page: where an element listens itself, screen readers call every text in it clickable.
document.addEventListener('click', ({ target, clientX, clientY }) => {
  if (!(target instanceof HTMLDialogElement) || !target.querySelector('#begriff-titel')) return;
  // What lies beside the words belongs to the box as well.
  const { left, right, top, bottom } = target.getBoundingClientRect();
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) target.close();
});

for (const wort of document.querySelectorAll<HTMLAnchorElement>('a.begriff')) {
  wort.setAttribute('aria-haspopup', 'dialog');
  wort.addEventListener('click', (ereignis) => {
    // With a key it is a link like any other: into a new tab, for example.
    if (ereignis.ctrlKey || ereignis.metaKey || ereignis.shiftKey) return;
    ereignis.preventDefault();
    erklaere(wort);
  });
}
