import type { MatrixSession } from '../../../src/app/matrix-session';
import type { TrialJob } from './jobs/desk';
import { MADE_SHEET_JOBS } from './jobs/made-sheet-jobs';
import { MATRIX_JOBS } from './jobs/matrix-jobs';
import { OUTPUT_JOBS } from './jobs/output-jobs';
import { RIBBON_JOBS } from './jobs/ribbon-jobs';
import { ROUND_JOBS } from './jobs/round-jobs';

/** Every job of the pane and the ribbon. */
export const TRIAL_JOBS: readonly TrialJob[] = [
  ...MATRIX_JOBS,
  ...MADE_SHEET_JOBS,
  ...OUTPUT_JOBS,
  ...ROUND_JOBS,
  ...RIBBON_JOBS,
];

/** What a session does without asking anything of the workbook's cells and sheets: there is nothing to refuse. */
export const ASKS_NOTHING: readonly (keyof MatrixSession)[] = [
  'getState',
  'subscribe',
  'isHeldBack',
  'listExportKinds',
  'savesFiles',
  'keepsUndo',
  'previewImport',
  'answerImport',
  'saveKnownNames',
  'findSource',
  'takeSourceFile',
  'drawSource',
  'saveExcelReport',
  'openEmptyWorkbook',
];
