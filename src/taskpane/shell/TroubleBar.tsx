import type { ReactElement } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { AddInError } from '../../workbook/errors';
import type { Notice } from '../hooks/use-jobs';
import { usePane } from '../pane-context';

const Message = lazy(() => import('./Message'));

/** What went wrong while the workbook was followed, until it is dismissed or over. */
export function TroubleBar({ trouble }: { readonly trouble: AddInError | null }): ReactElement {
  const { session, run } = usePane();
  const [dismissed, setDismissed] = useState<AddInError | null>(null);
  const readAgain = async (): Promise<null> => {
    await session.refresh();
    return null;
  };
  const notice: Notice | null = trouble && {
    intent: 'error',
    text: `${trouble.message} What is shown here is the last that was read.`,
    action: { label: 'Read again', run: () => void run(readAgain) },
  };
  return (
    <div role="alert">
      {notice && trouble !== dismissed && (
        <Suspense fallback={null}>
          <Message notice={notice} onDismiss={() => setDismissed(trouble)} />
        </Suspense>
      )}
    </div>
  );
}
