/** Always the same numbers between 0 and 1, so that what fails today fails tomorrow (a linear congruential generator). In: where it begins. */
export function zufall(beginn: number): () => number {
  let n = beginn;
  return () => (n = (n * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}
