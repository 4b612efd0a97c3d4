import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PlacedRepair, RepairAnswer } from '../../app/review-repairs';
import { changesText, mayReject, textMade } from '../../app/review-repairs';
import { CERTAINTY_WORDS, describeDecision } from '../../app/words/describe-repair-answers';
import { shorten } from '../../domain/wording';
import { EditPreview, TextPreview } from '../check/EditPreview';
import { AnswerLine, useLineButton } from '../answers/AnswerLine';
import { useLineStyles } from '../hooks/use-lines';
import { RepairSource } from './RepairSource';

interface RepairRowProps {
  readonly rowKey: string;
  readonly repair: PlacedRepair;
  /** Whether the Tab key reaches it and its buttons. */
  readonly isActive: boolean;
  /** Whether what it was in the source is shown with it. */
  readonly isSourceShown: boolean;
  /** Whether its texts are shown whole. */
  readonly isOpened: boolean;
  readonly onAnswer: (answer: RepairAnswer) => void;
  readonly onEdit: () => void;
  readonly onGo: () => void;
  readonly onSource: () => void;
}

/** One repair: what it was and became, how sure and where from, and its decision or the ways to give one. */
export function RepairRow(props: RepairRowProps): ReactElement {
  const { rowKey, repair, isActive, isOpened, isSourceShown, onGo } = props;
  const { record, cells, says } = repair;
  const cell = cells[0] ?? '';
  return (
    <AnswerLine
      {...{ rowKey, isActive, onGo }}
      text={isOpened ? <WholeText record={record} /> : <ShortText cell={cell} record={record} />}
      facts={
        <>
          {[record.heading, record.from, CERTAINTY_WORDS[record.certainty]]
            .filter((fact) => fact !== '')
            .join(' · ')}
          {says === null && ' · its row is gone'}
          {says !== null && saysOther(repair) && ` · the cell says “${shorten(says, MOST_CHARS)}”`}
        </>
      }
      answer={<RowAnswer {...props} />}
    >
      {isSourceShown && (
        <div role="gridcell" onClick={(event) => event.stopPropagation()}>
          <RepairSource record={record} isActive={isActive} />
        </div>
      )}
    </AnswerLine>
  );
}

/** Both texts as they are; one where nothing was changed. */
function WholeText({ record }: Pick<PlacedRepair, 'record'>): ReactElement {
  if (!changesText(record)) return <>It says: {record.became}</>;
  return (
    <>
      It was: {record.was === '' ? '(blank)' : record.was}
      {'\n'}It became: {record.became}
    </>
  );
}

function ShortText({
  cell,
  record,
}: Pick<PlacedRepair, 'record'> & { cell: string }): ReactElement {
  return changesText(record) ? (
    <EditPreview edit={{ cell, from: record.was, to: record.became }} showsCell />
  ) : (
    <TextPreview cell={cell} text={record.became} />
  );
}

/** Of what a cell says beside a repair. */
const MOST_CHARS = 60;

/** Whether a cell says something else: changed by hand since, or cut into its parts after it was repaired. */
const saysOther = ({ record, says }: PlacedRepair): boolean =>
  says !== textMade(record) && says !== record.edited && says !== record.was;

function RowAnswer(props: RepairRowProps): ReactElement {
  const { repair, isActive, isSourceShown, onAnswer, onEdit, onSource } = props;
  const styles = useLineStyles();
  const { record } = repair;
  const common = useLineButton(isActive);
  const source = (
    <Button {...common} aria-keyshortcuts="S" aria-expanded={isSourceShown} onClick={onSource}>
      Source
    </Button>
  );
  if (record.decision !== 'open') {
    return (
      <>
        <span className={styles.answer}>✓ {describeDecision(record)}</span>
        <Button {...common} aria-keyshortcuts="P" onClick={() => onAnswer({ kind: 'reopen' })}>
          Put back
        </Button>
        {source}
      </>
    );
  }
  return (
    <>
      <Button {...common} aria-keyshortcuts="A" onClick={() => onAnswer({ kind: 'accept' })}>
        {changesText(record) ? 'Accept' : 'It is right'}
      </Button>
      <Button {...common} aria-keyshortcuts="E" onClick={onEdit}>
        Edit…
      </Button>
      {mayReject(record) && (
        <Button {...common} aria-keyshortcuts="R" onClick={() => onAnswer({ kind: 'reject' })}>
          Reject
        </Button>
      )}
      {source}
    </>
  );
}
