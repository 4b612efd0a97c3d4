import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import type { ReactElement } from 'react';
import { lazy, Suspense, useId, useState } from 'react';
import type { Finding, Fix } from '../../domain/finding';
import { UNSTATED_AREA_NAME } from '../../domain/matrix';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { usePane } from '../pane-context';
import { EditPreview } from './EditPreview';
import type { FindingQuestion } from './FindingDialogs';
import { SeverityMark } from './SeverityMark';
import type { FindingLine } from './arrange-findings';
import { useRowStyles } from './use-row-styles';

const FindingDetails = lazy(() => import('./FindingDetails'));

/** What a line of the list needs, whether it is a heading or a finding. */
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

interface FindingRowProps extends ListRowProps {
  readonly row: Extract<FindingLine, { type: 'finding' }>;
}

const useStyles = makeStyles({
  row: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  place: { flexGrow: 1, minWidth: 0, paddingTop: '2px', overflowWrap: 'anywhere' },
  cell: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  kpi: { color: tokens.colorNeutralForeground2 },
  message: { margin: 0, overflowWrap: 'anywhere' },
  more: { minWidth: '24px', flexShrink: 0 },
});

/** One finding: where, what is wrong and what to do, its fix, and more on demand. */
export function FindingRow(props: FindingRowProps): ReactElement {
  const { row, rowNumber, isActive, isToggled, onToggle, onAsk } = props;
  const { located, position, groupSize, groupKey, showsSeverity } = row;
  const { finding, areaName, kpiName, otherAreas, otherKpis } = located;
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { goTo } = useFindingJobs();
  const id = useId();
  const [firstCell] = finding.cells;
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="row"
      aria-level={groupKey === null ? 1 : 2}
      aria-posinset={position}
      aria-setsize={groupSize}
      aria-rowindex={rowNumber}
      aria-labelledby={`${id}-place ${id}-message`}
      tabIndex={tabIndex}
      data-row-key={row.key}
      className={mergeClasses(styles.row, rowStyles.row)}
      onClick={() => firstCell !== undefined && goTo(firstCell)}
    >
      <div role="gridcell">
        <div className={styles.top}>
          <div id={`${id}-place`} className={styles.place}>
            {showsSeverity && (
              <>
                <SeverityMark severity={finding.severity} />{' '}
              </>
            )}
            <span className={styles.cell}>{nameCells(finding.cells)}</span>
            <Name
              name={areaName === UNSTATED_AREA_NAME ? null : areaName}
              more={otherAreas.length}
            />
            <Name name={kpiName} more={otherKpis.length} />
          </div>
          <Button
            appearance="transparent"
            size="small"
            className={styles.more}
            icon={isToggled ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            aria-label="More about this finding"
            aria-expanded={isToggled}
            tabIndex={tabIndex}
            onClick={(event) => {
              event.stopPropagation();
              onToggle(row.key);
            }}
          />
        </div>
        <p id={`${id}-message`} className={styles.message}>
          {finding.message}
        </p>
        {finding.fix && (located.isBulkFixable || finding.fix.edits.length === 1) && (
          <FixOffer
            finding={finding}
            fix={finding.fix}
            tabIndex={tabIndex}
            onAskAll={() =>
              onAsk({
                type: 'fix-all',
                key: row.key,
                title: finding.fix!.label,
                findings: [finding],
              })
            }
          />
        )}
        {isToggled && (
          <Suspense fallback={null}>
            <FindingDetails
              finding={finding}
              tabIndex={tabIndex}
              onAccept={() => onAsk({ type: 'accept', key: row.key, finding })}
              onAnswer={(kind) => onAsk({ type: 'answer', key: row.key, finding, kind })}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

interface NameProps {
  readonly name: string | null;
  /** How many others the finding is about. */
  readonly more: number;
}

/** What a finding is about, after what has been said of it; nothing for what has no name. */
function Name({ name, more }: NameProps): ReactElement | null {
  const styles = useStyles();
  if (name === null) return null;
  return <span className={styles.kpi}>{` · ${name}${more > 0 ? ` +${more}` : ''}`}</span>;
}

function nameCells(cells: readonly string[]): string {
  const [first, ...others] = cells;
  if (first === undefined) return 'Whole matrix';
  return others.length === 0 ? first : `${first} +${others.length}`;
}

interface FixOfferProps {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly tabIndex: number;
  /** Shows all that it writes first; for a fix of several cells. */
  readonly onAskAll: () => void;
}

const useOfferStyles = makeStyles({
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    paddingTop: tokens.spacingVerticalXS,
  },
});

/**
 * What a fix would write, and the button that does. Where something depends on the cell, pressing it says so first, and
 * pressing it again writes; a fix of several cells shows them all first.
 */
function FixOffer({ finding, fix, tabIndex, onAskAll }: FixOfferProps): ReactElement {
  const styles = useOfferStyles();
  const { isBusy, say } = usePane();
  const jobs = useFindingJobs();
  const [depends, setDepends] = useState<string | null>(null);
  const warn = (said: string): void => {
    setDepends(said);
    say(said);
  };
  const isOne = fix.edits.length === 1;
  return (
    <div className={styles.offer}>
      <EditPreview edit={fix.edits[0]!} showsCell={!isOne} />
      {depends !== null && <span>{depends}</span>}
      <Button
        size="small"
        tabIndex={tabIndex}
        disabledFocusable={isBusy}
        onClick={(event) => {
          event.stopPropagation();
          if (!isOne) onAskAll();
          else void (depends === null ? jobs.fixOrWarn(finding, warn) : jobs.fix([finding]));
        }}
      >
        {depends === null ? fix.label : `${fix.label} all the same`}
        {!isOne && ` in ${fix.edits.length} cells…`}
      </Button>
    </div>
  );
}
