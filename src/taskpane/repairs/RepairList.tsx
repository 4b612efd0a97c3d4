import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { PlacedRepair, RepairAnswer } from '../../app/review-repairs';
import { changesText, mayReject } from '../../app/review-repairs';
import type { RepairKind } from '../../domain/repair';
import { REPAIR_KINDS } from '../../domain/repair';
import { allOf, countOf, startSentence } from '../../domain/wording';
import { LineHeading } from '../answers/LineHeading';
import { useLines, useLineStyles, useOpened } from '../hooks/use-lines';
import { usePane } from '../pane-context';
import { RepairRow } from './RepairRow';

/** A repair as a line of the list. */
export interface RepairLine {
  readonly key: string;
  readonly repair: PlacedRepair;
}

/** The lines of one kind. */
export interface RepairGroup {
  readonly kind: RepairKind;
  readonly lines: readonly RepairLine[];
}

interface RepairListProps {
  readonly groups: readonly RepairGroup[];
  readonly onAnswer: (repairs: readonly PlacedRepair[], answer: RepairAnswer) => void;
  readonly onEdit: (repair: PlacedRepair) => void;
  readonly onGo: (repair: PlacedRepair) => void;
}

/** Repairs by kind, each answered by a key or a button, and all of a kind at once. */
export function RepairList({ groups, onAnswer, onEdit, onGo }: RepairListProps): ReactElement {
  const lineStyles = useLineStyles();
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const { isOpened, setOpened } = useOpened();
  // Of the line that has the focus: one source at a time.
  const [isSourceShown, showSource] = useState(false);
  const press = (key: string, { key: rowKey, repair }: RepairLine): boolean => {
    const isOpen = repair.record.decision === 'open';
    if (key === 'Enter') onGo(repair);
    else if (key === 'ArrowRight') setOpened(rowKey, true);
    else if (key === 'ArrowLeft') setOpened(rowKey, false);
    else if (key === 's') showSource(!isSourceShown);
    else if (key === 'e') onEdit(repair);
    else if (key === 'p' && !isOpen) onAnswer([repair], { kind: 'reopen' });
    else if (key === 'a' && isOpen) onAnswer([repair], { kind: 'accept' });
    else if (key === 'r' && isOpen && mayReject(repair.record)) {
      onAnswer([repair], { kind: 'reject' });
    } else return false;
    return true;
  };
  const { activeKey, focusRow, grid } = useLines(lines, press);
  return (
    <div {...grid} role="grid" aria-label="Repairs" className={lineStyles.grid}>
      {groups.map((group) => (
        <div key={group.kind} role="rowgroup">
          <GroupHeading group={group} onAnswer={onAnswer} />
          {group.lines.map(({ key, repair }) => (
            <RepairRow
              key={key}
              rowKey={key}
              repair={repair}
              isActive={key === activeKey}
              isOpened={isOpened(key)}
              isSourceShown={isSourceShown && key === activeKey}
              onSource={() => {
                const isShown = isSourceShown && key === activeKey;
                focusRow(key);
                showSource(!isShown);
              }}
              onAnswer={(answer) => {
                focusRow(key);
                onAnswer([repair], answer);
              }}
              onEdit={() => onEdit(repair)}
              onGo={() => onGo(repair)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface GroupHeadingProps {
  readonly group: RepairGroup;
  readonly onAnswer: RepairListProps['onAnswer'];
}

/** What was done, why, and the answer to all of it at once. */
function GroupHeading({ group, onAnswer }: GroupHeadingProps): ReactElement {
  const { isBusy } = usePane();
  const { kind, lines } = group;
  const open = lines.map(({ repair }) => repair).filter(({ record }) => record.decision === 'open');
  const rejectable = open.filter(({ record }) => mayReject(record));
  const isChanged = open.some(({ record }) => changesText(record));
  const { title, why } = REPAIR_KINDS[kind];
  const common = { size: 'small', disabledFocusable: isBusy } as const;
  return (
    <LineHeading
      title={title}
      why={`${why} ${countOf(lines.length, 'repair')}, ${open.length} not decided.`}
    >
      {open.length > 1 && (
        <Button {...common} onClick={() => onAnswer(open, { kind: 'accept' })}>
          {isChanged
            ? `Accept ${allOf(open.length)}`
            : `${startSentence(allOf(open.length))} are right`}
        </Button>
      )}
      {rejectable.length > 1 && (
        <Button {...common} onClick={() => onAnswer(rejectable, { kind: 'reject' })}>
          Reject {allOf(rejectable.length)}
        </Button>
      )}
    </LineHeading>
  );
}
