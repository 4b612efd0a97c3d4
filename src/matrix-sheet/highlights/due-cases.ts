import type { DueKind } from './cell-highlights';
import { DUE_KINDS_BY_GRAVITY } from './cell-highlights';
import type { Condition } from './conditions';
import { allOf, anyOf, negate } from './conditions';
import {
  dayFormula,
  endsThisQuarter,
  hasEnded,
  lastDayOfQuarterFormula,
  startsInMonth,
} from './date-formulas';
import type { DatedReading, DueReading } from './due-reading';
import type { ShownCase } from './highlight-codes';

/** What a cell with these dues shows when, the gravest first: the first case that holds counts. */
export function listDueCases(readings: readonly DueReading[], form: number): ShownCase[] {
  return DUE_KINDS_BY_GRAVITY.flatMap((kind): ShownCase[] => {
    const when = anyOf(readings.map((reading) => conditionFor(kind, reading)));
    return when === false ? [] : [{ shows: { kind, form }, when }];
  });
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
  const lastDay = lastDayFormula(reading);
  if (kind === reading.past) return hasEnded(lastDay);
  if (reading.ahead === 'unclear-due') return kind === 'unclear-due' && negate(hasEnded(lastDay));
  if (reading.ahead === null || kind !== 'due-this-quarter') return false;
  return allOf(endsThisQuarter(lastDay));
}

function lastDayFormula({ end }: DatedReading): string {
  return end.kind === 'quarter'
    ? lastDayOfQuarterFormula(end.by.year, end.by.quarter)
    : dayFormula(end.day);
}
