import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { SCHEMA_VERSION } from '../../app/data-set/build-tables';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate } from '../../domain/calendar-date';
import { AddInError } from '../../workbook/errors';
import { isSystemError } from '../files';
import { saveBytes } from '../output-file';

/** Where the rows of one workbook lie in every table: whose they are, as at when, and what its files are called. */
export interface Part {
  readonly organisation: string;
  readonly asAt: CalendarDate;
  /** The name of its files without the ending: the same for the same workbook. */
  readonly id: string;
}

/** What names that begin with "_" keep is no row of a table: engines pass over them. */
const MANIFEST = '_data-set.json';
const KEPT = '_collected';
const RUNNING = 'running.json';

/** The file of a part in a table. */
export function pathOfPart(
  dataSet: string,
  table: string,
  { organisation, asAt, id }: Part,
): string {
  const partition = [`organisation=${escapeFolder(organisation)}`, `as_at=${formatIsoDate(asAt)}`];
  return join(dataSet, table, ...partition, `${id}.parquet`);
}

/** Where it is kept what of a workbook was collected. */
export const pathOfReceipt = (dataSet: string, id: string): string =>
  join(dataSet, KEPT, `${id}.json`);

/** What no disk or engine takes in a folder's name is written as Hive and Spark do: "%2F". */
function escapeFolder(name: string): string {
  return name.replace(
    // Letters of other alphabets stay: Spark reads "%C3%B4" as two letters.
    /[\u0000-\u007f]/g,
    (letter) =>
      /[A-Za-z0-9 _-]/.test(letter)
        ? letter
        : `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/**
 * Makes a folder a data set where it is missing or empty. Throws data-set-unusable for a folder of something else and for
 * a data set of another version, and output-not-writable.
 */
export async function prepareDataSet(dataSet: string): Promise<void> {
  const entries = await listEntries(dataSet);
  if (entries === null || entries.length === 0) {
    const manifest = { kind: 'maturity-matrix-data-set', schemaVersion: SCHEMA_VERSION };
    await saveBytes(encode(manifest), join(dataSet, MANIFEST));
    return;
  }
  await refuseOtherData(dataSet);
}

/** Throws data-set-unusable for what is no data set of this version. */
export async function refuseOtherData(dataSet: string): Promise<void> {
  const manifest = await readJson<{ schemaVersion?: unknown }>(join(dataSet, MANIFEST));
  if (manifest === null) {
    const fault =
      'is not the folder of a data set. Name one that “collect” has made, or a new one.';
    throw new AddInError('data-set-unusable', { path: dataSet, fault });
  }
  if (manifest.schemaVersion !== SCHEMA_VERSION) {
    const fault = `is a data set of version ${String(manifest.schemaVersion)}, and this program writes and reads version ${SCHEMA_VERSION}. Collect into a new folder.`;
    throw new AddInError('data-set-unusable', { path: dataSet, fault });
  }
}

async function listEntries(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') {
      throw isSystemError(error) ? new AddInError('output-not-writable', { path: folder }) : error;
    }
    return null;
  }
}

/** What a file of ours says; null where there is none, or where it is cut short. */
export async function readJson<Content>(path: string): Promise<Content | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Content;
  } catch (error) {
    if (error instanceof SyntaxError || isSystemError(error)) return null;
    throw error;
  }
}

const encode = (content: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(content)}\n`);

/** Writes a file of ours whole or not at all. Throws output-not-writable. */
export const saveJson = (content: unknown, path: string): Promise<void> =>
  saveBytes(encode(content), path);

/**
 * Does the work while no other run writes to the data set, after what an earlier one left unfinished was removed. Throws
 * data-set-unusable while another run writes to it.
 */
export async function whileAlone<Result>(
  dataSet: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = join(dataSet, KEPT, RUNNING);
  await mkdir(join(dataSet, KEPT), { recursive: true });
  await takeLock(dataSet, lock);
  try {
    await removeUnfinished(dataSet);
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

interface Runner {
  readonly host: string;
  readonly processId: number;
}

async function takeLock(dataSet: string, lock: string): Promise<void> {
  const own: Runner = { host: hostname(), processId: process.pid };
  if (await createFile(lock, own)) return;
  const other = await readJson<Runner>(lock);
  if (other !== null && mayBeAlive(other)) {
    const fault = `is being written to by another run on ${other.host}. Wait for its end; if there is none, delete ${join(basename(dataSet), KEPT, RUNNING)}.`;
    throw new AddInError('data-set-unusable', { path: dataSet, fault });
  }
  await rm(lock, { force: true });
  await takeLock(dataSet, lock);
}

async function createFile(path: string, content: unknown): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(encode(content));
    await file.close();
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EEXIST') return false;
    throw new AddInError('output-not-writable', { path }, { cause: error });
  }
}

function mayBeAlive({ host, processId }: Runner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ESRCH') return false;
    return true;
  }
}

/** What `saveBytes` calls a file before it is whole. */
const UNFINISHED = /^\..+\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function removeUnfinished(dataSet: string): Promise<void> {
  const entries = await readdir(dataSet, { recursive: true });
  for (const entry of entries) {
    if (UNFINISHED.test(basename(entry))) await rm(join(dataSet, entry), { force: true });
  }
}
