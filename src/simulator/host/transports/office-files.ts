import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const compiled = new Map<string, Script>();

/** A script of the installed Office.js, such as "office.js", compiled once a process. */
export function officeScript(fileName: string): Script {
  const known = compiled.get(fileName);
  if (known) return known;
  const file = path.join(distFolder(), fileName);
  const script = new Script(readFileSync(file, 'utf8'), { filename: file });
  compiled.set(fileName, script);
  return script;
}

function distFolder(): string {
  const require = createRequire(import.meta.url);
  return path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
}
