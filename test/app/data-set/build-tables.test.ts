import { buildTables, DATA_SET_TABLES } from '../../../src/app/data-set/build-tables';
import { readService } from '../../../src/app/read-service';
import type { ServiceMatrix } from '../../../src/board-pack/roll-up/service-matrix';
import { withOfficeHost } from '../../../src/cli/office-session';
import { isCalendarDate } from '../../../src/domain/calendar-date';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import type { DataType, DataValue } from '../../../src/workbook/data-table';
import { REVIEW_REQUEST, TODAY } from '../../support/matrix-host';
import { createReturnMaker, withFreeze } from '../../support/returns/make-returns';

let service: ServiceMatrix;

beforeAll(async () => {
  const make = await createReturnMaker();
  const wanted = { organisation: 'Anytown', service: 'Housing', asAt: TODAY, seed: 'tables' };
  const workbook = await readWorkbook(await withFreeze(await make(wanted)), 'plan.xlsx');
  const reading = await withOfficeHost(workbook, () =>
    readService(excelWorkbook, 'plan.xlsx', REVIEW_REQUEST),
  );
  if (reading.kind !== 'read') throw new Error(reading.reason);
  service = reading.service;
});

const IS_OF: Readonly<Record<DataType, (value: DataValue) => boolean>> = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  whole: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  date: (value) => typeof value === 'object' && value !== null && isCalendarDate(value),
};

test.each(DATA_SET_TABLES.map((table) => [table.name, table] as const))(
  'every value of %s is of its column’s type, and said where it always is',
  (_, table) => {
    const { columns, rows } = table.build(service);
    expect(rows.length).toBeGreaterThan(0);
    expect(columns).toEqual(
      table.columns.map(({ name, type, isAlwaysSaid }) => ({ name, type, isAlwaysSaid })),
    );
    for (const row of rows) {
      row.forEach((value, index) => {
        const { name, type, isAlwaysSaid } = columns[index]!;
        const fits = value === null ? !isAlwaysSaid : IS_OF[type](value);
        expect({ name, value, fits }).toEqual({ name, value, fits: true });
      });
    }
  },
);

test.each(DATA_SET_TABLES.map((table) => [table.name, table] as const))(
  'the columns of %s have names for programs, each once, and say what they are',
  (_, { columns }) => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, says } of columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(says).toMatch(/^\S.*\.$/);
    }
  },
);

test('what names people is empty without owners, and nothing else is', () => {
  const named = buildTables(service, { withoutOwners: false });
  const nameless = buildTables(service, { withoutOwners: true });
  named.forEach((table, place) => {
    const { columns } = DATA_SET_TABLES[place]!;
    table.rows.forEach((row, rowIndex) =>
      row.forEach((value, index) => {
        const left = nameless[place]!.rows[rowIndex]![index];
        expect(left === null).toBe(value === null || columns[index]!.namesPeople);
      }),
    );
  });
  expect(JSON.stringify(named)).toContain('Ann Lee');
  expect(JSON.stringify(nameless)).not.toContain('Ann Lee');
});
