import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What the Open XML SDK says about one place in a file. */
export interface SchemaError {
  readonly description: string;
  /** The part, such as "/xl/styles.xml". */
  readonly path?: string;
  readonly xPath?: string;
}

/** The package's own command: the program behind it reports success for invalid files as well. */
const VALIDATOR = join('node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js');

/** Validates a file with the Open XML SDK; run from the project's folder. Throws when it cannot be run. */
export async function validateFile(file: string): Promise<SchemaError[]> {
  const run = promisify(execFile)(process.execPath, [VALIDATOR, file], { maxBuffer: 2 ** 26 });
  const { stdout } = await run.catch((error: unknown) => {
    const { code, stdout: report } = error as { code?: unknown; stdout?: string };
    // It ends with 1 for an invalid file, and still reports.
    if (code === 1 && report) return { stdout: report };
    throw error;
  });
  return (JSON.parse(stdout) as { errors: SchemaError[] }).errors;
}
