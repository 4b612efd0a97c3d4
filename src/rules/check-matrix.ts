import type { Finding, Severity } from '../domain/finding';
import type { MaturityMatrix } from '../domain/matrix';
import { isSameData } from '../domain/same-data';
import type { Steps } from '../domain/steps';
import { runAtOnce } from '../domain/steps';
import { RULES } from './index';
import type { RuleContext } from './rule';
import { createPositioner } from './support/position';
import { runRulesInSteps } from './support/walk';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'insight'];
/** Errors first, then warnings, then insights; within a severity in the register's order. */
const RULES_AS_SHOWN = SEVERITIES.flatMap((severity) =>
  RULES.filter((rule) => rule.severity === severity),
);

/** Checks a matrix, as {@link checkMatrix} does, in steps. */
export type MatrixChecker = (matrix: MaturityMatrix, context: RuleContext) => Steps<Finding[]>;

/**
 * Runs every rule over a matrix: errors first, then warnings, then insights; within a severity in the
 * register's order, within a rule in sheet order. The same matrix always gives the same list.
 */
export const checkMatrix = (matrix: MaturityMatrix, context: RuleContext): Finding[] =>
  runAtOnce(createMatrixChecker()(matrix, context));

/**
 * Makes a checker for a matrix that is checked again and again while somebody edits it: it gives what
 * {@link checkMatrix} gives, but a finding that says the same as before is the same object.
 */
export function createMatrixChecker(): MatrixChecker {
  let before: readonly (readonly Finding[])[] = RULES_AS_SHOWN.map(() => []);
  return function* (matrix, context) {
    const found = yield* runRulesInSteps(RULES_AS_SHOWN, matrix, context);
    const positionOf = createPositioner(matrix.source.sheets);
    const placeOf = ({ cells }: Finding): number => positionOf(cells[0]);
    const kept: (readonly Finding[])[] = [];
    for (const [index, findings] of found.entries()) {
      kept.push(keepSame(before[index]!, sortByPlace(findings, placeOf), placeOf));
      yield;
    }
    before = kept;
    return ([] as Finding[]).concat(...before);
  };
}

/** Where a finding comes in the list: that of its first cell. */
type PlaceOf = (finding: Finding) => number;

/** Sorts by first cell; findings about the whole come first. Most rules go down the sheet anyway. */
function sortByPlace(findings: readonly Finding[], placeOf: PlaceOf): readonly Finding[] {
  let last = -1;
  const isSorted = findings.every((finding) => {
    const previous = last;
    last = placeOf(finding);
    return last >= previous;
  });
  if (isSorted) return findings;
  return findings
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .sort((left, right) => left.place - right.place)
    .map(({ finding }) => finding);
}

/**
 * The findings of now, each the very object of before that says the same of the same cells, where there is one. Both lists
 * go down the sheets, so that of before is gone through once beside that of now.
 */
function keepSame(
  before: readonly Finding[],
  now: readonly Finding[],
  placeOf: PlaceOf,
): readonly Finding[] {
  let next = 0;
  return now.map((finding) => {
    if (!isSameFinding(before[next], finding)) next = seekPlace(before, next, finding, placeOf);
    const twin = before[next];
    if (!isSameFinding(twin, finding)) return finding;
    next += 1;
    return twin;
  });
}

/**
 * From where on to go on in the findings of before: at the twin of a finding, else where it would stand. Several of one
 * place come in an order of their own, so all of them are looked at.
 */
function seekPlace(
  before: readonly Finding[],
  start: number,
  finding: Finding,
  placeOf: PlaceOf,
): number {
  const place = placeOf(finding);
  let first = start;
  while (first < before.length && placeOf(before[first]!) < place) first += 1;
  while (first > 0 && placeOf(before[first - 1]!) === place) first -= 1;
  for (let index = first; index < before.length; index += 1) {
    if (isSameFinding(before[index], finding)) return index;
    if (placeOf(before[index]!) > place) break;
  }
  return first;
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
