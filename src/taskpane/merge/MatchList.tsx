import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { AloneLine, MatchGroup, MatchLine, PairLine } from '../../app/merge/answer-matches';
import { listAlone } from '../../app/merge/answer-matches';
import { describeGroup, describeUnsettled } from '../../app/words/describe-matches';
import { useLineButton } from '../answers/AnswerLine';
import { LineHeading } from '../answers/LineHeading';
import { useRowStyles } from '../check/use-row-styles';
import { useLines, useLineStyles, useOpened } from '../hooks/use-lines';
import { usePane } from '../pane-context';
import { MatchSides } from './MatchSides';

interface MatchListProps {
  readonly groups: readonly MatchGroup[];
  /** What the matrices are called. */
  readonly labels: readonly string[];
  /** The line that is to have the focus: a new object each time; null for none. */
  readonly wanted: { readonly key: string } | null;
  readonly onAnswer: (pairs: readonly PairLine[], answer: 'same' | 'apart') => void;
  readonly onPair: (line: AloneLine) => void;
}

/** How many lines are shown at first, and added on request. */
const STEP = 150;

/** The matches by how sure they are, each answered by a key or a button, and all of a kind at once. */
export function MatchList(props: MatchListProps): ReactElement {
  const { groups, labels, wanted, onAnswer, onPair } = props;
  const lineStyles = useLineStyles();
  const [areCertainShown, showCertain] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const { isOpened, setOpened } = useOpened();
  const shown = useMemo(
    () => cutDown(groups, areCertainShown, limit),
    [groups, areCertainShown, limit],
  );
  const lines = useMemo(() => shown.flatMap(({ lines: some }) => some), [shown]);
  const canPair = (line: AloneLine): boolean =>
    listAlone(groups, line.kpi.matrix === 0 ? 'second' : 'first').length > 0;
  const answer = (line: PairLine, said: 'same' | 'apart'): void => {
    // What was paired by hand leaves two lines.
    const goes = line.certainty === 'given' && said === 'apart';
    onAnswer([line], said);
    focusRow(goes ? line.sides[1].key : line.key);
  };
  const press = (key: string, line: MatchLine): boolean => {
    if (key === 'ArrowRight') setOpened(line.key, true);
    else if (key === 'ArrowLeft') setOpened(line.key, false);
    else if (line.kind === 'alone') {
      if (key !== 'p' || !canPair(line)) return false;
      onPair(line);
    } else if (key === 's' && line.answer !== 'same') answer(line, 'same');
    else if (key === 'n' && line.answer !== 'apart') answer(line, 'apart');
    else return false;
    return true;
  };
  const { activeKey, focusRow, grid } = useLines(lines, press);
  // Nothing behind a dialog can have the focus until it is gone.
  useEffect(() => {
    if (wanted) focusRow(wanted.key);
  }, [wanted, focusRow]);
  const all = groups
    .filter(({ kind }) => kind !== 'certain' || areCertainShown)
    .reduce((sum, group) => sum + group.lines.length, 0);
  return (
    <>
      <div {...grid} role="grid" aria-label="Matches" className={lineStyles.grid}>
        {groups.map((group) => (
          <div key={group.kind} role="rowgroup">
            <GroupHeading
              group={group}
              labels={labels}
              isShown={group.kind !== 'certain' || areCertainShown}
              onShow={() => showCertain(!areCertainShown)}
              onAnswer={onAnswer}
            />
            {shown
              .find(({ kind }) => kind === group.kind)
              ?.lines.map((line) => (
                <MatchRow
                  key={line.key}
                  line={line}
                  isActive={line.key === activeKey}
                  isOpened={isOpened(line.key)}
                  onToggle={() => setOpened(line.key, !isOpened(line.key))}
                >
                  {line.kind === 'pair' ? (
                    <PairAnswer
                      line={line}
                      isActive={line.key === activeKey}
                      onAnswer={(said) => answer(line, said)}
                    />
                  ) : (
                    <PairByHand
                      other={labels[line.kpi.matrix === 0 ? 1 : 0]!}
                      isActive={line.key === activeKey}
                      onPair={canPair(line) ? () => onPair(line) : null}
                    />
                  )}
                </MatchRow>
              ))}
          </div>
        ))}
      </div>
      {all > lines.length && (
        <Button onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, all - lines.length)} more
        </Button>
      )}
    </>
  );
}

/** The lines to show: the certain ones where they are asked for, and no more than so many. */
function cutDown(
  groups: readonly MatchGroup[],
  areCertainShown: boolean,
  limit: number,
): MatchGroup[] {
  let left = limit;
  return groups.map(({ kind, lines }) => {
    const shown = kind === 'certain' && !areCertainShown ? [] : lines.slice(0, left);
    left -= shown.length;
    return { kind, lines: shown };
  });
}

interface GroupHeadingProps {
  readonly group: MatchGroup;
  readonly labels: readonly string[];
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onAnswer: MatchListProps['onAnswer'];
}

/** What a group is, and the answer to all that is open of it at once. */
function GroupHeading(props: GroupHeadingProps): ReactElement {
  const { group, labels, isShown, onShow, onAnswer } = props;
  const { isBusy } = usePane();
  const { title, why } = describeGroup(group, labels);
  const open = group.lines.filter(
    (line): line is PairLine => line.kind === 'pair' && line.answer === 'open',
  );
  const common = { size: 'small', disabledFocusable: isBusy } as const;
  return (
    <LineHeading title={title} why={why}>
      {group.kind === 'certain' && (
        <Button size="small" aria-expanded={isShown} onClick={onShow}>
          Show what is certain
        </Button>
      )}
      {open.length > 1 && (
        <>
          <Button {...common} onClick={() => onAnswer(open, 'same')}>
            All {open.length} are the same
          </Button>
          <Button {...common} onClick={() => onAnswer(open, 'apart')}>
            None of the {open.length} is the same
          </Button>
        </>
      )}
    </LineHeading>
  );
}

interface MatchRowProps {
  readonly line: MatchLine;
  /** Whether the Tab key reaches it and its buttons. */
  readonly isActive: boolean;
  /** Whether its texts are shown whole. */
  readonly isOpened: boolean;
  readonly onToggle: () => void;
  /** Its answer, or the ways to give one. */
  readonly children: ReactElement;
}

/** Two KPIs side by side, or one alone. */
function MatchRow({ line, isActive, isOpened, onToggle, children }: MatchRowProps): ReactElement {
  const styles = useLineStyles();
  const rowStyles = useRowStyles();
  const sides = line.kind === 'pair' ? line.sides : [line.kpi];
  const unsettled =
    line.kind === 'pair' && line.answer !== 'apart' ? describeUnsettled(line.sides) : null;
  return (
    <div
      role="row"
      tabIndex={isActive ? 0 : -1}
      data-row-key={line.key}
      className={mergeClasses(styles.row, rowStyles.row)}
      onClick={onToggle}
    >
      <div role="gridcell">
        <MatchSides sides={sides} isWhole={isOpened} />
      </div>
      {unsettled !== null && (
        <div role="gridcell" className={styles.facts}>
          {unsettled}
        </div>
      )}
      <div role="gridcell" className={styles.buttons} onClick={(event) => event.stopPropagation()}>
        {children}
      </div>
    </div>
  );
}

const ANSWERS = { same: '✓ The same', apart: '✓ Not the same' } as const;

interface PairAnswerProps {
  readonly line: PairLine;
  readonly isActive: boolean;
  readonly onAnswer: (answer: 'same' | 'apart') => void;
}

/** What is said of a pair, and how to say otherwise. */
function PairAnswer({ line, isActive, onAnswer }: PairAnswerProps): ReactElement {
  const styles = useLineStyles();
  const { answer } = line;
  const common = useLineButton(isActive);
  return (
    <>
      {answer !== 'open' && <span className={styles.answer}>{ANSWERS[answer]}</span>}
      {answer !== 'same' && (
        <Button {...common} aria-keyshortcuts="S" onClick={() => onAnswer('same')}>
          The same
        </Button>
      )}
      {answer !== 'apart' && (
        <Button {...common} aria-keyshortcuts="N" onClick={() => onAnswer('apart')}>
          Not the same
        </Button>
      )}
    </>
  );
}

interface PairByHandProps {
  /** What the other matrix is called. */
  readonly other: string;
  readonly isActive: boolean;
  /** Null where nothing is left to pair it with. */
  readonly onPair: (() => void) | null;
}

/** The way to pair a KPI that stands alone. */
function PairByHand({ other, isActive, onPair }: PairByHandProps): ReactElement {
  const styles = useLineStyles();
  const { isBusy } = usePane();
  if (!onPair)
    return <span className={styles.facts}>Nothing of {other} is left to pair it with.</span>;
  return (
    <Button
      size="small"
      className={styles.button}
      tabIndex={isActive ? 0 : -1}
      disabledFocusable={isBusy}
      aria-keyshortcuts="P"
      onClick={onPair}
    >
      Pair with one of {other}…
    </Button>
  );
}
