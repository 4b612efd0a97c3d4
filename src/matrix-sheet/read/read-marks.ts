import type { MarkMeanings, ReadingChoice, ReadingQuestion } from '../../domain/reading-question';
import { formatCell } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { HeadedColumn } from './assign-columns';
import type { LevelMark, LevelMarkReader } from './level-marks';
import type { SheetSection } from './split-sections';
import { tidyCell } from './tidy-text';

/** A level that a mark in a grid says. */
export interface MarkedLevel {
  readonly columnIndex: number;
  readonly mark: LevelMark;
}

/** What the marks of a row say; null where none says anything of a side. */
export interface MarkedLevels {
  readonly current: MarkedLevel | null;
  readonly target: MarkedLevel | null;
}

/** Reads the marks of a grid of levels. */
export interface LevelGridReader {
  readonly read: (values: readonly CellValue[]) => MarkedLevels;
  /** What to ask of the marks; null where words tell, or a person has said. */
  readonly question: ReadingQuestion | null;
}

type Side = 'now' | 'target';

const NOW = /^(?:n|now|c|current|currently|current level|as[- ]is|today|where we are(?: now)?)$/i;
const TARGET = /^(?:t|target|target level|goal|aim|to[- ]be|future|where we want to be)$/i;
/** "Now: teams meet monthly": a mark with what it is about. */
const MARK_WITH_TEXT = /^(now|current|target|goal)\s*[:–-]\s*(.+)$/is;
/** The letter that is a sign, beside another sign or alone. */
const CROSS = /x(?![\p{L}\p{N}])/giu;
/** Longer texts describe a level; they do not mark it. */
const LONGEST_MARK = 24;

/** Prepares to read a section's grid of levels; null where it has none. */
export function createLevelGridReader(
  section: SheetSection,
  levels: LevelMarkReader,
  given: MarkMeanings | null,
): LevelGridReader | null {
  const { grid, header } = section;
  if (header.levelGrid === null) return null;
  const columns = header.levelGrid.map((column) => ({
    ...column,
    offset: column.columnIndex - grid.columnIndex,
    level: markLevel(column, levels),
  }));
  const { meanings, lone, question } = settleMarks(section, given);
  const isReached = given !== null && (given.now === '' || given.target === '');
  const sideOf = (mark: string): Side | null =>
    meanings.get(fold(mark)) ?? (NOW.test(mark) ? 'now' : TARGET.test(mark) ? 'target' : null);
  return {
    question,
    read(values) {
      let current: MarkedLevel | null = null;
      let target: MarkedLevel | null = null;
      for (const { offset, columnIndex, level } of columns) {
        const { marks, text } = readCell(values[offset] ?? '');
        for (const mark of marks) {
          const marked = { columnIndex, mark: { ...level, text } };
          // The same mark twice: from the lower level to the higher one.
          const side = fold(mark) === lone ? (current === null ? 'now' : 'target') : sideOf(mark);
          if (side === 'now') current = isReached ? marked : (current ?? marked);
          else if (side === 'target') target = marked;
        }
      }
      return { current, target };
    },
  };
}

/** The level that a column is headed by: certain, since a heading is nobody's slip of the pen. */
function markLevel({ heading }: HeadedColumn, levels: LevelMarkReader): LevelMark {
  const text = tidyCell(heading);
  const mark = levels.readLevelCell(text);
  return {
    kind: mark?.level ? 'opening' : 'damaged',
    level: mark?.level ?? null,
    inferred: false,
    word: mark?.level ?? text,
    suggestion: mark?.level ? null : (mark?.suggestion ?? null),
    text: '',
  };
}

/** The marks in a cell of a grid, and what else it says. */
function readCell(value: CellValue): { readonly marks: readonly string[]; readonly text: string } {
  if (value === '' || value === false || isErrorValue(value)) return { marks: [], text: '' };
  const whole = tidyCell(value);
  const described = MARK_WITH_TEXT.exec(whole);
  if (described) return { marks: [described[1]!], text: described[2]!.trim() };
  if (whole.length > LONGEST_MARK || whole === '') return { marks: [], text: '' };
  if (NOW.test(whole) || TARGET.test(whole)) return { marks: [whole], text: '' };
  // Two signs side by side: where things stand is where they should be.
  if (!/[\p{L}\p{N}]/u.test(whole.replace(CROSS, '')))
    return { marks: Array.from(whole.replace(/[\s\ufe0e\ufe0f,/&+]/g, '')), text: '' };
  return { marks: whole.split(/\s*(?:[,;/&+]|\band\b|\s)\s*/i).filter(Boolean), text: '' };
}

/** A sign may come with a selector of how it is drawn. */
const fold = (mark: string): string => mark.replace(/[\ufe0e\ufe0f]/g, '').toLowerCase();

interface SettledMarks {
  readonly meanings: ReadonlyMap<string, Side>;
  /** The only mark there is, for both sides. */
  readonly lone: string | null;
  readonly question: ReadingQuestion | null;
}

/** Tells what marks without words mean: as a person says, as the words beside them leave, else as asked. */
function settleMarks(section: SheetSection, given: MarkMeanings | null): SettledMarks {
  const { grid, header } = section;
  const offsets = header.levelGrid!.map(({ columnIndex }) => columnIndex - grid.columnIndex);
  const signs = new Map<string, string>();
  const worded = new Set<Side>();
  /** How often the first of two signs stands at a lower level than the second, less how often at a higher one. */
  let lead = 0;
  /** Marks without words in one row, at most. */
  let mostSigns = 0;
  for (let rowIndex = section.firstRowIndex; rowIndex < section.endRowIndex; rowIndex += 1) {
    if (section.repeatedHeaders.has(rowIndex)) continue;
    const values = grid.values[rowIndex - grid.rowIndex]!;
    const cells = offsets.map((offset) => readCell(values[offset] ?? '').marks.map(fold));
    let signCount = 0;
    for (const mark of cells.flat()) {
      if (NOW.test(mark)) worded.add('now');
      else if (TARGET.test(mark)) worded.add('target');
      else {
        signs.set(mark, mark);
        signCount += 1;
      }
    }
    mostSigns = Math.max(mostSigns, signCount);
    const [first, second] = [...signs.keys()];
    if (first === undefined || second === undefined) continue;
    const places = [first, second].map((sign) => cells.findIndex((marks) => marks.includes(sign)));
    if (places.includes(-1)) continue;
    lead += Math.sign(places[1]! - places[0]!);
  }
  const [first, second, ...others] = [...signs.keys()];
  const nothing = { meanings: new Map<string, Side>(), lone: null, question: null };
  if (given) {
    const [now, target] = [fold(given.now), fold(given.target)];
    if (now === target) return { ...nothing, lone: now };
    return {
      ...nothing,
      meanings: new Map<string, Side>([
        [now, 'now'],
        [target, 'target'],
      ]),
    };
  }
  if (first === undefined || others.length > 0) return nothing;
  if (second === undefined && worded.size > 0) {
    return worded.size === 2
      ? nothing
      : { ...nothing, meanings: new Map([[first, otherThan(worded)]]) };
  }
  const firstCell = formatCell(header.headerRowIndex, header.levelGrid![0]!.columnIndex);
  const cells = [`${section.prefix}${firstCell}`];
  if (second === undefined) {
    // From one level to another takes two marks; of three nothing tells which is which.
    const isLone = mostSigns <= 2;
    return {
      ...nothing,
      lone: isLone ? first : null,
      question: mostSigns < 2 ? null : askLoneSign(first, cells, isLone ? 0 : null),
    };
  }
  const choiceOf = (now: string, target: string): ReadingChoice => ({
    label: `${now} is where we are now, ${target} is where we want to be`,
    answer: { kind: 'marks', now, target },
  });
  const assumed = lead === 0 ? null : lead > 0 ? 0 : 1;
  const [now, target] = assumed === 1 ? [second, first] : [first, second];
  return {
    lone: null,
    meanings: new Map<string, Side>(
      assumed === null
        ? []
        : [
            [now, 'now'],
            [target, 'target'],
          ],
    ),
    question: {
      id: 'level-marks',
      text: `Two marks stand in the columns of levels, ${first} and ${second}. Which says where you are now?`,
      cells,
      choices: [choiceOf(first, second), choiceOf(second, first)],
      assumed,
    },
  };
}

/** What to ask where one sign stands at several levels of a row. */
function askLoneSign(
  sign: string,
  cells: readonly string[],
  assumed: number | null,
): ReadingQuestion {
  return {
    id: 'level-marks',
    text: `Some rows have ${sign} at several levels. Where are you now?`,
    cells,
    choices: [
      {
        label: `At the lowest ${sign}; the highest is where we want to be`,
        answer: { kind: 'marks', now: sign, target: sign },
      },
      {
        label: `At the highest ${sign}; each is a level that we have reached`,
        answer: { kind: 'marks', now: sign, target: '' },
      },
    ],
    assumed,
  };
}

const otherThan = (worded: ReadonlySet<Side>): Side => (worded.has('now') ? 'target' : 'now');

/** What the marks or the bar of a row in a grid of quarters say. */
export interface MarkedQuarters {
  /** Where the last mark stands. */
  readonly columnIndex: number;
  /** The quarter of the last mark, and of the first where that is another. */
  readonly due: string;
  readonly start: string | null;
}

/** Reads a row's marks in a section's grid of quarters; null where the row has none. */
export function readQuarterMarks(
  { grid, header }: SheetSection,
  values: readonly CellValue[],
): MarkedQuarters | null {
  const marked = (header.quarterGrid ?? []).filter(({ columnIndex }) => {
    const value = values[columnIndex - grid.columnIndex] ?? '';
    return typeof value === 'string' ? value.trim() !== '' : value !== false;
  });
  const first = marked[0];
  const last = marked.at(-1);
  if (!first || !last) return null;
  const due = spellQuarter(last.heading);
  return {
    columnIndex: last.columnIndex,
    due,
    start: first === last ? null : spellQuarter(first.heading),
  };
}

/** "Q4 24" for "Q4 2024/25", "2024/25 Q4", "Q4" with "2024" beside it: as a due says it; any other words as they are. */
export function spellQuarter(words: string): string {
  const text = tidyCell(words);
  const quarter = /\bq(?:uarter|tr)?\.?\s*([1-4])\b/i.exec(text)?.[1];
  const year =
    /\b(?:fy\s?)?(?:20)?(\d\d)(?:\s?[/–-]\s?(?:20)?\d\d)?\s*$|(?:^|\s)(?:fy\s?)?20(\d\d)\b/i.exec(
      text.replace(/\bq(?:uarter|tr)?\.?\s*[1-4]\b/i, ' ').trim(),
    );
  const digits = year?.[1] ?? year?.[2];
  return quarter !== undefined && digits !== undefined ? `Q${quarter} ${digits}` : text;
}
