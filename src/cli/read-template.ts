import { AddInError } from '../workbook/errors';
import type { PaperTemplate } from '../workbook/paper-template';
import { readBytes } from './files';

/**
 * The council's own document that `--template` names; null where it names none. Throws option-invalid where no Word paper is
 * asked for, which `askedBy` does, and as `readBytes` does.
 */
export async function readTemplate(
  path: string | undefined,
  isPaperAsked: boolean,
  askedBy: string,
): Promise<PaperTemplate | null> {
  if (path === undefined) return null;
  if (!isPaperAsked) {
    const expected = `it together with ${askedBy}`;
    throw new AddInError('option-invalid', { option: '--template', value: path, expected });
  }
  return { name: path, bytes: await readBytes(path) };
}
