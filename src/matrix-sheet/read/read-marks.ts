import type { MarkMeanings, ReadingChoice, ReadingQuestion } from '../../domain/reading-question';
import { formatCell } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import type { HeadedColumn } from './assign-columns';
import { askLoneSign } from './ask-marks';
import type { Side } from './grid-marks';
import { foldMark, readGridCell, sideOfWord } from './grid-marks';
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
  /** What any mark of the matrix says. */
  readonly sides: ReadonlySet<Side>;
}

/** Prepares to read a section's grid of levels; null where it has none. */
export function createLevelGridReader(
  { grid, header }: SheetSection,
  levels: LevelMarkReader,
  { meanings, lone, isReached, sides }: SettledMarks,
): LevelGridReader | null {
  if (header.levelGrid === null) return null;
  const columns = header.levelGrid.map((column) => ({
    ...column,
    offset: column.columnIndex - grid.columnIndex,
    level: markLevel(column, levels),
  }));
  const sideOf = (mark: string): Side | null => meanings.get(foldMark(mark)) ?? sideOfWord(mark);
  return {
    sides,
    read(values) {
      let current: MarkedLevel | null = null;
      let target: MarkedLevel | null = null;
      for (const { offset, columnIndex, level } of columns) {
        const { marks, text } = readGridCell(values[offset] ?? '');
        for (const mark of marks) {
          const marked = { columnIndex, mark: { ...level, text } };
          // The same mark twice: from the lower level to the higher one.
          const said =
            foldMark(mark) === lone ? (current === null ? 'now' : 'target') : sideOf(mark);
          const side = said && sides.has(said) ? said : null;
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

/** What the marks of all sections mean. */
export interface SettledMarks {
  readonly meanings: ReadonlyMap<string, Side>;
  /** The only mark there is, for both sides. */
  readonly lone: string | null;
  /** Whether each mark is a level reached, of which the highest counts. */
  readonly isReached: boolean;
  /** What any mark says; a side that none says is read where its own column stands. */
  readonly sides: ReadonlySet<Side>;
  /** The marks of each side as they are spelled first, for whoever has to be asked; null where a person has said. */
  readonly spelled: MarkMeanings | null;
  /** What to ask of the marks; null where words tell, or a person has said. */
  readonly question: ReadingQuestion | null;
}

const meaningsOf = (now: string, target: string): ReadonlyMap<string, Side> =>
  new Map<string, Side>([
    [now, 'now'],
    [target, 'target'],
  ]);

/** What stands in the grids of all sections. */
interface MarkTally {
  /** Marks without words. */
  readonly signs: readonly string[];
  readonly worded: ReadonlyMap<Side, string>;
  /** How often the first sign stands at a lower level than the second, less how often at a higher one. */
  readonly lead: number;
  /** Signs in one row, at most. */
  readonly mostSigns: number;
  /** Whether each cell that is marked holds two marks. */
  readonly areTogether: boolean;
}

function tallyMarks(sections: readonly SheetSection[]): MarkTally {
  const signs = new Set<string>();
  const worded = new Map<Side, string>();
  let lead = 0;
  let mostSigns = 0;
  let areTogether = true;
  for (const cells of sections.flatMap(listMarks)) {
    let signCount = 0;
    for (const mark of cells.flat()) {
      const side = sideOfWord(mark);
      if (side) worded.set(side, worded.get(side) ?? mark);
      else {
        signs.add(mark);
        signCount += 1;
      }
    }
    mostSigns = Math.max(mostSigns, signCount);
    areTogether &&= cells.every(({ length }) => length === 0 || length === 2);
    const places = [...signs].map((sign) => cells.findIndex((marks) => marks.includes(sign)));
    if (places.length === 2 && !places.includes(-1)) lead += Math.sign(places[1]! - places[0]!);
  }
  return { signs: [...signs], worded, lead, mostSigns, areTogether };
}

/** The marks of a section's rows, cell by cell. */
function listMarks({
  grid,
  header,
  firstRowIndex,
  endRowIndex,
  repeatedHeaders,
}: SheetSection): (readonly string[])[][] {
  const { levelGrid } = header;
  if (levelGrid === null) return [];
  const rows: (readonly string[])[][] = [];
  for (let rowIndex = firstRowIndex; rowIndex < endRowIndex; rowIndex += 1) {
    if (repeatedHeaders.has(rowIndex)) continue;
    const values = grid.values[rowIndex - grid.rowIndex]!;
    rows.push(
      levelGrid.map(({ columnIndex }) =>
        readGridCell(values[columnIndex - grid.columnIndex] ?? '').marks.map(foldMark),
      ),
    );
  }
  return rows;
}

/** Tells what marks without words mean: as a person says, as the words beside them leave, else as asked. */
export function settleMarks(
  sections: readonly SheetSection[],
  given: MarkMeanings | null,
): SettledMarks {
  const nothing: SettledMarks = {
    meanings: new Map<string, Side>(),
    lone: null,
    isReached: false,
    sides: new Set(),
    spelled: null,
    question: null,
  };
  const withGrid = sections.find(({ header }) => header.levelGrid !== null);
  if (!withGrid) return nothing;
  if (given) {
    const [now, target] = [foldMark(given.now), foldMark(given.target)];
    const sides = new Set<Side>([
      ...(now ? ['now' as const] : []),
      ...(target ? ['target' as const] : []),
    ]);
    if (now === target) return { ...nothing, sides, lone: now };
    return { ...nothing, sides, isReached: sides.size < 2, meanings: meaningsOf(now, target) };
  }
  const { signs, worded, lead, mostSigns, areTogether } = tallyMarks(sections);
  const [first, second, ...others] = signs;
  if (first === undefined || others.length > 0) {
    return { ...nothing, sides: new Set(worded.keys()), spelled: spell(worded) };
  }
  if (second === undefined && worded.size > 0) {
    const said = new Map([...worded]);
    const other: Side = worded.has('now') ? 'target' : 'now';
    if (worded.size === 1) said.set(other, first);
    const meanings = new Map<string, Side>(worded.size === 1 ? [[first, other]] : []);
    return { ...nothing, meanings, sides: new Set(said.keys()), spelled: spell(said) };
  }
  const { header, prefix } = withGrid;
  const headingRowIndex = header.headerRowIndex + header.headerRowCount - 1;
  const cells = [prefix + formatCell(headingRowIndex, header.levelGrid![0]!.columnIndex)];
  if (second === undefined) {
    // Beside a column for the target marks say one level; else from one to another takes two, and of three nothing tells.
    const hasTarget = header.columns.targetLevel !== undefined;
    const isLone = mostSigns <= (hasTarget ? 1 : 2);
    const said =
      hasTarget || mostSigns < 2 ? { now: first, target: '' } : { now: first, target: first };
    return {
      ...nothing,
      lone: isLone ? first : null,
      sides: new Set<Side>(said.target === '' ? ['now'] : ['now', 'target']),
      spelled: said,
      question: mostSigns < 2 ? null : askLoneSign(first, cells, isLone ? 0 : null),
    };
  }
  const choiceOf = (now: string, target: string): ReadingChoice => ({
    label: `${now} is where we are now, ${target} is where we want to be`,
    answer: { kind: 'marks', now, target },
  });
  const sides = new Set<Side>(['now', 'target']);
  if (areTogether) {
    const spelled = { now: first, target: second };
    return { ...nothing, sides, spelled, meanings: meaningsOf(first, second) };
  }
  const assumed = lead === 0 ? null : lead > 0 ? 0 : 1;
  const [now, target] = assumed === 1 ? [second, first] : [first, second];
  return {
    ...nothing,
    sides,
    spelled: { now, target },
    meanings: assumed === null ? new Map<string, Side>() : meaningsOf(now, target),
    question: {
      id: 'level-marks',
      text: `Two marks stand in the columns of levels, ${first} and ${second}. Which says where you are now?`,
      cells,
      choices: [choiceOf(first, second), choiceOf(second, first)],
      assumed,
    },
  };
}

const spell = (said: ReadonlyMap<Side, string>): MarkMeanings => ({
  now: said.get('now') ?? '',
  target: said.get('target') ?? '',
});

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
