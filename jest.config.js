import { FLUENT_BUNDLE } from './tools/bundle-fluent.js';

/** Jest runs the TypeScript through swc; types are checked by `npm run check`. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** These packages ship ES modules only, which Jest cannot load untransformed. */
const esmPackages = [
  'hucre',
  '@ironcalc/wasm',
  '@borgar/fx',
  'numfmt',
  'pdfjs-dist',
  'hyparquet',
  'hyparquet-writer',
  'dt-sql-parser',
  'antlr4-c3',
  '@electric-sql/pglite',
];

export default {
  testEnvironment: '<rootDir>/tools/node-environment.js',
  maxWorkers: '100%',
  globalSetup: '<rootDir>/tools/bundle-fluent.js',
  // Only what hangs is stopped: machines are busy, and how long a test takes says nothing of the product.
  testTimeout: 180_000,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  setupFiles: ['<rootDir>/test/support/complete-jsdom.ts', '<rootDir>/test/support/lean-styles.ts'],
  transform: { '\\.(ts|tsx|mjs|js)$': swc, '\\.sql$': '<rootDir>/tools/text-transform.js' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleNameMapper: {
    '^@fluentui/react-components$': `<rootDir>/${FLUENT_BUNDLE}`,
    '^@electric-sql/pglite$': '<rootDir>/node_modules/@electric-sql/pglite/dist/index.js',
    '^fast-check$': '<rootDir>/tools/settled-samples.cjs',
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};
