import type { MatrixLayout } from '../../src/domain/matrix';

/** A matrix as most are laid out: a row for each KPI below one header. */
export const PLAIN_LAYOUT: MatrixLayout = {
  arrangement: 'single',
  headerRowCount: 1,
  levels: 'in-statement',
  dues: 'column',
  actions: 'in-row',
  areas: 'none',
};
