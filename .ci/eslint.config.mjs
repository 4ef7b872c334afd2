import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

/** The content has one door; everything else gets view models from src/query. */
const nurEineTuer = {
  'no-restricted-imports': [
    'error',
    { paths: [{ name: 'astro:content', message: 'Nur src/query/inhalt.ts und src/content.config.ts lesen Inhalte.' }] },
  ],
};
/** One clock: src/query/uhr.ts. */
const nurEineUhr = {
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Zeit kommt aus src/query/uhr.ts.',
    },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Zeit kommt aus src/query/uhr.ts.' },
  ],
};

export default ts.config(
  { ignores: ['dist/', '.jahr/', '.vorschau/', '.astro/', 'node_modules/', 'content/'] },
  ...ts.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      ...nurEineTuer,
      ...nurEineUhr,
      // The array index and Map.get are checked by the reader, not by a guard that can never fire.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['src/query/inhalt.ts', 'src/content.config.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/query/uhr.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
