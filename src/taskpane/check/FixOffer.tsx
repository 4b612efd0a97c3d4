import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding, Fix } from '../../domain/finding';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { usePane } from '../pane-context';
import { EditPreview } from './EditPreview';

interface FixOfferProps {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly tabIndex: number;
}

const useStyles = makeStyles({
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    paddingTop: tokens.spacingVerticalXS,
  },
});

/** What a fix would write, and the button that does. */
export function FixOffer({ finding, fix, tabIndex }: FixOfferProps): ReactElement {
  const styles = useStyles();
  const { isBusy } = usePane();
  const jobs = useFindingJobs();
  return (
    <div className={styles.offer}>
      {fix.edits.map((edit) => (
        <EditPreview key={edit.cell} edit={edit} showsCell={fix.edits.length > 1} />
      ))}
      <Button
        size="small"
        tabIndex={tabIndex}
        disabledFocusable={isBusy}
        onClick={(event) => {
          event.stopPropagation();
          void jobs.fix([finding]);
        }}
      >
        {fix.label}
      </Button>
    </div>
  );
}
