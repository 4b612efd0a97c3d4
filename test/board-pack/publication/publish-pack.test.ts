import { publishPack } from '../../../src/board-pack/publication/publish-pack';
import type { PackSheet } from '../../../src/workbook/pack-sheet';
import { tryPublication } from '../../support/publications/try-publication';

const PLAIN = { title: 'Board pack', names: [], withDataQuality: true };

/** Some of what `npm run publications` tries by the thousand. */
const SAMPLE_COUNT = 30;

test('both copies to publish of any matrix keep the rules of publications and name no cell of it', async () => {
  const broken: object[] = [];
  for (let seed = 1; seed <= SAMPLE_COUNT; seed += 1) {
    const breaches = await tryPublication(seed);
    if (breaches && breaches.length > 0) broken.push({ seed, breaches });
  }
  expect(broken).toEqual([]);
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
