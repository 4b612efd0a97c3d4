/**
 * Which folder of src may import which: the one table behind the dependency check.
 * Left out means: nothing. Every folder may import from itself.
 */
export const LAYERS = {
  domain: [],
  workbook: ['domain'],
  rules: ['domain', 'workbook'],
  'matrix-sheet': ['domain', 'workbook'],
  'text-import': ['domain', 'workbook'],
  'board-pack': ['domain', 'workbook'],
  'pack-file': ['domain', 'workbook'],
  'word-paper': ['domain', 'workbook'],
  'pack-export': ['domain', 'workbook', 'pack-file', 'word-paper', 'xlsx'],
  app: ['domain', 'workbook', 'rules', 'matrix-sheet', 'text-import', 'board-pack', 'pack-file'],
  clock: ['domain'],
  excel: ['domain', 'workbook'],
  xlsx: ['domain', 'workbook'],
  'embedded-host': ['workbook'],
  commands: ['app', 'domain', 'workbook'],
  taskpane: ['app', 'domain', 'workbook'],
  cli: [
    'app',
    'clock',
    'domain',
    'workbook',
    'excel',
    'xlsx',
    'embedded-host',
    'pack-file',
    'pack-export',
  ],
  workbench: ['embedded-host', 'workbook', 'xlsx', 'domain'],
  entry: ['app', 'commands', 'taskpane', 'clock', 'excel', 'workbench', 'pack-export'],
};

/** Folders that know no package, no I/O, no clock. */
export const PURE_LAYERS = [
  'domain',
  'workbook',
  'rules',
  'matrix-sheet',
  'text-import',
  'board-pack',
  'pack-file',
  'app',
];
