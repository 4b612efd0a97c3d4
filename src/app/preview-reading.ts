import type { LevelStatement } from '../domain/matrix';
import { listKpis } from '../domain/matrix';
import { readMatrix } from '../matrix-sheet/read-matrix';
import { describeHeader } from '../matrix-sheet/read/find-matrix';
import type { SheetSurvey } from '../workbook/port';
import type { MatrixMapping, StoredSettings } from '../workbook/settings';
import { indexColumns } from './follow-mapping';

/** A KPI as it would be read. Texts are as a person is shown them; '' where nothing stands. */
export interface PreviewRow {
  readonly kpi: string;
  readonly current: string;
  readonly target: string;
  readonly action: string;
  readonly due: string;
}

/** Enough to see whether the columns are the right ones. */
const MOST_PREVIEWED = 3;

/** The first KPIs of a sheet as they would be read with these columns; reads only the sheet's first rows. */
export function previewReading(
  survey: SheetSurvey,
  { headerRowNumber, columns }: Pick<MatrixMapping, 'headerRowNumber' | 'columns'>,
  settings: Pick<StoredSettings, 'scale' | 'isScaleChosen' | 'treatedAs' | 'startMonth'>,
): PreviewRow[] {
  const { top } = survey;
  if (!top) return [];
  const header = describeHeader(survey, headerRowNumber - 1, indexColumns(columns));
  const matrix = readMatrix(top, header, {
    scale: settings.isScaleChosen ? settings.scale : null,
    treatedAs: settings.treatedAs,
    basis: { startMonth: settings.startMonth },
  });
  return listKpis(matrix)
    .slice(0, MOST_PREVIEWED)
    .map(({ name, current, target, actions }) => ({
      kpi: name ?? '',
      current: wordLevel(current),
      target: wordLevel(target),
      action: actions[0]?.text ?? '',
      due: actions[0]?.due.raw ?? '',
    }));
}

/** The level as read; what stands there in quotes where no level was read. */
function wordLevel({ level, word, text }: LevelStatement): string {
  if (level !== null) return level;
  const said = word || text;
  return said === '' ? '' : `“${said}”: no level read`;
}
