import type { MatrixRecords } from './records';
import { changeKey } from './records';

/** A change of records that may be made again, and taken back, where it is not known whether it was made. */
export interface RepeatableChange {
  /** The second time it adds and takes away only what is still missing of the first, whatever others have recorded meanwhile. */
  readonly make: (records: MatrixRecords) => MatrixRecords;
  /** Nothing else is touched; nothing at all before the first time. */
  readonly takeBack: (records: MatrixRecords) => MatrixRecords;
}

/** Makes a change that is meant once repeatable. */
export function makeRepeatable(
  change: (records: MatrixRecords) => MatrixRecords,
): RepeatableChange {
  let first: { readonly before: MatrixRecords; readonly after: MatrixRecords } | null = null;
  return {
    make(records) {
      if (first) return carryOver(records, first.before, first.after);
      first = { before: records, after: change(records) };
      return first.after;
    },
    takeBack: (records) => (first ? carryOver(records, first.after, first.before) : records),
  };
}

/** The records with what has come and gone from one state of them to another, as far as they do not say it already. */
export function carryOver(
  records: MatrixRecords,
  before: MatrixRecords,
  after: MatrixRecords,
): MatrixRecords {
  return {
    acceptances: carryEntries(
      records.acceptances,
      before.acceptances,
      after.acceptances,
      keyOfEntry,
    ),
    changes: carryEntries(records.changes, before.changes, after.changes, changeKey),
    rounds: carryEntries(records.rounds, before.rounds, after.rounds, keyOfEntry),
    made: carryEntries(records.made, before.made, after.made, keyOfEntry),
    repairs: carryEntries(records.repairs, before.repairs, after.repairs, keyOfEntry),
    noise: carryEntries(records.noise, before.noise, after.noise, keyOfEntry),
  };
}

function carryEntries<Entry extends object>(
  found: readonly Entry[],
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly Entry[] {
  const had = countEntries(before, keyOf);
  const wanted = countEntries(after, keyOf);
  const has = countEntries(found, keyOf);
  const countOf = (counts: EntryCounts<Entry>, key: string): number => counts.get(key)?.count ?? 0;
  const added: Entry[] = [];
  const surplus = new Map<string, number>();
  for (const [key, { entry }] of new Map([...had, ...wanted])) {
    const change = countOf(wanted, key) - countOf(had, key);
    const missing = countOf(wanted, key) - countOf(has, key);
    if (change > 0) for (let count = 0; count < missing; count += 1) added.push(entry);
    if (change < 0 && missing < 0) surplus.set(key, -missing);
  }
  const kept = [...found].reverse().filter((entry) => {
    const left = surplus.get(keyOf(entry)) ?? 0;
    if (left > 0) surplus.set(keyOf(entry), left - 1);
    return left === 0;
  });
  // What was recorded may be there without its format yet.
  const asWanted = kept.reverse().map((entry) => wanted.get(keyOf(entry))?.entry ?? entry);
  return [...asWanted, ...added];
}

type EntryCounts<Entry> = ReadonlyMap<string, { readonly entry: Entry; readonly count: number }>;

function countEntries<Entry extends object>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): EntryCounts<Entry> {
  const counts = new Map<string, { readonly entry: Entry; readonly count: number }>();
  for (const entry of entries) {
    const key = keyOf(entry);
    counts.set(key, { entry, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return counts;
}

/** The same whatever the order in which an entry's members were written down. */
const keyOfEntry = (entry: object): string =>
  JSON.stringify(Object.entries(entry).sort(([left], [right]) => (left < right ? -1 : 1)));
