import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, whyNoValidator } from '../../scripts/validate-file';

const missing = whyNoValidator();

/** Declares a test that the Open XML SDK has nothing to say about a file; skipped, saying why, where it does not run. */
export function testValidity(
  extension: 'xlsx' | 'docx',
  write: () => Uint8Array | Promise<Uint8Array>,
): void {
  const declare = missing === null ? test : test.skip;
  declare(
    `the Open XML SDK finds the file valid${missing === null ? '' : `: ${missing}`}`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'validity-'));
      try {
        const file = join(folder, `written.${extension}`);
        await writeFile(file, await write());
        expect(await validateFile(file)).toEqual([]);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
}
