import type { ReadingQuestion } from '../domain/reading-question';
import { groupBy } from '../domain/group-by';
import { joinWords } from '../domain/wording';
import { joinCells } from './address';

/**
 * Every trouble that a user can meet and do something about. Thrown once, shown once; the message says what
 * to do and what was changed. Anything else that is thrown is our bug and must not be caught.
 */
export interface ErrorDetails {
  'matrix-not-found': {
    /** What was looked at. */
    readonly sheets: readonly string[];
    /** Hidden sheets, which are looked at only where somebody names them. */
    readonly hidden?: readonly string[];
    readonly nearest?: NearestHeader | null;
  };
  'map-column-missing': {
    readonly sheet: string;
    /** As it was asked for: a heading or a letter. */
    readonly wanted: string;
    /** What there is: `B “KPI”`. */
    readonly columns: readonly string[];
  };
  'matrix-ambiguous': { readonly sheets: readonly string[] };
  /** The questions have no answer that the reading could assume. */
  'reading-unsure': { readonly questions: readonly ReadingQuestion[] };
  'column-missing': { readonly sheet: string; readonly columns: readonly string[] };
  'sheet-not-found': { readonly sheet: string; readonly sheets: readonly string[] };
  /** `isListed` tells whether Excel's own list of hidden sheets has it. */
  'sheet-hidden': { readonly sheet: string; readonly isListed: boolean };
  'mapped-sheet-missing': { readonly sheet: string; readonly sheets: readonly string[] };
  'mapping-outdated': { readonly sheet: string; readonly headings: readonly string[] };
  'sheet-protected': { readonly sheet: string };
  'workbook-protected': Record<string, never>;
  'pack-empty': Record<string, never>;
  'pdf-program-missing': { readonly program: string };
  'pdf-not-made': { readonly reason: string };
  'pdf-workbook-protected': Record<string, never>;
  /** None where all are shown, and only what was noted of them is left. */
  'sheets-left-hidden': { readonly sheets: readonly string[] };
  'check-sheets-left': HostFailure;
  'final-refused': { readonly points: readonly string[] };
  'tidy-copy-in-use': { readonly sheet: string };
  'tidy-copy-edited': { readonly sheet: string };
  'tidy-copy-missing': Record<string, never>;
  'freeze-damaged': { readonly sheet: string };
  'freeze-out-of-order': { readonly asAt: string; readonly last: string };
  'freeze-signed-off': { readonly asAt: string; readonly by: string };
  'round-open': { readonly asAt: string };
  'round-not-open': Record<string, never>;
  'round-not-signed-off': Record<string, never>;
  'owner-not-found': { readonly owner: string; readonly owners: readonly string[] };
  'settings-unreadable': { readonly cell: string; readonly expected: string };
  /** A label stands beside or above cells by which no setting is found any more. */
  'settings-name-lost': { readonly cell: string; readonly name: string };
  /** A name that the add-in needs is a person's own; what it stands for, such as "Plan!G2". */
  'name-taken': { readonly name: string; readonly refersTo: string };
  /** Something of a person's own stands where look-ups of highlights are to be written, such as "Settings!AY4:AZ9". */
  'lookups-in-the-way': { readonly cells: string };
  /** A name is left whose cells were deleted. */
  'settings-cells-lost': { readonly label: string; readonly name: string };
  'round-unreadable': { readonly cell: string; readonly expected: string };
  /** One row of a table of records. */
  'record-unreadable': { readonly cell: string; readonly expected: string };
  'records-unreadable': { readonly cell: string; readonly expected: string };
  'file-not-found': { readonly path: string };
  'files-not-found': { readonly pattern: string };
  /** `fault` says what is wrong with the list, in sentences without the name. */
  'matches-unusable': { readonly path: string; readonly fault: string };
  /** `differences` say what matrices that are to be one have each its own of, in sentences. */
  'merge-differs': { readonly differences: readonly string[] };
  'merge-outdated': Record<string, never>;
  /** Why each workbook gave nothing. */
  'nothing-to-roll-up': { readonly reasons: readonly string[] };
  'path-is-folder': { readonly path: string };
  'file-not-readable': { readonly path: string; readonly reason: string };
  'file-encrypted': { readonly path: string };
  'file-not-xlsx': { readonly path: string };
  'file-damaged': { readonly path: string };
  'file-too-large': { readonly path: string };
  /** `fault` says what no Excel takes and what to do, in sentences without the name. */
  'file-beyond-excel': { readonly path: string; readonly fault: string };
  'pdf-not-a-pdf': { readonly path: string };
  'pdf-encrypted': { readonly path: string };
  'pdf-damaged': { readonly path: string };
  'pdf-blank': { readonly path: string };
  /** All of its pages are pictures. */
  'pdf-without-text': { readonly path: string };
  'pdf-too-long': {
    readonly path: string;
    readonly pageCount: number;
    readonly mostPages: number;
  };
  /** `fault` says what is wrong with it and what to do, in sentences without the name. */
  'template-unusable': { readonly path: string; readonly fault: string };
  /** `fault` says what is wrong with it and what to do, in sentences without the name. */
  'source-unusable': { readonly path: string; readonly fault: string };
  'known-names-unusable': { readonly path: string; readonly fault: string };
  'source-differs': { readonly path: string; readonly source: string };
  'output-is-input': { readonly path: string };
  'output-not-writable': { readonly path: string };
  /** `fault` says what is wrong with it and what to do, in sentences without the name. */
  'data-set-unusable': { readonly path: string; readonly fault: string };
  'query-engine-missing': { readonly package: string };
  'query-refused': { readonly reason: string };
  'option-invalid': { readonly option: string; readonly value: string; readonly expected: string };
  'api-unsupported': { readonly requirement: string };
  'cell-being-edited': Record<string, never>;
  'cells-moved': { readonly sheet: string };
  'edits-astray': { readonly cells: readonly CellOnSheet[] };
  'too-much-at-once': Record<string, never>;
  /** Excel would not let cells be looked at again that it may have written. */
  'edits-interrupted': HostFailure & LeftEdits;
  /** Excel would not put back what it had written before it refused the rest. */
  'edits-stopped': HostFailure & LeftEdits;
  'host-failed': HostFailure;
  /** What Excel stopped in the middle of, twice: "the board pack". */
  'left-half-done': HostFailure & { readonly what: string };
  /** What was written, what could not be after it, and why, as sentences. */
  'written-in-part': { readonly written: string; readonly missing: string; readonly why: string };
  /** Excel did not even say whether it had done it. */
  'host-silent': HostFailure & { readonly what: string };
}

/** What Excel said when it refused. */
export interface HostFailure {
  readonly code: string;
  readonly message: string;
}

/** A cell by its sheet and its address there. */
export interface CellOnSheet {
  readonly sheet: string;
  readonly cell: string;
}

/** Cells that a job has written, or may have, and did not finish. */
export interface LeftEdits {
  readonly cells: readonly CellOnSheet[];
  /** Whether what stood there is listed under Changes. */
  readonly isListed: boolean;
}

/** The row that comes nearest to the headings of a matrix. */
export interface NearestHeader {
  readonly sheet: string;
  readonly rowNumber: number;
  /** Usual headings of the columns that it has and lacks. */
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** What programs and tests tell the errors of the catalogue apart by, such as "sheet-not-found". */
export type ErrorCode = keyof ErrorDetails;

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** `Which column says where you are now? Column C, or column D.` */
function wordQuestion({ text, choices }: ReadingQuestion): string {
  const labels = choices.map(({ label }) => label);
  return `${text} ${joinWords(labels, 'or')}.`;
}

/** `Row 3 of “Plan” comes nearest: it has KPI and Actions, but not Where we are now.` */
function wordNearest({ sheet, rowNumber, has, lacks }: NearestHeader): string {
  return `Row ${rowNumber} of “${sheet}” comes nearest: it has ${joinWords(has)}${lacks.length > 0 ? `, but not ${joinWords(lacks, 'or')}` : ''}.`;
}

/** `E2:E4 and F7 on “Plan”, and E2 on “Scheme”` */
function wordCells(cells: readonly CellOnSheet[]): string {
  const bySheet = [...groupBy(cells, ({ sheet }) => sheet)];
  const said = bySheet.map(([sheet, ofSheet]) => {
    return `${joinWords(joinCells(ofSheet.map(({ cell }) => cell)))} on “${sheet}”`;
  });
  return said.length > 1 ? `${said.slice(0, -1).join(', ')}, and ${said.at(-1)}` : said.join('');
}

/** How to go on after a job that was not finished. */
const wordGoingOn = ({ cells, isListed }: LeftEdits): string =>
  isListed
    ? `Try again to write the rest, or put ${cells.length === 1 ? 'it' : 'them'} back under Changes, where what stood there is kept.`
    : 'Try again: the rest is then written.';

/** "the highlights", "the settings and the records"; not "the board pack". */
const isMany = (what: string): boolean => what.endsWith('s');

const MESSAGES: { [Code in ErrorCode]: (details: ErrorDetails[Code]) => string } = {
  'matrix-not-found': ({ sheets, hidden = [], nearest = null }) =>
    `No maturity matrix was found${sheets.length > 0 ? ` on ${list(sheets)}` : ''}.${hidden.length > 0 ? ` Passed over, because hidden: ${list(hidden)}.` : ''}${nearest ? ` ${wordNearest(nearest)}` : ''} It needs a header row such as KPI, Where we are now, Where we want to be, Actions, By when. Nothing was changed.`,
  'map-column-missing': ({ sheet, wanted, columns }) =>
    `“${sheet}” has no column “${wanted}”. It has ${columns.length > 0 ? joinWords(columns) : 'no headings'}. Nothing was changed.`,
  'matrix-ambiguous': ({ sheets }) =>
    `More than one sheet looks like a maturity matrix: ${list(sheets)}. Say which one to use, or which of them are one matrix. Nothing was changed.`,
  'reading-unsure': ({ questions }) =>
    `The matrix can be read in more than one way. ${questions.map(wordQuestion).join(' ')} Nothing was changed.`,
  'column-missing': ({ sheet, columns }) =>
    `The matrix on “${sheet}” has no column for ${columns.join(', ')}. Add the column or its heading and try again. Nothing was changed.`,
  'sheet-not-found': ({ sheet, sheets }) =>
    `There is no sheet “${sheet}”. The workbook has ${list(sheets)}.`,
  'sheet-hidden': ({ sheet, isListed }) =>
    isListed
      ? `The sheet “${sheet}” is hidden. To see it, right-click any tab and choose Unhide.`
      : `The sheet “${sheet}” is hidden so that Excel’s Unhide does not list it. Ask whoever hid it to show it.`,
  'mapped-sheet-missing': ({ sheet, sheets }) =>
    `The settings say that the matrix is on “${sheet}”, and there is no such sheet. Choose the sheet again; the workbook has ${list(sheets)}. Nothing was changed.`,
  'mapping-outdated': ({ sheet, headings }) =>
    `The headings on “${sheet}” are no longer those that the columns were chosen by (${list(headings)}). Choose the columns again. Nothing was changed.`,
  'sheet-protected': ({ sheet }) =>
    `The sheet “${sheet}” is protected. Unprotect it (Review, Unprotect Sheet) and try again. Nothing was changed.`,
  'workbook-protected': () =>
    'The workbook’s structure is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook) and try again. Nothing was changed.',
  'pack-empty': () =>
    'Every sheet of the board pack is left out. Choose one at least under Board pack. Nothing was written.',
  'pdf-program-missing': ({ program }) =>
    `A PDF is made by LibreOffice, and ${program} is not installed. On Debian: apt-get install libreoffice-calc. Or open the .xlsx in Excel and save it as PDF.`,
  'pdf-not-made': ({ reason }) =>
    `Excel could not make the PDF (${reason}). Export “Workbook, to print” instead, and save that as a PDF in Excel. The pack’s sheets are written.`,
  'pdf-workbook-protected': () =>
    'The workbook’s structure is protected, so the other sheets cannot be hidden while Excel makes the PDF. Unprotect it (Review, Protect Workbook), or export “Workbook, to print” and save that as a PDF in Excel. The pack’s sheets are written.',
  'sheets-left-hidden': ({ sheets }) =>
    sheets.length === 0
      ? 'No PDF was saved: Excel would not take away its notes of the sheets that were hidden for it. All of them are shown again. Open this pane again, and the notes are taken away.'
      : `Excel would not show ${list(sheets)} again after the PDF. Open this pane again to try once more, or right-click any tab and choose Unhide. Nothing on ${sheets.length === 1 ? 'it' : 'them'} was changed.`,
  'check-sheets-left': ({ code, message }) =>
    `The check was not finished: Excel refused (${code}: ${message}). Sheets that Excel was tried on may still be there. Open this pane again, and they are taken away. Your own cells are as they were.`,
  'final-refused': ({ points }) =>
    `A final board pack cannot be made yet. ${points.join(' ')} Settle ${points.length === 1 ? 'it' : 'them'}, or make it a draft under Board pack. Nothing was changed.`,
  'freeze-damaged': ({ sheet }) =>
    `The sheet “${sheet}” no longer holds a frozen matrix that can be read. Put back what was changed there, or delete the sheet to do without it. Nothing was changed.`,
  'freeze-out-of-order': ({ asAt, last }) =>
    `The matrix is already frozen as at ${last}, so it cannot be frozen as at ${asAt}: what it says today is not what it said then. Set a later as-at date, or delete the later freeze. Nothing was changed.`,
  'freeze-signed-off': ({ asAt, by }) =>
    `The matrix as at ${asAt} is signed off by ${by}, so its freeze is kept as it is. Set a later as-at date, or take the sign-off back under Round. Nothing was changed.`,
  'round-open': ({ asAt }) =>
    `The round as at ${asAt} is still open. Sign it off or cancel it under Round before you start another. Nothing was changed.`,
  'round-not-open': () =>
    'There is no open round: somebody has signed it off or cancelled it, or nobody has started one. Nothing was changed.',
  'round-not-signed-off': () =>
    'The round is not signed off: somebody has taken the sign-off back already. Nothing was changed.',
  'owner-not-found': ({ owner, owners }) =>
    `No action of the matrix has the owner “${owner}”. ${owners.length > 0 ? `It has ${list(owners)}.` : 'It names no owners.'} Nothing was written.`,
  'settings-unreadable': ({ cell, expected }) =>
    `${cell} does not hold ${expected}. Correct it, or delete the settings sheet to start afresh. Nothing was changed.`,
  'settings-name-lost': ({ cell, name }) =>
    `${cell} no longer has the name ${name}, by which its setting is found. Select it, with the rest of its list if it begins one, type ${name} into the Name Box left of the formula bar and press Enter. Or clear its label to start this setting afresh, or delete the settings sheet to start all of them afresh. Nothing was changed.`,
  'name-taken': ({ name, refersTo }) =>
    `The workbook uses the name ${name}, which the add-in needs, for ${refersTo}. Give yours another name (Formulas, Name Manager) and try again. Nothing was changed.`,
  'lookups-in-the-way': ({ cells }) =>
    `${cells} hold something of your own where the highlights need room for their look-ups, to the right of the settings. Move it elsewhere and try again. Nothing was changed.`,
  'settings-cells-lost': ({ label, name }) =>
    `The cells of the setting “${label}” were deleted, and the name ${name} points to none. Undo that, or delete the name (Formulas, Name Manager) to start this setting afresh. Nothing was changed.`,
  'round-unreadable': ({ cell, expected }) =>
    `${cell} does not hold ${expected}, so how the quarter’s round stands cannot be told. Correct it, or delete its row to forget that step. Nothing was changed.`,
  'record-unreadable': ({ cell, expected }) =>
    `${cell} does not hold ${expected}, so what its row records cannot be told. Correct it, or delete the row to forget that record. Nothing was changed.`,
  'records-unreadable': ({ cell, expected }) =>
    `${cell} does not hold ${expected}, so the records cannot be told. Undo what was done to that table, or give it back its headings, or its name (Table Design, Table Name); delete the sheet to forget all records. Nothing was changed.`,
  'file-not-found': ({ path }) => `There is no file ${path}. Check the name and the folder.`,
  'files-not-found': ({ pattern }) =>
    `No workbook (.xlsx) is found by ${pattern}. Check the folder; * stands for any name, and ** for any folders between. Nothing was written.`,
  'matches-unusable': ({ path, fault }) =>
    `${path} ${fault} Correct it, or make the list anew. Nothing was written.`,
  'merge-differs': ({ differences }) =>
    `The matrices cannot be one as they are. ${differences.join(' ')} Make it the same in all of them first. Nothing was written.`,
  'merge-outdated': () =>
    'The KPIs of this workbook are not those any more that the matches were found for. Find the matches again: your answers are kept. Nothing was written.',
  'nothing-to-roll-up': ({ reasons }) =>
    [
      'None of the workbooks holds a matrix that can be read.',
      ...reasons,
      'Nothing was written.',
    ].join(' '),
  'path-is-folder': ({ path }) => `${path} is a folder. Name a file in it.`,
  'file-not-readable': ({ path, reason }) =>
    `${path} cannot be opened (${reason}). Check that you may read it and that it is not open elsewhere.`,
  'file-encrypted': ({ path }) =>
    `${path} is protected with a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it again.`,
  'tidy-copy-in-use': ({ sheet }) =>
    `“${sheet}” is the matrix itself now. It is in the standard form already. Use another sheet as the matrix before you make a tidy copy of that, or remove this one. Nothing was changed.`,
  'tidy-copy-edited': ({ sheet }) =>
    `“${sheet}” was changed since it was made, or its repairs were decided about, and a new copy would have none of that. Say that it may be replaced, or keep it beside the new one. Nothing was changed.`,
  'tidy-copy-missing': () => 'That sheet is no longer in this workbook. Nothing was changed.',
  'file-not-xlsx': ({ path }) =>
    `${path} is not an Excel workbook (.xlsx). Open it in Excel and save it as Excel Workbook (.xlsx).`,
  'file-damaged': ({ path }) =>
    `${path} is damaged or cut short and cannot be read. Open it in Excel, let Excel repair it, and save it again.`,
  'file-too-large': ({ path }) =>
    `${path} unpacks to far more than a matrix can hold, so it was not opened. Check where the file comes from.`,
  'file-beyond-excel': ({ path, fault }) => `${path} ${fault}`,
  'pdf-not-a-pdf': ({ path }) =>
    `${path} is not a PDF, whatever its name says. Open it in the program that it was made with and save it as PDF.`,
  'pdf-encrypted': ({ path }) =>
    `${path} is protected with a password. Open it with the password, print it to a new PDF, and bring in that one.`,
  'pdf-damaged': ({ path }) =>
    `${path} is damaged or cut short and cannot be read. Fetch it again from where it came from, or open it in a browser and print it to a new PDF.`,
  'pdf-blank': ({ path }) => `${path} has nothing on its pages. Check that it is the right file.`,
  'pdf-without-text': ({ path }) =>
    `The pages of ${path} are pictures, as a scanner makes them, with hardly any text in them. Ask whoever made it for the original, or have the text recognised (Scan & OCR in Acrobat, or open the PDF in Word), and bring in what comes out.`,
  'pdf-too-long': ({ path, pageCount, mostPages }) =>
    `${path} has ${pageCount} pages, more than the ${mostPages} that are read. Print the pages with the matrix to a PDF of their own, and bring in that one.`,
  'template-unusable': ({ path, fault }) => `${path} ${fault} Nothing was written.`,
  'source-unusable': ({ path, fault }) => `${path} ${fault}`,
  'known-names-unusable': ({ path, fault }) =>
    `${path} ${fault} A list of known names is a plain text with one word or several in a line, and notes on lines that begin with #. Nothing was changed.`,
  'source-differs': ({ path, source }) =>
    `${path} is not the file that was brought in, or was changed since. Choose the ${source} that it was.`,
  'output-is-input': ({ path }) =>
    `${path} is the input file, which is never written to. Choose another name for the output.`,
  'output-not-writable': ({ path }) =>
    `${path} cannot be written. Check that the folder can be written to, and that the file is not read-only or open elsewhere.`,
  'data-set-unusable': ({ path, fault }) => `${path} ${fault}`,
  'query-engine-missing': ({ package: name }) =>
    `Questions are answered by DuckDB, whose package is not installed, or has no build for this machine. Run “npm install ${name}”, or read the data set with another engine: docs/data-set.md says how.`,
  'query-refused': ({ reason }) => `The question cannot be answered. ${reason}`,
  'option-invalid': ({ option, value, expected }) =>
    `${option} cannot be “${value}”. Give ${expected}.`,
  'api-unsupported': ({ requirement }) =>
    `This version of Excel is too old for the add-in: it needs ${requirement}. Update Office or use Excel on the web.`,
  'cell-being-edited': () =>
    'A cell is being edited. Finish with Enter or Esc and try again. Nothing was changed.',
  'cells-moved': ({ sheet }) =>
    `Somebody has moved, changed or deleted cells on “${sheet}” just now. Nothing was changed; look again and repeat what is still wanted.`,
  'edits-astray': ({ cells }) =>
    `Somebody moved or changed cells twice while they were being written. Look at ${wordCells(cells)} and at the cells near by, which may now say what belongs elsewhere, and correct what is wrong by hand.`,
  'too-much-at-once': () =>
    'That is more than Excel hands over at once. Shorten very long texts, or move other sheets to another workbook, and try again.',
  'edits-interrupted': ({ code, message, ...left }) =>
    `Excel stopped while cells were being written (${code}: ${message}) and did not answer when they were looked at again. Look at ${wordCells(left.cells)}, which may say what was to be written or what stood there. All other cells are as they were. ${wordGoingOn(left)}`,
  'edits-stopped': ({ code, message, ...left }) =>
    `Excel stopped while cells were being written (${code}: ${message}) and would not put back what it had written: ${wordCells(left.cells)}. All other cells are as they were. ${wordGoingOn(left)}`,
  'host-failed': ({ code, message }) =>
    `Excel refused (${code}: ${message}). Nothing was changed. Try again.`,
  'left-half-done': ({ what, code, message }) =>
    `Excel stopped while ${what} ${isMany(what) ? 'were' : 'was'} being written, and did so again (${code}: ${message}). Your own cells are as they were, but ${what} may be half done. Try again: all of it is then written anew.`,
  'written-in-part': ({ written, missing, why }) =>
    `${written}, but ${missing}. ${why} Try the same again: what is missing is then written.`,
  'host-silent': ({ what, code, message }) =>
    `Excel did not answer while ${what} ${isMany(what) ? 'were' : 'was'} being written (${code}: ${message}). Your own cells are as they were, but ${what} may be as before, as asked or half done. Open the workbook again and try again: all of it is then written anew.`,
};

/** An error from the catalogue: `code` for programs, `message` for people. */
export class AddInError<Code extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: Code,
    readonly details: ErrorDetails[Code],
    options?: ErrorOptions,
  ) {
    super(MESSAGES[code](details), options);
    this.name = 'AddInError';
  }
}
