import type { Dice } from './dice';
import type { Forms } from './forms';
import { isOnOwnSheet } from './forms';
import type { LaidWorkbook } from './laid-workbook';
import { LaidSheet } from './laid-workbook';
import type { AreaFacts, MatrixFacts } from './matrix-facts';
import type { PlannedColumn, TableRow } from './plan-columns';
import { createColumnPlanner, sharesARow } from './plan-columns';

const MERGED_DOWN: ReadonlySet<PlannedColumn['kind']> = new Set(['owner', 'status'] as const);

/** Lays a matrix out in cells, as the forms say. */
export function layOut(facts: MatrixFacts, forms: Forms, dice: Dice): LaidWorkbook {
  const planner = createColumnPlanner(facts, forms, dice);
  const columns = planner.matrixColumns();
  const at = {
    row: forms.offset === 'rows' || forms.offset === 'both' ? 1 + dice.int('row', 3) : 0,
    column: forms.offset === 'columns' || forms.offset === 'both' ? 1 + dice.int('column', 2) : 0,
  };
  const sheets =
    forms.arrangement === 'sheets'
      ? facts.areas.map((area) => layMatrixSheet(area.name, [area]))
      : [layMatrixSheet(dice.pick('sheet', ['Plan', 'Maturity matrix', 'Sheet1']), facts.areas)];

  function layMatrixSheet(name: string, areas: readonly AreaFacts[]): LaidSheet {
    const sheet = new LaidSheet(name);
    let row = at.row + layTitles(sheet);
    if (forms.arrangement === 'blocks') {
      const style = dice.pick('caption', ['name', '1. name', 'Area 1: name', 'AREA: name']);
      areas.forEach((area, index) => {
        sheet.put(row, at.column, captionOf(style, area.name, index));
        row = layTable(sheet, row + 1 + dice.int('under caption', 2), [area]) + 1;
      });
      row -= 1;
    } else {
      row = layTable(sheet, row, areas);
    }
    layBelow(sheet, row);
    hideColumns(sheet);
    return sheet;
  }

  function layTitles(sheet: LaidSheet): number {
    if (forms.titles === 'none') return 0;
    sheet.put(at.row, at.column, dice.pick('title', TITLES));
    if (forms.titles === 'title') return 2;
    sheet.put(at.row + 1, at.column, dice.pick('note', NOTES_ABOVE));
    sheet.put(at.row + 2, at.column, 'Owner of this document: Head of Procurement');
    return 4;
  }

  /** Lays header and rows; returns the first row below. */
  function layTable(sheet: LaidSheet, row: number, areas: readonly AreaFacts[]): number {
    let next = row + layHeader(sheet, row, at.column, columns, forms, dice);
    let rowOfTable = 0;
    areas.forEach((area, areaIndex) => {
      if (forms.arrangement === 'list' && forms.area.startsWith('banner')) {
        const number = facts.areas.indexOf(area) + 1;
        const numbered = forms.area === 'banner numbered';
        sheet.put(next, at.column, numbered ? `${number}. ${area.name}` : area.name);
        if (forms.area === 'banner merged') sheet.merge(next, at.column, 1, columns.length);
        next += 1;
      }
      const rows = listRows(area, sharesARow(forms), rowOfTable);
      layRows(sheet, next, rows);
      rowOfTable += rows.length;
      next += rows.length;
      if (areaIndex < areas.length - 1 && dice.chance('blank row', 0.15)) next += 1;
    });
    return next;
  }

  function layRows(sheet: LaidSheet, firstRow: number, rows: readonly TableRow[]): void {
    columns.forEach((column, columnIndex) => {
      const placed = at.column + columnIndex;
      const form = { area: forms.area.replace('column ', ''), kpi: forms.kpi, action: 'repeated' }[
        column.of
      ];
      if (forms.alike === 'merged down' && MERGED_DOWN.has(column.kind)) {
        layMergedDown(sheet, firstRow, placed, column, rows);
        return;
      }
      rows.forEach((row, index) => {
        const offset = { area: row.rowOfArea, kpi: row.rowOfKpi, action: 0 }[column.of];
        if (form === 'repeated' || offset === 0)
          sheet.put(firstRow + index, placed, column.cell(row));
        if (form === 'merged' && offset === 0) {
          const isSame = ({ area, kpi }: TableRow): boolean =>
            column.of === 'area' ? area === row.area : kpi === row.kpi;
          sheet.merge(firstRow + index, placed, rows.filter(isSame).length, 1);
        }
      });
    });
  }

  /** What neighbouring rows of a KPI say alike stands in the first of them, merged over all. */
  function layMergedDown(
    sheet: LaidSheet,
    firstRow: number,
    placed: number,
    column: PlannedColumn,
    rows: readonly TableRow[],
  ): void {
    const keys = rows.map((row) => JSON.stringify([row.kpi.name, column.cell(row)]));
    const isBlank = (index: number): boolean => column.cell(rows[index]!).value === '';
    keys.forEach((key, index) => {
      if (key === keys[index - 1] && !isBlank(index)) return;
      let end = index + 1;
      while (keys[end] === key && !isBlank(index)) end += 1;
      sheet.put(firstRow + index, placed, column.cell(rows[index]!));
      sheet.merge(firstRow + index, placed, end - index, 1);
    });
  }

  function layBelow(sheet: LaidSheet, row: number): void {
    let next = row;
    const kpiColumn = at.column + columns.findIndex(({ kind }) => kind === 'kpi');
    if (forms.below === 'totals') {
      sheet.put(
        next,
        kpiColumn,
        dice.pick('total', ['Total', 'Average', 'Overall', 'Overall score']),
      );
      columns.forEach(({ kind }, index) => {
        const isLevel = kind === 'currentLevel' || kind === 'targetLevel';
        if (isLevel && forms.levelWords === 'number') sheet.put(next, at.column + index, 2.4);
        if (kind === 'actions' && dice.chance('count', 0.5)) sheet.put(next, at.column + index, 9);
      });
      next += 1;
    }
    if (forms.below === 'notes') {
      sheet.put(next + 1, at.column, dice.pick('note below', NOTES_BELOW));
      next += 2;
    }
    if (forms.below === 'key of colours') {
      const key = ['Key', 'Green: complete', 'Amber: in progress', 'Red: late'];
      key.forEach((line, index) => sheet.put(next + 1 + index, at.column, line));
      next += 1 + key.length;
    }
    if (forms.key === 'below') layKey(sheet, next + 1, at.column, facts, dice);
  }

  function hideColumns(sheet: LaidSheet): void {
    columns.forEach(({ hidden }, index) => {
      if (hidden) sheet.hiddenColumns.add(at.column + index);
    });
  }

  function layActionSheet(): LaidSheet {
    const sheet = new LaidSheet(
      dice.pick('actions sheet', ['Actions', 'Action plan', 'Action log']),
    );
    const planned = planner.actionColumns();
    const start = dice.chance('title of actions', 0.3) ? 2 : 0;
    if (start > 0) sheet.put(0, 0, 'Action plan');
    let row = start + layHeader(sheet, start, 0, planned, { ...forms, header: 'one row' }, dice);
    for (const area of facts.areas) {
      for (const each of listRows(area, false, 0)) {
        if (each.actions.length === 0) continue;
        planned.forEach((column, index) => sheet.put(row, index, column.cell(each)));
        row += 1;
      }
    }
    return sheet;
  }

  const key = new LaidSheet(dice.pick('key sheet', ['Key', 'Scale', 'Lists']));
  if (forms.key === 'own sheet') layKey(key, 0, 0, facts, dice);
  return [
    ...(forms.otherSheets === 'contents' ? [layContents()] : []),
    ...sheets,
    ...(isOnOwnSheet(forms) ? [layActionSheet()] : []),
    ...(forms.key === 'own sheet' ? [key] : []),
    ...(forms.otherSheets === 'hidden old copy' ? [layOldCopy()] : []),
  ];
}

/** One row for each action, or one for each KPI where its actions share a row. */
function listRows(area: AreaFacts, share: boolean, rowsBefore: number): TableRow[] {
  const rows: TableRow[] = [];
  for (const kpi of area.kpis) {
    const groups =
      share || kpi.actions.length === 0 ? [kpi.actions] : kpi.actions.map((action) => [action]);
    groups.forEach((actions, rowOfKpi) => {
      const rowOfArea = rows.length;
      rows.push({ area, kpi, actions, rowOfKpi, rowOfArea, rowOfTable: rowsBefore + rowOfArea });
    });
  }
  return rows;
}

/** Lays the headings; returns how many rows they take. */
function layHeader(
  sheet: LaidSheet,
  row: number,
  firstColumn: number,
  columns: readonly PlannedColumn[],
  forms: Forms,
  dice: Dice,
): number {
  if (forms.header === 'one row') {
    columns.forEach(({ heading }, index) => sheet.put(row, firstColumn + index, heading));
    return 1;
  }
  const isMerged = forms.header === 'two rows, merged';
  const standsAbove = dice.chance('heading above', 0.5);
  columns.forEach(({ heading, parent, under }, index) => {
    const column = firstColumn + index;
    if (parent === null) {
      sheet.put(standsAbove ? row : row + 1, column, heading);
      if (standsAbove && isMerged) sheet.merge(row, column, 2, 1);
      return;
    }
    sheet.put(row + 1, column, under);
    if (columns[index - 1]?.parent === parent) return;
    const end = columns.findIndex((other, at) => at > index && other.parent !== parent);
    sheet.put(row, column, parent);
    if (isMerged) sheet.merge(row, column, 1, (end < 0 ? columns.length : end) - index);
  });
  return 2;
}

function captionOf(style: string, name: string, index: number): string {
  switch (style) {
    case '1. name':
      return `${index + 1}. ${name}`;
    case 'Area 1: name':
      return `Area ${index + 1}: ${name}`;
    case 'AREA: name':
      return `Area: ${name}`;
    default:
      return name;
  }
}

/** The numbers of the levels with their names, where somebody looks them up. */
function layKey(
  sheet: LaidSheet,
  row: number,
  column: number,
  { scale }: MatrixFacts,
  dice: Dice,
): void {
  const headings = dice.pick('key headings', [
    ['Score', 'Meaning'],
    ['Level', 'Name'],
    ['Key to levels', ''],
  ]);
  headings.forEach((heading, index) => sheet.put(row, column + index, heading));
  scale.names.forEach((name, rank) => {
    sheet.put(row + 1 + rank, column, scale.firstNumber + rank);
    sheet.put(row + 1 + rank, column + 1, name);
  });
}

function layContents(): LaidSheet {
  const sheet = new LaidSheet('Contents');
  [
    'Procurement improvement plan',
    '',
    'How to use this workbook',
    'Fill in the white cells only.',
  ].forEach((line, index) => sheet.put(index, 0, line));
  return sheet;
}

/** Last year's matrix, out of sight. */
function layOldCopy(): LaidSheet {
  const sheet = new LaidSheet('2022');
  sheet.visible = false;
  const rows = [
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['Spend analysis', 'Minimum: nothing yet', 'Developing: a start', 'Begin', 'Q4 22'],
    ['Contract register', 'Minimum: nothing yet', 'Mature: all of it', 'Begin', 'Q4 22'],
  ];
  rows.forEach((row, rowIndex) =>
    row.forEach((value, column) => sheet.put(rowIndex, column, value)),
  );
  return sheet;
}

const TITLES = [
  'Procurement maturity matrix 2023',
  'Improvement plan',
  'Self-assessment against the strategy',
];
const NOTES_ABOVE = ['Last updated: 3 May 2023', 'Version 2, approved by the board'];
const NOTES_BELOW = [
  'Note: reviewed by the board in March.',
  'Levels were agreed at the workshop of 4 May 2023.',
  'Source: service reviews',
];
