import type { CalendarDate } from '../domain/calendar-date';

/** What a column of a data table holds. */
export type DataType = 'text' | 'flag' | 'whole' | 'number' | 'date';

/** A value of a data table: of a type, or null where nothing is known. */
export type DataValue = string | boolean | number | CalendarDate | null;

/** A column by its name for programs: small letters and underscores. */
export interface DataColumn {
  readonly name: string;
  readonly type: DataType;
  /** Whether it holds a value in every row. */
  readonly isAlwaysSaid: boolean;
}

/** Rows of one kind of thing, for programs. Every row has a value or null for each column, in their order. */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly DataValue[])[];
}
