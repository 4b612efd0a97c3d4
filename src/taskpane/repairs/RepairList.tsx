import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { PlacedRepair, RepairAnswer } from '../../app/review-repairs';
import { changesText, mayReject } from '../../app/review-repairs';
import type { RepairKind } from '../../domain/repair';
import { REPAIR_KINDS } from '../../domain/repair';
import { countOf } from '../../domain/wording';
import { placeOfKey, useLineFocus, useLineStyles } from '../hooks/use-lines';
import { rowKeyOf } from '../hooks/use-roving-rows';
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

const useStyles = makeStyles({
  heading: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: typographyStyles.body1Strong,
  why: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Repairs by kind, each answered by a key or a button, and all of a kind at once. */
export function RepairList({ groups, onAnswer, onEdit, onGo }: RepairListProps): ReactElement {
  const lineStyles = useLineStyles();
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  // Of the line that has the focus: one source at a time.
  const [isSourceShown, showSource] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const roving = useLineFocus(list, lines);
  const setOpen = (key: string, isOpen: boolean): void => {
    const next = new Set(opened);
    if (isOpen) next.add(key);
    else next.delete(key);
    setOpened(next);
  };
  const press = (key: string, { key: rowKey, repair }: RepairLine): boolean => {
    const isOpen = repair.record.decision === 'open';
    if (key === 'Enter') onGo(repair);
    else if (key === 'ArrowRight') setOpen(rowKey, true);
    else if (key === 'ArrowLeft') setOpen(rowKey, false);
    else if (key === 's') showSource(!isSourceShown);
    else if (key === 'e') onEdit(repair);
    else if (key === 'p' && !isOpen) onAnswer([repair], { kind: 'reopen' });
    else if (key === 'a' && isOpen) onAnswer([repair], { kind: 'accept' });
    else if (key === 'r' && isOpen && mayReject(repair.record)) {
      onAnswer([repair], { kind: 'reject' });
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    const index = roving.indexOfKey.get(rowKeyOf(target) ?? '');
    if (index === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const line = lines[index]!;
    const isOnRow = target.getAttribute('role') === 'row';
    const next = lines[placeOfKey(event.key, index, lines.length) ?? -1];
    if (next) roving.focusRow(next.key);
    else if (!isOnRow && event.key === 'Escape') roving.focusRow(line.key);
    else if (!isOnRow || !press(nameOfKey(event.key), line)) return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="grid"
      aria-label="Repairs"
      className={lineStyles.grid}
      onKeyDown={onKeyDown}
      onFocus={roving.onFocus}
      onBlur={roving.onBlur}
    >
      {groups.map((group) => (
        <div key={group.kind} role="rowgroup">
          <GroupHeading group={group} onAnswer={onAnswer} />
          {group.lines.map(({ key, repair }) => (
            <RepairRow
              key={key}
              rowKey={key}
              repair={repair}
              isActive={key === roving.activeKey}
              isOpened={opened.has(key)}
              isSourceShown={isSourceShown && key === roving.activeKey}
              onSource={() => {
                const isShown = isSourceShown && key === roving.activeKey;
                roving.focusRow(key);
                showSource(!isShown);
              }}
              onAnswer={(answer) => {
                roving.focusRow(key);
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

/** Letters are the same in capitals. */
const nameOfKey = (key: string): string => (key.length === 1 ? key.toLowerCase() : key);

interface GroupHeadingProps {
  readonly group: RepairGroup;
  readonly onAnswer: RepairListProps['onAnswer'];
}

/** What was done, why, and the answer to all of it at once. */
function GroupHeading({ group, onAnswer }: GroupHeadingProps): ReactElement {
  const styles = useStyles();
  const { isBusy } = usePane();
  const { kind, lines } = group;
  const open = lines.map(({ repair }) => repair).filter(({ record }) => record.decision === 'open');
  const rejectable = open.filter(({ record }) => mayReject(record));
  const isChanged = open.some(({ record }) => changesText(record));
  const { title, why } = REPAIR_KINDS[kind];
  return (
    <div role="row" className={styles.heading}>
      <div role="rowheader">
        <span className={styles.title}>{title}</span>
        <br />
        <span className={styles.why}>
          {why} {countOf(lines.length, 'repair')}, {open.length} not decided.
        </span>
      </div>
      <div role="gridcell" className={styles.buttons}>
        {open.length > 1 && (
          <>
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => onAnswer(open, { kind: 'accept' })}
            >
              {isChanged ? `Accept all ${open.length}` : `All ${open.length} are right`}
            </Button>
            {rejectable.length > 1 && (
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => onAnswer(rejectable, { kind: 'reject' })}
              >
                Reject all {rejectable.length}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
