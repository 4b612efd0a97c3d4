import { readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { compareFiles, countParts } from '../support/copies/compare-files';
import { foreignWorkbooks, withoutElements } from '../support/copies/workbooks';
import { makeFolder, runCommand } from './command-line';

const inFolder = makeFolder();

/** What we say that we add to a workbook, besides our sheets and all that stands on them. */
const ADDITIONS: readonly (readonly [line: RegExp, what: string])[] = [
  [/^\+ officeDocument\/sheets\/sheet\[/, 'sheets'],
  [/^\+ officeDocument\/definedNames\/definedName\[(?:\d+:)?Matrix_/, 'names of our cells'],
  [
    /^\+ officeDocument\/definedNames\/definedName\[\d+:_xlnm\.Print_/,
    'what is printed of our sheets',
  ],
  [/^\+ Plan\/conditionalFormatting\[/, 'highlights'],
  [/^[-+] officeDocument\/bookViews\/workbookView/, 'the first of our sheets is in front'],
  [/^[-+] Plan[^/]*\/sheetViews\/sheetView (?!\/)/, 'and the one that was is no more'],
  [/^[-+] officeDocument\/calcPr/, 'Excel calculates it once'],
  [/^[-+] Plan & levels\/.*\/c\[C6\] =f“SUM\(1,2\)”(?: 3)?$/, 'results that a file came without'],
];

function unsaid(before: Uint8Array, after: Uint8Array): string[] {
  const lines = compareFiles(before, after);
  const added = lines.flatMap((line) => /\/sheets\/sheet\[(.*?)\]/.exec(line)?.[1] ?? []);
  return lines.filter(
    (line) =>
      !added.some((name) => line.startsWith(`+ ${name}/`)) &&
      !ADDITIONS.some(([known]) => known.test(line)),
  );
}

/** The conditional formats of a sheet, highest first. */
async function rulesOf(file: Uint8Array, sheetName: string): Promise<string[]> {
  const { sheets } = await readWorkbook(file, 'x');
  const sheet = sheets.find(({ name }) => name === sheetName);
  return (sheet?.conditionalFormats ?? []).map((format) =>
    JSON.stringify({ ...format, id: '', priority: 0, carried: null }),
  );
}

const LOCK = { 'xl/workbook.xml': /<workbookProtection[^>]*\/>/ };
const [excel, ...others] = foreignWorkbooks().filter(({ program }) => program !== 'XlsxWriter');
const PLANS = [
  { ...excel!, program: 'Excel, protected', protectedSheet: true },
  {
    ...excel!,
    program: 'Excel',
    file: withoutElements(excel!.file, { 'xl/worksheets/sheet1.xml': /<sheetProtection[^>]*\/>/ }),
    protectedSheet: false,
  },
  ...others.map((plan) => ({ ...plan, protectedSheet: plan.program !== 'Google Sheets' })),
];

const counts = { files: 0, parts: 0, differences: 0 };

afterAll(() => {
  process.stdout.write(
    `${counts.files} workbooks of other programs were packed, ${counts.parts} parts compared: ${counts.differences} differences that are not said\n`,
  );
});

describe.each(PLANS)('the pack of a workbook by $program', ({ program, file, protectedSheet }) => {
  const before = withoutElements(file, LOCK);
  const from = inFolder(`${program}.xlsx`);
  const out = inFolder(`${program}-pack.xlsx`);
  let stdout: string;
  beforeAll(async () => {
    writeFileSync(from, before);
    ({ stdout } = await runCommand('pack', from, '--as-at', '2024-03-15', '--out', out));
  });

  test('is that workbook, part by part, with what we say we add', () => {
    const after = readFileSync(out);
    const differences = unsaid(before, after);
    counts.files += 1;
    counts.parts += countParts(before);
    counts.differences += differences.length;
    expect(differences).toEqual([]);
  });

  test('has its rules in their order, and highlights unless the sheet is protected', async () => {
    const plan = file === others.at(-1)?.file ? 'Plan & levels' : 'Plan';
    const [rules, packed] = [await rulesOf(before, plan), await rulesOf(readFileSync(out), plan)];
    expect(packed.filter((rule) => rules.includes(rule))).toEqual(rules);
    expect(packed.length > rules.length).toBe(!protectedSheet);
    expect(/protected/.test(stdout)).toBe(protectedSheet);
  });

  if (!['Excel', 'Google Sheets'].includes(program)) return;

  test('is the same as its own pack', async () => {
    const again = inFolder(`${program}-again.xlsx`);
    await runCommand('pack', out, '--as-at', '2024-03-15', '--out', again);
    expect(compareFiles(readFileSync(out), readFileSync(again))).toEqual([]);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });
});
