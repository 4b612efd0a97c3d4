import type { DueKind } from './cell-highlights';
import { DUE_KINDS_BY_GRAVITY } from './cell-highlights';
import type { Condition } from './conditions';
import { allOf, anyOf, negate } from './conditions';
import {
  endsThisQuarter,
  hasEnded,
  lastDayAroundMonthFormula,
  lastDayOfQuarterFormula,
  startsInMonth,
} from './date-formulas';
import type { DueEnd, DueReading } from './due-reading';

/** When a cell with these dues shows each kind: at most one kind is true at any date, the gravest that applies. */
export function dueConditions(readings: readonly DueReading[]): Map<DueKind, Condition> {
  const conditions = new Map<DueKind, Condition>();
  const graver: Condition[] = [];
  for (const kind of DUE_KINDS_BY_GRAVITY) {
    const applies = anyOf(readings.map((reading) => conditionFor(kind, reading)));
    // The kinds of one due exclude each other as they are.
    const isAlone = readings.length === 1;
    conditions.set(kind, isAlone ? applies : allOf([applies, ...graver.map(negate)]));
    graver.push(applies);
  }
  return conditions;
}

function conditionFor(kind: DueKind, reading: DueReading): Condition {
  if (reading.kind === 'fixed') return reading.shows === kind;
  if (reading.kind === 'by-start-month') {
    return anyOf(
      reading.cases.map(({ startMonths, reading: simple }) =>
        allOf([anyOf(startMonths.map(startsInMonth)), conditionFor(kind, simple)]),
      ),
    );
  }
  const lastDay = lastDayFormula(reading.end);
  if (kind === 'overdue') return hasEnded(lastDay);
  if (reading.unclear) return kind === 'unclear-due' && negate(hasEnded(lastDay));
  return kind === 'due-this-quarter' && endsThisQuarter(lastDay);
}

function lastDayFormula(end: DueEnd): string {
  return end.kind === 'quarter'
    ? lastDayOfQuarterFormula(end.by.year, end.by.quarter)
    : lastDayAroundMonthFormula(end.by.year, end.by.month);
}
