import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { reasonForRule } from '../../app/group-findings';
import type { BulkFixes } from '../../app/matrix-session';
import type { ActionAnswer } from '../../app/plan-action-answer';
import { findActionOf } from '../../app/plan-action-answer';
import { describeObstacles } from '../../app/words/describe-edits';
import type { ReadingPart } from '../../app/words/describe-reading';
import type { Finding } from '../../domain/finding';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';
import { useShowReading } from '../reading/reading-context';
import { TreatAs } from './TreatAs';

interface FindingDetailsProps {
  readonly finding: Finding;
  readonly tabIndex: number;
  readonly onAccept: () => void;
  readonly onAnswer: (kind: ActionAnswer['kind']) => void;
}

/** More cells than this are counted rather than listed. */
const MOST_CELLS = 12;

/** Rules whose findings may only say that the sheet was read otherwise than it is meant. */
const READING_BEHIND: Readonly<Partial<Record<string, ReadingPart>>> = {
  'column-missing': 'columns',
  'unknown-level': 'scale',
  'column-without-levels': 'scale',
  'levels-of-another-scale': 'scale',
};

const useStyles = makeStyles({
  details: {
    ...typographyStyles.caption1,
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
    cursor: 'auto',
  },
  text: { margin: 0 },
  cells: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px' },
  cell: { minWidth: '24px', padding: '0 6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Why a finding matters, all of its cells, and the way to accept it. */
export default function FindingDetails({
  finding,
  tabIndex,
  onAccept,
  onAnswer,
}: FindingDetailsProps): ReactElement {
  const styles = useStyles();
  const { goTo } = useFindingJobs();
  const showReading = useShowReading();
  const { rule, cells } = finding;
  const part = READING_BEHIND[rule];
  const more = cells.length - MOST_CELLS;
  return (
    <div className={styles.details} onClick={(event) => event.stopPropagation()}>
      <p className={styles.text}>Why it matters: {reasonForRule(rule)}</p>
      {finding.fix && <FixObstacles finding={finding} />}
      {cells.length > 1 && (
        <div className={styles.cells}>
          Cells:
          {cells.slice(0, MOST_CELLS).map((cell) => (
            <Button
              key={cell}
              size="small"
              appearance="subtle"
              className={styles.cell}
              tabIndex={tabIndex}
              aria-label={`Go to ${cell}`}
              onClick={() => goTo(cell)}
            >
              {cell}
            </Button>
          ))}
          {more > 0 && <span>and {more} more</span>}
        </div>
      )}
      {rule === 'unknown-level' && <TreatAs finding={finding} tabIndex={tabIndex} />}
      {part !== undefined && (
        <Button size="small" tabIndex={tabIndex} onClick={() => showReading(part)}>
          {part === 'scale' ? 'Change how levels are read' : 'Choose columns'}
        </Button>
      )}
      <div className={styles.buttons}>
        <ActionButtons finding={finding} tabIndex={tabIndex} onAnswer={onAnswer} />
        <Button size="small" tabIndex={tabIndex} onClick={onAccept}>
          Accept…
        </Button>
      </div>
    </div>
  );
}

/** What of the workbook a fix would touch besides its cells; asked for when a person looks closer. */
function FixObstacles({ finding }: { readonly finding: Finding }): ReactElement | null {
  const styles = useStyles();
  const { session, show } = usePane();
  const [found, setFound] = useState<BulkFixes | null>(null);
  useEffect(() => {
    void show(async () => setFound(await session.findBulkFixes([finding])));
  }, [session, show, finding]);
  const depends = found && describeObstacles(found);
  return depends ? <p className={styles.text}>{depends}</p> : null;
}

interface ActionButtonsProps {
  readonly finding: Finding;
  readonly tabIndex: number;
  readonly onAnswer: (kind: ActionAnswer['kind']) => void;
}

const BUTTONS: readonly (readonly [ActionAnswer['kind'], string])[] = [
  ['done', 'Complete…'],
  ['moved', 'New due…'],
  ['note', 'Note…'],
];

/** What an officer can say of the action that a finding is about; nothing for a finding about none or several. */
function ActionButtons({ finding, tabIndex, onAnswer }: ActionButtonsProps): ReactElement | null {
  const state = useSessionState(usePane().session);
  if (state.kind !== 'ready' || !findActionOf(finding, state.review)) return null;
  return (
    <>
      {BUTTONS.map(([kind, label]) => (
        <Button key={kind} size="small" tabIndex={tabIndex} onClick={() => onAnswer(kind)}>
          {label}
        </Button>
      ))}
    </>
  );
}
