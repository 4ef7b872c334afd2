/** What many pages ask is reckoned once. Pure. */

/**
 * In: a function of one question. Out: the same function, which reckons the answer to each question once; whoever asks again gets the very same
 * answer, so nobody may change it. Questions that are objects (the content) are forgotten with their answers when nobody holds them any more.
 * What throws is not kept. For a question in two parts: `merke((a) => merke((b) => …))`.
 */
export function merke<Antwort>(rechne: () => Antwort): () => Antwort;
export function merke<Frage, Antwort>(rechne: (frage: Frage) => Antwort): (frage: Frage) => Antwort;
export function merke<Frage, Antwort>(rechne: (frage: Frage) => Antwort): (frage: Frage) => Antwort {
  const nachWert = new Map<unknown, Antwort>();
  const nachObjekt = new WeakMap<object, Antwort>();
  return (frage) => {
    // Of the two, the one that takes the question: TypeScript would not know later on that they fit.
    const gemerkt = (typeof frage === 'object' && frage !== null ? nachObjekt : nachWert) as Map<unknown, Antwort>;
    if (gemerkt.has(frage)) return gemerkt.get(frage)!;
    const antwort = rechne(frage);
    gemerkt.set(frage, antwort);
    return antwort;
  };
}
