/**
 * Before the tests: joins Fluent's components into one file. They are two thousand, and each suite that shows
 * something would load every one of them anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Where jest.config.js finds the components. */
export const FLUENT_BUNDLE = 'out/jest/fluent.cjs';

/** Builds it unless there is one of the packages and settings of now. */
export default async function bundleFluent() {
  const state = ['package-lock.json', 'tools/bundle-fluent.js'].map((path) => readFileSync(path));
  const stamp = `// ${createHash('sha256').update(Buffer.concat(state)).digest('hex')}`;
  if (existsSync(FLUENT_BUNDLE) && readFileSync(FLUENT_BUNDLE, 'utf8').startsWith(stamp)) return;
  const { build } = await import('esbuild');
  await build({
    stdin: {
      contents: "export * from '@fluentui/react-components';",
      resolveDir: process.cwd(),
    },
    outfile: FLUENT_BUNDLE,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    // There is one React, whoever asks for it.
    external: ['react', 'react/*', 'react-dom', 'react-dom/*', 'scheduler'],
    banner: { js: stamp },
    logLevel: 'warning',
  });
}
