import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import requireDocstring from './tools/require-docstring.js';

export default tseslint.config(
  // What stands in for a package has nothing in it.
  { ignores: ['node_modules/', 'dist/', 'out/', 'coverage/', 'tools/no-canvas/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/excel/read-today.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date']",
          message: 'Only src/excel/read-today.ts asks for the time: pass a CalendarDate.',
        },
        {
          selector: "MemberExpression[object.name='Date']",
          message: 'Only src/excel/read-today.ts asks for the time: pass a CalendarDate.',
        },
      ],
    },
  },
  {
    files: ['src/excel/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: ['src/**'],
    plugins: { house: { rules: { 'require-docstring': requireDocstring } } },
    rules: { 'house/require-docstring': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
