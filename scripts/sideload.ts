/** Makes the add-in known to Excel on this computer, or says how to upload it to Excel on the web. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { applyStep } from './sideload/apply-step';
import { planRemoval, planSideload, type SideloadPlan } from './sideload/plan-sideload';
import { trustLocalhost } from './sideload/trust-localhost';

const options = new Command('npm run sideload --')
  .description('Makes the add-in known to Excel on this computer, or says how to upload it.')
  .option('--remove', 'take it away again', false)
  .option('--yes', 'do not ask before a certificate is installed', false)
  .allowExcessArguments(false)
  .parse()
  .opts<{ remove: boolean; yes: boolean }>();

const place = {
  platform: process.platform,
  home: homedir(),
  manifest: resolve('dist/manifest.xml'),
  addInId: /<Id>(.+)<\/Id>/.exec(readFileSync('manifest.xml', 'utf8'))![1]!,
};
const hasExcel = place.platform === 'win32' || place.platform === 'darwin';

if (options.remove) {
  carryOut(planRemoval(place));
} else if (hasExcel && !(await trustLocalhost(askFirst))) {
  console.log('Nothing was changed.');
  process.exitCode = 1;
} else {
  build();
  carryOut(planSideload(place));
}

function carryOut({ steps, next }: SideloadPlan): void {
  steps.forEach(applyStep);
  console.log(`\n${next.join('\n')}`);
}

async function askFirst(explanation: string): Promise<boolean> {
  console.log(explanation);
  if (options.yes) return true;
  if (!process.stdin.isTTY) {
    console.log('To agree where nobody can be asked: npm run sideload -- --yes');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Go on? (y/n) ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function build(): void {
  const npm = ['run', '--silent', 'build'];
  const { status, error } = spawnSync('npm', npm, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
