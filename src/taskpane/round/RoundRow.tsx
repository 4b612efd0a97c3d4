import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoundItem, RoundOwner } from '../../app/round/open-round';
import {
  ANSWER_NAMES,
  countItems,
  describeAnswer,
  nameOwner,
} from '../../app/words/describe-round';
import type { CalendarDate } from '../../domain/calendar-date';
import { describeLateness } from '../../domain/lateness';
import { countOf } from '../../domain/wording';
import { HIGHLIGHTS } from '../../workbook/highlight-kinds';
import type { GivenAnswer, RoundAnswer } from '../../workbook/round';
import { ROUND_ANSWERS } from '../../workbook/round';
import { AnswerLine, useLineButton } from '../answers/AnswerLine';
import { useLineStyles } from '../hooks/use-lines';

/** The keys that answer, on a line: small letters. */
export const ANSWER_KEYS: Readonly<Partial<Record<string, RoundAnswer>>> = {
  d: 'done',
  c: 'on-course',
  m: 'moved',
  x: 'dropped',
};

const KEY_OF = new Map(Object.entries(ANSWER_KEYS).map(([key, answer]) => [answer, key]));

interface RoundRowProps {
  readonly rowKey: string;
  readonly item: RoundItem;
  /** Whether the Tab key reaches it and its buttons. */
  readonly isActive: boolean;
  readonly onAnswer: (kind: RoundAnswer) => void;
  readonly onPutBack: (answer: GivenAnswer) => void;
  readonly onGo: () => void;
}

const useStyles = makeStyles({
  state: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** One action: what it is, how it stands, and its answer or the ways to give one. */
export function RoundRow(props: RoundRowProps): ReactElement {
  const { rowKey, item, isActive, onGo } = props;
  return (
    <AnswerLine
      {...{ rowKey, isActive, onGo }}
      text={item.record.text}
      facts={<RowFacts item={item} />}
      answer={<RowAnswer {...props} />}
    />
  );
}

function RowFacts({ item }: { readonly item: RoundItem }): ReactElement {
  const styles = useStyles();
  const { record, reason, isUntouched } = item;
  const due = record.action.due.raw.trim();
  return (
    <>
      {reason === 'late' && (
        <span className={styles.state}>
          {HIGHLIGHTS.overdue.mark} {describeLateness(record.lateness)} ·{' '}
        </span>
      )}
      {reason === 'due-now' && (
        <span className={styles.state}>
          {HIGHLIGHTS['due-this-quarter'].mark} due this quarter ·{' '}
        </span>
      )}
      {due === '' ? 'No due' : `Due ${due}`} · {record.kpiName}
      {isUntouched && ' · not touched'}
    </>
  );
}

function RowAnswer({ item, isActive, onAnswer, onPutBack }: RoundRowProps): ReactElement {
  const styles = useLineStyles();
  const common = useLineButton(isActive);
  const { answer } = item;
  if (answer) {
    return (
      <>
        <span className={styles.answer}>✓ {describeAnswer(answer)}</span>
        <Button {...common} onClick={() => onPutBack(answer)}>
          Put back
        </Button>
      </>
    );
  }
  return (
    <>
      {ROUND_ANSWERS.map((kind) => (
        <Button
          key={kind}
          {...common}
          aria-keyshortcuts={KEY_OF.get(kind)?.toUpperCase()}
          onClick={() => onAnswer(kind)}
        >
          {ANSWER_NAMES[kind]}…
        </Button>
      ))}
    </>
  );
}

interface OwnerHeadingProps {
  readonly owner: RoundOwner;
  readonly since: CalendarDate | null;
  /** Asks what to say to the owner. */
  readonly onChase: () => void;
}

const useHeadingStyles = makeStyles({
  heading: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: { display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  name: typographyStyles.body1Strong,
  counts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Whose actions follow, and how they stand. */
export function OwnerHeading({ owner, since, onChase }: OwnerHeadingProps): ReactElement {
  const styles = useHeadingStyles();
  const counts = countItems(owner.items, since);
  return (
    <div role="row" className={styles.heading}>
      <div role="rowheader" className={styles.cell}>
        <span className={styles.name}>{nameOwner(owner.owner)}</span>
        <span className={styles.counts}>
          {countOf(owner.items.length, 'action')}
          {counts !== '' && `: ${counts}`}
        </span>
      </div>
      <div role="gridcell">
        <Button size="small" aria-label={`Ask ${nameOwner(owner.owner)}…`} onClick={onChase}>
          Ask…
        </Button>
      </div>
    </div>
  );
}
