import { readFileSync } from 'node:fs';
import { profileOfReport } from '../../src/simulator/host/profile-of-report';
import type { ExcelReport } from '../../src/workbook/excel-report';

/** The file is none of our reports; the message says what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/** A report from a file. Throws ReportError. */
export function readReport(path: string): ExcelReport {
  const found = parse(path);
  const { kind, formatVersion } = found as Partial<ExcelReport>;
  if (kind !== 'maturity-matrix-excel-report' || formatVersion !== 1) {
    throw new ReportError(
      `${path} is no report of “Check this Excel”. Save one in the pane, under Settings.`,
    );
  }
  return found as ExcelReport;
}

function parse(path: string): object {
  try {
    return Object(JSON.parse(readFileSync(path, 'utf8'))) as object;
  } catch (error) {
    throw new ReportError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** What --as is given, for the page's address: the name of a profile, or the profile that a report's file tells of. */
export function askedProfile(as: string): string {
  if (!as.endsWith('.json')) return as;
  const { limits, ...profile } = profileOfReport(readReport(as));
  // JSON has no infinity: without limits is how it is said.
  const said = Number.isFinite(limits.maxRequestBytes) ? { ...profile, limits } : profile;
  return JSON.stringify(said);
}
