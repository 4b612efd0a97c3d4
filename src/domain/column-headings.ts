import type { MatrixColumn } from './matrix';

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
