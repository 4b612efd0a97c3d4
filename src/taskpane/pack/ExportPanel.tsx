import { Button, Checkbox, Field, Select, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describeExport } from '../../app/words/describe-outcomes';
import type { ExportKind } from '../../workbook/pack-files';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

interface KindWords {
  readonly name: string;
  readonly hint: string;
}

const KIND_WORDS: Readonly<Record<ExportKind, KindWords>> = {
  'board-print': {
    name: 'Workbook, to print',
    hint: 'The pack’s sheets as they look here, without the matrix.',
  },
  pdf: {
    name: 'PDF',
    hint: 'Writes the pack’s sheets, and hides the others while Excel makes the PDF.',
  },
  'word-paper': {
    name: 'Word paper',
    hint: 'Headings, tables and the chart for the committee’s papers.',
  },
  'publication-copy': {
    name: 'Workbook, to publish',
    hint: 'Keeps the Analysis Function’s rules for published spreadsheets, without the names under Owner and Sponsor.',
  },
};

/** Gives the pack out as a file of its own. */
export function ExportPanel({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [kind, setKind] = useState<ExportKind>('board-print');
  const [withDataQuality, setWithDataQuality] = useState(false);
  const exportPack = (): Promise<void> =>
    run(async () => {
      if (draft.isChanged) await session.changeSettings(draft.change);
      draft.discard();
      return done(describeExport(await session.exportPack(kind, { withDataQuality })));
    });
  return (
    <section className={styles.group} aria-labelledby="export">
      <Subtitle2 as="h2" id="export" className={styles.heading}>
        In a file of its own
      </Subtitle2>
      <Field label="Export as" hint={KIND_WORDS[kind].hint}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as ExportKind)}>
          {session.listExportKinds().map((id) => (
            <option key={id} value={id}>
              {KIND_WORDS[id].name}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'publication-copy' && (
        <Checkbox
          label="With Data quality, the notes for officers"
          checked={withDataQuality}
          onChange={(_, { checked }) => setWithDataQuality(checked === true)}
        />
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void exportPack()}>
          Export
        </Button>
      </div>
    </section>
  );
}
