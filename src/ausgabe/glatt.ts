/** Text as it stands in a page, smooth. Pure. */

/** Text on one line, with single spaces. */
export const glatt = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
