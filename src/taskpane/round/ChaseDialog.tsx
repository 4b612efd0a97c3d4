import { Button, Field, Link, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Chase, ChasedOwner } from '../../app/chase-owners';
import { printMessage, writeMailLink } from '../../app/chase-owners';
import { writeTableCopy } from '../../app/words/copied-content';
import { describeDelivery } from '../../app/words/describe-outcomes';
import { nameOwner } from '../../app/words/describe-round';
import { countOf } from '../../domain/wording';
import { copyContent, offerCopy } from '../copy-content';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { PaneDialog } from '../shell/PaneDialog';
import { useViewStyles } from '../shell/view-styles';

interface ChaseDialogProps {
  readonly owner: string | null;
  readonly onClose: () => void;
}

/** What one owner is to be asked, for a person to send: nothing is sent from here. */
export function ChaseDialog({ owner, onClose }: ChaseDialogProps): ReactElement {
  const styles = useViewStyles();
  const { session, show } = usePane();
  const [chase, setChase] = useState<Chase | null>(null);
  useEffect(() => {
    void show(async () => setChase(await session.listChase()));
  }, [session, show]);
  const chased = chase?.owners.find((other) => other.owner === owner);
  return (
    <PaneDialog
      title={`Ask ${owner ?? 'about actions without an owner'}`}
      onClose={onClose}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {chased ? <OwnerChase chased={chased} /> : <p className={styles.text}>One moment …</p>}
    </PaneDialog>
  );
}

function OwnerChase({ chased }: { readonly chased: ChasedOwner }): ReactElement {
  const styles = useViewStyles();
  const { session, run } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const { owner, message, entries } = chased;
  const link = message && writeMailLink(message);
  const copy = async (text: string): Promise<void> => {
    const isCopied = await copyContent({ text });
    if (!isCopied) field.current?.select();
    setSaid(
      isCopied
        ? 'Copied the message.'
        : 'This browser keeps the pane from the clipboard: the message is chosen, so press Ctrl+C.',
    );
  };
  const saveCalendar = (): Promise<void> =>
    run(async () => {
      setSaid(describeDelivery(await session.saveChaseFile({ kind: 'calendar', owner })));
      return null;
    });
  return (
    <>
      {message === null ? (
        <p className={styles.text}>
          There is nothing to ask {nameOwner(owner)}: nothing is late, falls due or has no date.
        </p>
      ) : (
        <>
          <Field label="Message" hint="Nothing is sent from here: you send it.">
            <Textarea
              ref={(node: HTMLTextAreaElement | null) => {
                field.current = node;
              }}
              autoFocus
              readOnly
              rows={8}
              value={printMessage(message)}
            />
          </Field>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void copy(printMessage(message))}>
              Copy the message
            </Button>
            {link !== null && (
              <Link href={link} target="_blank">
                Open as a mail draft
              </Link>
            )}
          </div>
          {link === null && (
            <p className={styles.quiet}>Too long for a mail draft: copy it, and paste it there.</p>
          )}
        </>
      )}
      {entries.length > 0 && (
        <div className={styles.buttons}>
          {session.savesFiles() ? (
            <Button onClick={() => void saveCalendar()}>Save as a calendar (.ics)</Button>
          ) : (
            <p className={styles.quiet}>
              Excel keeps no downloads on this device. For calendars use Excel on the web or on
              Windows.
            </p>
          )}
        </div>
      )}
      <p role="status" className={styles.quiet}>
        {said}
      </p>
    </>
  );
}

/** Saves the table of all that is asked, or has it copied where Excel keeps no files. */
export function SaveTableButton(): ReactElement {
  const { session, run, isBusy } = usePane();
  const isSaved = session.savesFiles();
  const save = (): Promise<void> =>
    run(async () => {
      const saved = await session.saveChaseFile({ kind: 'table' });
      return done(`${describeDelivery(saved)} Nothing was sent.`);
    });
  const list = (): Promise<void> =>
    run(async () => {
      const [headings, ...rows] = (await session.listChase()).rows;
      const text = `Made a table of what to ask: ${countOf(rows.length, 'line')}. Nothing was sent.`;
      return offerCopy(text, writeTableCopy('What to ask', headings!, rows), run);
    });
  return (
    <Button disabledFocusable={isBusy} onClick={() => void (isSaved ? save() : list())}>
      {isSaved ? 'Save what to ask (CSV)' : 'Copy what to ask'}
    </Button>
  );
}
