import {
  describeCheck,
  describeReport,
  nameReportFile,
} from '../../../src/app/words/describe-excel-check';
import type { AssumptionOutcome, ExcelReport } from '../../../src/workbook/excel-report';

const outcome = (result: AssumptionOutcome['result']): AssumptionOutcome => ({
  id: 'areas-are-listed-with-commas',
  claim: 'Several areas are asked for with a comma.',
  source: 'to be tried',
  result,
  expected: 'done',
  observed: 'refused: InvalidArgument',
  otherwise: 'Nothing.',
  milliseconds: 3,
});

function reportOf(holds: number, differs: number, notAsked: number, left = 0): ExcelReport {
  const many = (count: number, result: AssumptionOutcome['result']) =>
    Array.from({ length: count }, () => outcome(result));
  const outcomes = [
    ...many(holds, 'holds'),
    ...many(differs, 'differs'),
    ...many(notAsked, 'not-asked'),
  ];
  return {
    kind: 'maturity-matrix-excel-report',
    formatVersion: 1,
    madeOn: '2023-10-15',
    excel: {
      host: 'Excel',
      platform: 'Mac',
      version: '16.100 (25/08)',
      requirementSets: { ExcelApi: '1.20' },
    },
    roundTrips: { count: 9, least: 1, median: 2, most: 3 },
    outcomes,
    total: outcomes.length + left,
  };
}

test.each([
  [reportOf(31, 2, 0), '31 hold, 2 differ.'],
  [reportOf(1, 1, 1), '1 holds, 1 differs, 1 cannot be asked of this Excel.'],
  [reportOf(5, 0, 3), '5 hold, none differs, 3 cannot be asked of this Excel.'],
  [reportOf(0, 0, 0, 7), '0 hold, none differs. Cancelled: 7 were not tried.'],
  [reportOf(2, 0, 0, 1), '2 hold, none differs. Cancelled: 1 was not tried.'],
])('the counts read right, %#', (report, words) => expect(describeCheck(report)).toBe(words));

test('the report in words says what differs and what follows', () => {
  expect(describeReport(reportOf(3, 1, 0))).toBe(
    [
      'Check of Excel on a Mac, version 16.100 (25/08), ExcelApi 1.20, made on 2023-10-15',
      '3 hold, 1 differs.',
      'A round trip takes 2 ms: the fastest of 9 took 1 ms, the slowest 3 ms.',
      '',
      'areas-are-listed-with-commas: Several areas are asked for with a comma.',
      '  Expected "done", found "refused: InvalidArgument".',
      '  Nothing.',
      '  to be tried',
      '',
    ].join('\n'),
  );
});

test('the file is called by what it is of, in letters that files may have', () => {
  expect(nameReportFile(reportOf(1, 0, 0))).toBe('excel-check Mac 16.100-25-08- 2023-10-15.json');
});
