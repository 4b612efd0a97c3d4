import type { HighlightPlan } from '../../workbook/highlight-plan';
import type { AppliedHighlights, WorkbookPort } from '../../workbook/port';
import type { StoredSettings } from '../../workbook/settings';
import type { WorkbookData } from '../../workbook/workbook-data';
import { applyFileHighlights } from './apply-file-highlights';
import { closedWorkbook } from './closed-workbook';
import { findStanding } from './standing-sheets';
import { writeFilePack } from './write-file-pack';

/** What can be written into a workbook that is not open. */
export interface FileWriter extends Pick<WorkbookPort, 'readPackInputs' | 'writePack'> {
  /** As the port's, where protected sheets are left as they are; null with nothing changed where only Excel does that. */
  readonly applyHighlights: (
    plan: HighlightPlan,
    settings: StoredSettings,
  ) => Promise<AppliedHighlights | null>;
}

/**
 * Writes into a workbook that is not open what Excel would have in it afterwards. Null where only Excel does that, as
 * {@link findStanding} has it.
 */
export function fileWriter(workbook: WorkbookData): FileWriter | null {
  const standing = findStanding(workbook);
  if (!standing) return null;
  const { readPackInputs } = closedWorkbook(workbook);
  return {
    readPackInputs,
    async writePack(compose, { onProgress, signal, showsPack = true } = {}) {
      const pack = await compose(await readPackInputs());
      if (signal?.aborted) return { sheets: [], keptAside: [] };
      const sheets = writeFilePack(workbook, standing.pack, pack, showsPack);
      onProgress?.({ written: pack.length, total: pack.length, sheet: null });
      return { sheets, keptAside: [] };
    },
    applyHighlights: (plan, settings) =>
      Promise.resolve(applyFileHighlights(workbook, standing.settings, plan, settings)),
  };
}
