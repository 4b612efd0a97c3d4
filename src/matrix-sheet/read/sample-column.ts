import type { MatrixColumn } from '../../domain/matrix';
import type { CellValue } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import { listNumbered } from '../actions/split-actions';
import { tidyCell } from './tidy-text';

/** What most cells of a column hold; `mixed` where nothing prevails. */
export type ContentKind =
  | 'blank'
  | 'level'
  | 'number'
  | 'percent'
  | 'date'
  | 'year'
  | 'reference'
  | 'rag'
  | 'status'
  | 'mark'
  | 'words'
  | 'prose'
  | 'mixed';

/** What the first cells below a heading hold. */
export interface ColumnContent {
  readonly kind: ContentKind;
  /** Cells that hold anything. */
  readonly filled: number;
  readonly distinct: number;
  /** Characters of the longest. */
  readonly longest: number;
}

/** So much of a column has to be of one kind for it to be the column's. */
const PREVAILING_SHARE = 0.6;
/** Serial numbers of 1 January 2000 and 31 December 2099: no score or count is so large and so even. */
const FIRST_DATE = 36_526;
const LAST_DATE = 73_050;
/** Beyond so many characters or words a cell is a sentence rather than a name. */
const LONGEST_NAME = 45;
const MOST_NAME_WORDS = 6;
/** Scales go to ten. */
const HIGHEST_LEVEL = 10;

/** Looks at the cells below a heading. `levelNames` are in small letters. */
export function sampleColumn(
  values: readonly CellValue[],
  levelNames: ReadonlySet<string>,
): ColumnContent {
  const counts = new Map<ContentKind, number>();
  const seen = new Set<string>();
  let filled = 0;
  let longest = 0;
  for (const value of values) {
    const text = tidyCell(value);
    if (text === '' || isErrorValue(value)) continue;
    filled += 1;
    longest = Math.max(longest, text.length);
    seen.add(text.toLowerCase());
    const [first] = listNumbered(text) ?? [];
    const kind = kindOfCell(value, (first?.text ?? text).toLowerCase(), levelNames);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [kind, count] = [...counts].sort((left, right) => right[1] - left[1])[0] ?? ['blank', 0];
  const prevails = count >= filled * PREVAILING_SHARE;
  return { kind: prevails ? kind : 'mixed', filled, distinct: seen.size, longest };
}

const PATTERNS: readonly (readonly [ContentKind, RegExp])[] = [
  ['percent', /^\d{1,3}(?:\.\d+)? ?%$/],
  [
    'rag',
    /^(?:r|a|g|red|amber|green|yellow|blue|amber ?[/-] ?(?:red|green)|red ?[/-] ?amber|green ?[/-] ?amber)$/,
  ],
  [
    'status',
    /^(?:complete|completed|closed|open|done|in progress|on ?going|underway|under way|started|not (?:yet )?started|to start|on hold|cancelled|deferred|overdue|delayed|on track|off track|at risk|outstanding|superseded|implemented|partially implemented|not implemented|yes|no|y|n)$/,
  ],
  ['mark', /^(?:[x✓✔●■★☆•*]|now|target|n|t|c|n\/t|c\/t|current|now ?[/&+] ?target)$/],
  [
    'level',
    /^(?:level|tier|stage|l|m) ?-?\d(?:\.\d+)?\b|^\d(?:\.\d+)? ?\/ ?[3-9]$|^\(\d\)$|^\d\+$/,
  ],
  ['year', /^20\d\d(?: ?[/-] ?\d{2,4})?$/],
  ['number', /^-?\d+(?:[.,]\d+)?$/],
  [
    'date',
    /^(?:by )?(?:(?:the )?end (?:of )?|early |mid |late )?(?:q(?:uarter )?[1-4]\b.*\d{2}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ '-]*\d{2,4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|20\d\d-\d\d-\d\d|20\d\d(?:[/-]\d\d)? ?q[1-4])/,
  ],
  [
    'reference',
    /^(?:[a-z]{1,6}[-. ]?)?\d+(?:\.[a-z0-9]+)+$|^[a-z]{1,6}[-. ]?\d+[a-z]?$|^\d+[a-z]$/,
  ],
];

/** "2 - ", "Level 3: " before a level's name, " (2)" after it. */
const NUMBERING = /^(?:level )?\d ?[-–:.)]* ?| ?\(\d\)$/g;

function kindOfCell(value: CellValue, text: string, levelNames: ReadonlySet<string>): ContentKind {
  if (typeof value === 'number') {
    if (value >= FIRST_DATE && value <= LAST_DATE) return 'date';
    if (value >= 2000 && value <= 2099 && Number.isInteger(value)) return 'year';
    return value >= 0 && value <= HIGHEST_LEVEL ? 'number' : 'mixed';
  }
  if (levelNames.has(text.replace(NUMBERING, ''))) return 'level';
  for (const [kind, pattern] of PATTERNS) if (pattern.test(text)) return kind;
  const isLong = text.length > LONGEST_NAME || text.split(' ').length > MOST_NAME_WORDS;
  return isLong ? 'prose' : 'words';
}

/** What a column of each kind usually holds, and what it never does. */
const FITTING: Readonly<
  Record<
    MatrixColumn,
    { readonly good: readonly ContentKind[]; readonly bad: readonly ContentKind[] }
  >
> = {
  area: {
    good: ['words'],
    bad: ['level', 'number', 'percent', 'date', 'year', 'rag', 'status', 'mark'],
  },
  reference: {
    good: ['reference', 'number'],
    bad: ['prose', 'date', 'level', 'rag', 'status', 'percent'],
  },
  actionReference: {
    good: ['reference', 'number'],
    bad: ['prose', 'date', 'level', 'rag', 'status', 'percent'],
  },
  kpi: {
    good: ['words', 'prose'],
    bad: ['level', 'number', 'percent', 'date', 'year', 'rag', 'status', 'mark'],
  },
  current: { good: ['prose'], bad: ['number', 'percent', 'date', 'year', 'rag', 'status'] },
  currentLevel: { good: ['level', 'number'], bad: ['prose', 'date', 'year', 'status'] },
  target: { good: ['prose'], bad: ['number', 'percent', 'date', 'year', 'rag', 'status'] },
  targetLevel: { good: ['level', 'number'], bad: ['prose', 'date', 'year', 'status'] },
  actions: {
    good: ['prose', 'words'],
    bad: ['level', 'number', 'percent', 'date', 'year', 'rag', 'mark'],
  },
  start: { good: ['date', 'year'], bad: ['level', 'rag', 'percent', 'prose'] },
  due: { good: ['date', 'year'], bad: ['level', 'rag', 'percent', 'mark', 'prose'] },
  dueYear: { good: ['year'], bad: ['level', 'number', 'rag', 'percent', 'prose', 'words', 'date'] },
  originalDue: { good: ['date', 'year'], bad: ['level', 'rag', 'percent', 'prose'] },
  reason: { good: ['prose', 'words'], bad: ['level', 'number', 'percent', 'date', 'year', 'rag'] },
  owner: {
    good: ['words'],
    bad: ['level', 'number', 'percent', 'date', 'year', 'rag', 'status', 'prose'],
  },
  sponsor: { good: ['words'], bad: ['level', 'number', 'percent', 'date', 'year', 'rag', 'prose'] },
  status: { good: ['status', 'mark'], bad: ['date', 'year', 'level', 'rag'] },
  rag: { good: ['rag'], bad: ['date', 'year', 'prose', 'status', 'percent'] },
  percent: { good: ['percent', 'number'], bad: ['date', 'year', 'prose', 'words', 'rag'] },
  evidence: { good: ['prose', 'words'], bad: ['date', 'level', 'rag', 'percent'] },
  priority: { good: ['words', 'number', 'rag'], bad: ['date', 'prose', 'percent'] },
  cost: { good: [], bad: ['date', 'level', 'rag', 'status'] },
  dependency: { good: ['words', 'prose', 'reference'], bad: ['date', 'rag', 'percent'] },
  updated: { good: ['date'], bad: ['prose', 'words', 'level', 'rag', 'status', 'percent'] },
  notes: { good: ['prose', 'words'], bad: ['level', 'rag', 'percent'] },
};

/** Points for a column's cells: plus where they are what it usually holds, minus where they are what it never does. */
export function scoreFit(column: MatrixColumn, { kind }: ColumnContent): number {
  const { good, bad } = FITTING[column];
  if (good.includes(kind)) return 5;
  return bad.includes(kind) ? -20 : 0;
}
