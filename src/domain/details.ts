import type { MatrixColumn } from './column-headings';

/** The columns that say who does something, how far it is and what proves it, in the order in which a person reads them. */
export const DETAIL_COLUMNS = [
  'owner',
  'sponsor',
  'priority',
  'rag',
  'status',
  'percent',
  'start',
  'originalDue',
  'reason',
  'evidence',
  'cost',
  'dependency',
  'updated',
  'notes',
] as const satisfies readonly MatrixColumn[];

/** A column of people and proof. */
export type DetailColumn = (typeof DETAIL_COLUMNS)[number];

/** What a council writes there of an action or a KPI, as written; a column in which nothing stands is absent. */
export type Details = Readonly<Partial<Record<DetailColumn, string>>>;

/** What stands where there is none of these columns; one object, since most matrices have few of them. */
export const NO_DETAILS: Details = {};

const PERCENT = /^(\d+(?:\.\d+)?) ?%$/;

/** The number of a text such as "75%"; null for any other text, and for none. */
export function readPercent(text: string | undefined): number | null {
  const match = text === undefined ? null : PERCENT.exec(text.trim());
  return match ? Number(match[1]) : null;
}

/** The owners of a cell that names several: "Ann; Bob", "Ann / Bob". */
export function listOwners(owner: string | undefined): string[] {
  return (owner ?? '')
    .split(/\s*(?:;|\n|\s\/\s)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
