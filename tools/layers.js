/**
 * Which folder of src may import which: the one table behind the dependency check.
 * Left out means: nothing. Every folder may import from itself.
 */
export const LAYERS = {
  domain: [],
  workbook: ['domain'],
  rules: ['domain', 'workbook'],
  'matrix-sheet': ['domain', 'workbook'],
  import: ['domain', 'workbook'],
  'board-pack': ['domain', 'workbook'],
  app: ['domain', 'workbook', 'rules', 'matrix-sheet', 'import', 'board-pack'],
  'number-format': ['workbook'],
  excel: ['domain', 'workbook', 'number-format'],
  files: ['domain', 'workbook'],
  commands: ['app', 'domain', 'workbook'],
  taskpane: ['app', 'domain', 'workbook'],
  'simulator/host': ['workbook', 'number-format'],
  'simulator/workbench': ['simulator/host', 'workbook', 'number-format', 'files', 'domain'],
  cli: ['app', 'domain', 'workbook', 'board-pack', 'excel', 'files', 'simulator/host'],
  entry: ['app', 'commands', 'taskpane', 'excel', 'files', 'simulator/workbench', 'simulator/host'],
};

/** Folders that know no package, no I/O, no clock. */
export const PURE_LAYERS = [
  'domain',
  'workbook',
  'rules',
  'matrix-sheet',
  'import',
  'board-pack',
  'app',
];
