import type { ServiceMatrix } from '../../board-pack/roll-up/service-matrix';
import { rankLevel, writeScale } from '../../domain/level-scale';
import type { Area } from '../../domain/matrix';
import { isAreaStated } from '../../domain/matrix';
import { AddInError } from '../../workbook/errors';
import type { ReviewOptions } from '../options';
import { readReviewRequest } from '../options';
import { readServices } from '../read-services';
import type { Terminal } from '../terminal';
import { wrapText } from '../wrap-text';
import { NAMED_QUERIES } from './named-queries';
import type { Answer, AnswerValue } from './open-data-set';
import { withDataSet } from './open-data-set';
import type { QueryOptions } from './query-command';
import { printAnswer } from './query-command';

/** Options of `compare`, as typed. */
export interface CompareOptions
  extends Pick<ReviewOptions, 'asAt'>, Pick<QueryOptions, 'csv' | 'json'> {
  /** The folder of the data set. */
  readonly with: string;
}

/**
 * Compares the areas of one matrix with the quarter points of a data set, in which nobody is named, and prints where each
 * lies. Throws AddInErrors.
 */
export async function runCompare(
  file: string,
  options: CompareOptions,
  terminal: Terminal,
): Promise<void> {
  const { asAt } = options;
  const request = readReviewRequest(asAt === undefined ? {} : { asAt });
  const { readings, leftOut } = await readServices([{ path: file, name: file }], request);
  const [reading] = readings;
  if (reading?.kind !== 'read') {
    const reason = reading?.reason ?? leftOut[0]!.reason;
    throw new AddInError('source-unusable', { path: file, fault: `cannot be compared. ${reason}` });
  }
  const { sql } = NAMED_QUERIES.find(({ name }) => name === 'percentiles')!;
  const percentiles = await withDataSet(options.with, (ask) => ask(sql));
  const compared = compareAreas(reading.service, percentiles);
  terminal.write(printAnswer(compared, options, terminal.columns));
  terminal.writeError(`${wrapText(HOW, terminal.columns).join('\n')}\n`);
}

const HOW =
  'Ranks count from 1 for the lowest level. An area is compared with the averages of organisations on the same scale, each at its last date, and only where there are five or more.';

const COLUMNS = [
  'area',
  'kpis_read',
  'lowest',
  'average',
  'highest',
  'organisations',
  'lower_quarter',
  'median',
  'upper_quarter',
  'place',
];

function compareAreas(service: ServiceMatrix, percentiles: Answer): Answer {
  const rows = service.matrix.areas
    .filter(isAreaStated)
    .map((area) => compareArea(area, service, percentiles));
  return { columns: COLUMNS, rows };
}

function compareArea(
  { name, kpis }: Area,
  { matrix: { scale } }: ServiceMatrix,
  { columns, rows }: Answer,
): AnswerValue[] {
  const ranks = kpis.flatMap(({ current }) => {
    const rank = rankLevel(current.level, scale);
    return rank === null ? [] : [rank + 1];
  });
  const own = [name, ranks.length, ...spreadOf(ranks)];
  const valueOf = (row: readonly AnswerValue[], column: string): AnswerValue =>
    row[columns.indexOf(column)]!;
  const others = rows.find(
    (row) =>
      String(valueOf(row, 'area')).toLowerCase() === name.toLowerCase() &&
      valueOf(row, 'scale') === writeScale(scale),
  );
  if (!others) return [...own, null, null, null, null, 'fewer than five organisations'];
  const points = ['lower_quarter', 'median', 'upper_quarter'].map((column) =>
    Number(valueOf(others, column)),
  );
  const average = ranks.length === 0 ? null : meanOf(ranks);
  return [...own, valueOf(others, 'organisation_count'), ...points, sayPlace(average, points)];
}

const meanOf = (ranks: readonly number[]): number =>
  ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;

function spreadOf(ranks: readonly number[]): (number | null)[] {
  if (ranks.length === 0) return [null, null, null];
  return [Math.min(...ranks), meanOf(ranks), Math.max(...ranks)];
}

/** Which quarter of the organisations an average lies among. */
function sayPlace(average: number | null, points: readonly number[]): string {
  if (average === null) return 'no level was read';
  const above = points.filter((point) => average > point).length;
  return PLACES[above]!;
}

const PLACES = ['lowest quarter', 'second quarter', 'third quarter', 'highest quarter'] as const;
