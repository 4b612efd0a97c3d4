import type { CalendarDate } from '../domain/calendar-date';
import type { FrameworkOutline } from '../domain/framework-outlines';
import { findOutline } from '../domain/framework-outlines';
import type { LevelScale } from '../domain/level-scale';
import {
  FINANCIAL_YEAR,
  formatQuarter,
  quarterAtIndex,
  quarterIndex,
  quarterOfDate,
} from '../domain/quarter';
import { countOf, joinWords } from '../domain/wording';
import { compileStandardSheet } from '../matrix-sheet/standard-form/compile-standard-sheet';
import { layOutNewMatrix } from '../matrix-sheet/standard-form/lay-out-new-matrix';
import type { CompiledStandardSheet } from '../workbook/compiled-sheet';
import { valuesOfCells } from '../workbook/compiled-sheet';
import { fingerprintOf } from '../workbook/pack-fingerprint';
import type { KeptMadeSheets } from '../workbook/port';
import type { MadeSheetId } from '../workbook/records';
import { HEADER_STYLE } from '../workbook/sheet-styles';
import type { SheetData } from '../workbook/workbook-data';
import { createSheetData } from '../workbook/workbook-data';

/** A matrix to be filled in. */
export interface StartedMatrix {
  readonly sheet: CompiledStandardSheet;
  /** A sheet that says what it is and how it is filled in. */
  readonly about: SheetData;
  /** What was started, in a sentence. */
  readonly said: string;
}

const MATRIX_SHEET = 'Maturity matrix';
const ABOUT_SHEET = 'About this matrix';
/** Characters of a line that is read with ease. */
const ABOUT_WIDTH = 100;

/** Starts a matrix on a scale: with the framework's areas and behaviours where its publisher lets them be used. */
export function startMatrix(scale: LevelScale, today: CalendarDate): StartedMatrix {
  const outline = scale.framework === null ? null : findOutline(scale.framework);
  const form = layOutNewMatrix(outline);
  const sheet = compileStandardSheet(form, {
    name: MATRIX_SHEET,
    sources: outline && form.rows.map(() => ({ text: outline.source, cell: null })),
    lists: { levels: scale.levels, statuses: [], dues: listDues(today) },
    formatOf: () => 'General',
  });
  return {
    sheet,
    about: writeAbout(scale, outline, today),
    said: outline
      ? `A matrix for ${outline.edition}, with ${countOf(form.rows.length, 'behaviour')}. ${outline.acknowledgement}`
      : `An empty matrix on the levels ${joinWords(scale.levels)}.`,
  };
}

/** The same matrix where it stands already and nobody has begun to fill it in: it may be what a start that was cut off has left. */
export function findBlank(
  { sheet: { data } }: StartedMatrix,
  { sheets }: KeptMadeSheets,
): MadeSheetId | null {
  const fingerprint = fingerprintOf(valuesOfCells(data.cells));
  const blank = sheets.find((kept) => !kept.isEdited && kept.fingerprint === fingerprint);
  return blank?.id ?? null;
}

/** Quarters that a plan begun today may name: two years of them. */
const QUARTERS_AHEAD = 8;

function listDues(today: CalendarDate): string[] {
  const first = quarterIndex(quarterOfDate(today, FINANCIAL_YEAR));
  const quarters = Array.from({ length: QUARTERS_AHEAD }, (_, ahead) =>
    formatQuarter(quarterAtIndex(first + ahead)),
  );
  return [...quarters, 'Complete', 'Ongoing'];
}

function writeAbout(
  scale: LevelScale,
  outline: FrameworkOutline | null,
  today: CalendarDate,
): SheetData {
  const sheet = createSheetData(ABOUT_SHEET);
  const lines = [
    ...(outline
      ? [`The behaviours are those of ${outline.edition}.`, outline.acknowledgement]
      : []),
    `Levels, from the lowest to the highest: ${joinWords(scale.levels)}.`,
    'Write one action a row. Where a KPI has several, repeat its first columns on each row.',
    `By when says a quarter such as ${listDues(today)[1]!}, a month, a date, Complete or Ongoing.`,
    'A list offers what is usual. Another text is taken too, when Excel has asked.',
  ];
  sheet.cells.set(0, 0, { value: ABOUT_SHEET, style: HEADER_STYLE });
  lines.forEach((value, index) =>
    sheet.cells.set(index + 1, 0, { value, style: { wrapText: true, vertical: 'Top' } }),
  );
  sheet.columnWidths.set(0, ABOUT_WIDTH);
  sheet.page = { ...sheet.page, paper: 'A4', fitToPagesWide: 1, fitToPagesTall: null };
  return sheet;
}
