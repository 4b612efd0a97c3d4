import type { ReactElement } from 'react';
import { memo } from 'react';
import type { FindingLine } from './arrange-findings';
import type { FindingQuestion } from './FindingDialogs';
import { FindingRow } from './FindingRow';
import { GroupRow } from './GroupRow';

export interface ListRowProps {
  readonly row: FindingLine;
  /** 1-based place in the whole list. */
  readonly rowNumber: number;
  /** Whether the Tab key reaches this line and the buttons in it. */
  readonly isActive: boolean;
  /** Whether a heading is closed, or a finding's details are open. */
  readonly isToggled: boolean;
  readonly onToggle: (key: string) => void;
  readonly onAsk: (question: FindingQuestion) => void;
}

/** One line of the list: a heading or a finding. */
export const ListRow = memo(function ListRow({ row, ...rest }: ListRowProps): ReactElement {
  return row.type === 'group' ? (
    <GroupRow row={row} {...rest} />
  ) : (
    <FindingRow row={row} {...rest} />
  );
});
