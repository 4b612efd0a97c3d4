/** A sheet that a board pack can have, for a person to choose from. */
export interface PackSheetChoice {
  readonly id: string;
  /** Its tab. */
  readonly name: string;
  readonly shows: string;
}

/** The sheets of the board pack, in the order of their tabs. */
export const PACK_SHEET_CHOICES: readonly PackSheetChoice[] = [
  { id: 'summary', name: 'Summary', shows: 'Cover, the position in sentences, areas with a chart' },
  { id: 'maturity-grid', name: 'Maturity grid', shows: 'Every KPI by level, now and target' },
  { id: 'gaps', name: 'Gaps', shows: 'KPIs below their target, widest gap first' },
  { id: 'exceptions', name: 'Exceptions', shows: 'What needs a decision, with what to do' },
  { id: 'overdue', name: 'Overdue', shows: 'Actions past their quarter, latest first' },
  {
    id: 'time-extensions',
    name: 'Time extensions',
    shows: 'Actions whose due has moved later since the last freeze',
  },
  { id: 'due-next', name: 'Due next', shows: 'Actions due this quarter and the next' },
  {
    id: 'forward-plan',
    name: 'Forward plan',
    shows: 'Every open action that is not late, by quarter',
  },
  {
    id: 'completed',
    name: 'Completed',
    shows: 'Actions completed since the last freeze',
  },
  { id: 'movement', name: 'Movement', shows: 'What has changed since the matrix was frozen' },
  { id: 'data-quality', name: 'Data quality', shows: 'What could not be read or is in doubt' },
  { id: 'kpis', name: 'KPIs', shows: 'Every KPI with its levels' },
  { id: 'actions', name: 'Actions', shows: 'Every action with its due' },
  { id: 'key', name: 'Key', shows: 'What the words and colours mean' },
];
