import { useMemo, useState } from 'react';
import type { CellBlock } from '../../../../workbook/address';
import type { SheetData } from '../../../../workbook/workbook-data';
import { createRowMeasure } from '../../sheet-view/row-heights';
import { filledExtent, shownExtent } from '../../sheet-view/sheet-extent';
import type { ConditionalLooks } from '../../sheet-view/cell-view';
import type { SheetView } from '../../sheet-view/sheet-view';
import { createSheetView, sheetAxes } from '../../sheet-view/sheet-view';
import { createTextMeasure } from './measure-text';

/**
 * The sheet as it is drawn: a new one when the looks change, or when `version` does, which counts the changes that
 * are made in the sheet itself. `reached` keeps cells beyond the filled ones laid out.
 */
export function useSheetView(
  sheet: SheetData,
  version: number,
  looks: ConditionalLooks,
  reached: CellBlock,
): SheetView {
  const [measure] = useState(createTextMeasure);
  const [measureRows] = useState(() => createRowMeasure(measure));
  const filled = useMemo(() => filledExtent(sheet), [sheet, version]);
  const { rowCount, columnCount } = shownExtent(filled, reached);
  const axes = useMemo(
    () => sheetAxes(sheet, { rowCount, columnCount }, measureRows(sheet)),
    [sheet, version, rowCount, columnCount, measureRows],
  );
  return useMemo(
    () => createSheetView({ sheet, ...axes, looks, measure }),
    [sheet, version, axes, looks, measure],
  );
}
