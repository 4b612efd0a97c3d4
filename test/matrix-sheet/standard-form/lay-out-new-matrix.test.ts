import { FRAMEWORK_OUTLINES } from '../../../src/domain/framework-outlines';
import { FRAMEWORKS } from '../../../src/domain/frameworks';
import { layOutNewMatrix } from '../../../src/matrix-sheet/standard-form/lay-out-new-matrix';
import { createGoldens } from '../../support/goldens';

const compareWithGolden = createGoldens('test/matrix-sheet/standard-form/lay-out-new-matrix');

describe.each(FRAMEWORK_OUTLINES)('a new matrix for $edition', (outline) => {
  const { columns, rows } = layOutNewMatrix(outline);

  test('names what its publisher names, as the golden shows', () => {
    const { framework, edition, acknowledgement, source } = outline;
    const lines = rows.map(({ cells }) =>
      [...cells.values()].map(({ value }) => value).join(' | '),
    );
    const text = [edition, acknowledgement, source, '', ...lines, ''].join('\n');
    compareWithGolden(`new-matrix-${framework}`, text);
  });

  test('has a row for each behaviour, with its area and number, and nothing else in it', () => {
    const said = rows.map(({ cells }) => [...cells].map(([column, { value }]) => [column, value]));
    expect(said).toEqual(
      outline.areas.flatMap(({ name: area, kpis }) =>
        kpis.map(({ reference, name }) =>
          Object.entries({ area, reference, kpi: name }).filter(([, text]) => text !== null),
        ),
      ),
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('has a column for numbers only where the framework has numbers', () => {
    const hasNumbers = outline.areas.some(({ kpis }) => kpis.some(({ reference }) => reference));
    expect(columns.some(({ column }) => column === 'reference')).toBe(hasNumbers);
  });

  test('names whose names they are, and by which licence', () => {
    expect(outline.acknowledgement).toMatch(/Crown copyright, Open Government Licence v3\.0\.$/);
    expect(FRAMEWORKS.map(({ id }) => id)).toContain(outline.framework);
  });
});

test('the Cyber Assessment Framework has its 14 principles and 39 contributing outcomes', () => {
  const caf = FRAMEWORK_OUTLINES.find(({ framework }) => framework === 'caf')!;
  expect(caf.areas).toHaveLength(14);
  expect(layOutNewMatrix(caf).rows).toHaveLength(39);
});

test('rows and KPIs are numbered from 1, and nothing was repaired or left out', () => {
  const { rows, repairs, noise } = layOutNewMatrix(FRAMEWORK_OUTLINES[0]!);
  expect(rows.slice(0, 2).map(({ key, kpiId }) => [key, kpiId])).toEqual([
    ['1.1', 'new 1'],
    ['2.1', 'new 2'],
  ]);
  expect([...rows[0]!.cells.values()].map(({ shown, from }) => [shown, from])).toEqual(
    [...rows[0]!.cells].map(() => [null, []]),
  );
  expect([repairs, noise]).toEqual([[], []]);
});

test('without a framework the rows are blank, below the headings that every matrix needs', () => {
  const { columns, rows } = layOutNewMatrix(null);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ cells }) => [...cells])).toEqual([]);
  expect(columns.map(({ heading }) => heading)).toEqual([
    'Area',
    'KPI',
    'Level now',
    'Where we are now',
    'Target level',
    'Where we want to be',
    'Action',
    'Owner',
    'By when',
    'Status',
  ]);
});
