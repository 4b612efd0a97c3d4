import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost();
});
afterAll(closeHosts);

/** What A1 holds after `input` was written to it. */
function enter(input: unknown, numberFormat = 'General') {
  return fixture.run(async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.clear();
    cell.numberFormat = [[numberFormat]];
    cell.values = [[input]];
    cell.load('values,formulas,numberFormat,valueTypes,text');
    await context.sync();
    return {
      value: cell.values[0]![0] as unknown,
      formula: cell.formulas[0]![0] as unknown,
      format: cell.numberFormat[0]![0] as unknown,
      type: cell.valueTypes[0]![0],
      text: cell.text[0]![0],
    };
  });
}

describe('writing Range.values', () => {
  test.each([
    ['1', 1, 'General'],
    ['04.00', 4, 'General'],
    ['-3', -3, 'General'],
    ['10%', 0.1, '0%'],
    ['1,234', 1234, '#,##0'],
    ['TRUE', true, 'General'],
    ['2023-06-30', 45107, 'm/d/yyyy'],
    ['30-Jun-2023', 45107, 'd-mmm-yy'],
    ['12:00', 0.5, 'h:mm'],
  ])('%j is read as %j with format %s', async (input, value, format) => {
    expect(await enter(input)).toMatchObject({ value, format });
  });

  test.each(['Q1 23', '30/09/2023', '2023/24', 'Q2/3 23', 'Complete', '-', '=', '1st', '€', 'May'])(
    '%j stays text',
    async (input) => {
      expect(await enter(input)).toMatchObject({ value: input, type: 'String' });
    },
  );

  test('a leading apostrophe makes text and is not part of it', async () => {
    expect(await enter("'=1+1")).toMatchObject({ value: '=1+1', formula: '=1+1', type: 'String' });
    expect(await enter("'04.00")).toMatchObject({ value: '04.00', text: '04.00' });
  });

  test('a cell with the text format keeps what is written as text', async () => {
    expect(await enter('1', '@')).toMatchObject({ value: '1', type: 'String' });
    expect(await enter(5, '@')).toMatchObject({ value: '5', type: 'String' });
    expect(await enter('=1+1', '@')).toMatchObject({ value: '=1+1', type: 'String' });
  });

  test('text that begins with =, +, - or @ is a formula', async () => {
    expect(await enter('=1+1')).toMatchObject({ value: 2, formula: '=1+1' });
    expect(await enter('+1+1')).toMatchObject({ value: 2, formula: '=+1+1' });
  });

  test('even text that was meant as text', async () => {
    expect(await enter('- review contracts')).toMatchObject({ formula: '=- review contracts' });
    expect(await enter('@officers')).toMatchObject({ formula: '=@officers' });
  });

  test.each(['=SUM(', '=1+', '+ (as before', '- review "the" plan)'])(
    'the faulty formula %j is refused',
    async (input) => {
      const error = await fixture.refuse(async (context, sheet) => {
        sheet.getRange('A1').values = [[input]];
        await context.sync();
      });
      expect(error.code).toBe('InvalidArgument');
    },
  );

  test('null leaves a cell as it is and "" empties it', async () => {
    const values = await fixture.run(async (context, sheet) => {
      const row = sheet.getRange('A3:C3');
      row.values = [['a', 'b', 'c']];
      row.values = [[null, '', 'C']];
      row.load('values');
      await context.sync();
      return row.values;
    });
    expect(values).toEqual([['a', '', 'C']]);
  });

  test('one value goes to every cell', async () => {
    const values = await fixture.run(async (context, sheet) => {
      const block = sheet.getRange('A5:B6');
      block.values = 7 as never;
      block.load('values');
      await context.sync();
      return block.values;
    });
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('an array of another size is refused', async () => {
    const error = await fixture.refuse(async (context, sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
    expect(error.message).toMatch(/rows or columns/);
  });

  test('text longer than 32,767 characters is refused', async () => {
    await fixture.run(async (context, sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(32_767)]];
      await context.sync();
    });
    const error = await fixture.refuse(async (context, sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(32_768)]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });
});
