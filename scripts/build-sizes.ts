/** Lists what the pane downloads before it shows anything, the largest first: for when the size budget is exceeded. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildStats, listPartSizes } from './build-add-in/part-sizes';

const LONGEST_LIST = 30;

const folder = mkdtempSync(join(tmpdir(), 'maturity-matrix-sizes-'));
const statsFile = join(folder, 'stats.json');
const args = ['--mode', 'production', '--output-path', folder, '--json', statsFile];
const { status, error } = spawnSync(process.execPath, [
  'node_modules/webpack/bin/webpack.js',
  ...args,
]);
if (error) throw error;
if (status !== 0) throw new Error('The add-in does not build: npm run build says why');

const stats = JSON.parse(readFileSync(statsFile, 'utf8')) as BuildStats;
rmSync(folder, { recursive: true });
const lines = listPartSizes(stats, 'taskpane')
  .slice(0, LONGEST_LIST)
  .map(({ part, bytes }) => `${(bytes / 1000).toFixed(1).padStart(8)}  ${part}`);
console.log(`First download of the pane, kB before minifying:\n\n${lines.join('\n')}`);
