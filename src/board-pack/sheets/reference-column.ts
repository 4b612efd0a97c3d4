import { fitText } from '../fit-text';
import type { FindingPlace } from '../locate-finding';
import type { PackContext } from '../pack-context';
import type { ColumnSpec } from './define-table';

/** Heading of the column of references, in packs and freezes. */
export const REFERENCE_HEADER = 'Ref';

/** What may have a reference: a KPI or an action. */
interface Referred {
  readonly reference: string | null;
}

/** The column of the KPIs' or actions' references, which stands before the KPI; none where the matrix has no references. */
export function referenceColumn<Row>(
  { kpis }: Pick<PackContext, 'kpis'>,
  referenceAt: (row: Row) => Referred,
): ColumnSpec<Row>[] {
  if (kpis.every(({ kpi }) => kpi.reference === null)) return [];
  const cell = (row: Row): string | null => {
    const { reference } = referenceAt(row);
    return reference && fitText(reference);
  };
  return [{ header: REFERENCE_HEADER, kind: 'text', widthChars: 8, cell }];
}

/** The reference of the actions that a finding is about; the KPI's where they differ and where it is about none. */
export function referenceOfPlace({ kpi, actions: [first, ...others] }: FindingPlace): Referred {
  const isShared =
    first !== undefined &&
    others.every(({ action }) => action.reference === first.action.reference);
  return isShared ? first.action : (kpi?.kpi ?? { reference: null });
}
