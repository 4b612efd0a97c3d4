import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { buildTables, DATA_SET_TABLES, SCHEMA_VERSION } from '../../app/data-set/build-tables';
import type { ServiceMatrix, ServiceReading } from '../../board-pack/roll-up/service-matrix';
import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates, formatIsoDate, parseIsoDate } from '../../domain/calendar-date';
import { toOneLine } from '../../domain/wording';
import { writeParquet } from '../../files/parquet/write-parquet';
import { readToday } from '../../excel/read-today';
import { isSystemError, readBytes } from '../files';
import type { FoundFile } from '../find-workbooks';
import { saveBytes } from '../output-file';
import { readServices } from '../read-services';
import type { Part } from './data-set-folder';
import { pathOfPart, pathOfReceipt, readJson, saveJson } from './data-set-folder';

/** What is asked of every workbook that is collected. */
export interface CollectRequest {
  readonly dataSet: string;
  /** YYYY-MM-DD; null leaves it to the workbook. */
  readonly asAt: string | null;
  /** Null leaves it to the workbook. */
  readonly organisation: string | null;
  readonly withoutOwners: boolean;
  /** Whether a workbook is read again that was collected and has not changed. */
  readonly again: boolean;
}

/** What became of a workbook: `unchanged` was collected before, a `report` holds no matrix. */
export type CollectOutcome =
  | { readonly kind: 'collected' | 'unchanged' }
  | { readonly kind: 'unread' | 'report'; readonly reason: string };

/** What of a workbook was collected: a state of it for each organisation and date. */
interface Receipt {
  readonly states: readonly CollectedState[];
}

interface CollectedState {
  readonly organisation: string;
  /** YYYY-MM-DD */
  readonly asAt: string;
  /** Of what it was made: the workbook's bytes and how they were to be read. */
  readonly madeOf: string;
}

/**
 * Brings what one workbook says into the data set, in place of what it said before as at the same date, and of nothing
 * else. Every file gets its name only when it is whole, and what was collected is noted last: stopped anywhere, the same
 * again completes it. Throws output-not-writable.
 */
export async function collectFile(
  file: FoundFile,
  request: CollectRequest,
): Promise<CollectOutcome> {
  const id = digest(file.name).slice(0, ID_DIGITS);
  const receiptPath = pathOfReceipt(request.dataSet, id);
  const receipt = await readJson<Receipt>(receiptPath);
  const madeOf = await fingerprint(file, request);
  if (!request.again && madeOf !== null && (await isCollected(receipt, id, madeOf, request))) {
    return { kind: 'unchanged' };
  }
  const reading = await readOne(file, request);
  if (reading.kind !== 'read') return reading;
  const named = nameService(reading.service, request);
  if (named.kind !== 'read') return named;
  const part = { organisation: named.service.organisation, asAt: named.service.settings.asAt, id };
  await saveTables(named.service, part, request);
  await saveJson(addState(receipt, part, madeOf!), receiptPath);
  return { kind: 'collected' };
}

/** Sixteen hexadecimal digits: of a million workbooks, two alike are one in thirty million. */
const ID_DIGITS = 16;

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Null for a file that cannot be opened, of which the reading says why. */
async function fingerprint(
  { path }: FoundFile,
  { asAt, organisation, withoutOwners }: CollectRequest,
): Promise<string | null> {
  const bytes = await readBytes(path).catch((error: unknown) => {
    if (isSystemError((error as Error).cause)) return null;
    throw error;
  });
  if (bytes === null) return null;
  const how = [SCHEMA_VERSION, asAt, organisation, withoutOwners];
  return digest(JSON.stringify([...how, digest(bytes)]));
}

async function isCollected(
  receipt: Receipt | null,
  id: string,
  madeOf: string,
  { dataSet }: CollectRequest,
): Promise<boolean> {
  const state = receipt?.states.find((one) => one.madeOf === madeOf);
  if (!state) return false;
  const part = { organisation: state.organisation, asAt: parseIsoDate(state.asAt)!, id };
  const found = DATA_SET_TABLES.map(({ name }) => isThere(pathOfPart(dataSet, name, part)));
  return (await Promise.all(found)).every(Boolean);
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: unknown) => {
      if (isSystemError(error)) return false;
      throw error;
    },
  );

type Refusal = Extract<CollectOutcome, { readonly reason: string }>;
type Read = Extract<ServiceReading, { readonly kind: 'read' }>;

async function readOne(file: FoundFile, request: CollectRequest): Promise<Read | Refusal> {
  const asAt = request.asAt === null ? null : parseIsoDate(request.asAt);
  const reading = await readAt(file, asAt);
  if (reading.kind !== 'read' || asAt !== null) return reading;
  const { ownAsAt, settings } = reading.service;
  if (ownAsAt === null) {
    const reason =
      'It says no date that it is as at. Set one in its settings, or give one with --as-at.';
    return { kind: 'unread', reason };
  }
  // A state that was kept is judged at its own date, whatever the day on which it is collected.
  return compareDates(ownAsAt, settings.asAt) === 0 ? reading : readAt(file, ownAsAt);
}

async function readAt(file: FoundFile, asAt: CalendarDate | null): Promise<Read | Refusal> {
  const request = { sheets: [], asAt, startMonth: null, scale: null, today: readToday() };
  const { readings, leftOut } = await readServices([file], request);
  if (leftOut[0]) return { kind: 'report', reason: leftOut[0].reason };
  const reading = readings[0]!;
  return reading.kind === 'read' ? reading : { kind: 'unread', reason: reading.reason };
}

/** Longer ones are no name of a folder. */
const LONGEST_ORGANISATION = 80;

/** The service with the organisation's name that it is collected under. */
function nameService(service: ServiceMatrix, request: CollectRequest): Read | Refusal {
  const organisation = toOneLine((request.organisation ?? service.organisation).normalize('NFC'));
  if (organisation === '') {
    const reason =
      'It does not say whose it is. Set the organisation in its settings, or give it with --organisation.';
    return { kind: 'unread', reason };
  }
  if (organisation.length > LONGEST_ORGANISATION) {
    const reason = `The organisation in its settings has over ${LONGEST_ORGANISATION} characters. Shorten it, or give it with --organisation.`;
    return { kind: 'unread', reason };
  }
  return { kind: 'read', service: { ...service, organisation } };
}

async function saveTables(
  service: ServiceMatrix,
  part: Part,
  { dataSet, withoutOwners }: CollectRequest,
): Promise<void> {
  const notes = { schemaVersion: String(SCHEMA_VERSION) };
  for (const table of buildTables(service, { withoutOwners })) {
    await saveBytes(await writeParquet(table, notes), pathOfPart(dataSet, table.name, part));
  }
}

/** What was collected before, but for the same organisation and date; in their order, whatever came first. */
function addState(receipt: Receipt | null, { organisation, asAt }: Part, madeOf: string): Receipt {
  const added = { organisation, asAt: formatIsoDate(asAt), madeOf };
  const others = (receipt?.states ?? []).filter(
    (one) => one.organisation !== added.organisation || one.asAt !== added.asAt,
  );
  const keyOf = (state: CollectedState): string => `${state.asAt} ${state.organisation}`;
  const states = [...others, added].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return { states };
}
