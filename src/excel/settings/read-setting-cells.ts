import type { CalendarDate } from '../../domain/calendar-date';
import { fromExcelSerial } from '../../domain/calendar-date';
import { COLUMN_HEADINGS } from '../../domain/column-headings';
import type { MatrixColumn } from '../../domain/matrix';
import type { LevelScale } from '../../domain/level-scale';
import { DEFAULT_SCALE, createScale, isSameScale, parseScale } from '../../domain/level-scale';
import { joinWords } from '../../domain/wording';
import { formatCell, parseBlock, parseCell } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import type { HighlightKind } from '../../workbook/highlight-kinds';
import { HIGHLIGHT_KINDS } from '../../workbook/highlight-kinds';
import type {
  MappedPlace,
  MatrixMapping,
  PackCover,
  PaperSettings,
  PaperTextId,
  StoredSettings,
} from '../../workbook/settings';
import { DEFAULT_SETTINGS, PAPER_TEXT_IDS } from '../../workbook/settings';
import type { PackSheetId } from '../../workbook/pack-sheet';
import { PACK_SHEET_IDS } from '../../workbook/pack-sheet';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { SettingKey } from './setting-fields';
import {
  NO_APPENDIX,
  OWN_SCALE,
  SCALE_AS_FOUND,
  columnOfHeading,
  idOfWords,
  wordsOfId,
} from './setting-words';

/** The cells of one setting as they stand. */
export interface FoundCells {
  /** With the sheet's name: "'Matrix settings'!B4". */
  readonly address: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The cells of each setting that has any; one whose cells were deleted is absent. */
export type FoundSettings = Readonly<Partial<Record<SettingKey, FoundCells>>>;

/** The settings that the cells say; those without a cell are left out. Throws settings-unreadable. */
export function readSettingCells(
  found: FoundSettings,
  /** Where the mapped row of headings stands by now; null where that is not known. */
  movedTo: MappedPlace | null,
): Partial<StoredSettings> {
  const { asAt, startMonth, widestExpectedGap, areaNames } = found;
  const { hiddenHighlights, omittedPackSheets } = found;
  return {
    ...(asAt && { asAt: readDate(asAt) }),
    ...(startMonth && { startMonth: readNumber(startMonth, 1, 12, 'a month number from 1 to 12') }),
    ...(widestExpectedGap && {
      widestExpectedGap: readNumber(widestExpectedGap, 0, 100, 'a number of levels'),
    }),
    ...readScale(found),
    ...(areaNames && { areaNames: readAreaNames(areaNames) }),
    ...(found.mappedSheet && { mapping: readMapping(found, movedTo) }),
    ...(hiddenHighlights && { hiddenHighlights: readHighlightKinds(hiddenHighlights) }),
    ...(hasCover(found) && { cover: readCover(found) }),
    ...(omittedPackSheets && { omittedPackSheets: readOmitted(omittedPackSheets) }),
    ...(found.keepsEmptySheets && { keepsEmptySheets: readYes(found.keepsEmptySheets) }),
    ...(found.printsAllSheets && { printsAllSheets: readYes(found.printsAllSheets) }),
    ...(found.knownWords && { knownWords: readKnownWords(found.knownWords) }),
    ...(found.sheets && { sheets: listTexts(found.sheets) }),
    ...(found.marks && { marks: readMarks(found.marks) }),
    ...(PAPER_KEYS.some((key) => found[key]) && { paper: readPaper(found) }),
    ...(found.treatedAs && { treatedAs: readTreatedAs(found.treatedAs) }),
  };
}

function refuse(cells: FoundCells, expected: string, row = 0, column = 0): never {
  throw new AddInError('settings-unreadable', { cell: cellOf(cells, row, column), expected });
}

function cellOf({ address }: FoundCells, row: number, column: number): string {
  const block = parseBlock(address);
  if (!block) return address;
  const sheet = address.slice(0, address.lastIndexOf('!') + 1);
  return sheet + formatCell(block.rowIndex + row, block.columnIndex + column);
}

/** The text of a cell, trimmed; '' for an empty one and for one that there is no cell of. */
function readText(cells: FoundCells | undefined, row = 0, column = 0): string {
  const value = cells?.rows[row]?.[column] ?? '';
  if (cells && isErrorValue(value)) return refuse(cells, 'text', row, column);
  return String(value).trim();
}

/** Words of letters; what else is among them would be met only when a file is read. */
function readKnownWords(cells: FoundCells): string[] {
  const words = cells.rows.map((_, row) => readText(cells, row));
  const faulty = words.findIndex((word) => /[^\p{L}'’-]/u.test(word));
  if (faulty >= 0) return refuse(cells, 'a name or word of letters', faulty);
  return words.filter((word) => word !== '');
}

const listTexts = (cells: FoundCells): string[] =>
  cells.rows.map((_, row) => readText(cells, row)).filter((text) => text !== '');

function readNumber(cells: FoundCells, least: number, most: number, expected: string): number {
  const value = cells.rows[0]?.[0];
  if (typeof value === 'number' && value >= least && value <= most) return Math.floor(value);
  return refuse(cells, expected);
}

/** 1 January 2000 to 31 December 2099: further off is a slip of the keyboard. */
function readDate(cells: FoundCells): CalendarDate {
  return fromExcelSerial(readNumber(cells, 36_526, 73_050, 'a date such as 15/10/2023'));
}

/**
 * The scale and whether a person chose it. A sheet of an earlier version has the levels alone, which nobody may have looked
 * at as long as they are those that it was made with.
 */
function readScale({
  scale: named,
  lowestNumber,
  levels,
}: FoundSettings): Partial<Pick<StoredSettings, 'scale' | 'isScaleChosen'>> {
  const name = readText(named).toLowerCase();
  const isAsFound = name === '' || name === SCALE_AS_FOUND.toLowerCase();
  const isOwn = name === OWN_SCALE.toLowerCase();
  const known = isAsFound || isOwn ? null : parseScale(name);
  if (!isAsFound && !isOwn && !known?.framework) {
    const expected = `${SCALE_AS_FOUND}, ${OWN_SCALE} or the name of a scale, such as CAF`;
    return refuse(named!, expected);
  }
  if (!levels && isOwn)
    return refuse(
      named!,
      'As found or the name of a scale, and the list of its own levels is gone',
    );
  if (!levels) return known ? { scale: known, isScaleChosen: true } : {};
  const lowest = lowestNumber && readText(lowestNumber) !== '' ? lowestNumber : null;
  const listed = createScale(
    readLevels(levels),
    lowest && readNumber(lowest, 0, 100, 'a whole number such as 0 or 1'),
  );
  if (known) return { scale: spellAsListed(known, listed), isScaleChosen: true };
  const isChosen = isOwn || (!named && !isSameScale(listed, DEFAULT_SCALE));
  return { scale: listed, isScaleChosen: isChosen };
}

/** A framework by name, its levels and numbers as the list has them where these are its levels in one of its spellings. */
function spellAsListed(known: LevelScale, listed: LevelScale): LevelScale {
  if (listed.framework === known.framework) return listed;
  return isSameScale(known, listed) || listed.framework !== null ? known : listed;
}

/** Rank is position, so a blank between levels would move those below it; blanks at the end do no harm. */
function readLevels(cells: FoundCells): string[] {
  const levels = cells.rows.map((_, row) => readText(cells, row));
  while (levels.at(-1) === '') levels.pop();
  const distinct = new Set(levels.map((level) => level.toLowerCase()));
  if (levels.length === 0 || distinct.has('') || distinct.size < levels.length) {
    const expected = 'the names of the levels, each once and none blank';
    throw new AddInError('settings-unreadable', { cell: cells.address, expected });
  }
  return levels;
}

function readAreaNames(cells: FoundCells): StoredSettings['areaNames'] {
  return readPairs(cells, ['the area as it was read', 'the name of the area']).map(
    ([read, name]) => ({ read, name }),
  );
}

/** Rows of two cells, blank ones left out: the first is that by which the second is found, so it stands there once. */
function readPairs(
  cells: FoundCells,
  [first, second]: readonly [string, string],
): (readonly [string, string])[] {
  const seen = new Set<string>();
  return cells.rows.flatMap((_, row) => {
    const pair = [readText(cells, row), readText(cells, row, 1)] as const;
    if (pair[0] === '' && pair[1] === '') return [];
    if (pair[0] === '') return refuse(cells, first, row);
    if (pair[1] === '') return refuse(cells, second, row, 1);
    refuseRepeated(cells, seen, row, pair[0]);
    return [pair];
  });
}

/** Two rows on one thing: which of them holds is not guessed. */
function refuseRepeated(cells: FoundCells, seen: Set<string>, row: number, text: string): void {
  if (seen.has(text))
    refuse(cells, `an entry of its own: “${text}” stands in a row above too`, row);
  seen.add(text);
}

function readHighlightKinds(cells: FoundCells): HighlightKind[] {
  return cells.rows.flatMap((_, row) => {
    const id = idOfWords(readText(cells, row));
    if (id === '') return [];
    const kind = HIGHLIGHT_KINDS.find((candidate) => candidate === id);
    if (kind) return [kind];
    return refuse(cells, joinWords(HIGHLIGHT_KINDS.map(wordsOfId), 'or'), row);
  });
}

function readMapping(found: FoundSettings, movedTo: MappedPlace | null): MatrixMapping | null {
  const { headerRow, mappedColumns } = found;
  const sheet = readText(found.mappedSheet);
  if (sheet === '') return null;
  if (!headerRow)
    return refuse(found.mappedSheet!, 'a sheet with the row of its headings, whose cell is gone');
  if (!mappedColumns)
    return refuse(found.mappedSheet!, 'a sheet with its columns, whose list is gone');
  const mapped = readMappedColumns(mappedColumns);
  if (Object.keys(mapped.columns).length === 0) {
    return refuse(mappedColumns, `a column of “${sheet}”, such as KPI, with its letter`);
  }
  return {
    sheet,
    headerRowNumber: readNumber(headerRow, 1, 1_048_576, 'the row number of the headings'),
    ...mapped,
    ...(movedTo && { movedTo }),
  };
}

/** The letters and headings of columns; a sheet of an earlier version has no headings. */
function readMappedColumns(cells: FoundCells): Pick<MatrixMapping, 'columns' | 'headings'> {
  const columns: Partial<Record<MatrixColumn, string>> = {};
  const headings: Partial<Record<MatrixColumn, string>> = {};
  const seen = new Set<string>();
  cells.rows.forEach((_, row) => {
    const heading = readText(cells, row);
    const letter = readText(cells, row, 1).toUpperCase();
    const noted = readText(cells, row, 2);
    if (heading === '' && letter === '' && noted === '') return;
    const column = columnOfHeading(heading);
    if (!column) return refuse(cells, joinWords(Object.values(COLUMN_HEADINGS), 'or'), row);
    if (!isColumnLetter(letter)) return refuse(cells, 'a column letter such as E', row, 1);
    refuseRepeated(cells, seen, row, COLUMN_HEADINGS[column]);
    columns[column] = letter;
    headings[column] = noted;
  });
  const areNoted = Object.values(headings).some((text) => text !== '');
  return { columns, ...(areNoted && { headings }) };
}

function readMarks(cells: FoundCells): StoredSettings['marks'] {
  let marks: StoredSettings['marks'] = null;
  const seen = new Set<string>();
  cells.rows.forEach((_, row) => {
    const mark = readText(cells, row);
    const side = readText(cells, row, 1).toLowerCase();
    if (mark === '' && side === '') return;
    if (mark === '') return refuse(cells, 'the mark that says so', row);
    if (side !== 'now' && side !== 'target') return refuse(cells, 'Now or Target', row, 1);
    if (seen.has(side)) return refuse(cells, 'Now and Target once each', row, 1);
    seen.add(side);
    marks = { now: '', target: '', ...marks, [side]: mark };
  });
  return marks;
}

function readTreatedAs(cells: FoundCells): StoredSettings['treatedAs'] {
  return readPairs(cells, ['the word that is read so', 'the level that it is read as']).map(
    ([word, level]) => ({ word, level }),
  );
}

/** Names of sheets of the pack; whoever misspells one would find it in the pack. */
function readOmitted(cells: FoundCells): StoredSettings['omittedPackSheets'] {
  return cells.rows.flatMap((_, row) => {
    const text = readText(cells, row);
    return text === '' ? [] : readPackSheet(cells, row);
  });
}

function readPackSheet(cells: FoundCells, row: number, orElse = ''): PackSheetId {
  const id = idOfWords(readText(cells, row));
  const known = PACK_SHEET_IDS.find((candidate) => candidate === id);
  return known ?? refuse(cells, `the name of a sheet of the board pack${orElse}`, row);
}

const isColumnLetter = (text: string): boolean =>
  /^[A-Z]+$/.test(text) && parseCell(`${text}1`) !== null;

const COVER_KEYS = [
  'organisation',
  'committee',
  'meetingDate',
  'period',
  'status',
  'version',
  'purpose',
] as const;

const hasCover = (found: FoundSettings): boolean => COVER_KEYS.some((key) => found[key]);

function readCover(found: FoundSettings): PackCover {
  const { meetingDate } = found;
  return {
    organisation: readText(found.organisation),
    committee: readText(found.committee),
    meetingDate: meetingDate && readText(meetingDate) !== '' ? readDate(meetingDate) : null,
    period: readText(found.period),
    status: readStatus(found.status),
    version: readText(found.version),
    purpose: readPurpose(found.purpose),
  };
}

function readStatus(cells: FoundCells | undefined): PackCover['status'] {
  const text = readText(cells).toLowerCase();
  if (text === '') return DEFAULT_SETTINGS.cover.status;
  if (text === 'draft') return 'Draft';
  return text === 'final' ? 'Final' : refuse(cells!, 'Draft or Final');
}

function readPurpose(cells: FoundCells | undefined): PackCover['purpose'] {
  const text = readText(cells).toLowerCase();
  if (text === '') return '';
  if (text === 'for decision') return 'For decision';
  return text === 'for noting' ? 'For noting' : refuse(cells!, 'For decision or For noting');
}

const PAPER_KEYS = [
  'reportOf',
  'paperTitle',
  'wards',
  'isKeyDecision',
  'exemption',
  'contact',
  'chosenLevel',
  'templateName',
  'appendices',
  'recommendations',
  'texts',
] as const;

function readPaper(found: FoundSettings): PaperSettings {
  return {
    reportOf: readText(found.reportOf),
    title: readText(found.paperTitle),
    wards: readText(found.wards),
    isKeyDecision: readYes(found.isKeyDecision),
    exemption: readText(found.exemption),
    contact: readText(found.contact),
    chosenLevel: readText(found.chosenLevel),
    templateName: readText(found.templateName),
    appendices: readAppendices(found.appendices),
    recommendations: readRecommendations(found.recommendations),
    texts: readPaperTexts(found.texts),
  };
}

/** An empty cell says No. */
function readYes(cells: FoundCells | undefined, row = 0, column = 0): boolean {
  const text = readText(cells, row, column).toLowerCase();
  if (text === 'yes') return true;
  return text === '' || text === 'no' ? false : refuse(cells!, 'Yes or No', row, column);
}

function readAppendices(cells: FoundCells | undefined): PaperSettings['appendices'] {
  const listed = cells ? listTexts(cells).map(idOfWords) : [];
  if (listed.length === 0) return null;
  if (listed.length === 1 && listed[0] === idOfWords(NO_APPENDIX)) return [];
  return cells!.rows.flatMap((_, row) =>
    readText(cells, row) === '' ? [] : readPackSheet(cells!, row, ', or None'),
  );
}

function readRecommendations(cells: FoundCells | undefined): PaperSettings['recommendations'] {
  const seen = new Set<string>();
  return (cells?.rows ?? []).flatMap((_, row) => {
    const [name, answer, text] = [0, 1, 2].map((column) => readText(cells, row, column)) as [
      string,
      string,
      string,
    ];
    if (name === '' && answer === '' && text === '') return [];
    if (name === '') return refuse(cells!, 'which recommendation it is', row);
    refuseRepeated(cells!, seen, row, name);
    // Whoever writes one wants it, and may leave the cell beside it empty.
    const isIncluded = answer === '' || readYes(cells, row, 1);
    return [{ id: idOfWords(name), isIncluded, text: text === '' ? null : text }];
  });
}

function readPaperTexts(cells: FoundCells | undefined): PaperSettings['texts'] {
  const texts: Partial<Record<PaperTextId, string>> = {};
  const seen = new Set<string>();
  (cells?.rows ?? []).forEach((_, row) => {
    const wanted = idOfWords(readText(cells, row));
    const text = readText(cells, row, 1);
    if (text === '') return;
    refuseRepeated(cells!, seen, row, wordsOfId(wanted));
    const id = PAPER_TEXT_IDS.find((candidate) => candidate === wanted);
    if (!id) return refuse(cells!, joinWords(PAPER_TEXT_IDS.map(wordsOfId), 'or'), row);
    texts[id] = text;
  });
  return texts;
}
