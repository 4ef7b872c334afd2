/**
 * The oldest browsers in which everything works, of March 2022: the first that know cascade layers and dialogs. An iPhone 7 can be brought to
 * iOS 15.8. In older ones a page is text without a look, and what needs a script says so or is not there.
 */
export const AELTESTE = { chrome: '99', firefox: '98', safari: '15.4' } as const;

/** The language of their scripts. Not their names: the bundler would rewrite private methods for Safari, which knows them. */
export const SYNTAXZIEL = 'es2022';
/** In the words of what writes the CSS, which tells Safari on a phone from the other. */
export const CSS_ZIEL = Object.entries({ ...AELTESTE, ios: AELTESTE.safari }).map(([name, version]) => name + version);
