/**
 * Takes some seconds: what it is about are whole files, of which each run reads several and writes one or two.
 */
import { strFromU8, unzipSync } from 'fflate';
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { INJECTED_TEXTS, MISLEADING_TEXTS } from '../support/hostile-texts';
import { sheetOf } from '../support/matrix-host';
import { expectRefusal, makeFolder, runCommand, SEED_TEMPLATE } from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

const open = async (path: string): Promise<WorkbookData> => readWorkbook(readFileSync(path), path);

const save = async (path: string, workbook: WorkbookData): Promise<void> =>
  writeFileSync(path, await writeWorkbook(workbook));

/** Services whose reporting stands at Developing, Innovator and Leader. */
async function makeServices(folder: string): Promise<void> {
  mkdirSync(inFolder(folder));
  const levels = { Care: 'Developing Some', Roads: 'Innovator All', Library: 'Leader Most' };
  for (const [name, level] of Object.entries(levels)) {
    await saveSheets(inFolder(folder, `${name}.xlsx`), ownedSheet({ B2: level }));
  }
}

/** The small matrix with an owner in its last column. */
function ownedSheet(changes: Record<string, CellValue> = {}): SheetData {
  const sheet = matrixSheet('Plan', changes);
  ['Owner', 'Ann Lee', 'Bob Ray', '', 'Ann Lee'].forEach((value, rowIndex) => {
    if (value !== '') sheet.cells.set(rowIndex, 5, { value });
  });
  return sheet;
}

async function rollUp(folder: string, ...more: string[]) {
  const out = inFolder(folder, 'roll-up.xlsx');
  const outcome = await runCommand('rollup', inFolder(folder), ...AS_AT, '--out', out, ...more);
  return { ...outcome, out };
}

const tabs = ({ sheets }: WorkbookData): string[] => sheets.map(({ name }) => name);

const textsOf = ({ sheets }: WorkbookData): string =>
  sheets
    .flatMap(({ cells }) => [...cells.entries()].map(({ cell }) => String(cell.value)))
    .join('\n');

const find = (workbook: WorkbookData, tab: string): SheetData =>
  workbook.sheets.find(({ name }) => name === tab)!;

/** Writes into the row that has these texts in its first columns. */
function fill(sheet: SheetData, rowStart: readonly string[], values: Record<number, string>): void {
  const rows = [...sheet.cells.entries()].map(({ rowIndex }) => rowIndex);
  const rowIndex = rows.find((row) =>
    rowStart.every((text, column) => sheet.cells.get(row, column)?.value === text),
  )!;
  for (const [column, value] of Object.entries(values)) {
    sheet.cells.set(rowIndex, Number(column), { value });
  }
}

describe('the roll-up of three services', () => {
  beforeAll(() => makeServices('three'));

  test('is a workbook whose sheets are ours, and its summary is printed', async () => {
    const { exitCode, stdout, stderr, out } = await rollUp('three');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Maturity roll-up: summary for the board\n/);
    expect(stdout).toContain('3 services, 9 KPIs and 12 actions');
    expect(stdout).toMatch(/Saved as .*roll-up\.xlsx\.\n$/);
    const workbook = await open(out);
    expect(tabs(workbook)).toEqual([
      'Roll-up summary',
      'Areas',
      'Disagreements',
      'Late by service',
      'Late by owner',
      'Official values',
      'Sources',
      'Roll-up key',
    ]);
    expect(workbook.names.map(({ sheet }) => sheet)).toEqual(tabs(workbook));
    for (const { name } of workbook.names) expect(name).toBe('Matrix_Sheet');
    const { validations } = find(workbook, 'Official values');
    expect(validations).toMatchObject([
      { type: 'list', formula1: '"Minimum,Developing,Mature,Leader,Innovator"' },
    ]);
    expect(validations.flatMap(({ ranges }) => ranges).join(' ')).toMatch(/^E5/);
  });

  test('is the same to the byte when it is made anew, in whatever order the files are named', async () => {
    const { out } = await rollUp('three');
    const first = readFileSync(out);
    const again = await rollUp('three');
    expect(again.stderr).toContain('Left out: roll-up.xlsx. It is a report that was made of');
    expect(readFileSync(out).equals(first)).toBe(true);
    const other = inFolder('other.xlsx');
    const files = ['Roads', 'Library', 'Care'].map((name) => inFolder('three', `${name}.xlsx`));
    await runCommand('rollup', ...files, ...AS_AT, '--out', other);
    expect(readFileSync(other).equals(first)).toBe(true);
  });

  test('keeps the official values that are typed into it, and those that are given', async () => {
    const { out } = await rollUp('three');
    const workbook = await open(out);
    const sheet = find(workbook, 'Official values');
    const row = ['NPS 2018', 'Area not stated'];
    expect(textsOf({ ...workbook, sheets: [sheet] })).toContain('Reporting');
    fill(sheet, [...row, 'Reporting'], { 4: 'Leader', 5: 'Seen by the auditors' });
    sheet.name = 'What we report';
    // As a program saves it that does not keep categories.
    delete workbook.properties.category;
    for (const one of workbook.names) if (one.sheet === 'Official values') one.sheet = sheet.name;
    await save(out, workbook);
    const given = 'Area not stated > Culture=Mature because two services agreed = all';
    const { stdout } = await rollUp('three', '--official', given);
    const words = stdout.replaceAll('\n', ' ');
    expect(words).toContain('Two official values are set: ');
    expect(words).toContain('Reporting (Area not stated) is reported at Leader');
    expect(words).toContain('Culture (Area not stated) is reported at Mature');
    const bytes = readFileSync(out);
    await rollUp('three');
    expect(readFileSync(out).equals(bytes)).toBe(true);
    const replaced = 'Area not stated > Reporting=Mature because of the appeal';
    const later = await rollUp('three', '--official', replaced);
    expect(later.stdout.replaceAll('\n', ' ')).toContain('is reported at Mature');
    expect(later.stdout).not.toContain('not honoured');
  });
});

test('of one workbook says what the workbook’s own pack says', async () => {
  mkdirSync(inFolder('one'));
  const plan = await saveSheets(inFolder('one', 'plan.xlsx'), ownedSheet());
  const frozen = inFolder('one', 'frozen.xlsx');
  await runCommand('freeze', plan, '--as-at', '2023-07-15', '--out', frozen);
  const packed = inFolder('one', 'packed.xlsx');
  await runCommand('pack', frozen, ...AS_AT, '--out', packed);
  const lastRow = ({ cells, tables }: SheetData): ReadonlyMap<string, CellValue> => {
    const last = Number(/\d+$/.exec(tables[0]!.address)) - 1;
    return new Map(
      tables[0]!.columns.map((heading, column) => [heading, cells.get(last, column)!.value]),
    );
  };
  const ofPack = lastRow(find(await open(packed), 'Summary'));
  for (const source of [frozen, packed]) {
    const out = inFolder('one.xlsx');
    await runCommand('rollup', source, ...AS_AT, '--out', out);
    const ofRollUp = lastRow(find(await open(out), 'Roll-up summary'));
    for (const [heading, value] of ofPack) {
      if (heading !== 'Area') expect([heading, ofRollUp.get(heading)]).toEqual([heading, value]);
    }
  }
  expect([...ofPack.keys()]).toEqual([
    'Area',
    'KPIs',
    'At Mature or above',
    'Below target',
    'Actions done',
    'Actions late',
  ]);
});

test('judges each service by its own quarters', async () => {
  mkdirSync(inFolder('quarters'));
  const [plan, packed] = [inFolder('quarters', 'a.xlsx'), inFolder('quarters', 'b.xlsx')];
  await saveSheets(plan, matrixSheet());
  const [spring, calendar] = [
    ['--as-at', '2023-05-15'],
    ['--quarter-start', 'January'],
  ];
  await runCommand('pack', plan, ...spring, ...calendar, '--out', packed);
  const out = inFolder('quarters.xlsx');
  const { stdout } = await runCommand('rollup', inFolder('quarters'), ...spring, '--out', out);
  const words = stdout.replaceAll('\n', ' ');
  expect(words).toContain(
    'Each service is judged by its own quarters: Q1 starts in April in 1 service and in January in 1 service.',
  );
  // Q1 23 ended in March for the one, and ends in June for the other.
  expect(words).toContain('1 of 4 scheduled actions is late, in b.');
});

test('reads every workbook as the options say', async () => {
  mkdirSync(inFolder('mapped'));
  for (const name of ['a.xlsx', 'b.xlsx']) {
    await saveSheets(inFolder('mapped', name), matrixSheet('Plan', { A1: 'Zed', A2: name }));
  }
  const rolledUp = (...args: string[]) =>
    runCommand('rollup', inFolder('mapped'), '--as-at', '2023-05-15', ...args);
  expect(await rolledUp('--out', inFolder('unmapped.xlsx'))).toMatchObject({ exitCode: 2 });
  const mapped = ['--map', 'kpi=Zed', '--quarter-start', 'January'];
  const { exitCode, stdout } = await rolledUp(...mapped, '--out', inFolder('mapped.xlsx'));
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: expect.stringContaining('2 services') as string,
  });
});

test('names nobody in the copy that is published', async () => {
  await makeServices('published');
  const copy = inFolder('publication.xlsx');
  const [paper, nameless] = [inFolder('paper.docx'), inFolder('published paper.docx')];
  const papers = ['--paper', paper, '--publish', nameless];
  const { stdout } = await rollUp('published', '--publish', copy, ...papers);
  expect(stdout.match(/Saved as/g)).toHaveLength(4);
  const wordsOf = (path: string): string =>
    strFromU8(unzipSync(readFileSync(path))['word/document.xml']!);
  expect(wordsOf(paper)).toContain('Ann Lee');
  expect(wordsOf(nameless)).toContain('Publish a dashboard');
  expect(wordsOf(nameless)).not.toMatch(/Ann Lee|Bob Ray/);
  const published = await open(copy);
  expect(textsOf(published)).not.toMatch(/Ann|Lee|Bob|Ray|\.xlsx/);
  expect(tabs(published)).not.toContain('Late by owner');
  const { exitCode } = await runCommand('publication-check', copy);
  expect(exitCode).toBe(0);
});

describe('a council’s own template', () => {
  beforeAll(() => makeServices('templated'));
  const rollUpInto = async (template: string, ...options: string[]) => {
    const more = ['--template', template, ...options];
    const { out: _out, ...outcome } = await rollUp('templated', ...more);
    return outcome;
  };

  test('is filled for the committee and for everybody, and what it has no place for is said', async () => {
    const [paper, nameless] = [inFolder('own.docx'), inFolder('own for everybody.docx')];
    const { exitCode, stdout } = await rollUpInto(
      SEED_TEMPLATE,
      '--paper',
      paper,
      '--publish',
      nameless,
    );
    expect(exitCode).toBe(0);
    expect(stdout.match(/^Filled \d+ placeholders of the template\.$/gm)).toHaveLength(2);
    expect(stdout).not.toContain('Not known');
    const words = [paper, nameless].map((path) =>
      strFromU8(unzipSync(readFileSync(path))['word/document.xml']!),
    );
    expect(words[0]).toContain('Ann Lee');
    expect(words[1]).not.toContain('Ann Lee');
    for (const text of words) {
      expect(text).toContain('Where services stand at 15 October 2023');
      expect(text).not.toContain('{{');
    }
  });

  test('is refused where no Word paper is asked for, and never written over', async () => {
    expectRefusal(
      await rollUpInto(SEED_TEMPLATE, '--publish', inFolder('copy.xlsx')),
      /^--template cannot be “.*”\. Give it together with --paper, or with --publish and a file name that ends in \.docx\.$/,
    );
    const own = inFolder('template.docx');
    copyFileSync(SEED_TEMPLATE, own);
    expectRefusal(await rollUpInto(own, '--paper', own), /template\.docx/);
    expect(readFileSync(own).equals(readFileSync(SEED_TEMPLATE))).toBe(true);
  });
});

test('goes on without a workbook that cannot be read, and says which', async () => {
  await makeServices('broken');
  truncateSync(inFolder('broken', 'Roads.xlsx'), 900);
  writeFileSync(inFolder('broken', '~$Care.xlsx'), '');
  const { exitCode, stderr, stdout, out } = await rollUp('broken');
  // As collect says it: the report is not of all.
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^Left out: ~\$Care\.xlsx\. It is what Excel leaves[^]*\nNot read: Roads\.xlsx is damaged or cut short/,
  );
  expect(stdout).toContain('2 services, ');
  expect(textsOf(await open(out))).toContain('Roads.xlsx is damaged');
});

test('keeps hostile texts texts', async () => {
  mkdirSync(inFolder('hostile'));
  const texts = [...INJECTED_TEXTS, ...MISLEADING_TEXTS];
  const rows = texts.map((text, index) => [
    text,
    `${text} ${index}`,
    index % 2 === 0 ? 'Minimum' : 'Mature',
    'Leader',
    text,
    text,
    'Q1 23',
  ]);
  const header = ['Area', 'KPI', 'Level now', 'Target level', 'Actions', 'Owner', 'By when'];
  await saveSheets(inFolder('hostile', '=1+1.xlsx'), sheetOf('Plan', [header, ...rows]));
  await saveSheets(inFolder('hostile', 'b.xlsx'), sheetOf('Plan', [header, ...rows.slice(1)]));
  const copy = inFolder('hostile copy.xlsx');
  const official = `${INJECTED_TEXTS[2]!}=Mature because =1+1`;
  const { exitCode, out, stderr } = await rollUp(
    'hostile',
    '--publish',
    copy,
    '--official',
    official,
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  for (const path of [out, copy]) {
    const { sheets } = await open(path);
    for (const { cells } of sheets) {
      for (const { cell } of cells.entries()) {
        expect(cell.formula).toBeUndefined();
        expect(cell.hyperlink?.address).toBeUndefined();
      }
    }
  }
});

describe('refuses', () => {
  beforeAll(() => makeServices('refused'));

  test('to write over a workbook that it reads', async () => {
    const care = inFolder('refused', 'Care.xlsx');
    expectRefusal(
      await runCommand('rollup', inFolder('refused'), ...AS_AT, '--out', care),
      /Care\.xlsx is the input file, which is never written to/,
    );
    const out = inFolder('refused', 'roll-up.xlsx');
    expectRefusal(
      await runCommand('rollup', inFolder('refused'), ...AS_AT, '--out', out, '--publish', care),
      /Care\.xlsx is the input file/,
    );
  });

  test.each([
    ['--paper', 'x.pdf', /^--paper cannot be .* ends in \.docx\.$/],
    ['--publish', 'x.pdf', /^--publish cannot be .* ends in \.xlsx, or in \.docx for the paper\.$/],
    ['--out', 'x.docx', /^--out cannot be .* ends in \.xlsx\.$/],
  ])('a file that %s cannot make', async (option, name, line) => {
    const out = option === '--out' ? [] : ['--out', inFolder('n.xlsx')];
    const files = [inFolder('refused'), ...AS_AT, ...out];
    expectRefusal(await runCommand('rollup', ...files, option, inFolder(name)), line);
  });

  test('to roll up nothing', async () => {
    mkdirSync(inFolder('nothing'));
    await saveSheets(inFolder('nothing', 'a.xlsx'), sheetOf('Notes', [['Hello']]));
    expectRefusal(
      await runCommand('rollup', inFolder('nothing'), ...AS_AT, '--out', inFolder('n.xlsx')),
      /^None of the workbooks holds a matrix that can be read\. a\.xlsx: No maturity matrix was found/,
    );
    expectRefusal(
      await runCommand(
        'rollup',
        inFolder('nowhere', '*.xlsx'),
        ...AS_AT,
        '--out',
        inFolder('n.xlsx'),
      ),
      /^No workbook \(\.xlsx\) is found by .*nowhere/,
    );
  });

  test.each([
    'Buying',
    'Buying=Mature',
    'Buying because of it',
    '=Mature because of it',
    'Buying= because x',
  ])('an official value that lacks something: %s', async (official) => {
    expectRefusal(
      await runCommand(
        'rollup',
        inFolder('refused'),
        ...AS_AT,
        '--out',
        inFolder('n.xlsx'),
        '--official',
        official,
      ),
      /^--official cannot be “.*”\. Give an area/,
    );
  });
});
