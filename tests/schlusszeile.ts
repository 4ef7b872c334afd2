import type { Reporter, TestModule } from 'vitest/node';

/** So many that were not tried are named. */
const NENNE = 12;

/** Ends the run with what this machine could not try, and the line that CI reads: `N passed, N failed`. */
export default class Schlusszeile implements Reporter {
  onTestRunEnd(module: readonly TestModule[], fehler: readonly unknown[]): void {
    const tests = module.flatMap((m) => [...m.children.allTests()]);
    const anzahl = (ergebnis: string) => tests.filter((t) => t.result().state === ergebnis).length;
    // Also what was prepared for several tests and failed: these are not tried then.
    const gruppen = module.flatMap((m) => [m, ...m.children.allSuites()]);
    const kaputt = gruppen.filter((g) => g.errors().length > 0).length + fehler.length;
    const ausgelassen = tests.flatMap((test) => {
      const ergebnis = test.result();
      return ergebnis.state === 'skipped' ? [ergebnis.note ?? test.name] : [];
    });
    const gruende = [...new Set(ausgelassen)];
    // A run of a few tests by name leaves out all others.
    const mehr = gruende.length > NENNE ? `; und ${gruende.length - NENNE} weitere` : '';
    // After the other reporters have written their summary.
    process.on('exit', () => {
      if (gruende.length) console.log(`Nicht versucht: ${gruende.slice(0, NENNE).join('; ')}${mehr}`);
      console.log(`${anzahl('passed')} passed, ${anzahl('failed') + kaputt} failed`);
    });
  }
}
