/** Whole numbers from 0 that look random and are the same on every run: what fails today fails tomorrow. In: where they begin. Out: one below a number. */
export function zufall(saat: number): (unter: number) => number {
  let x = saat;
  return (unter) => {
    x = (Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((x ^ (x >>> 14)) >>> 0) % unter;
  };
}
