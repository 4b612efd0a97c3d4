import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ChosenMatrix, ChosenMerge } from '../../app/matrix-session';
import { carryAnswers } from '../../app/merge/answer-matches';
import { suggestNames } from '../../app/merge/prepare-merge';
import { describeMatrix } from '../../app/words/describe-roll-up';
import { FileDrop } from '../import/FileDrop';
import type { MergeWork, OwnMatrix } from '../pane-context';
import { usePane } from '../pane-context';
import { WorkbookList } from '../roll-up/ServiceList';
import { WorkbookReading } from '../roll-up/WorkbookReading';
import { useServices } from '../roll-up/use-services';
import { useViewStyles } from '../shell/view-styles';
import { MatchReview } from './MatchReview';

const CHOOSE_BUTTON = 'choose-matrix';

/** What the matrix of the open workbook is called as long as nothing says otherwise. */
const OWN_FILE = 'This workbook';

/** Merges two matrices: which ones, what is the same of them, and the sheet that they become. */
export default function MergePanel({ own }: { readonly own: OwnMatrix | null }): ReactElement {
  const { session, run, merging } = usePane();
  const [work, show] = useState<MergeWork | null>(merging.current);
  const keep = (next: MergeWork | null): void => {
    merging.current = next;
    show(next);
  };
  const find = (chosen: ChosenMerge, before: MergeWork | null): void =>
    void run(async () => {
      const merge = await session.openMerge();
      const found = await merge.findMatches(chosen);
      const answers = before
        ? carryAnswers(before.found.matches, before.answers, found.matches)
        : new Map<string, string | null>();
      keep({ found, answers });
      return null;
    });
  if (!work) return <ChooseMatrices own={own} onFind={(chosen) => find(chosen, null)} />;
  return (
    <MatchReview
      work={work}
      onWork={keep}
      onFindAgain={() => find(work.found.chosen, work)}
      onLeave={() => keep(null)}
    />
  );
}

interface ChooseMatricesProps {
  readonly own: OwnMatrix | null;
  readonly onFind: (chosen: ChosenMerge) => void;
}

/** Which matrices are merged, and what they are called. */
function ChooseMatrices({ own, onFind }: ChooseMatricesProps): ReactElement {
  const styles = useViewStyles();
  const { session, readToday, run, isBusy } = usePane();
  const services = useServices<ChosenMatrix>(async (files, asAt, options) =>
    (await session.openMerge()).readMatrices(files, asAt, options),
  );
  const leave = useRef(services.stop);
  leave.current = services.stop;
  // What nobody waits for any more is not read on.
  useEffect(() => () => leave.current(), []);
  const [ownName, setOwnName] = useState<string | null>(null);
  const add = (files: readonly File[]): Promise<void> =>
    run(async () => {
      const loaded = await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      );
      await services.add(loaded, own?.asAt ?? readToday());
      return null;
    });
  const { chosen, progress } = services;
  const read = chosen.flatMap(({ reading, name }) =>
    reading.kind === 'read' ? [{ reading, name }] : [],
  );
  const wanted = own === null ? 2 : 1;
  const suggested = suggestNames([
    ...(own ? [{ file: OWN_FILE, organisation: own.organisation }] : []),
    ...read.map(({ reading }) => ({
      file: reading.input.file,
      organisation: reading.input.review.settings.cover.organisation,
    })),
  ]);
  const named = suggested.slice(own === null ? 0 : 1);
  const nameOf = (index: number): string => read[index]!.name ?? named[index]!;
  const find = (): void =>
    onFind({
      ownName: own && (ownName ?? suggested[0]!),
      others: read.map(({ reading }, index) => ({
        ...reading,
        input: { ...reading.input, name: nameOf(index) },
      })),
    });
  return (
    <div className={styles.group}>
      {progress ? (
        <WorkbookReading progress={progress} onStop={services.stop} />
      ) : (
        <FileDrop
          id={CHOOSE_BUTTON}
          accept=".xlsx"
          what={own === null ? 'Workbooks of both councils' : 'Workbook of the other council'}
          button={own === null ? 'Choose two workbooks…' : 'Choose a workbook…'}
          hint={
            own === null
              ? 'Or drop them here: Excel workbooks (.xlsx) with a matrix each. The first is the one whose order and names go before.'
              : 'Or drop it here: an Excel workbook (.xlsx) with a matrix.'
          }
          {...(own === null && { isMultiple: true as const })}
          onFiles={(files) => void add(files)}
        />
      )}
      {own && (
        <Field
          className={styles.field}
          label="Council in this workbook"
          hint="Its order and names of KPIs go before the other’s."
        >
          <Input value={ownName ?? suggested[0]!} onChange={(_, { value }) => setOwnName(value)} />
        </Field>
      )}
      <WorkbookList
        workbooks={chosen.map(({ file, reading }) =>
          reading.kind === 'read'
            ? {
                file: file.name,
                label: `Council in ${file.name}`,
                hint: describeMatrix(reading.input.review.matrix),
                name: nameOf(read.findIndex((one) => one.reading === reading)),
              }
            : { file: file.name, reason: reading.reason },
        )}
        isBusy={isBusy}
        onRename={services.rename}
        onLeaveOut={(index) => {
          services.leaveOut(index);
          document.getElementById(CHOOSE_BUTTON)?.focus();
        }}
      />
      {read.length > wanted && (
        <p role="alert" className={styles.error}>
          Two matrices are merged at a time. Remove the workbooks that are too many.
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || read.length !== wanted}
          onClick={find}
        >
          Find what is the same
        </Button>
      </div>
    </div>
  );
}
