import type { DateSystem } from '../../domain/calendar-date';
import { MONTH_NAMES, fromExcelSerial, shortMonthName } from '../../domain/calendar-date';
import type { HighlightKind } from '../../workbook/highlight-kinds';
import { HIGHLIGHTS } from '../../workbook/highlight-kinds';
import type { HighlightLook } from '../../workbook/highlight-plan';
import { CELL_LOOKS } from '../../workbook/palette';
import type { CellValue } from '../../workbook/sheet-grid';

/** The form of look of a text, and of a number that is displayed as it is. */
export const PLAIN_FORM = 0;

/** How a highlighted number is displayed, by its form less 1: a format cannot leave what is there as it is. */
const NUMBER_FORMATS = [
  ...['dd/mm/yyyy', 'mmm yyyy', 'mmm-yy', 'd mmmm yyyy', 'dd mmmm yyyy', 'd mmm yyyy'],
  ...['dd mmm yyyy', 'd-mmm-yy', 'dd-mmm-yy', 'dd-mmm-yyyy', 'mmmm yyyy', 'mmm yy', 'mmmm yy'],
  ...['d-mmm', 'dd-mmm', 'd mmm', 'dd mmm', 'dd/mm', 'dd/mm/yy', 'd/m/yyyy', 'd/m/yy'],
  ...['yyyy-mm-dd', 'dd.mm.yyyy', 'mm/yyyy', 'yyyy', '0', '0.0', '0.00', '0%'],
] as const;

type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** The form of look of what no mark can stand before, an empty cell or a number displayed in yet another way: a border. */
export const UNMARKED_FORM = NUMBER_FORMATS.length + 1;

const formOfFormat = (format: NumberFormat): number => NUMBER_FORMATS.indexOf(format) + 1;

/** The forms of look of a date that stands for its day, and for its month. */
export const DAY_FORM = formOfFormat('dd/mm/yyyy');
export const MONTH_FORM = formOfFormat('mmm yyyy');

/** The form of look that leaves a cell's content as it is displayed. */
export function formOfCell(value: CellValue, displayed: string, system: DateSystem): number {
  if (typeof value !== 'number' || displayed === String(value)) return PLAIN_FORM;
  const shown = displayed.trim();
  const format = NUMBER_FORMATS.find((one) => displayNumber(value, one, system) === shown);
  return format === undefined ? UNMARKED_FORM : formOfFormat(format);
}

/** The look of a highlight. An empty cell can show no mark: it gets a border. */
export function lookOfHighlight(kind: HighlightKind, form = PLAIN_FORM): HighlightLook {
  const { look, mark } = HIGHLIGHTS[kind];
  const colors = CELL_LOOKS[look];
  const isMarked = mark !== null && form !== UNMARKED_FORM;
  return {
    ...colors,
    strikethrough: false,
    numberFormat: isMarked ? markContent(mark, NUMBER_FORMATS[form - 1]) : null,
    border: isMarked ? null : { color: colors.ink },
  };
}

function markContent(mark: string, format: NumberFormat | undefined): string {
  const front = `"${mark} "`;
  if (format !== undefined) return front + format;
  // Positive numbers; negative numbers; zero; text.
  return `${front}General;${front}-General;${front}General;${front}@`;
}

/** How Excel displays a number, in English. */
function displayNumber(value: number, format: NumberFormat, system: DateSystem): string | null {
  if (format === '0%') return `${Math.round(value * 100)}%`;
  if (format === '0' || format === '0.0' || format === '0.00') {
    return value.toFixed(Math.max(0, format.length - 2));
  }
  if (value < 1) return null;
  const { year, month, day } = fromExcelSerial(value, system);
  const two = (part: number): string => String(part).padStart(2, '0');
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(year),
    yy: two(year % 100),
    mmmm: MONTH_NAMES[month - 1]!,
    mmm: shortMonthName(month),
    mm: two(month),
    m: String(month),
    dd: two(day),
    d: String(day),
  };
  return format.replace(/y+|m+|d+/g, (part) => parts[part]!);
}
