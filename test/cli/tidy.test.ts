import { makeFolder, runCommand, SEED_WORKBOOK } from './command-line';

const inFolder = makeFolder();

const AS_AT = ['--as-at', '2023-10-15'];

interface Checked {
  readonly source: { readonly sheet: string };
  readonly counts: Readonly<Record<string, unknown>>;
}

async function countsOf(file: string): Promise<Checked> {
  const { stdout } = await runCommand('check', file, ...AS_AT, '--json');
  return JSON.parse(stdout) as Checked;
}

test('a workbook gets the seed in the standard form, which has the same figures once it is the matrix', async () => {
  const out = inFolder('tidy.xlsx');
  const { stdout, exitCode } = await runCommand(
    'tidy',
    SEED_WORKBOOK,
    ...AS_AT,
    '--use',
    '--out',
    out,
  );
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(
      /^Wrote 128 rows on the sheet Tidy copy\. \d+ repairs are listed on Matrix records, /,
    ) as string,
  });
  const [before, after] = [await countsOf(SEED_WORKBOOK), await countsOf(out)];
  expect(after.source.sheet).toBe('Tidy copy');
  const { findings: _, ...figures } = before.counts;
  expect(after.counts).toMatchObject(figures);
  const again = await runCommand('tidy', out, ...AS_AT, '--out', inFolder('again.xlsx'));
  expect(again).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/is the matrix itself/) as string,
  });
});
