/**
 * The keys of a register that is written down in the source, in their order and with their type. TypeScript gives them as mere strings because
 * an object may hold more than its type tells; a register holds just what is written there. Not for what was read.
 */
export const schluessel = <K extends string>(register: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(register) as K[];
