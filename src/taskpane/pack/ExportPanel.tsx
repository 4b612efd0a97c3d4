import { Button, Field, Select, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describeExport } from '../../app/outcome-messages';
import type { PackFileKind } from '../../workbook/pack-files';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

const KINDS: readonly {
  readonly id: PackFileKind;
  readonly name: string;
  readonly hint: string;
}[] = [
  {
    id: 'board-print',
    name: 'Workbook, to print',
    hint: 'The pack’s sheets as they look here, without the matrix.',
  },
  {
    id: 'word-paper',
    name: 'Word paper',
    hint: 'Headings, tables and the chart for the committee’s papers.',
  },
  {
    id: 'publication-copy',
    name: 'Workbook, to publish',
    hint: 'Keeps the Analysis Function’s rules for published spreadsheets.',
  },
];

/** Gives the pack out as a file of its own. */
export function ExportPanel({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [kind, setKind] = useState<PackFileKind>('board-print');
  const exportPack = (): Promise<void> =>
    run(async () => {
      if (draft.isChanged) await session.changeSettings(draft.change);
      draft.discard();
      return done(describeExport(await session.exportPack(kind)));
    });
  return (
    <section className={styles.group} aria-labelledby="export">
      <Subtitle2 as="h2" id="export" className={styles.heading}>
        In a file of its own
      </Subtitle2>
      <Field label="Export as" hint={KINDS.find(({ id }) => id === kind)!.hint}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as PackFileKind)}>
          {KINDS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void exportPack()}>
          Export
        </Button>
      </div>
    </section>
  );
}
