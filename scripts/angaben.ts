/** What stands behind a command: its options and words, read in one way by all commands, which tell in German when one of them is wrong. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** How a command ends that was called in a wrong way; 1 is for what went wrong while it did its work. */
const FALSCH_GERUFEN = 2;

/** Ends a command that could not do its work. In: why, in German, line by line. */
export function beende(...zeilen: string[]): never {
  console.error(zeilen.join('\n'));
  process.exit(1);
}

interface Anzahl {
  min: number;
  max: number;
}

type Gelesen<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/** What is wrong with the options; undefined when nothing is. Node's own reader would say it in English. */
function wasFehlt(options: ParseArgsOptionsConfig): string | undefined {
  const { tokens } = parseArgs({ options, allowPositionals: true, strict: false, tokens: true });
  for (const teil of tokens) {
    if (teil.kind !== 'option') continue;
    const option = Object.hasOwn(options, teil.name) ? options[teil.name] : undefined;
    if (!option) return `${teil.rawName} gibt es hier nicht.`;
    if (option.type === 'boolean' && teil.value !== undefined)
      return `${teil.rawName} steht allein, ohne „=${teil.value}“.`;
    // Whoever means a value that begins with a line writes --name=-wert.
    if (option.type === 'string' && (!teil.value || (!teil.inlineValue && teil.value.startsWith('-'))))
      return `Hinter ${teil.rawName} fehlt der Wert.`;
  }
  return undefined;
}

function wasZuVielIst(worte: string[], { min, max }: Anzahl): string | undefined {
  if (worte.length > max) return `„${worte[max]!}“ ist zu viel.`;
  if (worte.some((wort) => !wort.trim())) return 'Eine Angabe ist leer.';
  return worte.length < min ? 'Es fehlt eine Angabe.' : undefined;
}

/**
 * The options and words of the command. In: its help, in German, of which the first line says how it is called; its options as `parseArgs` takes them;
 * how many words it takes beside them. `--help` and `-h` print the help and end with 0; what is wrong is told above the help, and ends with 2.
 */
export function angaben<const O extends ParseArgsOptionsConfig>(
  hilfe: string,
  options: O,
  stellen: number | Anzahl = 0,
): Gelesen<O> {
  const mitHilfe: ParseArgsOptionsConfig = { ...options, help: { type: 'boolean', short: 'h' } };
  if (parseArgs({ options: mitHilfe, allowPositionals: true, strict: false }).values['help']) {
    console.log(hilfe.trim());
    process.exit(0);
  }
  const ende = (problem: string): never => {
    console.error(`${problem}\n\n${hilfe.trim()}`);
    process.exit(FALSCH_GERUFEN);
  };
  const falsch = wasFehlt(options);
  if (falsch) ende(falsch);
  const gelesen = parseArgs({ options, allowPositionals: true, strict: true });
  const zuViel = wasZuVielIst(
    gelesen.positionals,
    typeof stellen === 'number' ? { min: stellen, max: stellen } : stellen,
  );
  if (zuViel) ende(zuViel);
  return gelesen;
}
