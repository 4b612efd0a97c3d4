import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SideloadStep } from './plan-sideload';

/** Makes one change to this computer; throws where it fails. */
export function applyStep(step: SideloadStep): void {
  switch (step.kind) {
    case 'copy':
      mkdirSync(dirname(step.to), { recursive: true });
      copyFileSync(step.from, step.to);
      break;
    case 'delete':
      rmSync(step.file, { force: true });
      break;
    case 'run': {
      if (step.onlyIf !== undefined && run(step.onlyIf).status !== 0) return;
      const { status, stderr } = run(step.command);
      if (status !== 0) throw new Error(`${step.command.join(' ')} failed:\n${stderr}`);
    }
  }
}

function run([program, ...args]: readonly string[]): { status: number | null; stderr: string } {
  const { status, stderr, error } = spawnSync(program!, args, { encoding: 'utf8' });
  if (error) throw error;
  return { status, stderr };
}
