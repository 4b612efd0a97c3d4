import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding } from '../../domain/finding';
import { countOf } from '../../domain/wording';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { EditPreview } from './EditPreview';

interface FixAllDialogProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** More edits than this are counted rather than listed. */
const MOST_EDITS = 200;

const useStyles = makeStyles({
  surface: { maxWidth: 'calc(100vw - 16px)', padding: tokens.spacingHorizontalM },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    maxHeight: '45vh',
    overflowY: 'auto',
    margin: `${tokens.spacingVerticalS} 0`,
    paddingLeft: 0,
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
  const { fix } = useFindingJobs();
  const edits = findings.flatMap((finding) => finding.fix?.edits ?? []);
  const more = edits.length - MOST_EDITS;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Fix all: {title}</DialogTitle>
          <DialogContent>
            This writes {countOf(edits.length, 'cell')}. You can put them back under Changes.
            <ul className={styles.list} tabIndex={0} aria-label="What will be written">
              {edits.slice(0, MOST_EDITS).map((edit) => (
                <li key={edit.cell}>
                  <EditPreview edit={edit} showsCell />
                </li>
              ))}
            </ul>
            {more > 0 && `And ${countOf(more, 'cell')} more.`}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                void fix(findings);
              }}
            >
              Write {countOf(edits.length, 'cell')}
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
