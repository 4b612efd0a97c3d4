/** What a column of a matrix can hold. `kpi`, `current`, `target`, `actions` and `due` are expected of every matrix. */
export type MatrixColumn =
  | 'area'
  /** A KPI's number or code in a column of its own. */
  | 'reference'
  | 'kpi'
  | 'current'
  | 'currentLevel'
  | 'target'
  | 'targetLevel'
  | 'actions'
  /** An action's own number or code, beside that of its KPI. */
  | 'actionReference'
  | 'start'
  /** When an action is due by the latest agreement. */
  | 'due'
  /** The year of the due, where quarter and year have a column each. */
  | 'dueYear'
  /** When it was first due, where a later due has a column of its own. */
  | 'originalDue'
  /** Why the due was revised. */
  | 'reason'
  | 'owner'
  | 'sponsor'
  | 'status'
  /** The council's own judgement in red, amber and green: never a state. */
  | 'rag'
  | 'percent'
  | 'evidence'
  | 'priority'
  | 'cost'
  | 'dependency'
  | 'updated'
  | 'notes';

/** The usual heading of each column, for people: how settings and mapping by hand name it. */
export const COLUMN_HEADINGS: Readonly<Record<MatrixColumn, string>> = {
  area: 'Area',
  reference: 'Ref',
  kpi: 'KPI',
  current: 'Where we are now',
  currentLevel: 'Current level',
  target: 'Where we want to be',
  targetLevel: 'Target level',
  actions: 'Actions',
  actionReference: 'Action ref',
  start: 'Start',
  due: 'By when',
  dueYear: 'Due year',
  originalDue: 'Original due',
  reason: 'Reason for the new due',
  owner: 'Owner',
  sponsor: 'Sponsor',
  status: 'Status',
  rag: 'RAG',
  percent: 'Per cent complete',
  evidence: 'Evidence',
  priority: 'Priority',
  cost: 'Cost',
  dependency: 'Depends on',
  updated: 'Last updated',
  notes: 'Notes',
};

/** The columns in the order in which a person reads them. */
export const MATRIX_COLUMNS = Object.keys(COLUMN_HEADINGS) as readonly MatrixColumn[];
