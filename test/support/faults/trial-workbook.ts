import { isOurFormat } from '../../../src/workbook/highlight-mark';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { NameData, SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { CellStore, createWorkbookData } from '../../../src/workbook/workbook-data';
import { sheetOf } from '../matrix-host';

/** Dues that are spelled alike in several rows, finished actions and blank dues between them; each action once. */
export const TRIAL_ROWS: readonly (readonly CellValue[])[] = [
  ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'],
  [
    'Reporting',
    'Developing Some reports',
    'Leader All reports',
    'Publish a dashboard',
    'q1 24',
    'Ada',
  ],
  ['', '', '', 'Train every team', 'q1 24', 'Ben'],
  ['', '', '', 'Close the old reports', 'Complete', 'Ada'],
  ['Tendering', 'Mature Most tenders', 'Leader All tenders', 'Write the strategy', '', 'Cy'],
  ['', '', '', 'Ask suppliers', 'q1 24', 'Cy'],
  ['Culture', 'Minimum A start', 'Mature Everywhere', 'Survey all staff', 'q3 24', ''],
];

/** A matrix with formats, a list of allowed texts, a rule and a name of the council's own, beside sheets that are not ours. */
export function makeTrialWorkbook(): WorkbookData {
  const plan = sheetOf('Plan', TRIAL_ROWS);
  for (const { rowIndex, columnIndex, cell } of [...plan.cells.entries()]) {
    const style = rowIndex === 0 ? { font: { bold: true } } : { fill: '#FFF2CC', wrapText: true };
    plan.cells.set(rowIndex, columnIndex, { ...cell, style });
  }
  plan.columnWidths.set(3, 40);
  plan.conditionalFormats.push({
    id: 'council',
    ranges: ['F2:F7'],
    priority: 0,
    stopIfTrue: false,
    kind: 'text',
    operator: 'Contains',
    text: 'Ada',
    style: { font: { bold: true } },
  });
  plan.validations.push({
    ranges: ['F2:F7'],
    type: 'list',
    operator: null,
    formula1: '"Ada,Ben,Cy"',
    formula2: null,
    carried: null,
  });
  const workbook = createWorkbookData([plan, sheetOf('Summary', [['Not ours'], ['=1', 2]])]);
  workbook.names.push({
    name: 'CouncilDues',
    formula: '=Plan!$E$2:$E$7',
    sheet: null,
    comment: '',
    visible: true,
  });
  return workbook;
}

/** A workbook that shares nothing with the other that may be changed. */
export function copyTrialWorkbook(workbook: WorkbookData): WorkbookData {
  return {
    ...structuredClone({ ...workbook, sheets: [] }),
    sheets: workbook.sheets.map(copySheet),
  };
}

function copySheet({ cells, ...others }: SheetData): SheetData {
  const copied = new CellStore();
  for (const { rowIndex, columnIndex, cell } of cells.entries()) {
    copied.set(rowIndex, columnIndex, { ...cell });
  }
  return { ...structuredClone(others), cells: copied };
}

/** Puts a workbook's content in the place of another's. */
export function replaceContent(
  open: WorkbookData,
  { sheets, names, ...others }: WorkbookData,
): void {
  open.sheets.splice(0, open.sheets.length, ...sheets);
  open.names.splice(0, open.names.length, ...names);
  open.activeSheetIndex = others.activeSheetIndex;
  open.structureProtected = others.structureProtected;
  open.settings = others.settings;
}

/**
 * What a workbook holds, as text by whose it is: `user` is all that is not ours, `highlights` our rules, each sheet of
 * ours has its id, `hidden` says which finished sheets of anybody's are hidden, and `unfinished` is what a writing has left behind.
 */
export type Holdings = ReadonlyMap<string, string>;

const isOurName = ({ name }: NameData): boolean => name.startsWith('Matrix_');

/** Tells what a workbook holds. Which tab is in front does not matter. */
export function describeHoldings({ sheets, names }: WorkbookData): Holdings {
  const holdings = new Map<string, string>();
  const user: unknown[] = [];
  const highlights: unknown[] = [];
  const unfinished: unknown[] = [];
  const hidden: unknown[] = [];
  for (const sheet of sheets) {
    const isUnfinished = sheet.name.startsWith('Matrix unfinished');
    if (sheet.visibility !== 'Visible' && !isUnfinished) {
      hidden.push([sheet.name, sheet.visibility]);
    }
    const mark = names.find((name) => name.name === 'Matrix_Sheet' && name.sheet === sheet.name);
    const ours = sheet.conditionalFormats.filter(
      (format) => format.kind === 'formula' && isOurFormat(format.formula),
    );
    const own = names.filter((name) => name.sheet === sheet.name);
    if (isUnfinished) {
      unfinished.push(sheet.name);
    } else if (mark) {
      const key = /"(.*)"/.exec(mark.formula)?.[1] ?? mark.formula;
      const said = describeSheet(sheet, sheet.conditionalFormats, own);
      holdings.set(key, [holdings.get(key), said].filter(Boolean).join('\n'));
    } else {
      const others = sheet.conditionalFormats.filter((format) => !ours.includes(format));
      user.push(describeSheet(sheet, others, own));
      highlights.push(ours.map(({ id: _, priority: __, ...format }) => [sheet.name, format]));
    }
  }
  const global = names.filter(({ sheet }) => sheet === null);
  const byName = (list: readonly NameData[]): NameData[] =>
    [...list].sort((left, right) => left.name.localeCompare(right.name));
  holdings.set(
    'user',
    [...user, JSON.stringify(byName(global.filter((n) => !isOurName(n))))].join('\n'),
  );
  holdings.set('highlights', JSON.stringify(highlights));
  holdings.set('names', JSON.stringify(byName(global.filter(isOurName))));
  holdings.set('unfinished', JSON.stringify(unfinished));
  holdings.set('hidden', JSON.stringify(hidden));
  return holdings;
}

/** All of a sheet but whether it is hidden. */
function describeSheet(
  { cells, visibility: _, ...sheet }: SheetData,
  formats: SheetData['conditionalFormats'],
  names: readonly NameData[],
): string {
  const placed = [...cells.entries()].sort(
    (left, right) => left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex,
  );
  return JSON.stringify(
    {
      ...sheet,
      conditionalFormats: formats.map(({ id: _id, priority: _priority, ...format }) => format),
      names,
      cells: placed
        .filter(({ cell }) => cell.value !== '' || cell.style !== undefined)
        .map(({ rowIndex, columnIndex, cell }) => [rowIndex, columnIndex, cell]),
    },
    (_key, value: unknown) =>
      value instanceof Map ? [...value].sort() : value instanceof Set ? [...value].sort() : value,
  );
}

/** All of a value as text, by which two are told apart. */
export function printAll(value: unknown): string {
  return JSON.stringify(value, function (this: object, key, inner: unknown) {
    // A host counts the ids of conditional formats up, whatever the workbook.
    if (key === 'id' && 'stopIfTrue' in this) return undefined;
    if (inner instanceof Error) return inner.message;
    if (inner instanceof CellStore) return [...inner.entries()];
    return inner instanceof Map || inner instanceof Set ? [...inner] : inner;
  });
}

/** The rows of a sheet that holdings describe, whatever their order, place and looks: what was recorded in two goes. */
export function listRecorded(holdings: Holdings, key: string): string {
  const sheets = (holdings.get(key) ?? '').split('\n').filter(Boolean);
  const rows = sheets.flatMap((said) => {
    const { cells } = JSON.parse(said) as {
      cells: readonly [
        rowIndex: number,
        columnIndex: number,
        cell: { readonly value: CellValue },
      ][];
    };
    const byRow = new Map<number, unknown[]>();
    for (const [rowIndex, columnIndex, { value }] of cells) {
      if (value === '') continue;
      byRow.set(rowIndex, [...(byRow.get(rowIndex) ?? []), [columnIndex, value]]);
    }
    return [...byRow.values()].map((row) => JSON.stringify(row));
  });
  return rows.sort().join('\n');
}

/** Keys of what differs between two states. */
export function listDifferences(left: Holdings, right: Holdings): string[] {
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].filter((key) => (left.get(key) ?? '') !== (right.get(key) ?? ''));
}
