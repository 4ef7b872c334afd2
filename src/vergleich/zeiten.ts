/** Whether two answers of a row are of the same time. Pure. */

/** The first and the last year that a time names; of "2023/24" both, and what began and goes on has no last one. Nothing, where no year is named. */
function jahre(zeit: string): [von: number, bis: number] | undefined {
  const genannt = [...zeit.matchAll(/\b(\d{4})(?:\/(\d\d))?\b/g)].flatMap(([, jahr, zweites]) => {
    const von = Number(jahr);
    // The second of "1999/00" lies in the next century.
    return zweites ? [von, von + ((100 + Number(zweites) - (von % 100)) % 100)] : [von];
  });
  if (!genannt.length) return undefined;
  return [Math.min(...genannt), zeit.startsWith('seit ') ? Infinity : Math.max(...genannt)];
}

/** Do both name years, and none in common? In: two times in words. */
export function andereJahre(eine: string, andere: string): boolean {
  const [a, b] = [jahre(eine), jahre(andere)];
  return a !== undefined && b !== undefined && (a[1] < b[0] || b[1] < a[0]);
}
