import type { Finding } from '../../domain/finding';
import type { MaturityMatrix } from '../../domain/matrix';
import { fitText } from '../fit-text';
import type { FindingPlace } from '../locate-finding';
import { listCells } from '../words';
import type { ColumnSpec } from './define-table';

/** A finding and where on the matrix it stands, one a row of the sheets that list findings. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly place: FindingPlace;
}

type FindingColumn = ColumnSpec<PlacedFinding>;

/** Of what belongs to no KPI, or to that of each of its cells. */
const nameWhole = ({ recurs }: Finding): string => (recurs ? 'See the cells' : 'Whole matrix');

/** The area that a finding is in. */
export function areaColumn(widthChars: number): FindingColumn {
  return {
    header: 'Area',
    kind: 'text',
    widthChars,
    once: true,
    cell: ({ finding, place }) => place.kpi?.area.name ?? nameWhole(finding),
  };
}

/** The KPI that a finding is about. */
export function kpiColumn(widthChars: number): FindingColumn {
  return {
    header: 'KPI',
    kind: 'text',
    widthChars,
    cell: ({ finding, place }) => place.kpi?.name ?? nameWhole(finding),
  };
}

/** The finding's message; one too long for a cell ends with where to read the rest. */
export function messageColumn(widthChars: number, { source }: MaturityMatrix): FindingColumn {
  return {
    header: 'What is wrong and what to do',
    kind: 'text',
    widthChars,
    fills: true,
    cell: ({ finding }) =>
      fitText(
        finding.message,
        finding.cells[0] ?? (source.sheets.length > 1 ? source.sheet : source.address),
      ),
  };
}

/** The cells that a finding points at. */
export function cellsColumn(widthChars: number): FindingColumn {
  return {
    header: 'Cell',
    kind: 'text',
    widthChars,
    namesCells: true,
    cell: ({ finding }) => listCells(finding.cells),
  };
}
