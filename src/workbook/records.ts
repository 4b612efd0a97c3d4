import type { CalendarDate } from '../domain/calendar-date';
import type { Finding } from '../domain/finding';
import type { LevelAlias } from '../domain/level-scale';
import { isSameData } from '../domain/same-data';
import type { Certainty, NoiseKind, RepairKind } from '../domain/repair';
import { MADE_SHEET_ID } from './names';
import type { RoundEntry } from './round';
import type { TypedContent } from './sheet-grid';
import type { SourcePlace } from './source-document';

/**
 * What people decided with the add-in's help. Kept on a sheet of the workbook as tables that anybody can read, so
 * that it travels with the matrix and a board can see who accepted what and why.
 */
export interface MatrixRecords {
  readonly acceptances: readonly AcceptanceRecord[];
  /** Oldest first. */
  readonly changes: readonly ChangeRecord[];
  /** What was done in the quarters' rounds, oldest first. */
  readonly rounds: readonly RoundEntry[];
  /** The sheets that were made of a file or of the matrix, oldest first. */
  readonly made: readonly MadeSheetRecord[];
  /** What was changed between their sources and these sheets, sheet by sheet in the order of its cells. */
  readonly repairs: readonly RepairRecord[];
  /** What of their sources is in no cell of these sheets, in reading order. */
  readonly noise: readonly NoiseRecord[];
}

/** By what a sheet that was made, its repairs and its noise know each other, whatever its tab is called by now. */
export type MadeSheetId = 'tidy' | `tidy-${number}`;

/** A sheet in the standard form that was made of something else. */
export interface MadeSheetRecord {
  readonly id: MadeSheetId;
  readonly kind: 'tidy' | 'import' | 'merge';
  /** Its tab when it was made. */
  readonly sheet: string;
  /** The file's name, the tabs that a tidy copy was made of, with commas between, or the matrices that were merged. */
  readonly source: string;
  /** Of the file's bytes: SHA-256 in small hexadecimal digits; of several files with a space between; '' of a tidy copy. */
  readonly fingerprint: string;
  /** The scale that it was read with, as `writeScale` writes it. */
  readonly scale: string;
  /** What other words are read as its levels, as those of a council whose matrix was merged; absent for none. */
  readonly treatedAs?: readonly LevelAlias[];
  readonly madeOn: CalendarDate;
}

/** What a person has said of a repair. */
export type RepairDecision = 'open' | 'accepted' | 'edited' | 'rejected';

/** A repair of a sheet that was made, and what was decided about it. */
export interface RepairRecord {
  /** The sheet's. */
  readonly of: MadeSheetId;
  readonly kind: RepairKind;
  readonly certainty: Certainty;
  /** What stood there; '' where nothing did. Several pieces stand a line each. */
  readonly was: string;
  /** What was made of it: of a text that was cut, its parts, a line each. */
  readonly became: string;
  /** What the last column says in its row ("Plan, row 5"), by which the row is found wherever it is moved. */
  readonly row: string;
  /** The heading of its column. */
  readonly heading: string;
  /** Where it stood when it was made. */
  readonly cell: string;
  /** The source cells, with their sheets: "Plan!B5, Plan!B6"; of other sources the words for their place. */
  readonly from: string;
  /** The same for programs, one a page; none where `from` names cells. */
  readonly places: readonly SourcePlace[];
  readonly decision: RepairDecision;
  /** What a person has written instead; '' unless edited. */
  readonly edited: string;
  /** Null while it is open. */
  readonly decidedOn: CalendarDate | null;
}

/** A piece of a source that is in no cell of the sheet that was made of it. */
export interface NoiseRecord {
  /** The sheet's. */
  readonly of: MadeSheetId;
  readonly kind: NoiseKind;
  readonly text: string;
  /** Where it stands: "Plan!B5". */
  readonly from: string;
}

/** A finding that somebody looked at and accepted. It lapses when the text that it was about changes. */
export interface AcceptanceRecord {
  /** Id of the rule. */
  readonly rule: string;
  /** Id of the KPI that the finding's first cell belongs to; '' for a finding about none. */
  readonly kpiId: string;
  /** Column letter of the finding's first cell; '' for a finding about the whole matrix. */
  readonly column: string;
  /** What the finding's first cell said when it was accepted; '' for an empty cell or none. */
  readonly cellText: string;
  /** What the finding said, for people who read the record. */
  readonly message: string;
  readonly reason: string;
  /** Initials of whoever accepted it; absent where nobody was asked for them. */
  readonly by?: string;
  readonly acceptedOn: CalendarDate;
}

/** A finding that a person lets stand, with the record that says why and since when. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: AcceptanceRecord;
}

/** A cell that a fix wrote: enough to put back what stood there. */
export interface ChangeRecord {
  readonly sheet: string;
  /** Where the cell stood when it was written. */
  readonly cell: string;
  /** Id of the KPI that the cell belonged to; '' for none. Finds the cell again after rows were inserted above. */
  readonly kpiId: string;
  /** What the cell showed. */
  readonly from: string;
  /** What stood there where that was no text. */
  readonly was?: TypedContent;
  readonly to: string;
  /** What the fix did, as its button said it: "Write Q2 23". */
  readonly label: string;
  readonly changedOn: CalendarDate;
}

export const NO_RECORDS: MatrixRecords = {
  acceptances: [],
  changes: [],
  rounds: [],
  made: [],
  repairs: [],
  noise: [],
};

/** The records with these changes as the newest. */
export function addChanges(
  records: MatrixRecords,
  changes: readonly ChangeRecord[],
): MatrixRecords {
  return { ...records, changes: [...records.changes, ...changes] };
}

/** The records without these changes, each taken away once however often it recurs; the newest of equal ones goes. */
export function removeChanges(
  records: MatrixRecords,
  removed: readonly ChangeRecord[],
): MatrixRecords {
  const counts = new Map<string, number>();
  for (const change of removed) {
    const key = changeKey(change);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const changes = [...records.changes].reverse().filter((change) => {
    const key = changeKey(change);
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0;
  });
  return { ...records, changes: changes.reverse() };
}

/** The records with these entries as the newest of the rounds. */
export function addRoundEntries(
  records: MatrixRecords,
  entries: readonly RoundEntry[],
): MatrixRecords {
  return { ...records, rounds: [...records.rounds, ...entries] };
}

/** The records without these entries, each taken away once however often it recurs; the newest of equal ones goes. */
export function removeRoundEntries(
  records: MatrixRecords,
  removed: readonly RoundEntry[],
): MatrixRecords {
  const rounds = [...records.rounds];
  for (const entry of removed) {
    let index = rounds.length - 1;
    while (index >= 0 && !isSameData(rounds[index], entry)) index -= 1;
    if (index >= 0) rounds.splice(index, 1);
  }
  return { ...records, rounds };
}

/** Whether a text is what a sheet that was made is known by. */
export function isMadeSheetId(text: string | null): text is MadeSheetId {
  return text !== null && MADE_SHEET.test(text);
}

const MADE_SHEET = new RegExp(`^${MADE_SHEET_ID}(?:-[1-9][0-9]*)?$`);

/** What a further sheet is to be known by: none of the given ones. */
export function nextMadeSheetId(taken: Iterable<MadeSheetId>): MadeSheetId {
  const used = new Set(taken);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? MADE_SHEET_ID : (`${MADE_SHEET_ID}-${number}` as const);
    if (!used.has(id)) return id;
  }
}

/** The records without what is recorded of sheets that were made, but for those that `isKept` says. */
export function keepMadeSheets(
  records: MatrixRecords,
  isKept: (id: MadeSheetId) => boolean,
): MatrixRecords {
  return {
    ...records,
    made: records.made.filter(({ id }) => isKept(id)),
    repairs: records.repairs.filter(({ of }) => isKept(of)),
    noise: records.noise.filter(({ of }) => isKept(of)),
  };
}

/** The same of changes that are the same, whatever the number in "before" is shown as. */
export function changeKey(change: ChangeRecord): string {
  const { sheet, cell, kpiId, from, was, to, label, changedOn } = change;
  return JSON.stringify([sheet, cell, kpiId, was?.value ?? from, to, label, changedOn]);
}
