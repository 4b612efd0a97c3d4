import type { MaturityMatrix } from '../../domain/matrix';
import type { NoiseKind } from '../../domain/repair';
import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import { sheetPrefix } from '../../workbook/address';
import type { NoisePiece } from '../../workbook/imported-sheet';
import { foldCell, isDebris, saysNothingToDo } from '../read/tidy-text';
import type { SourceCell, SourceCells } from './source-cells';
import { findSection, nameFully, readSourceColumns } from './source-cells';
import type { StandardRow } from './standard-form';

/** The source cells of which no cell of the form is made, in reading order, and what each is. */
export function* listNoise(
  rows: readonly StandardRow[],
  matrix: MaturityMatrix,
  sources: SourceCells,
): Steps<NoisePiece[]> {
  const taken = new Set<string>();
  yield* visitInSteps(rows, ({ cells }) => {
    for (const { from } of cells.values()) for (const name of from) taken.add(name);
  });
  const unmatched = listUnmatchedRows(matrix);
  const noise: NoisePiece[] = [];
  yield* visitInSteps(sources.all, (source) => {
    if (taken.has(source.name)) return;
    const { text, sheet, local } = source;
    const kind = judgeNoise(source, matrix, sources, unmatched);
    noise.push({ text, kind, place: { kind: 'cell', sheet, cell: local } });
  });
  return noise;
}

function judgeNoise(
  { text, sheet, rowIndex, letter, name }: SourceCell,
  matrix: MaturityMatrix,
  sources: SourceCells,
  unmatched: ReadonlySet<string>,
): NoiseKind {
  const section = findSection(matrix, sheet, rowIndex);
  if (section) {
    const isRead = readSourceColumns(section).has(letter);
    if (!isRead) return 'column-not-read';
    if (unmatched.has(rowOf(name))) return 'of-no-kpi';
    const heading = sources.at(`${sheetPrefix(sheet)}${letter}${section.firstRowNumber - 1}`);
    if (heading && foldCell(heading.value) === foldCell(text)) return 'repeated-heading';
    if (isDebris(text.trim())) return 'debris';
    return saysNothingToDo(text) ? 'says-nothing' : 'not-taken';
  }
  return judgePlace(matrix, sheet, rowIndex + 1);
}

/** What a row outside all sections is: above the first header, one of a header, between sections or below the last. */
function judgePlace({ source }: MaturityMatrix, sheet: string, rowNumber: number): NoiseKind {
  const sections = source.sections.filter((section) => section.sheet === sheet);
  const heads = sections.some(
    ({ headerRowNumber, firstRowNumber }) =>
      rowNumber >= headerRowNumber && rowNumber < firstRowNumber,
  );
  if (heads) return 'heading';
  if (sections.every(({ headerRowNumber }) => rowNumber < headerRowNumber)) return 'above-matrix';
  return sections.every(({ firstRowNumber }) => rowNumber >= firstRowNumber)
    ? 'below-matrix'
    : 'outside-table';
}

/** The rows of actions whose KPI is not in the matrix, by sheet and row. */
function listUnmatchedRows({ observations, source }: MaturityMatrix): ReadonlySet<string> {
  return new Set(
    observations.flatMap((observation) =>
      observation.kind === 'action-unmatched'
        ? [rowOf(nameFully(observation.cell, source.sheet))]
        : [],
    ),
  );
}

/** Sheet and row of a cell, whatever its column. */
const rowOf = (name: string): string => name.replace(/![A-Z]+(?=\d+$)/, '!');
