import type { HighlightKind } from '../../workbook/highlight-kinds';
import { HIGHLIGHTS } from '../../workbook/highlight-kinds';
import type { HighlightLook } from '../../workbook/highlight-plan';
import { CELL_LOOKS } from '../../workbook/palette';

/** The look of a highlight on a cell with text or a plain number. An empty cell can show no mark: it gets a border. */
export function lookOfHighlight(kind: HighlightKind): HighlightLook {
  const { look, mark } = HIGHLIGHTS[kind];
  const colors = CELL_LOOKS[look];
  return {
    ...colors,
    strikethrough: false,
    numberFormat: mark === null ? null : markContent(mark),
    border: mark === null ? { color: colors.ink } : null,
  };
}

/** How a highlighted date is displayed that showed its day. */
export const DAY_FORMAT = 'dd/mm/yyyy';

/** The look of a highlight on a real date, which a format for text would show as a bare number. */
export function lookOfDateHighlight(kind: HighlightKind, dateFormat: string): HighlightLook {
  const { mark } = HIGHLIGHTS[kind];
  return {
    ...lookOfHighlight(kind),
    numberFormat: mark === null ? null : `"${mark} "${dateFormat}`,
  };
}

/** The look of a highlight on a number that stands for something else: the mark, and the number as it was displayed. */
export function lookOfNumberHighlight(kind: HighlightKind, displayed: string): HighlightLook {
  const { mark } = HIGHLIGHTS[kind];
  const shown = displayed.replace(/"/g, '');
  return {
    ...lookOfHighlight(kind),
    numberFormat: mark === null ? null : `"${mark} ${shown}"`,
  };
}

/** Positive numbers; negative numbers; zero; text. */
function markContent(mark: string): string {
  const front = `"${mark} "`;
  return `${front}General;${front}-General;${front}General;${front}@`;
}
