// Where CSS makes blocks of the parts of a table, WebKit no longer calls them rows and cells. Roles say it again, and that a cell with a heading in
// it (.zeilenkopf) heads its row: a <th> may hold none. They stand here and not in the markup, where they would weigh, and where HTML allows no role.
const ROLLEN: Record<string, string> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
};

const rolle = (teil: Element): string => {
  if (teil.matches('thead th')) return 'columnheader';
  return teil.matches('th, .zeilenkopf') ? 'rowheader' : ROLLEN[teil.localName]!;
};

for (const teil of document.querySelectorAll(
  ':is(.stapel, .vergleich, .kreuztabelle table, .reihe__tabelle), :is(.stapel, .vergleich, .kreuztabelle, .reihe__tabelle) :is(thead, tbody, tfoot, tr, th, td)',
))
  teil.setAttribute('role', rolle(teil));
