import { listLosses } from '../../../src/files/xlsx/list-losses';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { countParts, compareFiles } from '../../support/copies/compare-files';
import { asStrict, foreignWorkbooks } from '../../support/copies/workbooks';
import { testValidity } from '../../support/test-validity';

/** What a copy has that its original has not, or the other way about, and why; all else is the user's and stays. */
const DIFFERENCES: readonly (readonly [line: RegExp, why: string])[] = [
  [/^[-+] officeDocument\/calcPr/, 'Excel calculates it once, since results may be ours'],
  [/^- officeDocument\/sheets\/sheet\[Chart1\]|^- Chart1\//, 'listed: a sheet without cells'],
];

const counts = { files: 0, parts: 0, differences: 0 };

afterAll(() => {
  process.stdout.write(
    `${counts.files} workbooks of other programs were copied, ${counts.parts} parts compared: ${counts.differences} differences\n`,
  );
});

const copyOf = async (original: Uint8Array): Promise<Uint8Array> =>
  writeWorkbook(await readWorkbook(original, 'x'));

const unsaid = (before: Uint8Array, after: Uint8Array): string[] =>
  compareFiles(before, after).filter((line) => !DIFFERENCES.some(([known]) => known.test(line)));

describe.each(foreignWorkbooks())('a copy of a workbook by $program', ({ file, losses }) => {
  test('is that workbook, part by part', async () => {
    const differences = unsaid(file, await copyOf(file));
    counts.files += 1;
    counts.parts += countParts(file);
    counts.differences += differences.length;
    expect(differences).toEqual([]);
  });

  test('lacks what is said before it is written, and nothing else', async () => {
    expect(listLosses(await readWorkbook(file, 'x'))).toEqual(losses);
  });

  test('is the same where the file is a strict one', async () => {
    expect(unsaid(file, await copyOf(asStrict(file)))).toEqual([]);
  });

  testValidity('xlsx', () => copyOf(file));

  test('is the same as its own copy', async () => {
    const copy = await copyOf(file);
    expect(Buffer.from(await copyOf(copy)).equals(Buffer.from(copy))).toBe(true);
  });
});
