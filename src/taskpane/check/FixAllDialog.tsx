import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { BulkFixes } from '../../app/matrix-session';
import type { Finding } from '../../domain/finding';
import { countOf } from '../../domain/wording';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { usePane } from '../pane-context';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { UndoNote } from '../shell/UndoNote';
import { useViewStyles } from '../shell/view-styles';
import { EditPreview } from './EditPreview';

interface FixAllDialogProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** More edits than this are counted rather than listed. */
const MOST_EDITS = 200;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    maxHeight: '45vh',
    overflowY: 'auto',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Shows everything that the fixes of one kind would write before any of it is written. */
export default function FixAllDialog({
  title,
  findings,
  onClose,
}: FixAllDialogProps): ReactElement {
  const styles = useStyles();
  const viewStyles = useViewStyles();
  const { fix } = useFindingJobs();
  const { session, show } = usePane();
  const [bulk, setBulk] = useState<BulkFixes | null>(null);
  useEffect(() => {
    void show(async () => setBulk(await session.findBulkFixes(findings)));
  }, [session, show, findings]);
  const edits = (bulk?.findings ?? []).flatMap((finding) => finding.fix?.edits ?? []);
  const more = edits.length - MOST_EDITS;
  const cells = countOf(edits.length, 'cell');
  return (
    <ConfirmDialog
      title={`Fix all: ${title}`}
      confirm={bulk && edits.length > 0 ? `Write ${cells}` : null}
      onConfirm={() => {
        onClose();
        if (bulk) void fix(bulk.findings);
      }}
      onClose={onClose}
    >
      {!bulk && <p className={viewStyles.text}>Looking for formulas that read these cells…</p>}
      {edits.length > 0 && (
        <p className={viewStyles.text}>
          This writes {cells}. What stood there is kept under Changes and can be put back.
        </p>
      )}
      {bulk && bulk.readCount > 0 && (
        <p className={viewStyles.text}>
          {sayLeftOut(bulk.readCount)} formulas in this workbook read{' '}
          {bulk.readCount === 1 ? 'it' : 'them'}. {sayByHand(bulk.readCount)}
        </p>
      )}
      {bulk && bulk.refusedCount > 0 && (
        <p className={viewStyles.text}>
          {sayLeftOut(bulk.refusedCount)} the list of allowed texts there does not have the new
          text. {sayByHand(bulk.refusedCount)}
        </p>
      )}
      {/* It scrolls, so the keyboard has to reach it. */}
      <ul className={styles.list} tabIndex={0} aria-label="What will be written">
        {edits.slice(0, MOST_EDITS).map((edit) => (
          <li key={edit.cell}>
            <EditPreview edit={edit} showsCell />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={viewStyles.quiet}>And {countOf(more, 'cell')} more.</p>}
      <UndoNote writes="records" />
    </ConfirmDialog>
  );
}

const sayLeftOut = (count: number): string =>
  `${countOf(count, 'cell')} ${count === 1 ? 'is' : 'are'} left out, because`;

const sayByHand = (count: number): string =>
  `Change ${count === 1 ? 'it' : 'them'} by hand if that is right.`;
