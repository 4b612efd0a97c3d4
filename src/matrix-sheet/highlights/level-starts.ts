import type { LevelScale } from '../../domain/level-scale';
import { rankLevel } from '../../domain/level-scale';
import { readLevel } from '../../domain/read-level';
import type { LookupTable } from '../../workbook/highlight-plan';
import { LEVEL_RANKS_NAME, LEVEL_STARTS_NAME } from '../../workbook/names';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { TextTable } from './text-table';
import { createTextTable } from './text-table';

/** What ends a level's name in a cell: what stands before the first of them is looked up. */
export type Stop = ' ' | ':' | '\n';

const STOP_FORMULAS: Readonly<Record<Stop, string>> = {
  ' ': '" "',
  ':': '":"',
  '\n': 'CHAR(10)',
};

/** How cells with levels start. */
export interface LevelStarts {
  /** Ranks from 0 by what stands before a stop. */
  readonly table: TextTable<number>;
  /** The stops that formulas may look for, the usual one first. */
  readonly stops: readonly [Stop, ...Stop[]];
}

/** Added to every rank, so that a cell without a level is never close to one with a level. */
const RANK_OFFSET = 100;
/** Half of the offset less one: no more than so many levels apart, and never so few from nothing. */
const SOME_LEVELS = RANK_OFFSET / 4 - 1;

/** What may stand right behind a level's name, before a stop. */
const PUNCTUATION = ['', ':', '.', ',', ';'];

/** The starts that the reader itself reads as a level, whatever sentence follows. */
export function createLevelStarts(scale: LevelScale): LevelStarts {
  const { levels, aliases = [] } = scale;
  const names = [...levels, ...aliases.map(({ word }) => word)];
  const stops = listStops(names);
  const table = createTextTable<number>();
  for (const name of names) {
    const reading = readLevel(name, scale);
    if (reading.level === null) continue;
    const isRead = (text: string): boolean => readLevel(text, scale).level === reading.level;
    for (const mark of PUNCTUATION) {
      const start = name + mark;
      const rank = rankLevel(reading.level, scale);
      if (rank === null || stops.some((stop) => start.includes(stop) && stop !== ':')) continue;
      if (stops.every((stop) => isRead(`${start}${stop}So it is`))) table.add(start, rank);
    }
  }
  return { table, stops };
}

function listStops(names: readonly string[]): LevelStarts['stops'] {
  const folded = names.map((name) => name.toLowerCase());
  const isTornBySpaces = (name: string): boolean =>
    folded.some((other) => other.startsWith(`${name} `));
  const others: Stop[] = [':', '\n'];
  const hasWord = folded.some((name) => !name.includes(' '));
  return hasWord && !folded.some(isTornBySpaces) ? [' ', ...others] : [':', '\n'];
}

/** What a cell says before a stop, as a formula. */
function startFormula(cell: string, stop: Stop): string {
  const end = STOP_FORMULAS[stop];
  return `LEFT(${cell},FIND(${end},${cell}&${end})-1)`;
}

/** The rank of what a cell says before a stop; null where that is no level. */
export function readStart(value: CellValue, stop: Stop, { table }: LevelStarts): number | null {
  if (isErrorValue(value)) return null;
  const start = String(value).split(stop, 1)[0]!;
  // Formulas compare the start as it is, spaces and all.
  return / {2}|^ | $/.test(start) ? null : table.read(start);
}

/** By how many levels the target lies above the current level, as a formula; far from any such number where one is none. */
export function gapFormula(current: string, target: string, stops: readonly [Stop, Stop]): string {
  const [ofCurrent, ofTarget] = stops;
  const isStart = (cell: string, stop: Stop): string =>
    `(${LEVEL_STARTS_NAME}=${startFormula(cell, stop)})`;
  return `SUMPRODUCT((${isStart(target, ofTarget)}-${isStart(current, ofCurrent)})*${LEVEL_RANKS_NAME})`;
}

/** True when {@link gapFormula} gives 3 or more levels. */
export function isThreeOrMore(gap: string): string {
  return `ABS(${gap}-${SOME_LEVELS + 3})<=${SOME_LEVELS}`;
}

/** True when {@link gapFormula} gives less than none. */
export function isBelow(gap: string): string {
  return `ABS(${gap}+${SOME_LEVELS + 1})<=${SOME_LEVELS}`;
}

/** The starts with their ranks. */
export function tableStarts({ table }: LevelStarts): LookupTable {
  const rows = table.list().map(({ text, meaning }) => [{ text }, meaning + RANK_OFFSET]);
  return {
    title: 'How cells with levels start',
    headings: ['Start', 'Rank, and 100'],
    names: [LEVEL_STARTS_NAME, LEVEL_RANKS_NAME],
    rows: rows.length > 1 ? rows : [...rows, [{ text: '-' }, 0], [{ text: '-' }, 0]],
  };
}
