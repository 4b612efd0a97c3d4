import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AloneLine, MatchGroup, PairLine } from '../../app/merge/answer-matches';
import {
  answerPairs,
  listAlone,
  listMatchGroups,
  listOpenPairs,
} from '../../app/merge/answer-matches';
import type { MergeKpi } from '../../app/merge/match-list';
import {
  countMatches,
  describeAnswer,
  describeOpen,
  describeWrittenMerge,
} from '../../app/words/describe-matches';
import { describeExport } from '../../app/words/describe-outcomes';
import { UNDO_ENDS } from '../../app/words/undo-words';
import { AddInError } from '../../workbook/errors';
import { done, failed } from '../hooks/use-jobs';
import { FileDrop } from '../import/FileDrop';
import type { MergeWork } from '../pane-context';
import { usePane } from '../pane-context';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { PaneDialog } from '../shell/PaneDialog';
import { useViewStyles } from '../shell/view-styles';
import { MatchList } from './MatchList';
import { MatchSides } from './MatchSides';

interface MatchReviewProps {
  readonly work: MergeWork;
  readonly onWork: (work: MergeWork | null) => void;
  readonly onFindAgain: () => void;
  readonly onLeave: () => void;
}

/** What is the same of two matrices, for a person to go through; writes them as one. */
export function MatchReview(props: MatchReviewProps): ReactElement {
  const { work, onWork, onFindAgain, onLeave } = props;
  const styles = useViewStyles();
  const { session, run, say, isBusy } = usePane();
  const { found, answers } = work;
  const { labels, matches } = found;
  const groups = useMemo(() => listMatchGroups(matches, answers), [matches, answers]);
  const [paired, setPaired] = useState<AloneLine | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  // The button that led here is gone.
  useLayoutEffect(() => summary.current?.focus(), []);
  const isOpen = listOpenPairs(groups).length > 0;

  const put = (pairs: readonly PairLine[], answer: 'same' | 'apart'): void => {
    const said = pairs.map(({ sides: [first, second] }) => ({
      second,
      first: answer === 'same' ? first : null,
    }));
    const next = answerPairs(matches, answers, said);
    onWork({ found, answers: next });
    say(describeAnswer(answer, pairs.length, listMatchGroups(matches, next)));
  };
  const pair = ({ kpi }: AloneLine, other: MergeKpi): void => {
    const [first, second] = kpi.matrix === 0 ? [kpi, other] : [other, kpi];
    const next = answerPairs(matches, answers, [{ second, first }]);
    setPaired(null);
    setWanted({ key: `${second.key}=${first.key}` });
    onWork({ found, answers: next });
    say(describeAnswer('same', 1, listMatchGroups(matches, next)));
  };
  const write = (): Promise<void> =>
    run(async () => {
      try {
        const merge = await session.openMerge();
        const written = await merge.writeMerge(found, answers);
        const use = (): void =>
          void run(async () => {
            await session.useMadeSheet(written.id);
            return done(`“${written.sheet}” is the matrix now. Your old sheet stays as it is.`, {
              label: 'Use the old sheet again',
              run: () =>
                void run(async () => {
                  await session.useSources();
                  return done('The sheet from before is the matrix again.');
                }),
            });
          });
        if (written.isMatrix) onWork(null);
        return done(
          describeWrittenMerge(written),
          written.isMatrix ? null : { label: 'Use it as the matrix', run: use },
        );
      } catch (error) {
        if (!(error instanceof AddInError) || error.code !== 'merge-outdated') throw error;
        const again = { label: 'Find the matches again', run: onFindAgain };
        return { ...failed(error.message), actions: [again] };
      }
    });
  const save = (): Promise<void> =>
    run(async () => {
      const saved = await (await session.openMerge()).saveMatches(found, answers);
      const said = describeExport({ ...saved, copy: null, keptAside: [], namePlaceCount: null });
      return saved.delivery === 'not-kept' ? failed(said) : done(said);
    });
  const take = (file: File): Promise<void> =>
    run(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const merge = await session.openMerge();
      onWork({ found, answers: await merge.readMatches(found, { name: file.name, bytes }) });
      return done(`What ${file.name} says is the same is taken over, and nothing else.`);
    });
  return (
    <div className={styles.group}>
      <p ref={summary} tabIndex={-1} className={styles.text}>
        {countMatches(groups, labels)} {describeOpen(groups)}
      </p>
      <p className={styles.quiet}>
        By keyboard: arrow keys move, S says the same, N not the same, P pairs by hand, Right shows
        the whole text.
      </p>
      <MatchList
        groups={groups}
        labels={labels}
        wanted={paired === null ? wanted : null}
        onAnswer={put}
        onPair={setPaired}
      />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || isOpen}
          onClick={() => void write()}
        >
          Write the merged matrix
        </Button>
        <Button
          onClick={() => {
            if (answers.size > 0) setLeaving(true);
            else onLeave();
          }}
        >
          Choose other workbooks
        </Button>
      </div>
      <p className={styles.quiet}>
        {isOpen && `${describeOpen(groups)} Then it can be written. `}
        It stands on a sheet of its own, and takes the place of an earlier merge of the same
        workbooks that nobody has changed. {UNDO_ENDS}
      </p>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void save()}>
          Save the list of matches
        </Button>
      </div>
      <FileDrop
        accept=".csv"
        what="List of matches"
        button="Take a list of matches…"
        hint="Saved here or by the command line, and gone through in Excel (.csv)."
        onFiles={([file]) => void take(file!)}
      />
      {paired && (
        <PairDialog
          line={paired}
          groups={groups}
          onPair={(other) => pair(paired, other)}
          onClose={() => {
            setPaired(null);
            setWanted({ key: paired.key });
          }}
        />
      )}
      {isLeaving && (
        <ConfirmDialog
          title="Leave these matches?"
          confirm="Leave them"
          onConfirm={onLeave}
          onClose={() => setLeaving(false)}
        >
          What you have answered is kept nowhere else unless you save the list of matches first.
        </ConfirmDialog>
      )}
    </div>
  );
}

interface PairDialogProps {
  readonly line: AloneLine;
  readonly groups: readonly MatchGroup[];
  readonly onPair: (other: MergeKpi) => void;
  readonly onClose: () => void;
}

/** Asks which KPI of the other matrix one is the same as, with both side by side. */
function PairDialog({ line, groups, onPair, onClose }: PairDialogProps): ReactElement {
  const styles = useViewStyles();
  const { kpi } = line;
  const others = listAlone(groups, kpi.matrix === 0 ? 'second' : 'first');
  const [key, setKey] = useState(others[0]!.key);
  const other = others.find((one) => one.key === key) ?? others[0]!;
  return (
    <PaneDialog
      title="Which one is it the same as?"
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={() => onPair(other)}>
            They are the same
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field className={styles.field} label={`KPI of ${other.label}`}>
        <Select
          className={styles.select}
          value={other.key}
          onChange={(_, { value }) => setKey(value)}
        >
          {others.map(({ key: id, record }) => (
            <option key={id} value={id}>
              {record.area.name}: {record.name}
            </option>
          ))}
        </Select>
      </Field>
      <MatchSides sides={kpi.matrix === 0 ? [kpi, other] : [other, kpi]} isWhole />
    </PaneDialog>
  );
}
