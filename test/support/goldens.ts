import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../golden');

/**
 * Compares texts with the files of `test/golden`, or writes these anew where `UPDATE_GOLDEN` says so; `path` is the test
 * that does, as Jest is told of it. Throws with the first line that differs.
 */
export function createGoldens(path: string): (name: string, text: string) => void {
  return (name, text) => {
    const file = join(FOLDER, `${name}.txt`);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
    const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text === golden) return;
    const goldenLines = golden.split('\n');
    const lines = text.split('\n');
    let index = 0;
    while (goldenLines[index] === lines[index]) index += 1;
    throw new Error(
      [
        `${file} differs from line ${index + 1} on:`,
        `- ${goldenLines[index] ?? '(end)'}`,
        `+ ${lines[index] ?? '(end)'}`,
        `If the change is meant: UPDATE_GOLDEN=1 npx jest ${path}`,
      ].join('\n'),
    );
  };
}
