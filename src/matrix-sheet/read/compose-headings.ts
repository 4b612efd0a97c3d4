import type { MatrixColumn } from '../../domain/matrix';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { HeadedColumn } from './assign-columns';
import { isSign } from './grid-marks';
import { nameInGrid, standsOverGrid } from './heading-grids';
import { namesByNumber } from './numbered-texts';
import type { HeadingMeaning, HeadingReading } from './read-heading';
import { leaveNoteOut, readHeading, saysWhichOfTwo } from './read-heading';

/** A heading with what it says. */
export interface Heading extends HeadedColumn {
  readonly reading: HeadingReading;
}

/** The headings of one row; the index of its first cell is absolute and 0-based. */
export function listHeadings(row: readonly CellValue[], firstColumnIndex: number): Heading[] {
  return leaveNotesOut(row).flatMap((value, index) => {
    if (value === '') return [];
    const heading = String(value);
    const reading = readHeading(typeof value === 'string' ? value : '');
    return [{ columnIndex: firstColumnIndex + index, heading, reading }];
  });
}

/** Of the texts of a row of headings, no more than this have a note. */
const NOTED_SHARE = 1 / 4;

/** A row of headings without the notes on some; as it is where many of its texts begin as headings do, as those of a form may. */
function leaveNotesOut(row: readonly CellValue[]): readonly CellValue[] {
  const short = row.map((value) => (typeof value === 'string' ? leaveNoteOut(value) : value));
  const countNoted = short.filter((value, index) => value !== row[index]).length;
  const countTexts = row.filter((value) => value !== '').length;
  return countNoted <= NOTED_SHARE * countTexts ? short : row;
}

/** What a heading says first of all. */
export const bestOf = ({ meanings }: HeadingReading): MatrixColumn | null =>
  meanings[0]?.column ?? null;

/** The headings of two rows as one. */
export interface ComposedHeadings {
  readonly headings: readonly Heading[];
  /** Whether each of them is one of a matrix. */
  readonly areAllRead: boolean;
  /** Whether every text of the lower row is a heading by itself, below one that spans more than its own column. */
  readonly headsParents: boolean;
  /** Whether the upper row changes what any of the lower one says alone, or heads a column that holds anything. */
  readonly usesParents: boolean;
  /** Whether all that the upper row says is of columns in which the lower one is blank. */
  readonly isUpperBeside: boolean;
}

/** What is known of a sheet beside its cells. */
export interface ComposingFacts {
  /** In small letters. */
  readonly levelNames: ReadonlySet<string>;
  /** Absolute and 0-based. */
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Fewer texts than this in the lower row are no row of headings. */
const FEWEST_CHILDREN = 2;

/**
 * The headings of two rows as one: what stands in the upper row holds for the columns to its right as well, until the
 * next text or a column that is plainly of something else. Null where the lower row cannot be one of headings.
 */
export function composeHeadings(
  top: SheetGrid,
  offset: number,
  { levelNames, hiddenColumns }: ComposingFacts,
): ComposedHeadings | null {
  const upper = leaveNotesOut(top.values[offset] ?? []);
  const lower = leaveNotesOut(top.values[offset + 1] ?? []);
  const children = lower.filter((value) => value !== '');
  if (children.length < FEWEST_CHILDREN || !children.every(mayHead)) return null;
  if (isCaptioned(upper, lower) || namesByNumber(lower)) return null;
  // Above a column in which nothing else stands a text is beside the table.
  const above = upper.map((value, index) =>
    value === '' || holdsAnything(top, offset + 1, index) ? value : '',
  );
  const isHidden = (index: number): boolean => hiddenColumns.has(top.columnIndex + index);
  let parent: Parent | null = null;
  let endsWithHidden = false;
  const composed = lower.flatMap((child, index): ComposedHeading[] => {
    const own = upper[index]!;
    if (own !== '') {
      parent = readParent(String(own));
      endsWithHidden = isHidden(index) && standsOverOthers(upper, own, isHidden);
    } else if (endsWithHidden && !isHidden(index)) parent = null;
    if (child === '' && own === '') return [];
    const columnIndex = top.columnIndex + index;
    const heading = composeHeading(columnIndex, own !== '', parent, child, levelNames);
    const isBeside = own !== above[index];
    if (heading.endsParent || isBeside) parent = null;
    return [isBeside ? { ...heading, usesParent: false } : heading];
  });
  // A single text above is a title, and what is no text heads nothing.
  const parents = above.filter((value) => value !== '');
  const hasParents = parents.length > 1 && parents.every((value) => typeof value === 'string');
  const headsParents =
    hasParents &&
    lower.every((child, index) => child === '' || headsParent(child, above.slice(0, index + 2)));
  const used = composed.filter(({ usesParent }) => usesParent);
  const speaksOfLower =
    used.some(({ columnIndex }) => lower[columnIndex - top.columnIndex] !== '') ||
    standsOverGrid(above, lower, levelNames);
  const usesParents = speaksOfLower || used.length > 0;
  if (!headsParents && !usesParents) return null;
  return {
    usesParents,
    headsParents,
    isUpperBeside: !headsParents && !speaksOfLower,
    headings: composed,
    areAllRead: composed.every(({ reading }) => reading.meanings.length > 0),
  };
}

/** Whether a text of the upper row stands over columns that are shown as well: over a hidden one it is then that one's alone. */
function standsOverOthers(
  upper: readonly CellValue[],
  text: CellValue,
  isHidden: (index: number) => boolean,
): boolean {
  return upper.some((other, index) => other === text && !isHidden(index));
}

/** Whether anything but errors stands in a column from a row of the top on; both counted from the top's first. */
function holdsAnything(top: SheetGrid, firstOffset: number, index: number): boolean {
  return top.values
    .slice(firstOffset)
    .some((row) => row[index] !== '' && !isErrorValue(row[index]!));
}

/**
 * Whether a text is a heading by itself, below a parent that spans more than its own column; `upper` is the upper row up
 * to the next cell.
 */
function headsParent(child: CellValue, upper: readonly CellValue[]): boolean {
  const own = upper.at(-2)!;
  const next = upper.at(-1)!;
  const isBelowSpan = own === '' ? upper.some((value) => value !== '') : next === '';
  return isBelowSpan && readHeading(String(child)).meanings.length > 0;
}

/** Whether the only text of the upper row stands over all of the lower one, as a caption does. */
function isCaptioned(upper: readonly CellValue[], lower: readonly CellValue[]): boolean {
  const first = upper.findIndex((value) => value !== '');
  const isAlone = upper.every((value, index) => value === '' || index === first);
  return isAlone && lower.findIndex((value) => value !== '') === first;
}

/** Texts, years and the numbers of levels head columns; what is below a header is more than that. */
function mayHead(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && (value <= 10 || isYear(value));
  return typeof value === 'string' && value.length <= 60 && !isMark(value);
}

/** A sign or a cross; "#" and "%" head columns. */
const isMark = (value: string): boolean => value !== '' && !/[#%£]/.test(value) && isSign(value);

const isYear = (value: number): boolean => value >= 2000 && value <= 2099;

/** A text of the upper row, over the columns below and to the right of it. */
interface Parent {
  readonly text: string;
  readonly reading: HeadingReading;
  /** Whether it says something of what stands below it; "Delivery" and "Getting there" only group columns. */
  readonly speaks: boolean;
}

function readParent(text: string): Parent {
  const reading = readHeading(text);
  return { text, reading, speaks: reading.meanings.length > 0 || saysWhichOfTwo(text) };
}

interface ComposedHeading extends Heading {
  /** Whether the upper row has changed what the lower one says alone. */
  readonly usesParent: boolean;
  /** Whether this column and those to its right are not the parent's. */
  readonly endsParent: boolean;
}

function composeHeading(
  columnIndex: number,
  hasOwnParent: boolean,
  parent: Parent | null,
  child: CellValue,
  levelNames: ReadonlySet<string>,
): ComposedHeading {
  const place = { columnIndex, usesParent: false, endsParent: false };
  const text = String(child);
  const alone = readHeading(text);
  if (parent === null) return { ...place, heading: text, reading: alone };
  if (text === '') {
    const { reading } = parent;
    return {
      ...place,
      heading: parent.text,
      reading,
      usesParent: reading.meanings.length > 0,
    };
  }
  const ofGrid = nameInGrid(parent.text, text, levelNames);
  if (ofGrid !== null) return { ...place, heading: ofGrid, reading: alone };
  if (!hasOwnParent && standsBesideSide(parent, alone)) {
    return { ...place, heading: text, reading: alone, endsParent: true };
  }
  const whole = `${parent.text} ${text}`;
  const together = parent.speaks ? readHeading(whole) : null;
  if (together && changes(together, alone, parent)) {
    const reading = ofSide(together, parent);
    return { ...place, heading: whole, reading, usesParent: bestOf(together) !== bestOf(alone) };
  }
  const isOfParent = hasOwnParent || alone.meanings.length === 0;
  return { ...place, heading: isOfParent ? whole : text, reading: alone };
}

/** Which statement a parent's columns belong to, where it says now or target. */
const STATEMENT_OF: Readonly<Partial<Record<MatrixColumn, MatrixColumn>>> = {
  current: 'current',
  currentLevel: 'current',
  target: 'target',
  targetLevel: 'target',
};

const statementOf = ({ reading }: Parent): MatrixColumn | null => {
  const best = bestOf(reading);
  return (best && STATEMENT_OF[best]) ?? null;
};

/** A heading that says outright, or usually, what it is. */
const SAYS_OUTRIGHT = 2;

/** What is never said of where things stand or should get to, so that it ends the parent that says which. */
const OF_ACTIONS: ReadonlySet<MatrixColumn> = new Set([
  'actions',
  'due',
  'originalDue',
  'start',
  'owner',
  'sponsor',
  'priority',
  'dependency',
]);

function standsBesideSide(parent: Parent, { meanings: [best] }: HeadingReading): boolean {
  if (statementOf(parent) === null || !best || best.strength < SAYS_OUTRIGHT) return false;
  return OF_ACTIONS.has(best.column);
}

/**
 * Whether a parent and its child say together what counts, rather than the child alone: "Priority" under "Improvement plan"
 * is a priority, though the words together could be an action.
 */
function changes(together: HeadingReading, alone: HeadingReading, parent: Parent): boolean {
  const [said] = together.meanings;
  const [own] = alone.meanings;
  if (!said) return false;
  if (!own) return true;
  if (said.column === own.column) return said.strength >= own.strength || isRevision(said);
  const onlyRepeatsParent = said.column === bestOf(parent.reading) && statementOf(parent) === null;
  return !(onlyRepeatsParent && own.strength >= SAYS_OUTRIGHT);
}

const isRevision = ({ isRevised }: HeadingMeaning): boolean => isRevised;

/** How sure it is that evidence of a level is its statement, and how sure that it is proof like any other. */
const AS_STATEMENT = 1.5;
const AS_PROOF = 0.9;

/** "Evidence" under "Where we are now" is said of where things stand, unless another column says that. */
function ofSide(reading: HeadingReading, parent: Parent): HeadingReading {
  const statement = statementOf(parent);
  const [best, ...others] = reading.meanings;
  if (!statement || best?.column !== 'evidence') return reading;
  const said = { column: statement, strength: AS_STATEMENT, isRevised: false };
  return { ...reading, meanings: [said, { ...best, strength: AS_PROOF }, ...others] };
}
