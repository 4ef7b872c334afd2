/** Text as it stands in a page, smooth. Pure. */

/** Text on one line, with single spaces. */
export const glatt = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * The part of a finished page that is its content, with its tag: the rest, mostly style sheets and menus, need not be parsed. The whole page when it
 * has none.
 */
export const hauptteil = (html: string): string => /<main[ >][\s\S]*<\/main>/.exec(html)?.[0] ?? html;
