/** Whether two answers of a row are of the same time. Pure. */

/** The first and the last year that a time names; what began and goes on has no last one. Nothing, where no year is named. */
function jahre(zeit: string): [von: number, bis: number] | undefined {
  const genannt = [...zeit.matchAll(/\b\d{4}\b/g)].map(Number);
  if (!genannt.length) return undefined;
  return [Math.min(...genannt), zeit.startsWith('seit ') ? Infinity : Math.max(...genannt)];
}

/** Do both name years, and none in common? In: two times in words. */
export function andereJahre(eine: string, andere: string): boolean {
  const [a, b] = [jahre(eine), jahre(andere)];
  return a !== undefined && b !== undefined && (a[1] < b[0] || b[1] < a[0]);
}
