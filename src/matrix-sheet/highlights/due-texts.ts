import { parseDue } from '../../domain/parse-due';
import type { Quarter, QuarterBasis } from '../../domain/quarter';
import { quarterAtIndex, quarterIndex } from '../../domain/quarter';
import { formatCell } from '../../workbook/address';
import { HIGHLIGHTS } from '../../workbook/highlight-kinds';
import type { LookupCell, LookupTable } from '../../workbook/highlight-plan';
import { LOOKUP_ROW_INDEX } from '../../workbook/highlight-plan';
import { DUE_LIST_NAMES, NEXT_QUARTER_NAME, THIS_MONTH_NAME } from '../../workbook/names';
import type { DueKind } from './cell-highlights';
import { isFormula } from './conditions';
import { NEXT_QUARTER, THIS_MONTH } from './date-formulas';
import { listDueCases } from './due-cases';
import type { DueReading } from './due-reading';
import { isSameReading, readDueForEveryBasis } from './due-reading';
import { PLAIN_FORM } from './looks';
import type { TextTable } from './text-table';
import { createTextTable } from './text-table';

/** What texts of the due column say by themselves, whichever cell they stand in. */
export interface DueTexts {
  /** Takes a text up that stands in the matrix and is read so there, where it is read so in any other cell too. */
  add(text: string, reading: DueReading): void;
  /** What formulas show for a cell with this text; null for nothing. */
  read(text: string): DueReading | null;
  list(): ReturnType<TextTable<DueReading>['list']>;
}

/** Texts of the matrix that are taken up: each costs a comparison for every cell. Any other is known by its place. */
const MOST_TEXTS = 1000;
/** Quarters that a range may go on after its first to be among the spellings that are known before anybody writes them. */
const LONGEST_RANGE_QUARTERS = 2;

/** Makes the table with the well-spelt dues of some years, so that typing one is followed. */
export function createDueTexts(basis: QuarterBasis, years: readonly number[]): DueTexts {
  const table = createTextTable<DueReading>();
  const readAlone = (text: string): DueReading =>
    readDueForEveryBasis(parseDue(text, { basis, neighbourYear: null }), text, basis);
  for (const { text, reading } of listSpellings(years)) table.add(text, reading);
  const asked = new Set<string>();
  let taken = 0;
  return {
    add(text, reading) {
      if (taken >= MOST_TEXTS || table.has(text) || showsNothing(reading)) return;
      const key = text + JSON.stringify(reading);
      if (asked.has(key)) return;
      asked.add(key);
      if (!isSameReading(readAlone(text), reading)) return;
      table.add(text, reading);
      taken += 1;
    },
    read: (text) => table.read(text),
    list: () => table.list(),
  };
}

/**
 * Every way in which this product spells a due of these years ("Q1 23", "Q2/3 23", "Q4 23 / Q1 24", "Ongoing to Q1 23")
 * with what it says, under whatever start of the year: to parse each of them for each start takes longer than all else.
 */
function listSpellings(years: readonly number[]): { text: string; reading: DueReading }[] {
  const spellings: { text: string; reading: DueReading }[] = [
    { text: 'Complete', reading: { kind: 'fixed', shows: 'complete' } },
    { text: 'Ongoing', reading: { kind: 'fixed', shows: 'ongoing' } },
  ];
  const addDueBy = (text: string, by: Quarter): void => {
    const end = { kind: 'quarter', by } as const;
    spellings.push({ text, reading: { kind: 'dated', end, ahead: 'due', past: 'overdue' } });
  };
  for (const year of years) {
    for (const quarter of [1, 2, 3, 4] as const) {
      const by: Quarter = { quarter, year };
      const name = nameQuarter(by);
      addDueBy(name, by);
      spellings.push({
        text: `Ongoing from ${name}`,
        reading: { kind: 'fixed', shows: 'ongoing' },
      });
      spellings.push({
        text: `Ongoing to ${name}`,
        reading: {
          kind: 'dated',
          end: { kind: 'quarter', by },
          ahead: null,
          past: 'ongoing-past-end',
        },
      });
      for (let length = 1; length <= LONGEST_RANGE_QUARTERS; length += 1) {
        const last = quarterAtIndex(quarterIndex(by) + length);
        const isNext = length === 1 && last.year === year;
        if (isNext) addDueBy(`Q${quarter}/${last.quarter} ${name.slice(-2)}`, last);
        // "00" is no year after "99".
        else if (last.year % 100 >= year % 100) addDueBy(`${name} / ${nameQuarter(last)}`, last);
      }
    }
  }
  return spellings;
}

const nameQuarter = ({ quarter, year }: Quarter): string =>
  `Q${quarter} ${String(year % 100).padStart(2, '0')}`;

/** Whether a due is never shown. */
export function showsNothing(reading: DueReading): boolean {
  return reading.kind === 'fixed' && reading.shows === null;
}

/** The days that dues are compared with. */
export function tableDays(): LookupTable {
  return {
    title: 'Days that dues are compared with',
    headings: ['This month from', 'Next quarter from'],
    names: [THIS_MONTH_NAME, NEXT_QUARTER_NAME],
    rows: [[{ formula: `=${THIS_MONTH}` }, { formula: `=${NEXT_QUARTER}` }]],
  };
}

/**
 * The texts that can be shown as a kind, in a look-up that stands in this 0-based column: before each it says the text
 * again while it is shown so, and 0 while it is not.
 */
export function tableDues(texts: DueTexts, kind: DueKind, columnIndex: number): LookupTable {
  const shown = texts.list().flatMap(({ text, meaning }) => {
    const found = listDueCases([meaning], PLAIN_FORM).find(({ shows }) => shows?.kind === kind);
    return found ? { text, when: found.when } : [];
  });
  const rows = shown.map(({ text, when }, index): LookupCell[] => {
    const cell = formatCell(LOOKUP_ROW_INDEX + index, columnIndex + 1);
    return [{ formula: isFormula(when) ? `=IF(${when},${cell},0)` : `=${cell}` }, { text }];
  });
  return {
    title: `By when: ${HIGHLIGHTS[kind].name}`,
    headings: ['Shown so now', 'Can be shown so'],
    names: [DUE_LIST_NAMES[kind]],
    // Not every calculation takes a single cell for a list.
    rows: [...rows, [0, { text: '' }], [0, { text: '' }]],
  };
}

/** True while the text of a cell is shown as a kind. */
export function isListedAs(kind: DueKind, cell: string): string {
  return `SUMPRODUCT(1*(${DUE_LIST_NAMES[kind]}=TRIM(T(${cell}))))>0`;
}
