import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { describePackSummary } from '../../app/words/describe-pack-summary';
import { PACK_SHEET_CHOICES } from '../../app/list-pack-sheets';
import type { ReadyState } from '../../app/matrix-session';
import type { PackProgress } from '../../workbook/port';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { CoverFields } from './CoverFields';
import { ExportPanel } from './ExportPanel';
import { FreezePanel } from './FreezePanel';
import { PackProgressBar } from './PackProgressBar';
import { PackSheetList } from './PackSheets';
import { SheetChoices } from './SheetChoices';

interface PackViewProps {
  readonly state: ReadyState;
  readonly draft: Draft;
}

/** What the board pack says and which sheets it has; writes it, and shows what was written. */
export default function PackView({ state, draft }: PackViewProps): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [progress, setProgress] = useState<PackProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const { omittedPackSheets } = draft.settings;
  const isEmpty = PACK_SHEET_CHOICES.every(({ id }) => omittedPackSheets.includes(id));

  const generate = (): Promise<void> =>
    run(async () => {
      const controller = new AbortController();
      stop.current = controller;
      setProgress({
        written: 0,
        total: PACK_SHEET_CHOICES.length - omittedPackSheets.length,
        sheet: null,
      });
      try {
        if (draft.isChanged) await session.changeSettings(draft.change);
        draft.discard();
        const options = { signal: controller.signal, onProgress: setProgress };
        return done(describePackSummary(await session.generatePack(options)));
      } finally {
        setProgress(null);
        stop.current = null;
      }
    });

  return (
    <div className={styles.view}>
      {isEmpty && <p className={styles.error}>Choose one sheet at least.</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || isEmpty}
          onClick={() => void generate()}
        >
          {state.packSheets.length > 0 ? 'Generate again' : 'Generate board pack'}
        </Button>
        {progress && <Button onClick={() => stop.current?.abort()}>Cancel</Button>}
      </div>
      {progress && <PackProgressBar progress={progress} />}
      <PackSheetList sheets={state.packSheets} />
      <ExportPanel draft={draft} />
      <FreezePanel draft={draft} />
      <CoverFields settings={draft.settings} onEdit={draft.edit} />
      <SheetChoices
        omitted={omittedPackSheets}
        onChange={(omitted) => draft.edit({ omittedPackSheets: omitted })}
      />
    </div>
  );
}
