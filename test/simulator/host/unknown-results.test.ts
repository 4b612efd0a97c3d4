import { createSheetData, createWorkbookData } from '../../../src/workbook/workbook-data';
import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

afterEach(closeHosts);

const write = ({ run }: HostFixture, address: string, formula: string): Promise<void> =>
  run((context, sheet) => {
    sheet.getRange(address).formulas = [[formula]];
    return context.sync();
  });

const read = ({ run }: HostFixture, address: string): Promise<unknown> =>
  run(async (context, sheet) => {
    const cell = sheet.getRange(address).load('values');
    await context.sync();
    return cell.values[0]![0] as unknown;
  });

describe('a result that the host cannot tell', () => {
  test.each([
    ['a function that the engine lacks', '=AGGREGATE(9,0,A1:A3)'],
    ['a union of references', '=SUM((A1,A2))'],
    ['the average of an array with FALSE in it', '=AVERAGE(IF(A1:A3>1,A1:A3))'],
    ['the count of an array', '=COUNT(1/(A1:A3>1))'],
    ['a function of single values given several', '=SUMPRODUCT(ISNUMBER(SEARCH("a",A1:A3))*1)'],
    ['several values to look for', '=SUM(COUNTIF(A1:A3,A1:A3))'],
  ])('is refused for %s', async (_, formula) => {
    const fixture = await startHost();
    await write(fixture, 'C1', formula);
    await expect(read(fixture, 'C1')).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining(formula) as string,
    });
  });

  test('is refused for whatever depends on it, and for nothing else', async () => {
    const fixture = await startHost();
    await write(fixture, 'C1', '=AGGREGATE(9,0,A1:A3)');
    await write(fixture, 'C2', '=IFERROR(C1,0)');
    await write(fixture, 'C3', '=SUM(C2:C2)');
    await write(fixture, 'C4', '=1+1');
    for (const address of ['C1', 'C2', 'C3']) {
      await expect(read(fixture, address)).rejects.toMatchObject({ code: 'ApiNotFound' });
    }
    expect(await read(fixture, 'C4')).toBe(2);
    await write(fixture, 'C1', '=5');
    expect(await read(fixture, 'C3')).toBe(5);
  });

  test('is the one of the file when there is one', async () => {
    const sheet = createSheetData('Plan');
    sheet.cells.set(0, 0, { value: 7, formula: '=AGGREGATE(9,0,B1:B3)' });
    const fixture = await startHost(createWorkbookData([sheet]));
    await write(fixture, 'C1', '=A1*2');
    expect(await read(fixture, 'A1')).toBe(7);
    expect(await read(fixture, 'C1')).toBe(14);
  });
});

test.each([['=A1:A3*2'], ['=UNIQUE(A1:A3)'], ['=A1:A3'], ['={1,2}']])(
  'the formula %s would spill and is refused when it is written',
  async (formula) => {
    const fixture = await startHost();
    await expect(write(fixture, 'C1', formula)).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(fixture.host.workbook.sheets[0]!.cells.size).toBe(0);
  },
);

test('TRUE and FALSE of several cells are counted with two minus signs', async () => {
  const fixture = await startHost();
  await fixture.run((context, sheet) => {
    sheet.getRange('A1:B3').values = [
      ['North', 1],
      ['South', 2],
      ['North', 3],
    ];
    return context.sync();
  });
  await write(fixture, 'C1', '=SUMPRODUCT(--(A1:A3="North"))');
  await write(fixture, 'C2', '=SUMPRODUCT(--(A1:A3="North"),B1:B3)');
  await write(fixture, 'C3', '="--"&--TRUE');
  expect(await read(fixture, 'C1')).toBe(2);
  expect(await read(fixture, 'C2')).toBe(4);
  expect(await read(fixture, 'C3')).toBe('--1');
});

test('in manual mode a formula is calculated when it is entered, and then when asked for', async () => {
  const { run } = await startHost();
  const seen = await run(async (context, sheet) => {
    context.application.calculationMode = 'Manual';
    const cell = sheet.getRange('B1');
    const results: unknown[] = [];
    const note = async (): Promise<void> => {
      cell.load('values');
      await context.sync();
      results.push(cell.values[0]![0]);
    };
    cell.formulas = [['=A1+1']];
    await note();
    sheet.getRange('A1').values = [[5]];
    await note();
    context.application.calculate('Full');
    await note();
    return results;
  });
  expect(seen).toEqual([1, 1, 6]);
});
