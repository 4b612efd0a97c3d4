import { EXCEPTION_GROUPS } from '../../../src/board-pack/sheets/exceptions';
import { compilePack } from '../../../src/board-pack/compile/compile-pack';
import type { PackOptions } from '../../../src/board-pack/pack-context';
import { buildPack, PACK_SHEETS } from '../../../src/board-pack/sheets/index';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { RULES } from '../../../src/rules';
import { checkMatrix } from '../../../src/rules/check-matrix';
import type { PackSheet } from '../../../src/workbook/pack-sheet';
import type { AcceptedFinding } from '../../../src/workbook/records';
import type { ActionSketch, KpiSketch } from '../build-matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';
import { rowsOf, sheetOf, wordsOf } from '../read-pack';

const asAt = parseIsoDate('2023-10-15')!;

function packOf(matrix: MaturityMatrix) {
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  return buildPack(matrix, findings, { asAt, rules: RULES });
}

const packOfKpis = (...kpis: readonly KpiSketch[]) => packOf(buildMatrix([{ name: 'Area', kpis }]));

const packOfActions = (...actions: readonly ActionSketch[]) =>
  packOfKpis({ target: 'Leader', actions });

describe('Gaps', () => {
  test('the largest gap comes first, equal ones in sheet order, in figures and in words', () => {
    const pack = packOfKpis(
      { name: 'One', now: 'Minimum', target: 'Developing' },
      { name: 'Three', now: 'Minimum', target: 'Leader' },
      { name: 'None', now: 'Mature', target: 'Mature' },
      { name: 'Also one', now: 'Mature', target: 'Leader' },
      { name: 'Unknown', now: null, target: 'Leader' },
    );
    expect(rowsOf(pack, 'gaps').map((row) => [row.KPI, row['Gap in words']])).toEqual([
      ['Three', '3 levels: Minimum to Leader'],
      ['One', '1 level: Minimum to Developing'],
      ['Also one', '1 level: Mature to Leader'],
    ]);
  });

  const q1 = 'Q1 2023/24 (Apr–Jun 2023)';
  const q3 = 'Q3 2023/24 (Oct–Dec 2023)';
  const q4 = 'Q4 2023/24 (Jan–Mar 2024)';
  const byQ4 = { quarter: 4, year: 2023 };

  test.each<[string, string, ActionSketch[]]>([
    ['None', 'No open action', []],
    ['None', 'No open action', [{ due: makeDue('complete') }, { due: makeDue('cancelled') }]],
    [q1, 'Overdue', [{ due: dueBy(4, 2023) }, { due: dueBy(1, 2023) }]],
    [q3, 'Due this quarter', [{ due: dueBy(3, 2023) }]],
    [q4, 'Due later', [{ due: dueBy(1, 2024) }, { due: dueBy(4, 2023) }]],
    ['No end date', 'Ongoing', [{ due: makeDue('blank') }, { due: makeDue('ongoing') }]],
    [q4, 'Ongoing until its end', [{ due: makeDue('ongoing') }, { due: makeDue('ongoing', byQ4) }]],
    [q4, 'Unclear', [{ due: makeDue('scheduled', byQ4, { doubts: ['two-dues'] }) }]],
    ['None stated', 'Not scheduled', [{ due: makeDue('unscheduled') }]],
  ])('earliest due: %s, %s', (when, status, actions) => {
    const [row] = rowsOf(packOfActions(...actions), 'gaps');
    expect([row!['Earliest due'], row!.Status]).toEqual([when, status]);
  });
});

describe('Overdue', () => {
  test('the oldest comes first, with its quarter in words and how late it is', () => {
    const pack = packOfActions(
      { text: 'Newer', due: dueBy(2, 2023) },
      { text: 'Not yet', due: dueBy(3, 2023) },
      { text: 'Oldest', due: dueBy(4, 2022) },
    );
    expect(
      rowsOf(pack, 'overdue').map((row) => [row.Action, row['Due by'], row['Late by']]),
    ).toEqual([
      ['Oldest', 'Q4 2022/23 (Jan–Mar 2023)', '3 quarters'],
      ['Newer', 'Q2 2023/24 (Jul–Sep 2023)', '1 quarter'],
    ]);
  });
});

describe('Forward plan', () => {
  test('quarters come in order, then what has no end, no due, no schedule and no clear due', () => {
    const pack = packOfActions(
      { due: makeDue('unreadable', null, { raw: '04.00' }) },
      { due: makeDue('unscheduled') },
      { due: makeDue('blank') },
      { due: makeDue('ongoing') },
      { due: makeDue('scheduled', null, { from: { quarter: 1, year: 2023 } }) },
      { due: dueBy(1, 2024) },
      { due: makeDue('ongoing', { quarter: 4, year: 2023 }) },
      { due: makeDue('ongoing', { quarter: 1, year: 2023 }) },
      { due: dueBy(3, 2023) },
      { due: dueBy(1, 2023) },
      { due: makeDue('complete') },
    );
    expect(rowsOf(pack, 'forward-plan').map((row) => [row.Due, row.Status])).toEqual([
      ['Q3 2023/24 (Oct–Dec 2023)', 'Due this quarter'],
      ['Q4 2023/24 (Jan–Mar 2024)', 'Ongoing until its end'],
      ['Q1 2024/25 (Apr–Jun 2024)', 'Due later'],
      ['No end date', 'Ongoing'],
      ['No end date', 'Due later'],
      ['None stated', 'No due stated'],
      ['None set', 'Not scheduled'],
      ['Not certain: “04.00”', 'Unclear'],
    ]);
  });

  test('a blank due is shown as blank', () => {
    const [row] = rowsOf(packOfActions({ due: makeDue('blank') }), 'forward-plan');
    expect(row!['Due as written']).toBe('(blank)');
  });
});

describe('Exceptions', () => {
  test('every rule that it groups by is in the register', () => {
    const ids = RULES.map(({ id }) => id);
    expect(EXCEPTION_GROUPS.map(({ rule }) => rule).filter((rule) => !ids.includes(rule))).toEqual(
      [],
    );
  });

  test('each says its kind, whom it concerns and what to do', () => {
    const pack = packOfKpis(
      {
        name: 'Reporting',
        now: 'Mature',
        target: 'Leader',
        actions: [{ due: makeDue('complete') }],
      },
      { name: 'Training', now: 'Mature', target: 'Developing' },
      { name: 'Culture', actions: [{ text: 'Build it', due: makeDue('blank') }] },
    );
    const rows = rowsOf(pack, 'exceptions');
    expect(rows.map((row) => [row.Exception, row.KPI, row.Action])).toEqual([
      ['Done but not moved', 'Reporting', 'Concerns the KPI as a whole'],
      ['Action without a due', 'Culture', 'Build it'],
      ['Target below current level', 'Training', 'Concerns the KPI as a whole'],
    ]);
    expect(rows[0]!['What is wrong and what to do']).toMatch(/Reassess the level/);
  });
});

describe('what officers have accepted', () => {
  const matrix = buildMatrix([
    {
      name: 'Area',
      kpis: [
        { name: 'Reporting', target: 'Leader', actions: [{ due: makeDue('complete') }] },
        { name: 'Culture', now: null, target: 'Mature', actions: [{ text: 'Build it' }] },
      ],
    },
  ]);
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  const acceptOf = (rule: string, by?: string): AcceptedFinding => {
    const finding = findings.find((one) => one.rule === rule)!;
    const record = { rule, kpiId: '', column: '', cellText: '', message: finding.message };
    return {
      finding,
      acceptance: { ...record, reason: 'Next year', acceptedOn: asAt, ...(by && { by }) },
    };
  };
  const packAccepting = (...accepted: readonly AcceptedFinding[]) => {
    const open = findings.filter((one) => accepted.every(({ finding }) => finding !== one));
    return buildPack(matrix, open, { asAt, rules: RULES, accepted });
  };

  test('is listed last, with the reason, the day and who, and counted on the Summary', () => {
    const pack = packAccepting(acceptOf('done-but-not-moved', 'AL'), acceptOf('missing-level'));
    expect(rowsOf(pack, 'exceptions').at(-1)).toMatchObject({
      Exception: 'Accepted: Done but not moved',
      KPI: 'Reporting',
      'Accepted because': 'Next year (15 October 2023)',
      'Accepted by': 'AL',
    });
    expect(wordsOf(sheetOf(pack, 'exceptions'))).toContain('Accepted by officers: 1, listed last');
    const quality = rowsOf(pack, 'data-quality').at(-1)!;
    expect(quality).toMatchObject({ Severity: 'Accepted', What: 'Missing level' });
    expect(Object.keys(quality)).not.toContain('Accepted by');
    expect(wordsOf(sheetOf(pack, 'summary'))).toContain('Accepted by officers: 2.');
  });

  test('is not among the exceptions that are counted', () => {
    const [before, after] = [packAccepting(), packAccepting(acceptOf('done-but-not-moved'))];
    const countOfExceptions = (pack: readonly PackSheet[]) => sheetOf(pack, 'exceptions').subtitle;
    expect(countOfExceptions(before)).toMatch(/^One exception,/);
    expect(countOfExceptions(after)).toMatch(/^No exceptions,/);
    expect(rowsOf(after, 'exceptions')).toHaveLength(1);
    expect(Object.keys(rowsOf(before, 'exceptions')[0]!)).not.toContain('Accepted because');
  });
});

describe('Data quality', () => {
  const matrix = buildMatrix([
    {
      name: 'Area',
      inferred: true,
      kpis: [
        { actions: [{ due: makeDue('unreadable', null, { raw: '04.00', certain: false }) }] },
        { actions: [{ due: makeDue('unreadable', null, { raw: '02.22', certain: false }) }] },
      ],
    },
  ]);

  test('errors come before warnings and are counted by kind above the table', () => {
    const pack = packOf(matrix);
    const severities = rowsOf(pack, 'data-quality').map((row) => row.Severity);
    expect(severities.indexOf('Warning')).toBeGreaterThanOrEqual(severities.lastIndexOf('Error'));
    const words = wordsOf(sheetOf(pack, 'data-quality'));
    expect(words).toMatch(/^Two errors\n.*Unreadable\u00a0due:\u00a02/m);
    expect(words).toContain('Inferred and not yet confirmed by a person: 1 area heading');
  });

  test('a rule without a known title is named by its id', () => {
    const finding = {
      rule: 'odd-thing',
      severity: 'error',
      cells: ['A2', 'B2'],
      message: 'Odd.',
    } as const;
    const pack = buildPack(matrix, [{ ...finding, fix: null }], { asAt });
    expect(rowsOf(pack, 'data-quality')[0]).toMatchObject({
      Severity: 'Error',
      What: 'Odd thing',
      Cell: 'A2, B2',
      KPI: 'KPI 1',
    });
  });

  test('insights are not listed: they are about the work, not the sheet', () => {
    const finding = {
      rule: 'overdue',
      severity: 'insight',
      cells: ['E2'],
      message: 'Late.',
    } as const;
    const pack = buildPack(matrix, [{ ...finding, fix: null }], { asAt });
    expect(rowsOf(pack, 'data-quality')).toEqual([]);
  });
});

describe('Summary', () => {
  test('has five figures an area, and the same of all areas', () => {
    const kpi = { now: 'Mature', target: 'Leader', actions: [{ due: dueBy(1, 2023) }] };
    const pack = packOf(
      buildMatrix([
        { name: 'Buying', kpis: [kpi, { now: 'Leader', target: 'Leader' }] },
        { name: 'Selling', kpis: [{ now: null, actions: [{ due: makeDue('complete') }] }] },
      ]),
    );
    expect(rowsOf(pack, 'summary')).toEqual([
      { Area: 'Buying', KPIs: 2, ...counts(2, 1, 0, 1) },
      { Area: 'Selling', KPIs: 1, ...counts(0, 0, 1, 0) },
      { Area: 'All areas', KPIs: 3, ...counts(2, 1, 1, 1) },
    ]);
  });

  const counts = (mature: number, below: number, done: number, late: number) => ({
    'At Mature or above': mature,
    'Below target': below,
    'Actions done': done,
    'Actions late': late,
  });

  test('the chart is of how many KPIs stand at each level, drawn from beside the page', () => {
    const pack = packOfKpis(
      { now: 'Mature', target: 'Leader' },
      { now: 'Mature', target: 'N/A' },
      { now: null, target: 'Leader' },
    );
    const {
      charts: [chart],
      chartData,
    } = sheetOf(pack, 'summary');
    expect(chartData!.headers).toEqual(
      expect.arrayContaining([chart!.categoryColumn, ...chart!.series.map(({ column }) => column)]),
    );
    expect(chartData!.rows).toEqual([
      ['Minimum', null, null],
      ['Developing', null, null],
      ['Mature', 2, null],
      ['Leader', null, 2],
      ['Innovator', null, null],
      ['Not read', 1, null],
      ['Not applicable', null, 1],
    ]);
    expect(chart!.altText).toContain('Mature: 2 KPIs now and 0 as target.');
  });
});

describe('the note on inferred area headings', () => {
  const note = (...inferred: readonly boolean[]): string => {
    const areas = inferred.map((isInferred, index) => ({
      name: `Area ${index}`,
      inferred: isInferred,
      kpis: [],
    }));
    return wordsOf(sheetOf(packOf(buildMatrix(areas)), 'summary'));
  };

  test.each([
    [[true], 'The area heading is not on the matrix:'],
    [[true, true], 'The 2 area headings are not on the matrix:'],
    [[true, false], '1 of the 2 area headings is not on the matrix:'],
    [[true, true, false], '2 of the 3 area headings are not on the matrix:'],
  ])('%j', (inferred, words) => expect(note(...inferred)).toContain(words));

  test('an area that nothing tells was not put back', () => {
    const pack = packOf(buildMatrix([{ name: 'Area not stated', inferred: true, kpis: [{}] }]));
    expect(wordsOf(sheetOf(pack, 'summary'))).not.toContain('put back');
    expect(pack.map(wordsOf).join('\n')).not.toContain('Inferred and not yet');
  });

  test('nothing is said when all headings are written', () => {
    expect(note(false, false)).not.toContain('not on the matrix');
  });
});

test('nothing refers to a sheet that is left out', () => {
  const matrix = buildMatrix([
    {
      name: 'Area',
      kpis: [
        { now: null, target: 'Leader' },
        { target: 'Leader', actions: [{}] },
      ],
    },
  ]);
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  const wordsOfPack = (omittedSheets: readonly string[]): string =>
    buildPack(matrix, findings, { asAt, rules: RULES, omittedSheets }).map(wordsOf).join('\n');
  const names = /Maturity grid|\bkey\b/g;
  expect(new Set(wordsOfPack([]).match(names))).toEqual(new Set(['Maturity grid', 'key']));
  const omitted = ['data-quality', 'maturity-grid', 'key'];
  expect(wordsOfPack(omitted).match(names)).toBeNull();
  const pack = buildPack(matrix, findings, { asAt, rules: RULES, omittedSheets: omitted });
  expect(pack.filter(({ id }) => omitted.includes(id))).toEqual([]);
  expect(pack).toHaveLength(packOf(matrix).length - omitted.length);
});

describe('a list in which nothing stands', () => {
  const matrix = buildMatrix([{ name: 'Area', kpis: [{ now: 'Mature', target: 'Mature' }] }]);
  const pack = (options: Partial<PackOptions> = {}) =>
    buildPack(matrix, [], { asAt, rules: RULES, ...options });
  const idsOf = (sheets: readonly PackSheet[]) => sheets.map(({ id }) => id);

  test('is a line of the Summary, and no sheet leads to it', () => {
    const ids = idsOf(pack());
    expect(ids).not.toContain('overdue');
    expect(wordsOf(sheetOf(pack(), 'summary'))).toContain(
      'Not in this pack, as there is nothing to list: Gaps, Exceptions, Overdue, Due next, Forward plan, Data quality and Actions.',
    );
    for (const { links } of compilePack(pack())) {
      for (const { sheetId } of links) expect(ids).toContain(sheetId);
    }
  });

  test('is a sheet where it is to be kept', () => {
    const kept = pack({ keepsEmptySheets: true });
    expect(idsOf(kept)).toEqual(PACK_SHEETS.map(({ id }) => id));
    expect(wordsOf(sheetOf(kept, 'summary'))).not.toContain('Not in this pack');
  });

  test('is a sheet where nothing else was chosen', () => {
    const omittedSheets = PACK_SHEETS.map(({ id }) => id).filter((id) => id !== 'overdue');
    expect(idsOf(pack({ omittedSheets }))).toEqual(['overdue']);
  });
});
