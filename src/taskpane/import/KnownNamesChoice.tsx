import { Button } from '@fluentui/react-components';
import type { ChangeEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { describeDelivery } from '../../app/words/describe-outcomes';
import { countOf } from '../../domain/wording';
import { done } from '../hooks/use-jobs';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';
import { GuideLink } from '../shell/GuideLink';
import { useViewStyles } from '../shell/view-styles';

const decode = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

/** Which names damaged letters of a scan are compared with: those that come with the add-in, or a council's own list. */
export function KnownNamesChoice(): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const state = useSessionState(session);
  const input = useRef<HTMLInputElement>(null);
  const settings =
    state.kind === 'ready'
      ? state.review.settings
      : state.kind === 'no-matrix'
        ? state.settings
        : null;
  const count = settings?.knownWords.length ?? 0;
  const take = (load: () => Promise<string>, name: string): void =>
    void run(async () => {
      const text = await load();
      const taken = await session.useKnownNames(text, name);
      if (text === '') return done('The names that come with the add-in count again.');
      const kept = taken.isKept
        ? 'They are kept with the settings of this workbook.'
        : 'They are too many to be kept in this workbook, and count while the pane is open.';
      return done(`${countOf(taken.count, 'known name')} from ${name}. ${kept}`);
    });
  const save = (): void =>
    void run(async () => {
      const saved = await session.saveKnownNames();
      return done(
        saved.delivery === 'not-kept'
          ? 'Excel keeps no files from add-ins on this device. Save the list in Excel on the web.'
          : describeDelivery(saved),
      );
    });
  const onPick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (file) take(() => file.arrayBuffer().then(decode), file.name);
    target.value = '';
  };
  return (
    <details>
      <summary>Names that damaged letters are compared with</summary>
      <p className={styles.quiet}>
        {count === 0
          ? 'Those that come with the add-in: months, levels and words of councils.'
          : `Your own list of ${countOf(count, 'name')}.`}{' '}
        They count for PDFs that were scanned.{' '}
        <GuideLink place="known-names">How a list is written</GuideLink>
      </p>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".txt"
          aria-label="List of known names"
          onChange={onPick}
        />
        <Button size="small" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          Choose a list…
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={save}>
          Save the list
        </Button>
        {count > 0 && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => take(() => Promise.resolve(''), '')}
          >
            Use those of the add-in
          </Button>
        )}
      </div>
    </details>
  );
}
