import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with what this machine could not try, and the line that CI reads: `N passed, N failed`. */
export default class Schlusszeile implements Reporter {
  onTestRunEnd(module: readonly TestModule[], fehler: readonly unknown[]): void {
    const tests = module.flatMap((m) => [...m.children.allTests()]);
    const anzahl = (ergebnis: string) => tests.filter((t) => t.result().state === ergebnis).length;
    const kaputt = module.filter((m) => m.errors().length > 0).length + fehler.length;
    const ausgelassen = tests.filter((t) => t.result().state === 'skipped').map((t) => t.fullName);
    // After the other reporters have written their summary.
    process.on('exit', () => {
      if (ausgelassen.length) console.log(`Nicht versucht, weil hier nicht installiert: ${ausgelassen.join('; ')}`);
      console.log(`${anzahl('passed')} passed, ${anzahl('failed') + kaputt} failed`);
    });
  }
}
