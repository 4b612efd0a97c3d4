import type { ReactElement } from 'react';
import { memo } from 'react';
import type { ListRowProps } from './FindingRow';
import { FindingRow } from './FindingRow';
import { GroupRow } from './GroupRow';

/** One line of the list: a heading or a finding. */
export const ListRow = memo(function ListRow({ row, ...rest }: ListRowProps): ReactElement {
  return row.type === 'group' ? (
    <GroupRow row={row} {...rest} />
  ) : (
    <FindingRow row={row} {...rest} />
  );
});
