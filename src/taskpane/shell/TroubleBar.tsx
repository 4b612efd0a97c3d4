import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AddInError } from '../../workbook/errors';
import { usePane } from '../pane-context';

/** What went wrong while the workbook was followed, until it is dismissed or over. */
export function TroubleBar({ trouble }: { readonly trouble: AddInError | null }): ReactElement {
  const { session, run, isBusy } = usePane();
  const [dismissed, setDismissed] = useState<AddInError | null>(null);
  const readAgain = async (): Promise<null> => {
    await session.refresh();
    return null;
  };
  return (
    <div role="alert">
      {trouble && trouble !== dismissed && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {trouble.message} What is shown here is the last that was read.
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss20Regular />}
                aria-label="Dismiss"
                onClick={() => setDismissed(trouble)}
              />
            }
          >
            <Button disabledFocusable={isBusy} onClick={() => void run(readAgain)}>
              Read again
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
