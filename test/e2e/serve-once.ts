import { spawnSync } from 'node:child_process';
import { serveWorkbench } from '../../scripts/workbench/serve';

const BUILDS = [
  ['--mode', 'production'],
  ['--mode', 'production', '--config', 'webpack.workbench.config.js'],
];

/** Before all tests: builds and serves; the returned function ends that. SKIP_BUILD=1 serves what is built. */
export default async function serveOnce(): Promise<() => Promise<void>> {
  if (process.env['SKIP_BUILD'] !== '1') for (const args of BUILDS) build(args);
  const served = await serveWorkbench({ port: 0 });
  process.env['WORKBENCH_URL'] = served.url;
  return () => served.close();
}

function build(args: readonly string[]): void {
  const { status, error } = spawnSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--stats', 'errors-warnings', ...args],
    { stdio: 'inherit' },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`webpack ${args.join(' ')} failed`);
}
