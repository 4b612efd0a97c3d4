import type { CalendarDate } from '../../domain/calendar-date';
import type { Details } from '../../domain/details';
import type { DueStatus } from '../../domain/due';
import type { StatedEnd } from '../../domain/lateness';
import type { Quarter } from '../../domain/quarter';

/** A matrix as it stood at a date: what later packs are compared with. Plain data, in the order of the sheet. */
export interface FrozenMatrix {
  readonly asAt: CalendarDate;
  readonly kpis: readonly FrozenKpi[];
  readonly actions: readonly FrozenAction[];
}

/** A KPI as it stood at the freeze’s date, by the id it had then: today it may have another one. */
export interface FrozenKpi {
  readonly id: string;
  /** Its number or code; null where it has none, and in freezes from before references were kept. */
  readonly reference: string | null;
  readonly areaName: string;
  /** '' where the matrix gave it none. */
  readonly name: string;
  /** Names of levels; null where none could be read. */
  readonly current: string | null;
  readonly target: string | null;
  /** The words beside the levels, by which a KPI is known again when its name changes. */
  readonly descriptors: string;
  readonly details: Details;
}

/** An action as it stood at the freeze’s date, its due as typed, by the id its KPI had then. */
export interface FrozenAction {
  readonly kpiId: string;
  /** Its own or its KPI's; null where there is none, and in freezes from before references were kept. */
  readonly reference: string | null;
  readonly areaName: string;
  readonly kpiName: string;
  /** With "As above" spelled out. */
  readonly text: string;
  readonly due: string;
  /** As judged at the freeze's own date. */
  readonly status: DueStatus;
  /** The last quarter it was due in. */
  readonly by: Quarter | null;
  readonly details: Details;
  /** Its last day; null where it had none, and in freezes from before ends were kept, which know the quarter alone. */
  readonly end: StatedEnd | null;
}
