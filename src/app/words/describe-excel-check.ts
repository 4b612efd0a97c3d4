import { countOf } from '../../domain/wording';
import type { AssumptionOutcome, ExcelIdentity, ExcelReport } from '../../workbook/excel-report';

/** How many assumptions came to each end. */
export interface CheckCounts {
  readonly holds: number;
  readonly differs: number;
  readonly notAsked: number;
  /** Of those that were to be tried, how many were not, because somebody cancelled. */
  readonly left: number;
}

/** Counts the outcomes of a report. */
export function countOutcomes({ outcomes, total }: ExcelReport): CheckCounts {
  const count = (wanted: AssumptionOutcome['result']): number =>
    outcomes.filter(({ result }) => result === wanted).length;
  return {
    holds: count('holds'),
    differs: count('differs'),
    notAsked: count('not-asked'),
    left: total - outcomes.length,
  };
}

/** `75 hold, 2 differ, 1 cannot be asked of this Excel.`, and how many were not tried any more. */
export function describeCheck(report: ExcelReport): string {
  const { holds, differs, notAsked, left } = countOutcomes(report);
  const parts = [
    countWith(holds, 'holds', 'hold'),
    ...(differs > 0 ? [countWith(differs, 'differs', 'differ')] : ['none differs']),
    ...(notAsked > 0 ? [`${notAsked} cannot be asked of this Excel`] : []),
  ];
  const cancelled = left > 0 ? ` Cancelled: ${countWith(left, 'was', 'were')} not tried.` : '';
  return `${parts.join(', ')}.${cancelled}`;
}

const countWith = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** What people call the platforms of Office.js. */
const PLATFORMS: Readonly<Record<string, string>> = {
  OfficeOnline: 'on the web',
  PC: 'on Windows',
  Mac: 'on a Mac',
  iOS: 'on an iPad',
};

/** `Excel on Windows, version 16.0.17932.20540, ExcelApi 1.17` */
export function describeExcel({ host, platform, version, requirementSets }: ExcelIdentity): string {
  const api = requirementSets['ExcelApi'] ?? 'below 1.1';
  return `${host} ${PLATFORMS[platform] ?? platform}, version ${version}, ExcelApi ${api}`;
}

/** `A round trip takes 152 ms: the fastest of 9 took 140 ms, the slowest 310 ms.` */
export function describeRoundTrips({ roundTrips }: ExcelReport): string {
  const { count, least, median, most } = roundTrips;
  return `A round trip takes ${median} ms: the fastest of ${count} took ${least} ms, the slowest ${most} ms.`;
}

/** What an assumption has come to, beside what was expected: `Expected "done", found "refused: InvalidArgument".` */
export function describeDifference({ expected, observed }: AssumptionOutcome): string {
  return `Expected ${JSON.stringify(expected)}, found ${JSON.stringify(observed)}.`;
}

/** The report as lines of text: which Excel, the counts, and each assumption that differs with what follows. */
export function describeReport(report: ExcelReport): string {
  const differing = report.outcomes.filter(({ result }) => result === 'differs');
  return [
    `Check of ${describeExcel(report.excel)}, made on ${report.madeOn}`,
    describeCheck(report),
    describeRoundTrips(report),
    ...differing.flatMap((outcome) => [
      '',
      `${outcome.id}: ${outcome.claim}`,
      `  ${describeDifference(outcome)}`,
      `  ${outcome.otherwise}`,
      `  ${outcome.source}`,
    ]),
    '',
  ].join('\n');
}

/** Such as `excel-check PC 16.0.17932.20540 2023-10-15.json`: nothing in it that a file may not be called. */
export function nameReportFile({ excel, madeOn }: ExcelReport): string {
  const words = ['excel-check', excel.platform, excel.version, madeOn];
  return `${words.map((word) => word.replace(/[^\w.-]+/g, '-')).join(' ')}.json`;
}

/** `Tried 12 of 77 things` */
export function describeProgress(done: number, total: number): string {
  return `Tried ${done} of ${countOf(total, 'thing')}`;
}
