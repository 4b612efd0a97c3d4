import fc from 'fast-check';
import { compileWorkbook } from '../../../src/board-pack/compile/compile-pack';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import type { FrozenMatrix } from '../../../src/board-pack/movement/frozen-matrix';
import { checkPublication } from '../../../src/board-pack/publication/check-publication';
import type { PublicationFinding } from '../../../src/board-pack/publication/publication-rule';
import { findNames } from '../../../src/board-pack/publication/find-names';
import { publishPack } from '../../../src/board-pack/publication/publish-pack';
import { listKpiRecords } from '../../../src/board-pack/records';
import { buildPack } from '../../../src/board-pack/sheets/index';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { RULES } from '../../../src/rules';
import { checkMatrix } from '../../../src/rules/check-matrix';
import type { PackSheet } from '../../../src/workbook/pack-sheet';
import { printWorkbook } from '../../support/layouts/laid-workbook';
import { createLayout, tryLayout } from '../../support/layouts/try-layout';
import { arbitraryMatrix } from '../arbitrary-matrix';

const AS_AT = parseIsoDate('2023-10-15')!;
const PLAIN = { title: 'Board pack', names: [], withDataQuality: true };

function listBreaches(
  matrix: MaturityMatrix,
  asAt: CalendarDate,
  freezes: readonly FrozenMatrix[] = [],
): PublicationFinding[] {
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  const pack = buildPack(matrix, findings, { asAt, rules: RULES, freezes });
  const properties = { title: 'Board pack', author: '', asAt };
  const names = findNames(matrix, freezes);
  const { sheets } = publishPack(pack, { title: 'Board pack', names, withDataQuality: true });
  return checkPublication(compileWorkbook(sheets, 'publication-copy', properties));
}

test('the publication copy of any matrix keeps the rules of publications', () => {
  fc.assert(
    fc.property(arbitraryMatrix, fc.option(arbitraryMatrix), (matrix, before) => {
      const earlier = parseIsoDate('2023-04-01')!;
      const freezes = before ? [freezeRecords(listKpiRecords(before, earlier), earlier)] : [];
      expect(listBreaches(matrix, AS_AT, freezes)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('so does that of a matrix that was read from a sheet, in whatever form it was laid out', async () => {
  const wrong: object[] = [];
  for (let seed = 1; seed <= 20; seed += 1) {
    const layout = createLayout(seed);
    const { review } = await tryLayout(layout);
    const breaches = review ? listBreaches(review.matrix, review.settings.asAt) : [];
    if (breaches.length === 0) continue;
    wrong.push({ seed, sheet: printWorkbook(layout.workbook).split('\n'), breaches });
  }
  expect(wrong).toEqual([]);
});

describe('columns in which nothing stands', () => {
  const spec: PackSheet = {
    id: 'overdue',
    name: 'Overdue',
    title: 'Overdue',
    subtitle: 'As at 15 October 2023',
    footer: 'As at 15 October 2023',
    paragraphs: [],
    table: {
      name: 'PackOverdue',
      columns: ['KPI', 'Owner', 'Status', 'Evidence', 'Late by'].map((header) => ({
        header,
        kind: 'text',
        widthChars: 20,
        ...(header === 'Owner' ? { namesPeople: true as const } : {}),
      })),
      rows: [],
    },
    footnotes: [],
    charts: [],
    page: { orientation: 'landscape', pagesTall: null },
  };
  const publish = (...rows: PackSheet['table']['rows'][number][]) => publishAs({}, ...rows);
  const publishAs = (
    empty: Pick<PackSheet, 'empty'>,
    ...rows: PackSheet['table']['rows'][number][]
  ) => {
    const {
      sheets: [, sheet],
    } = publishPack([{ ...spec, ...empty, table: { ...spec.table, rows } }], PLAIN);
    return {
      headers: sheet!.table.columns.map(({ header }) => header),
      rows: sheet!.table.rows,
      says: sheet!.paragraphs
        .map(({ text }) => text)
        .filter((text) => !/people|one table/.test(text)),
    };
  };

  test('are left out, and named above the table', () => {
    expect(publish(['Bins', 'Ann', '', null, 2], ['Roads', 'Bob', ' ', null, 1])).toEqual({
      headers: ['KPI', 'Late by'],
      rows: [
        ['Bins', 2],
        ['Roads', 1],
      ],
      says: ['Nothing stands in the columns Status and Evidence, which are left out.'],
    });
  });

  test('a single one is named as one, and blanks beside it are explained', () => {
    expect(publish(['Bins', 'Ann', 'Late', null, 2], ['Roads', 'Bob', '', null, 1])).toEqual({
      headers: ['KPI', 'Status', 'Late by'],
      rows: [
        ['Bins', 'Late', 2],
        ['Roads', '', 1],
      ],
      says: [
        'Nothing stands in the column Evidence, which is left out.',
        'Some cells are blank: what would stand there is not known or does not apply.',
      ],
    });
  });

  test('stay where there is no record at all: the cells then say that nothing applies', () => {
    const notice = ['Nothing is overdue.', null, null, null, null];
    expect(publishAs({ empty: 'nothing-to-list' }, notice)).toEqual({
      headers: ['KPI', 'Status', 'Evidence', 'Late by'],
      rows: [['Nothing is overdue.', '[z]', '[z]', '[z]']],
      says: ['There are no records; [z] means not applicable.'],
    });
  });
});
