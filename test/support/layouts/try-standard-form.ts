import type { Review } from '../../../src/app/review-matrix';
import { listGrids, reviewMatrix } from '../../../src/app/review-matrix';
import type { Due } from '../../../src/domain/due';
import { leaveAliasesOut } from '../../../src/domain/level-scale';
import type { Kpi, LevelStatement, MaturityMatrix } from '../../../src/domain/matrix';
import { compileStandardSheet } from '../../../src/matrix-sheet/standard-form/compile-standard-sheet';
import { layOutStandardForm } from '../../../src/matrix-sheet/standard-form/lay-out-standard-form';
import { nameSources } from '../../../src/matrix-sheet/standard-form/name-sources';
import { listTextsOf } from '../../../src/matrix-sheet/standard-form/offer-choices';
import type { StandardForm } from '../../../src/matrix-sheet/standard-form/standard-form';
import type { SheetGrid } from '../../../src/workbook/sheet-grid';
import { formatCell, sheetPrefix } from '../../../src/workbook/address';
import { LaidSheet } from './laid-workbook';
import { openLaidWorkbook } from './memory-workbook';

/** The sheet that is made of the form as a person would have laid it out: its values, and how typed ones are shown. */
function toLaidSheet(form: StandardForm, matrix: MaturityMatrix): LaidSheet {
  const { data } = compileStandardSheet(form, {
    name: 'Tidy copy',
    sources: nameSources(form),
    lists: listTextsOf(matrix),
    formatOf: () => 'General',
  });
  const sheet = new LaidSheet(data.name);
  for (const { rowIndex, columnIndex, cell } of data.cells.entries()) {
    const column = form.columns[columnIndex]?.column;
    const made = column && form.rows[rowIndex - 1]?.cells.get(column);
    const shown = made?.shown ?? null;
    sheet.put(rowIndex, columnIndex, { value: cell.value, ...(shown !== null && { shown }) });
  }
  return sheet;
}

/** Reads the standard form of a review's matrix as a matrix of its own. */
export async function readBack(review: Review): Promise<{ form: StandardForm; again: Review }> {
  const form = layOutStandardForm(review.matrix, listGrids(review));
  const { asAt, startMonth, treatedAs } = review.settings;
  const again = await reviewMatrix(openLaidWorkbook([toLaidSheet(form, review.matrix)]), {
    sheets: [],
    asAt,
    startMonth,
    scale: leaveAliasesOut(review.matrix.scale),
    treatedAs,
    today: asAt,
  });
  return { form, again };
}

/**
 * What a matrix says, without where it stands: the same for two matrices that differ in their layout alone. Which year is
 * far from the others is left out, since it goes by the number of cells that name each.
 */
export function sayMatrix(matrix: MaturityMatrix): unknown {
  return {
    scale: matrix.scale.levels,
    basis: matrix.basis,
    strayDues: matrix.strayDues.map(({ due, kpiId }) => ({ due: sayDue(due), kpiId })),
    areas: matrix.areas.map(({ name, kpis }) => ({ name, kpis: kpis.map(sayKpi) })),
  };
}

function sayKpi({ id, reference, name, current, target, actions, details }: Kpi): unknown {
  return {
    id,
    reference,
    name,
    current: sayStatement(current),
    target: sayStatement(target),
    details,
    actions: actions.map((action) => ({
      reference: action.reference,
      text: action.text,
      due: sayDue(action.due),
      settled: sayDue(action.settled),
      refersTo: action.refersTo,
      details: action.details,
      originalDue: action.originalDue,
    })),
  };
}

function sayDue({ certain, doubts, ...due }: Due): unknown {
  const others = doubts.filter((doubt) => doubt !== 'suspect-year' && doubt !== 'said-for-two');
  return { ...due, doubts: others, certain: certain || (doubts.length > 0 && others.length === 0) };
}

function sayStatement({ level, word, suggestion, text }: LevelStatement): unknown {
  return { level, word, suggestion, text };
}

/** Source cells that are neither in a cell of the form nor noise, and those whose text is nowhere. */
export function listDropped(form: StandardForm, grids: readonly SheetGrid[]): string[] {
  const squeeze = (text: string): string => text.replace(/\s+/g, '');
  const noise = new Set(
    form.noise.map(({ place }) =>
      place.kind === 'cell' ? sheetPrefix(place.sheet) + place.cell : '',
    ),
  );
  const said = new Map<string, string[]>();
  const add = (name: string, text: string): void =>
    void said.set(name, [...(said.get(name) ?? []), text]);
  for (const { cells } of form.rows) {
    for (const { from, value, shown } of cells.values()) {
      for (const name of from) for (const text of [String(value), shown ?? '']) add(name, text);
    }
  }
  for (const { from, was } of form.repairs) for (const name of from) add(name, was);
  return grids.flatMap((grid) =>
    grid.values.flatMap((values, row) =>
      values.flatMap((value, column) => {
        const name =
          sheetPrefix(grid.sheet) + formatCell(grid.rowIndex + row, grid.columnIndex + column);
        if (value === '' || squeeze(String(value)) === '' || noise.has(name)) return [];
        const texts = said.get(name);
        if (!texts) return [`${name} is dropped: ${String(value)}`];
        const isThere =
          texts.some((text) => squeeze(text).includes(squeeze(String(value)))) ||
          typeof value !== 'string';
        return isThere ? [] : [`${name} says what nothing says: ${value}`];
      }),
    ),
  );
}
