import type { Finding } from '../../domain/finding';
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
const nameWhole = ({ recurs }: Finding): string => (recurs ? 'Several places' : 'Whole matrix');

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

/** The finding's message. */
export function messageColumn(widthChars: number): FindingColumn {
  return {
    header: 'What is wrong and what to do',
    kind: 'text',
    widthChars,
    fills: true,
    cell({ finding: { message, elsewhere } }) {
      const text = fitText(message);
      return elsewhere === undefined ? text : { text, look: 'none', elsewhere: fitText(elsewhere) };
    },
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
