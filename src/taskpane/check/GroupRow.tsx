import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { SEVERITY_WORDS } from '../../domain/finding';
import { countOf } from '../../domain/wording';
import type { ListRowProps } from './FindingRow';
import { SeverityMark } from './SeverityMark';
import type { FindingLine } from './arrange-findings';
import { useRowStyles } from './use-row-styles';

interface GroupRowProps extends ListRowProps {
  readonly row: Extract<FindingLine, { type: 'group' }>;
}

const useStyles = makeStyles({
  row: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '36px',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    cursor: 'pointer',
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    minWidth: 0,
  },
  fix: { flexShrink: 0, whiteSpace: 'nowrap' },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** The heading of findings: how many there are, and where all of them can be fixed, the button for it. */
export function GroupRow(props: GroupRowProps): ReactElement {
  const { row, rowNumber, isActive, isToggled, onToggle, onAsk } = props;
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { title, severity, findings } = row.group;
  const fixable = findings.filter(({ isBulkFixable }) => isBulkFixable);
  const severityWord = severity === null ? '' : `${SEVERITY_WORDS[severity]}: `;
  return (
    <div
      role="row"
      aria-level={1}
      aria-expanded={!isToggled}
      aria-rowindex={rowNumber}
      aria-label={`${severityWord}${title ?? ''}, ${countOf(findings.length, 'finding')}`}
      tabIndex={isActive ? 0 : -1}
      data-row-key={row.key}
      className={mergeClasses(styles.row, rowStyles.row)}
      onClick={() => onToggle(row.key)}
    >
      <div role="gridcell" className={styles.title}>
        {isToggled ? <ChevronRight16Regular /> : <ChevronDown16Regular />}
        {severity && <SeverityMark severity={severity} />}
        <span>
          {title} <span className={styles.count}>({findings.length})</span>
        </span>
      </div>
      {fixable.length > 1 && (
        <div role="gridcell" className={styles.fix}>
          <Button
            size="small"
            tabIndex={isActive ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation();
              onAsk({
                type: 'fix-all',
                key: row.key,
                title: title ?? '',
                findings: fixable.map(({ finding }) => finding),
              });
            }}
          >
            Fix all {fixable.reduce((sum, { finding }) => sum + finding.fix!.edits.length, 0)}…
          </Button>
        </div>
      )}
    </div>
  );
}
