import type { CalendarDate } from '../domain/calendar-date';
import type { DueStatus } from '../domain/due';
import { judgeDue, quartersLate } from '../domain/due';
import { levelGap } from '../domain/gap';
import type { TimeSpan } from '../domain/lateness';
import { measureLateness } from '../domain/lateness';
import type { Action, Area, Kpi, MaturityMatrix } from '../domain/matrix';
import type { Steps } from '../domain/steps';
import { mapInSteps, runAtOnce } from '../domain/steps';
import { fitText } from './fit-text';

/** A KPI with its area and all that is worked out of it, one a row of the KPIs sheet. */
export interface KpiRecord {
  readonly area: Area;
  readonly kpi: Kpi;
  /** The label, or words that say it has none; fits a cell and names no row. */
  readonly name: string;
  /** Levels; null when either level is not known. */
  readonly gap: number | null;
  readonly actions: readonly ActionRecord[];
}

/** A KPI whose target is above its current level. */
export type GapRecord = KpiRecord & { readonly gap: number };

/** An action with its KPI and how it stands at the as-at date, one a row of the Actions sheet. */
export interface ActionRecord {
  /** The KPI's id and the action's place in it: "…/2" is the second. */
  readonly id: string;
  readonly area: Area;
  readonly kpi: Kpi;
  readonly kpiName: string;
  readonly action: Action;
  /** The text with "As above" followed by what it refers to; fits a cell. */
  readonly text: string;
  readonly status: DueStatus;
  /** Null when not overdue. */
  readonly lateness: TimeSpan | null;
  /** 0 when not overdue, and when it was due in the as-at date's own quarter. */
  readonly quartersLate: number;
}

/** Every KPI of a matrix in sheet order, its actions within. */
export function* listKpiRecordsInSteps(
  { areas, scale, basis }: MaturityMatrix,
  asAt: CalendarDate,
): Steps<KpiRecord[]> {
  const kpis = areas.flatMap((area) => area.kpis.map((kpi) => ({ area, kpi })));
  return yield* mapInSteps(kpis, ({ area, kpi }) => ({
    area,
    kpi,
    name: nameKpi(kpi),
    gap: levelGap(kpi, scale),
    actions: kpi.actions.map((action, index) => ({
      id: `${kpi.id}/${index + 1}`,
      area,
      kpi,
      kpiName: nameKpi(kpi),
      action,
      text: spellOutAction(action),
      status: judgeDue(action.settled, asAt, basis),
      lateness: measureLateness(action.settled, asAt, basis),
      quartersLate: quartersLate(action.settled, asAt, basis),
    })),
  }));
}

/** What {@link listKpiRecordsInSteps} gives, at once. */
export const listKpiRecords = (matrix: MaturityMatrix, asAt: CalendarDate): KpiRecord[] =>
  runAtOnce(listKpiRecordsInSteps(matrix, asAt));

/** The KPIs below their target, largest gap first; equal gaps in sheet order. */
export function listGaps(kpis: readonly KpiRecord[]): GapRecord[] {
  return kpis
    .filter((record): record is GapRecord => record.gap !== null && record.gap > 0)
    .sort((left, right) => right.gap - left.gap);
}

function nameKpi(kpi: Kpi): string {
  // Whoever reads it on paper has no row to look at.
  return kpi.name === null ? 'No name' : fitText(kpi.name);
}

/** A board reads on paper and cannot look up what stands above. */
function spellOutAction({ text, refersTo }: Action): string {
  if (refersTo === null) return fitText(text);
  const pointer = text.replace(/[\s.:;,]+$/, '');
  if (refersTo.texts.length === 0) return fitText(`${pointer} (nothing above to refer to)`);
  return fitText(`${pointer}: ${joinSentences(refersTo.texts)}`);
}

const joinSentences = (texts: readonly string[]): string =>
  texts.map((text) => text.trim().replace(/[.;]$/, '')).join('; ');
