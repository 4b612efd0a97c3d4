import type { HighlightKind, HighlightLook } from '../../workbook/highlight-plan';

/** How each highlight looks: `mark` stands in front of what the cell says, so that no colour is needed. */
interface LookSpec {
  readonly fill: string | null;
  readonly ink: string;
  readonly mark: string | null;
  readonly weight: 'regular' | 'bold' | 'italic';
}

const ALARM_INK = '#7A1212';

const LOOKS: Readonly<Record<HighlightKind, LookSpec>> = {
  overdue: { fill: '#F6C7C3', ink: ALARM_INK, mark: '▲', weight: 'bold' },
  'due-this-quarter': { fill: '#FFE7A8', ink: '#5A3E00', mark: '●', weight: 'bold' },
  ongoing: { fill: '#DCE8F7', ink: '#1D3F72', mark: '↻', weight: 'regular' },
  complete: { fill: '#E4F0E1', ink: '#1C5627', mark: '✓', weight: 'regular' },
  'unclear-due': { fill: '#EADCF4', ink: '#57217A', mark: '?', weight: 'italic' },
  'action-without-due': { fill: null, ink: ALARM_INK, mark: null, weight: 'regular' },
  'missing-level': { fill: null, ink: ALARM_INK, mark: null, weight: 'regular' },
  'gap-of-1': { fill: '#E6EEF1', ink: '#1B3A46', mark: '›', weight: 'regular' },
  'gap-of-2': { fill: '#A9C9D5', ink: '#10303C', mark: '››', weight: 'regular' },
  'gap-of-3-or-more': { fill: '#1F5F7A', ink: '#FFFFFF', mark: '›››', weight: 'bold' },
  'target-below-current': { fill: '#F7D3E8', ink: '#7A1153', mark: '▼', weight: 'bold' },
};

/** The look of a highlight on a cell with text or a plain number. An empty cell can show no mark: it gets a border. */
export function lookOfHighlight(kind: HighlightKind): HighlightLook {
  const { fill, ink, mark, weight } = LOOKS[kind];
  return {
    fill,
    ink,
    bold: weight === 'bold',
    italic: weight === 'italic',
    strikethrough: false,
    numberFormat: mark === null ? null : markContent(mark),
    border: mark === null ? { color: ink } : null,
  };
}

/** What stands in front of a highlighted cell's text; null where a border says it instead. */
export function markOfHighlight(kind: HighlightKind): string | null {
  return LOOKS[kind].mark;
}

/** The look of a highlight on a real date, which a format for text would show as a bare number. */
export function lookOfDateHighlight(kind: HighlightKind): HighlightLook {
  const { mark } = LOOKS[kind];
  return {
    ...lookOfHighlight(kind),
    numberFormat: mark === null ? null : `"${mark} "dd/mm/yyyy`,
  };
}

/** The look of a highlight on a number that stands for something else: the mark, and the number as it was displayed. */
export function lookOfNumberHighlight(kind: HighlightKind, displayed: string): HighlightLook {
  const { mark } = LOOKS[kind];
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
