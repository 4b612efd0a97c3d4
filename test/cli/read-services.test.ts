/** Takes some seconds: whole workbooks are frozen, packed and exported to be read. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { ServiceMatrix } from '../../src/board-pack/roll-up/service-matrix';
import { findWorkbooks } from '../../src/cli/find-workbooks';
import { readServices } from '../../src/cli/read-services';
import { listKpis } from '../../src/domain/matrix';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { parseCell } from '../../src/workbook/address';
import { parseScale } from '../../src/domain/level-scale';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import { REVIEW_REQUEST } from '../support/matrix-host';
import { makeFolder, runCommand } from './command-line';
import { matrixSheet, saveSheets, setValue } from './matrix-files';

const inFolder = makeFolder();
const PLAN = inFolder('plan.xlsx');
const AS_AT = { year: 2023, month: 10, day: 15 };

beforeAll(() => saveSheets(PLAN, matrixSheet()));

async function readAll(...paths: string[]) {
  const { files } = await findWorkbooks(paths);
  return readServices(files, { ...REVIEW_REQUEST, asAt: AS_AT });
}

async function readOne(path: string): Promise<ServiceMatrix> {
  const { readings } = await readAll(path);
  expect(readings).toMatchObject([{ kind: 'read' }]);
  const [reading] = readings;
  if (reading?.kind !== 'read') throw new Error('Nothing was read');
  return reading.service;
}

async function change(path: string, edit: (workbook: WorkbookData) => void): Promise<void> {
  const workbook = await readWorkbook(readFileSync(path), path);
  edit(workbook);
  writeFileSync(path, await writeWorkbook(workbook));
}

const keepSheets =
  (wanted: (name: string) => boolean) =>
  (workbook: WorkbookData): void => {
    workbook.sheets = workbook.sheets.filter(({ name }) => wanted(name));
    workbook.names = workbook.names.filter(({ sheet, formula }) =>
      sheet === null ? !formula.includes('!') : wanted(sheet),
    );
    workbook.activeSheetIndex = 0;
  };

const freeze = async (from: string, asAt: string, to: string): Promise<string> => {
  const { exitCode, stderr } = await runCommand(
    'freeze',
    from,
    '--as-at',
    asAt,
    '--out',
    inFolder(to),
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return inFolder(to);
};

describe('a workbook with a matrix', () => {
  test('gives it, by the name of its file', async () => {
    const path = await saveSheets(inFolder('Adult care.v2.xlsx'), matrixSheet());
    const service = await readOne(path);
    expect(service).toMatchObject({
      file: 'Adult care.v2.xlsx',
      organisation: '',
      name: 'Adult care.v2',
      nameFrom: 'file',
      readFrom: 'matrix',
      ownAsAt: null,
      freezes: [],
      damagedFreezes: [],
    });
    expect(service.settings.asAt).toEqual(AS_AT);
    expect(listKpis(service.matrix)).toHaveLength(3);
    expect(service.findings.length).toBeGreaterThan(0);
  });

  test('gives it from a pack of ours too, with its freezes and its own as-at date', async () => {
    const frozen = await freeze(PLAN, '2023-07-15', 'frozen.xlsx');
    const out = inFolder('pack.xlsx');
    await runCommand('pack', frozen, '--as-at', '2023-10-15', '--out', out);
    const service = await readOne(out);
    expect(listKpis(service.matrix)).toHaveLength(3);
    expect(service.readFrom).toBe('matrix');
    expect(service.ownAsAt).toEqual({ year: 2023, month: 10, day: 15 });
    expect(service.freezes.map(({ asAt }) => asAt)).toEqual([{ year: 2023, month: 7, day: 15 }]);
  });

  test('gives the results of formulas that no program has calculated yet', async () => {
    const sheet = matrixSheet();
    const { rowIndex, columnIndex } = parseCell('C5')!;
    sheet.cells.set(rowIndex, columnIndex, { value: '', formula: '="Lea"&"der Everywhere"' });
    const service = await readOne(await saveSheets(inFolder('not calculated.xlsx'), sheet));
    const culture = listKpis(service.matrix).find(({ name }) => name === 'Culture')!;
    expect(culture.target.level).toBe('Leader');
  });

  test('takes an empty text for what a formula gives where the file says so', async () => {
    const sheet = matrixSheet();
    const { rowIndex, columnIndex } = parseCell('E5')!;
    // Calculated, it would say something.
    const cell = { value: '', formula: '="Q1 23"', isEmptyResult: true } as const;
    sheet.cells.set(rowIndex, columnIndex, cell);
    const service = await readOne(await saveSheets(inFolder('empty texts.xlsx'), sheet));
    const culture = listKpis(service.matrix).find(({ name }) => name === 'Culture')!;
    expect(culture.actions.map(({ due }) => due.raw)).toEqual(['']);
  });

  test('does without a freeze that somebody has changed, and names it', async () => {
    const path = await freeze(PLAN, '2023-07-15', 'changed freeze.xlsx');
    await change(path, ({ sheets }) => {
      const sheet = sheets.find(({ name }) => name.startsWith('Freeze'))!;
      setValue(sheet, 'A4', 'Sort');
      sheet.tables[0]!.columns[0] = 'Sort';
    });
    const service = await readOne(path);
    expect(service.freezes).toEqual([]);
    expect(service.damagedFreezes).toEqual(['Freeze 2023-07-15']);
    expect(listKpis(service.matrix)).toHaveLength(3);
  });
});

describe('a workbook with freezes alone', () => {
  const isFreeze = (name: string): boolean => name.startsWith('Freeze');

  test('gives what the last one kept, judged at the date asked for', async () => {
    const first = await freeze(PLAN, '2023-04-15', 'first.xlsx');
    const path = await freeze(first, '2023-07-15', 'freezes.xlsx');
    await change(path, keepSheets(isFreeze));
    const frozen = await readOne(path);
    const whole = await readOne(PLAN);
    expect(frozen).toMatchObject({
      readFrom: 'freeze',
      ownAsAt: { year: 2023, month: 7, day: 15 },
      findings: [],
    });
    expect(frozen.freezes.map(({ asAt }) => asAt)).toEqual([{ year: 2023, month: 4, day: 15 }]);
    expect(frozen.matrix.scale).toEqual(whole.matrix.scale);
    const levels = ({ matrix }: ServiceMatrix) =>
      listKpis(matrix).map(({ name, current, target }) => [name, current.level, target.level]);
    expect(levels(frozen)).toEqual(levels(whole));
  });

  test('gives nothing where all are of later dates', async () => {
    const path = await freeze(PLAN, '2024-07-15', 'later.xlsx');
    await change(path, keepSheets(isFreeze));
    expect((await readAll(path)).readings).toEqual([
      {
        kind: 'unread',
        file: 'later.xlsx',
        reason: 'It has no matrix but freezes, and none is as at 15 October 2023 or before.',
      },
    ]);
  });

  test('gives nothing where nothing tells the scale, and by the settings where they do', async () => {
    const ownLevels = matrixSheet('Plan', { B2: 'Bronze', B4: 'Silver', B5: 'Gold' });
    for (const cell of ['C2', 'C4', 'C5']) setValue(ownLevels, cell, 'Gold');
    const plan = await saveSheets(inFolder('medals.xlsx'), ownLevels);
    const scale = ['--scale', 'Bronze<Silver<Gold'];
    const path = inFolder('medals frozen.xlsx');
    await runCommand('freeze', plan, '--as-at', '2023-07-15', ...scale, '--out', path);
    await change(path, keepSheets(isFreeze));
    expect((await readAll(path)).readings).toEqual([
      {
        kind: 'unread',
        file: 'medals frozen.xlsx',
        reason:
          'It has no matrix but a freeze, and nothing says on which scale its levels are: Bronze, Gold and Silver. Choose the workbook that it was frozen in, whose matrix tells the scale; or roll up on the command line, where --scale says it by its name or its levels, such as --scale "Basic<Emerging<Strong".',
      },
    ]);
    // As it advises.
    const { files } = await findWorkbooks([path]);
    const said = { ...REVIEW_REQUEST, asAt: AS_AT, scale: parseScale('Bronze<Silver<Gold') };
    expect((await readServices(files, said)).readings).toMatchObject([
      { kind: 'read', service: { settings: { scale: { levels: ['Bronze', 'Silver', 'Gold'] } } } },
    ]);
  });
});

describe('many workbooks', () => {
  test('are read in the order of their names, and what cannot be read is said and stops nothing', async () => {
    const inMany = async (name: string, ...sheets: Parameters<typeof saveSheets>[1][]) =>
      saveSheets(inFolder(name), ...sheets);
    const paths = [
      await inMany('z last.xlsx', matrixSheet()),
      await inMany('no matrix.xlsx', matrixSheet('Plan', { A1: 'What', B1: 'Who', C1: 'Why' })),
      await inMany('cut short.xlsx', matrixSheet()),
      await inMany('all twice.xlsx', matrixSheet('One'), matrixSheet('Two')),
    ];
    truncateSync(paths[2]!, 1500);
    const { readings } = await readAll(...paths);
    expect(readings.map((one) => (one.kind === 'read' ? one.service.file : one.reason))).toEqual([
      expect.stringMatching(/^More than one sheet looks like a maturity matrix: “One”, “Two”\./),
      expect.stringMatching(/^cut short\.xlsx is damaged or cut short/),
      expect.stringMatching(/^No maturity matrix was found on “Plan”\./),
      'z last.xlsx',
    ]);
    for (const one of readings) {
      if (one.kind === 'unread') expect(one.reason).not.toContain('Nothing was changed');
    }
  });

  test('without the reports that were made of matrices', async () => {
    const to = inFolder('reports');
    for (const publication of [[], ['--publication']]) {
      await runCommand('export', PLAN, '--as-at', '2023-10-15', '--to', to, ...publication);
    }
    const { readings, leftOut } = await readAll(to);
    expect(readings).toEqual([]);
    const reason = 'It is a report that was made of matrices.';
    expect(leftOut).toEqual([
      { file: 'Board pack 2023-10-15 Draft.xlsx', reason },
      { file: 'Board pack publication copy 2023-10-15 Draft.xlsx', reason },
    ]);
  });
});
