/** Sizes of the pages of a PDF in points: ['420 x 595']. */
export const blaetter = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/Type \/Page\b[^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    (t) => `${Math.round(Number(t[1]))} x ${Math.round(Number(t[2]))}`,
  );
