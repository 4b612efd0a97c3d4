import type { Dxf } from '@ironcalc/wasm';
import { initSync, Model } from '@ironcalc/wasm';
import { readFileSync } from 'node:fs';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import type { LevelAlias } from '../../../src/domain/level-scale';
import { toExcelSerial } from '../../../src/domain/calendar-date';
import { columnLetter, formatCell, parseCell } from '../../../src/workbook/address';
import type { HighlightKind } from '../../../src/workbook/highlight-kinds';
import type { HighlightPlan, LookupCell } from '../../../src/workbook/highlight-plan';
import { LOOKUP_ROW_INDEX, lookupColumn } from '../../../src/workbook/highlight-plan';
import {
  AS_AT_NAME,
  LEVELS_NAME,
  START_MONTH_NAME,
  TREATED_AS_NAME,
} from '../../../src/workbook/names';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { isErrorValue } from '../../../src/workbook/sheet-grid';

initSync({ module: readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm') });

const [MATRIX, SETTINGS] = [0, 1];
const LEVEL_INK = '#0000FF';
const PAST_END_INK = '#008000';

/** A part of the format for each kind, so that a cell shows every kind that is true and not just the uppermost. */
const SIGNS: Readonly<Record<HighlightKind, Dxf>> = {
  overdue: { font: { b: true } },
  'due-this-quarter': { font: { i: true } },
  complete: { font: { strike: true } },
  ongoing: { font: { u: true } },
  'ongoing-past-end': { font: { color: PAST_END_INK } },
  'unclear-due': { fill: { color: '#FF0000' } },
  'action-without-due': { num_fmt: { num_fmt_id: 170, format_code: '"without "@' } },
  'gap-of-1': { font: { b: true, color: LEVEL_INK } },
  'gap-of-2': { font: { i: true, color: LEVEL_INK } },
  'gap-of-3-or-more': { font: { strike: true, color: LEVEL_INK } },
  'target-below-current': { font: { u: true, color: LEVEL_INK } },
  'missing-level': { fill: { color: '#00FF00' }, font: { color: LEVEL_INK } },
  'unreadable-level': {
    num_fmt: { num_fmt_id: 171, format_code: '"unreadable "@' },
    font: { color: LEVEL_INK },
  },
};

function inputOf(cell: LookupCell): string {
  if (typeof cell === 'number') return String(cell);
  if ('formula' in cell) return cell.formula;
  return cell.text === '' ? '' : `'${cell.text}`;
}

/** A workbook in a real calculation engine, with a plan's conditional formats laid on the grid. */
export class HighlightedSheet {
  readonly #model = new Model('highlights', 'en', 'UTC', 'en');
  readonly #cells: string[] = [];
  readonly #sheet: string;
  /** Whether anything has been entered since the engine calculated. */
  #isStale = true;

  constructor(
    grid: SheetGrid,
    levels: readonly string[],
    asAt: CalendarDate,
    startMonth: number,
    aliases: readonly LevelAlias[] = [],
  ) {
    this.#model.pauseEvaluation();
    this.#sheet = grid.sheet;
    this.#model.newSheet();
    this.#model.renameSheet(MATRIX, grid.sheet);
    // Each name makes the engine read every formula anew: they go before what is entered.
    this.#model.newDefinedName(TREATED_AS_NAME, undefined, `Sheet2!$D$1:$E$${aliases.length || 1}`);
    this.#model.newDefinedName(AS_AT_NAME, undefined, 'Sheet2!$A$1');
    this.#model.newDefinedName(START_MONTH_NAME, undefined, 'Sheet2!$B$1');
    this.#model.newDefinedName(LEVELS_NAME, undefined, `Sheet2!$C$1:$C$${levels.length}`);
    levels.forEach((level, index) => this.#model.setUserInput(SETTINGS, index + 1, 3, `'${level}`));
    aliases.forEach(({ word, level }, index) => {
      this.#model.setUserInput(SETTINGS, index + 1, 4, `'${word}`);
      this.#model.setUserInput(SETTINGS, index + 1, 5, `'${level}`);
    });
    this.#enterDates(asAt, startMonth);
    grid.values.forEach((row, rowOffset) =>
      row.forEach((value, columnOffset) => {
        const cell = formatCell(grid.rowIndex + rowOffset, grid.columnIndex + columnOffset);
        this.#cells.push(cell);
        if (value !== '') this.#enter(cell, value);
      }),
    );
  }

  setDates(asAt: CalendarDate, startMonth: number): void {
    this.#enterDates(asAt, startMonth);
    this.#isStale = true;
  }

  type(values: Readonly<Record<string, CellValue>>): void {
    for (const [cell, value] of Object.entries(values)) this.#enter(cell, value);
    this.#isStale = true;
  }

  insertRow(rowNumber: number): void {
    this.#model.insertRows(MATRIX, rowNumber, 1);
    this.#isStale = true;
  }

  lay(plan: HighlightPlan): this {
    this.#enterLookups(plan);
    for (const { kind, range, formula } of plan.sheets.find((one) => one.sheet === this.#sheet)!
      .rules) {
      this.#model.addConditionalFormatting(MATRIX, range, {
        type: 'Formula',
        formula,
        format: SIGNS[kind],
        stop_if_true: false,
      });
    }
    this.#isStale = true;
    return this;
  }

  /** Every kind that is true on a cell. */
  kindsOn(cell: string): HighlightKind[] {
    this.#settle();
    const { rowIndex, columnIndex } = parseCell(cell)!;
    const { font, fill, num_fmt } = this.#model.getCellStyle(
      MATRIX,
      rowIndex + 1,
      columnIndex + 1,
    ).style;
    const isLevel = font.color === LEVEL_INK;
    const signs: [boolean, HighlightKind, HighlightKind][] = [
      [font.b, 'overdue', 'gap-of-1'],
      [font.i, 'due-this-quarter', 'gap-of-2'],
      [font.strike, 'complete', 'gap-of-3-or-more'],
      [font.u, 'ongoing', 'target-below-current'],
      [font.color === PAST_END_INK, 'ongoing-past-end', 'ongoing-past-end'],
      [fill.color !== undefined, 'unclear-due', 'missing-level'],
      [num_fmt.startsWith('"without'), 'action-without-due', 'action-without-due'],
      [num_fmt.startsWith('"unreadable'), 'unreadable-level', 'unreadable-level'],
    ];
    return signs.flatMap(([isSet, due, level]) => (isSet ? [isLevel ? level : due] : []));
  }

  /** All highlights of the sheet; cells without any are left out. */
  shown(): Record<string, string> {
    const shown: Record<string, string> = {};
    for (const cell of this.#cells) {
      const kinds = this.kindsOn(cell);
      if (kinds.length > 0) shown[cell] = kinds.join(' + ');
    }
    return shown;
  }

  #enterDates(asAt: CalendarDate, startMonth: number): void {
    this.#model.setUserInput(SETTINGS, 1, 1, String(toExcelSerial(asAt)));
    this.#model.setUserInput(SETTINGS, 1, 2, String(startMonth));
  }

  #enterLookups({ lookups }: HighlightPlan): void {
    for (const [place, { names, rows }] of lookups.entries()) {
      const last = LOOKUP_ROW_INDEX + rows.length;
      for (const [offset, name] of names.entries()) {
        const letters = columnLetter(lookupColumn(lookups, place) + offset);
        const cells = `$${letters}$${LOOKUP_ROW_INDEX + 1}:$${letters}$${last}`;
        this.#model.newDefinedName(name, undefined, `Sheet2!${cells}`);
      }
    }
    lookups.forEach(({ rows }, place) => {
      const column = lookupColumn(lookups, place);
      rows.forEach((row, rowOffset) =>
        row.forEach((cell, columnOffset) => {
          const input = inputOf(cell);
          if (input === '') return;
          this.#model.setUserInput(
            SETTINGS,
            LOOKUP_ROW_INDEX + rowOffset + 1,
            column + columnOffset + 1,
            input,
          );
        }),
      );
    });
  }

  #enter(cell: string, value: CellValue): void {
    const { rowIndex, columnIndex } = parseCell(cell)!;
    const isText = typeof value === 'string' && value !== '';
    const input =
      isText && !isErrorValue(value) ? `'${String(value)}` : String(value).toUpperCase();
    this.#model.setUserInput(MATRIX, rowIndex + 1, columnIndex + 1, input);
  }

  /** Calculates, once for all that has been entered since. */
  #settle(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#model.evaluate();
  }
}
