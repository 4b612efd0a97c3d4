import type { FrozenMatrix } from '../board-pack/movement/frozen-matrix';
import { thawFreeze } from '../board-pack/movement/thaw-freeze';
import type { ServiceMatrix, ServiceReading } from '../board-pack/roll-up/service-matrix';
import { compareDates, formatLongDate } from '../domain/calendar-date';
import { FRAMEWORKS } from '../domain/frameworks';
import type { LevelScale } from '../domain/level-scale';
import { DEFAULT_SCALE, rankLevel, scaleOfFramework } from '../domain/level-scale';
import { joinWords } from '../domain/wording';
import type { ErrorCode } from '../workbook/errors';
import { AddInError } from '../workbook/errors';
import type { FreezeContent, PackInputs, WorkbookContent, WorkbookPort } from '../workbook/port';
import { isReport } from '../workbook/report-file';
import type { SourceFile } from '../workbook/source-document';
import type { WorkbookData } from '../workbook/workbook-data';
import { readFreeze } from './generate-pack';
import { partFindings } from './part-findings';
import type { ReviewRequest } from './review-matrix';
import { reviewContent, settleSettings } from './review-matrix';

/** What of a workbook has to be asked for to read a service from it. */
export type ServiceSource = Pick<WorkbookPort, 'readWorkbook' | 'readGrids' | 'readPackInputs'>;

/**
 * Reads the matrix of a service from its workbook: from the sheets of the matrix, whatever else of ours stands beside
 * them, else from the last freeze as at the date asked for or before it. A workbook of which that cannot be done is a
 * value with the reason. Nothing is written. `file` is what the workbook is called.
 */
export async function readService(
  workbook: ServiceSource,
  file: string,
  request: ReviewRequest,
): Promise<ServiceReading> {
  return refusalsAsValues(file, () => readOwnService(workbook, file, request));
}

/**
 * As {@link readService}, of a workbook that is rolled up because a person wants that very one: what is refused of it is
 * thrown.
 */
export async function readOwnService(
  workbook: ServiceSource,
  file: string,
  request: ReviewRequest,
): Promise<ServiceReading> {
  const content = await workbook.readWorkbook();
  const inputs = await workbook.readPackInputs();
  const kept = keepReadable(inputs);
  try {
    return { kind: 'read', service: await readMatrix(workbook, content, kept, file, request) };
  } catch (error) {
    const isMissing = error instanceof AddInError && error.code === 'matrix-not-found';
    if (!isMissing || kept.freezes.length === 0) throw error;
    return readLastFreeze(content, kept, file, request);
  }
}

/**
 * What was read, or the refusal of the file as the reason why nothing is, with what `adviseOn` says of it behind; what is no
 * refusal is thrown.
 */
export async function refusalsAsValues<Reading>(
  file: string,
  read: () => Promise<Reading>,
  adviseOn: (refusal: AddInError) => string = () => '',
): Promise<Reading | Unread> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AddInError)) throw error;
    const reason = error.message.replace(/ Nothing was changed\.$/, '');
    return unread(file, [reason, adviseOn(error as AddInError)].filter(Boolean).join(' '));
  }
}

/** How workbooks that are not open are read, as what. */
export interface ClosedWorkbooks<Source> {
  readonly readFile: (bytes: Uint8Array, name: string) => Promise<WorkbookData>;
  readonly open: (workbook: WorkbookData) => Source;
  /** Whether there are formulas that no program has calculated. */
  readonly lacksResults: (workbook: WorkbookData) => boolean;
}

/** Reads the service of a workbook's file where nothing is at hand that calculates: what would have to be is not read. */
export function readServiceFile(
  file: SourceFile,
  request: ReviewRequest,
  closed: ClosedWorkbooks<ServiceSource>,
): Promise<ServiceReading> {
  return readClosedFile(file, closed, (workbook) => readOwnService(workbook, file.name, request));
}

/**
 * What `read` makes of a workbook's file; where it holds no matrix that can be read as it is, the reason as a value, with
 * where a person answers what the reading asks.
 */
export function readClosedFile<Source, Reading>(
  { name, bytes }: SourceFile,
  { readFile, open, lacksResults }: ClosedWorkbooks<Source>,
  read: (workbook: Source) => Promise<Reading>,
): Promise<Reading | Unread> {
  const readIt = async (): Promise<Reading | Unread> => {
    const workbook = await readFile(bytes, name);
    if (isReport(workbook)) return unread(name, MADE_OF_MATRICES);
    return lacksResults(workbook) ? unread(name, NOT_CALCULATED) : read(open(workbook));
  };
  return refusalsAsValues(name, readIt, ({ code }) => (ANSWERED.has(code) ? ANSWER_THERE : ''));
}

/** What the pane of the workbook itself asks, and keeps the answer to in the workbook. */
const ANSWERED: ReadonlySet<ErrorCode> = new Set([
  'matrix-not-found',
  'matrix-ambiguous',
  'mapped-sheet-missing',
  'mapping-outdated',
  'reading-unsure',
  'column-missing',
]);

/** How a person answers what the reading of a workbook that is not open asks. */
export const ANSWER_THERE =
  'To answer, open it in Excel, choose in its pane, and save it: it keeps the answer. Then choose it here again.';

/** Why a report of ours gives no service. */
export const MADE_OF_MATRICES = 'It is a report that was made of matrices.';

const NOT_CALCULATED =
  'Its formulas have no results, because the program that wrote it calculates nothing. Open it in Excel and save it; then choose it again.';

/** Why a workbook gave nothing. */
export type Unread = Extract<ServiceReading, { kind: 'unread' }>;

const unread = (file: string, reason: string): Unread => ({ kind: 'unread', file, reason });

/** What a workbook keeps beside its matrix, as far as it can be read. */
interface Kept extends Pick<PackInputs, 'records'> {
  readonly freezes: readonly { readonly sheet: string; readonly frozen: FrozenMatrix }[];
  readonly damaged: readonly string[];
}

/** A freeze that somebody has changed is missing from what is said of movement, and is no reason to do without the matrix. */
function keepReadable({ records, freezes }: PackInputs): Kept {
  const read = freezes.map((content) => ({ content, frozen: readIfWhole(content) }));
  return {
    records,
    freezes: read.flatMap(({ content: { sheet }, frozen }) => (frozen ? [{ sheet, frozen }] : [])),
    damaged: read.flatMap(({ content: { sheet }, frozen }) => (frozen ? [] : [sheet])),
  };
}

function readIfWhole(content: FreezeContent): FrozenMatrix | null {
  try {
    return readFreeze(content);
  } catch (error) {
    if (error instanceof AddInError && error.code === 'freeze-damaged') return null;
    throw error;
  }
}

async function readMatrix(
  workbook: ServiceSource,
  content: WorkbookContent,
  { records, freezes, damaged }: Kept,
  file: string,
  request: ReviewRequest,
): Promise<ServiceMatrix> {
  const review = await reviewContent(workbook, content, request);
  const { open, accepted } = partFindings(review, records.acceptances);
  return {
    ...nameService(file, review.settings),
    file,
    readFrom: 'matrix',
    matrix: review.matrix,
    findings: open,
    accepted,
    settings: review.settings,
    ownAsAt: content.settings.asAt ?? null,
    freezes: freezes.map(({ frozen }) => frozen),
    damagedFreezes: damaged,
    rounds: records.rounds,
  };
}

function readLastFreeze(
  { settings: stored }: WorkbookContent,
  { records, freezes, damaged }: Kept,
  file: string,
  request: ReviewRequest,
): ServiceReading {
  const settings = settleSettings(request, stored);
  const last = freezes
    .filter(({ frozen }) => compareDates(frozen.asAt, settings.asAt) <= 0)
    .sort((left, right) => compareDates(left.frozen.asAt, right.frozen.asAt))
    .at(-1);
  if (!last) {
    return unread(
      file,
      `It has no matrix but freezes, and none is as at ${formatLongDate(settings.asAt)} or before.`,
    );
  }
  const levels = listLevels(last.frozen);
  const scale = request.scale ?? stored.scale ?? findScale(levels);
  if (!scale) {
    return unread(
      file,
      `It has no matrix but a freeze, and nothing says on which scale its levels are: ${joinWords(levels)}. ${NAME_SCALE}`,
    );
  }
  const basis = { startMonth: settings.startMonth };
  return {
    kind: 'read',
    service: {
      ...nameService(file, settings),
      file,
      readFrom: 'freeze',
      matrix: thawFreeze(last.frozen, { sheet: last.sheet, scale, basis }),
      findings: [],
      accepted: [],
      settings: { ...settings, scale },
      ownAsAt: last.frozen.asAt,
      freezes: freezes.filter((one) => one !== last).map(({ frozen }) => frozen),
      damagedFreezes: damaged,
      rounds: records.rounds,
    },
  };
}

/** How a person says on which scale a freeze is, of which nothing tells it. */
const NAME_SCALE =
  'Choose the workbook that it was frozen in, whose matrix tells the scale; or roll up on the command line, where --scale says it by its name or its levels, such as --scale "Basic<Emerging<Strong".';

/** Each level that a freeze states, once, in the order of its rows. */
function listLevels({ kpis }: FrozenMatrix): string[] {
  return [...new Set(kpis.flatMap(({ current, target }) => [current ?? [], target ?? []].flat()))];
}

/** The scale that all of these are levels of: the usual one, else the only framework's; null where that does not tell it. */
function findScale(levels: readonly string[]): LevelScale | null {
  const fits = (scale: LevelScale): boolean =>
    levels.every((level) => rankLevel(level, scale) !== null);
  if (fits(DEFAULT_SCALE)) return DEFAULT_SCALE;
  const [scale, ...rivals] = FRAMEWORKS.map(scaleOfFramework).filter(fits);
  return scale && rivals.length === 0 ? scale : null;
}

/** What the settings call it, else its file: without folders and ending, which say nothing of a service. */
function nameService(
  file: string,
  {
    cover,
    paper,
  }: {
    readonly cover: { readonly organisation: string };
    readonly paper: { readonly title: string };
  },
): Pick<ServiceMatrix, 'organisation' | 'name' | 'nameFrom'> {
  const { organisation } = cover;
  if (paper.title !== '') return { organisation, name: paper.title, nameFrom: 'title' };
  const base = file.split(/[/\\]/).at(-1)!;
  return { organisation, name: base.replace(/\.[^.]+$/, '') || base, nameFrom: 'file' };
}
