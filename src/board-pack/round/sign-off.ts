import { toOneLine } from '../../domain/wording';
import { DETAIL_COLUMNS } from '../../domain/details';
import { formatIsoDate } from '../../domain/calendar-date';
import { fingerprintOf } from '../../workbook/pack-fingerprint';
import { MAX_CELL_CHARS } from '../fit-text';
import type { FrozenAction, FrozenKpi, FrozenMatrix } from '../movement/frozen-matrix';

/**
 * A short text that differs when what a freeze keeps does: the same of a matrix about to be frozen and of its freeze
 * read again, however a cell has kept spaces and line breaks.
 */
export function fingerprintOfFreeze({ asAt, kpis, actions }: FrozenMatrix): string {
  return fingerprintOf([
    [formatIsoDate(asAt)],
    ...kpis.map((kpi) => tidy(listKpi(kpi))),
    ...actions.map((action) => tidy(listAction(action))),
  ]);
}

/** What is added to these goes last: blank ends make no difference, so that freezes of before stay what they were. */
const listKpi = (kpi: FrozenKpi): (string | null)[] => [
  kpi.id,
  kpi.areaName,
  kpi.name,
  kpi.current,
  kpi.target,
  kpi.descriptors,
  kpi.reference,
  ...listDetails(kpi),
];

const listAction = (action: FrozenAction): (string | null)[] => [
  action.kpiId,
  action.areaName,
  action.kpiName,
  action.text,
  action.due,
  action.status,
  action.by && `${action.by.quarter} ${action.by.year}`,
  action.end && `${formatIsoDate(action.end.end)} ${action.end.precision}`,
  action.reference,
  ...listDetails(action),
];

const listDetails = ({ details }: FrozenKpi | FrozenAction): (string | null)[] =>
  DETAIL_COLUMNS.map((column) => details[column] ?? null);

const tidy = (texts: readonly (string | null)[]): string[] =>
  texts.map((text) => toOneLine((text ?? '').slice(0, MAX_CELL_CHARS)));
