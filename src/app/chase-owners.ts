import type { OwnerChase } from '../board-pack/chase/compose-chase';
import { composeChase, keyOfOwner } from '../board-pack/chase/compose-chase';
import { createEntryFinder } from '../board-pack/chase/find-entry';
import { listChaseRows } from '../board-pack/chase/list-rows';
import type { ChaseMessage } from '../board-pack/chase/write-message';
import { countReasons, NO_OWNER, writeChaseMessage } from '../board-pack/chase/write-message';
import { toFileWords } from '../board-pack/name-pack-file';
import type { PackContext } from '../board-pack/pack-context';
import { preparePack } from '../board-pack/pack-context';
import { formatIsoDate } from '../domain/calendar-date';
import type { CalendarEntry, ChaseFiles } from '../workbook/chase-files';
import { AddInError } from '../workbook/errors';
import type { DeliveredFile } from '../workbook/pack-files';
import type { WorkbookPort } from '../workbook/port';
import { readFreeze } from './generate-pack';
import type { Review } from './review-matrix';

/** One owner, and all that can be handed to them. */
export interface ChasedOwner {
  /** Null stands for the actions that nobody owns. */
  readonly owner: string | null;
  /** "2 late, 1 due this quarter"; '' where nothing is asked. */
  readonly reasons: string;
  /** Null where nothing is asked. */
  readonly message: ChaseMessage | null;
  readonly entries: readonly CalendarEntry[];
}

/** Who is to be asked about which actions, and a table of all that is asked. */
export interface Chase {
  readonly owners: readonly ChasedOwner[];
  /** With a header row. */
  readonly rows: readonly (readonly string[])[];
}

/** A file of a chase that a person asks for; null stands for the actions that nobody owns. */
export type ChaseFileWish =
  { readonly kind: 'calendar'; readonly owner: string | null } | { readonly kind: 'table' };

/**
 * Works out whom to ask about their actions, as at the settings' date; `owner` picks one. The workbook is read and not
 * written to, and nothing is sent. Throws owner-not-found and freeze-damaged.
 */
export async function chaseOwners(
  workbook: Pick<WorkbookPort, 'readPackInputs'>,
  { matrix, settings }: Review,
  owner: string | null = null,
): Promise<Chase> {
  const { freezes } = await workbook.readPackInputs();
  const { asAt } = settings;
  const context = preparePack(matrix, [], { asAt, freezes: freezes.map(readFreeze) });
  const chases = pickOwner(composeChase(context), owner);
  const findEntry = createEntryFinder(context);
  return {
    owners: chases.map((chase) => describeOwner(chase, context, findEntry)),
    rows: listChaseRows(chases, context),
  };
}

function pickOwner(chases: readonly OwnerChase[], wanted: string | null): readonly OwnerChase[] {
  if (wanted === null) return chases;
  const chosen = chases.filter(
    ({ owner }) => owner !== null && keyOfOwner(owner) === keyOfOwner(wanted),
  );
  if (chosen.length > 0) return chosen;
  const owners = chases.flatMap(({ owner }) => owner ?? []);
  throw new AddInError('owner-not-found', { owner: wanted, owners });
}

function describeOwner(
  chase: OwnerChase,
  context: PackContext,
  findEntry: ReturnType<typeof createEntryFinder>,
): ChasedOwner {
  return {
    owner: chase.owner,
    reasons: countReasons(chase),
    message: writeChaseMessage(chase, context),
    entries: chase.actions.flatMap((record) => findEntry(record) ?? []),
  };
}

/**
 * The files of a chase: for each owner a message and a calendar, where there is something to say, and one table. The
 * same chase gives the same names and bytes.
 */
export async function writeChaseFiles(
  { owners, rows }: Chase,
  { settings: { asAt } }: Review,
  files: ChaseFiles,
): Promise<DeliveredFile[]> {
  const date = formatIsoDate(asAt);
  const nameFor = createFileNamer();
  const written: DeliveredFile[] = [];
  for (const { owner, message, entries } of owners) {
    if (message === null && entries.length === 0) continue;
    const name = nameFor(toFileWords(owner ?? NO_OWNER) || 'Owner');
    if (message !== null) {
      const bytes = await files.writeText(printMessage(message));
      written.push({ name: `${name} ${date}.txt`, bytes, mediaType: 'text/plain' });
    }
    if (entries.length > 0) {
      const title = `Maturity matrix: ${owner ?? NO_OWNER}`;
      const bytes = await files.writeCalendar(entries, { name: title, asAt });
      written.push({ name: `${name} ${date}.ics`, bytes, mediaType: 'text/calendar' });
    }
  }
  const bytes = await files.writeCsv(rows);
  return [...written, { name: `Actions to chase ${date}.csv`, bytes, mediaType: 'text/csv' }];
}

/** Names that differ also on disks that know no case: "Ann", "ann 2". */
function createFileNamer(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/**
 * The one file of a chase that is asked for; null where there is nothing to say in it. The same chase gives the same
 * name and bytes as {@link writeChaseFiles}.
 */
export async function writeChaseFile(
  chase: Chase,
  wanted: ChaseFileWish,
  review: Review,
  files: ChaseFiles,
): Promise<DeliveredFile | null> {
  const owners =
    wanted.kind === 'table' ? [] : chase.owners.filter(({ owner }) => owner === wanted.owner);
  const written = await writeChaseFiles({ ...chase, owners }, review, files);
  const mediaType = wanted.kind === 'table' ? 'text/csv' : 'text/calendar';
  return written.find((file) => file.mediaType === mediaType) ?? null;
}

export { writeMailLink } from '../board-pack/chase/write-message';

/** As a mail program takes it from a file or the clipboard: whom it is for, its subject, its text. */
export function printMessage({ to, subject, body }: ChaseMessage): string {
  const head = [...(to === '' ? [] : [`To: ${to}`]), `Subject: ${subject}`];
  return `${head.join('\n')}\n\n${body}\n`;
}
