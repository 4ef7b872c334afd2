import { execFileSync } from 'node:child_process';

/** Sizes of the pages of a PDF in points: ['420 x 595']. */
export const blaetter = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/Type \/Page\b[^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    (t) => `${Math.round(Number(t[1]))} x ${Math.round(Number(t[2]))}`,
  );

/** Whether this machine has poppler, which reads a PDF as its readers do. */
export const liestPapier = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** What stands on each sheet of a PDF, from top to bottom, a line for each line. */
export const blatttexte = (pdf: Buffer): string[][] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\f')
    // Each sheet ends with the sign.
    .slice(0, -1)
    .map((blatt) => blatt.split('\n').filter((zeile) => zeile.trim()));
