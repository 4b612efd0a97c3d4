import type { Finding, Severity } from '../domain/finding';
import type { MaturityMatrix } from '../domain/matrix';
import { isSameData } from '../domain/same-data';
import { RULES } from './index';
import type { RuleContext } from './rule';
import { createPositioner } from './support/position';
import { runRules } from './support/walk';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'insight'];
/** Errors first, then warnings, then insights; within a severity in the register's order. */
const RULES_AS_SHOWN = SEVERITIES.flatMap((severity) =>
  RULES.filter((rule) => rule.severity === severity),
);

/** Checks a matrix, as {@link checkMatrix} does. */
export type MatrixChecker = (matrix: MaturityMatrix, context: RuleContext) => Finding[];

/**
 * Runs every rule over a matrix: errors first, then warnings, then insights; within a severity in the
 * register's order, within a rule in sheet order. The same matrix always gives the same list.
 */
export const checkMatrix: MatrixChecker = (matrix, context) =>
  createMatrixChecker()(matrix, context);

/**
 * Makes a checker for a matrix that is checked again and again while somebody edits it: it gives what
 * {@link checkMatrix} gives, but a finding that says the same as before is the same object.
 */
export function createMatrixChecker(): MatrixChecker {
  let before: readonly (readonly Finding[])[] = RULES_AS_SHOWN.map(() => []);
  return (matrix, context) => {
    const found = runRules(RULES_AS_SHOWN, matrix, context);
    const { sheets } = matrix.source;
    before = found.map((findings, index) =>
      keepSame(before[index]!, sortByPosition(findings, sheets)),
    );
    return ([] as Finding[]).concat(...before);
  };
}

/** Sorts by first cell; findings about the whole come first. Most rules go down the sheet anyway. */
function sortByPosition(
  findings: readonly Finding[],
  sheets: readonly string[],
): readonly Finding[] {
  const positionOf = createPositioner(sheets);
  let last = -1;
  const isSorted = findings.every(({ cells }) => {
    const previous = last;
    last = positionOf(cells[0]);
    return last >= previous;
  });
  if (isSorted) return findings;
  return findings
    .map((finding) => ({ finding, position: positionOf(finding.cells[0]) }))
    .sort((left, right) => left.position - right.position)
    .map(({ finding }) => finding);
}

/** The findings of now, each the very object of before that says the same of the same cells, where there is one. */
function keepSame(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  if (before.length === 0) return now;
  let placesByKey: ReadonlyMap<string, number> | null = null;
  /** Where the next finding stood before, if nothing has changed in between. */
  let place = 0;
  return now.map((finding) => {
    if (!isSameFinding(before[place], finding)) {
      placesByKey ??= new Map(before.map((one, index) => [keyOf(one), index]));
      place = placesByKey.get(keyOf(finding)) ?? place;
    }
    const twin = before[place];
    if (!isSameFinding(twin, finding)) return finding;
    place += 1;
    return twin;
  });
}

function keyOf({ cells, message }: Finding): string {
  return `${cells.length} ${cells[0]} ${message}`;
}

function isSameFinding(left: Finding | undefined, right: Finding): left is Finding {
  return (
    left !== undefined &&
    left.cells.length === right.cells.length &&
    left.cells.every((cell, index) => cell === right.cells[index]) &&
    left.message === right.message &&
    left.recurs === right.recurs &&
    isSameData(left.fix, right.fix)
  );
}
