import type { MatrixRow } from './matrix-rows';

/** A reference in the form in which two of them are compared: "KPI 1.2." and "1.2" are the same. */
export function foldReference(reference: string): string {
  return reference
    .toLowerCase()
    .replace(/[\s.):]+$/, '')
    .replace(/^(?:kpi|ref|no)\.?\s*(?=\d)/, '');
}

/** "1.2" of "1.2 Reporting". */
export function leadingReference(label: string): string {
  return /^[A-Za-z]{0,3}\d+(?:\.\d+)*[a-z]?(?=[.):]?\s)/.exec(label)?.[0] ?? '';
}

/**
 * The references of some rows, each once, as written: "A-07; A-08" where several stand there. Where none does,
 * `ofKpi` when it is a single one, since several tell the actions apart.
 */
export function joinReferences(rows: readonly MatrixRow[], ofKpi: string | null): string | null {
  if (!rows.some(statesReference)) return ofKpi?.includes(BETWEEN_REFERENCES) ? null : ofKpi;
  const stated = rows.filter(statesReference);
  return [...new Set(stated.map(({ reference }) => reference))].join(BETWEEN_REFERENCES);
}

/** The references of an action whose rows these are: its own where it has one, else its KPI's. */
export function joinActionReferences(
  rows: readonly MatrixRow[],
  ofKpi: string | null,
): string | null {
  if (!rows.some(statesActionReference)) return joinReferences(rows, ofKpi);
  const stated = rows.filter(statesActionReference);
  return [...new Set(stated.map((row) => row.actionReference))].join(BETWEEN_REFERENCES);
}

const statesReference = ({ reference }: MatrixRow): boolean => reference !== '';
const statesActionReference = ({ actionReference }: MatrixRow): boolean => actionReference !== '';

/** What stands between several references of one KPI or action. */
export const BETWEEN_REFERENCES = '; ';
