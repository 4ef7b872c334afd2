import astro from 'eslint-plugin-astro';
import raumregel from 'eslint-plugin-boundaries';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * The rooms of src, in the direction in which data flows. A room may import those before it, never one behind it; so there is no circle.
 * What each holds: ARCHITECTURE.md.
 */
export const RAEUME = [
  // Of no subject: what a build is told by its surroundings, days and hours, signs of other languages, what is made once and kept.
  ...['umgebung', 'zeit', 'maskierung', 'lager'],
  // Model, look, content, finished pages.
  ...['schema', 'stil', 'inhalt', 'ausgabe'],
  // What several subjects use.
  ...['zeichnung', 'filter', 'aenderung', 'seite', 'nachbarn', 'medien', 'kontakt', 'zitat', 'daten', 'karte'],
  // Subjects.
  ...['quellen', 'verlauf', 'zahlen', 'ort', 'konzept', 'vergleich', 'zuerich', 'feeds', 'meldung', 'korrekturen'],
  ...['presse', 'einbetten', 'hilfe', 'fragen', 'glossar', 'stellungnahmen', 'teilbild', 'text', 'lizenzen'],
  ...['redaktion', 'suche', 'start', 'gebaerdensprache', 'sprachen'],
  // Around every page.
  'rahmen',
  // How all of it is handed out.
  'auslieferung',
];

/** The rooms as a lint rule, in every file of src that is no test. */
const raumordnung = {
  files: ['src/**/*.{ts,astro}'],
  ignores: ['src/**/*.test.ts'],
  plugins: { boundaries: raumregel },
  settings: {
    'boundaries/elements': [...RAEUME, 'pages'].map((type) => ({ type, pattern: `src/${type}` })),
    'import/resolver': { node: { extensions: ['.ts', '.astro'] } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message:
          'Der Raum „{{from.element.type}}“ darf „{{to.element.type}}“ nicht importieren: siehe RAEUME in eslint.config.mjs.',
        policies: [...RAEUME, 'pages'].map((type, i) => ({
          from: { element: { type } },
          allow: { to: { element: { types: { anyOf: RAEUME.slice(0, i + 1) } } } },
        })),
      },
    ],
  },
};

/** The content has one door; everything else gets view models of subjects. */
const tuer = { name: 'astro:content', message: 'Nur src/inhalt/inhalt.ts und src/content.config.ts lesen Inhalte.' };
const nurEineTuer = { 'no-restricted-imports': ['error', { paths: [tuer] }] };
/** Whoever draws gets view models, and of an entry only its text (`textVon`). */
const nurAnsichten = {
  files: ['src/**/*.astro', 'src/pages/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [tuer],
        patterns: [
          {
            group: ['**/inhalt/inhalt.ts'],
            importNames: ['inhalt'],
            message: 'Seiten und Bausteine bekommen Ansichten aus dem Raum ihres Gegenstands, nicht den Inhalt selbst.',
          },
        ],
      },
    ],
  },
};
/** One clock: src/zeit/uhr.ts. */
const nurEineUhr = {
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Zeit kommt aus src/zeit/uhr.ts.',
    },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Zeit kommt aus src/zeit/uhr.ts.' },
  ],
};
/** Nobody knows how long something takes on a busy machine: tests wait until it is there, for as long as tests/geduld.ts says. */
const wartetAufEtwas = {
  'no-restricted-syntax': [
    ...nurEineUhr['no-restricted-syntax'],
    {
      selector: "CallExpression[callee.property.name='waitForTimeout']",
      message: 'Warten, bis zu sehen ist, worauf gewartet wird: tests/geduld.ts.',
    },
    {
      selector:
        "Property[key.name='timeout'] > Literal.value, CallExpression[callee.property.name='setDefaultTimeout'] > Literal",
      message: 'Fristen stehen in tests/geduld.ts.',
    },
  ],
};

export default defineConfig(
  { ignores: ['dist/', '.jahr/', '.vorschau/', '.astro/', 'node_modules/', 'content/'] },
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    rules: {
      ...nurEineTuer,
      ...nurEineUhr,
      // The array index and Map.get are checked by the reader, not by a guard that can never fire.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A number in a text is what it looks like; objects, null and any stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => expect(…)` and `() => liste.push(…)` are how we write; elsewhere a void value is a mistake.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // `void (a = b)` and `void f()` mark on purpose that a value or promise is dropped.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // tsconfig (noPropertyAccessFromIndexSignature) demands the brackets that this rule would take away.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An empty text often stands for none, and `||` is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      eqeqeq: 'error',
    },
  },
  raumordnung,
  nurAnsichten,
  { files: ['src/inhalt/inhalt.ts', 'src/content.config.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/zeit/uhr.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['tests/**'], rules: wartetAufEtwas },
  // The one module that hands components of Astro to the texts: they have no type there.
  { files: ['src/text/komponenten.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  // Vitest's expect.any and expect.stringContaining are of type any.
  { files: ['tests/**', '**/*.test.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  // Last, because it switches off what is set above. `astro check` knows the types of components; to TypeScript alone each of them is of no type.
  // The comparisons have packages of their own, which are not there when the site is checked.
  { files: ['**/*.astro', '**/*.astro/*', '**/*.mjs', 'bench/**'], extends: [ts.configs.disableTypeChecked] },
);
