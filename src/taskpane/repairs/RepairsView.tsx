import { Button, Field, Select, Subtitle1, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import type { PlacedRepair, RepairAnswer } from '../../app/review-repairs';
import { textMade } from '../../app/review-repairs';
import { describeAnswered, listUnsure } from '../../app/words/describe-repair-answers';
import type { RepairKind } from '../../domain/repair';
import { REPAIR_KINDS } from '../../domain/repair';
import { countOf } from '../../domain/wording';
import { parseCell, sheetPrefix } from '../../workbook/address';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { GuideLink } from '../shell/GuideLink';
import { PaneDialog } from '../shell/PaneDialog';
import { useViewStyles } from '../shell/view-styles';
import type { RepairGroup, RepairLine } from './RepairList';
import { RepairList } from './RepairList';

interface RepairsViewProps {
  readonly state: ReadyState;
  readonly onLeave: () => void;
}

/** What the list can be cut down to. */
const FILTERS = {
  unsure: {
    label: 'Not certain',
    shows: ({ record }: PlacedRepair) => record.certainty !== 'certain',
  },
  open: { label: 'Not decided', shows: ({ record }: PlacedRepair) => record.decision === 'open' },
  all: { label: 'All repairs', shows: () => true },
} as const;

type Filter = keyof typeof FILTERS;

/** Every repair of a tidy copy or an import, to be accepted, edited, rejected or put back. */
export default function RepairsView({ state, onLeave }: RepairsViewProps): ReactElement {
  const styles = useViewStyles();
  const { session, run, show } = usePane();
  const placed = usePlacedRepairs(state);
  const [filter, setFilter] = useState<Filter>(() =>
    listUnsure(state.repairs).length > 0 ? 'unsure' : 'all',
  );
  const [edited, setEdited] = useState<PlacedRepair | null>(null);
  const groups = useMemo(() => groupByKind(placed, filter), [placed, filter]);

  const answer = (repairs: readonly PlacedRepair[], given: RepairAnswer): void =>
    void run(async () => {
      const records = repairs.map(({ record }) => record);
      const { skippedCount } = await session.answerRepairs(records, given);
      return done(describeAnswered(given.kind, records.length, skippedCount));
    });
  const goTo = ({ cells: [cell] }: PlacedRepair): void => {
    const { tidyCopy } = state;
    if (cell === undefined || tidyCopy === null) return;
    void show(() => session.goToCell(`${sheetPrefix(tidyCopy)}${cell}`));
  };
  const shownCount = groups.reduce((count, { lines }) => count + lines.length, 0);
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2" id="repairs-heading" className={styles.heading}>
        Repairs
      </Subtitle1>
      <p className={styles.quiet}>
        What was changed on the way to {state.tidyCopy ?? 'the tidy copy'}. Arrow keys move, Enter
        goes to the cell, A accepts, E edits, R rejects, P puts back, Right shows the whole text.{' '}
        <GuideLink place="repairs">More in the guide</GuideLink>
      </p>
      <Field className={styles.field} label="Show">
        <Select
          className={styles.select}
          value={filter}
          onChange={(_, { value }) => setFilter(value as Filter)}
        >
          {Object.entries(FILTERS).map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.text}>
        {shownCount} of {countOf(placed.length, 'repair')}
      </p>
      <RepairList groups={groups} onAnswer={answer} onEdit={setEdited} onGo={goTo} />
      <div className={styles.buttons}>
        <Button onClick={onLeave}>Close</Button>
      </div>
      {edited && (
        <EditRepair
          repair={edited}
          onClose={() => setEdited(null)}
          onText={(text) => {
            setEdited(null);
            answer([edited], { kind: 'edit', text });
          }}
        />
      )}
    </div>
  );
}

/** The repairs with where their cells stand, looked up anew when the sheet or a decision changes. */
function usePlacedRepairs({ repairs, review }: ReadyState): readonly PlacedRepair[] {
  const { session, show } = usePane();
  const [placed, setPlaced] = useState<readonly PlacedRepair[]>([]);
  useEffect(() => {
    let isWanted = true;
    void show(async () => {
      const found = await session.listRepairs();
      if (isWanted) setPlaced(found);
    });
    return () => {
      isWanted = false;
    };
  }, [session, show, repairs, review]);
  return placed;
}

const LEAST_SURE_FIRST = ['doubtful', 'likely', 'certain'];

/** A decision moves no line: they stand as their cells did when they were made, whatever the order of the records. */
function groupByKind(placed: readonly PlacedRepair[], filter: Filter): RepairGroup[] {
  const lines = placed
    .map((repair): RepairLine => ({ key: keyOf(repair), repair }))
    .sort((one, other) => compareCells(one.repair, other.repair));
  return (Object.keys(REPAIR_KINDS) as RepairKind[]).flatMap((kind) => {
    const ofKind = LEAST_SURE_FIRST.flatMap((certainty) =>
      lines.filter(
        ({ repair }) =>
          repair.record.kind === kind &&
          repair.record.certainty === certainty &&
          FILTERS[filter].shows(repair),
      ),
    );
    return ofKind.length > 0 ? [{ kind, lines: ofKind }] : [];
  });
}

const keyOf = ({ record: { kind, cell, was } }: PlacedRepair): string => `${kind}|${cell}|${was}`;

function compareCells(one: PlacedRepair, other: PlacedRepair): number {
  const [left, right] = [one, other].map(({ record }) => parseCell(record.cell)!);
  return left!.rowIndex - right!.rowIndex || left!.columnIndex - right!.columnIndex;
}

interface EditRepairProps {
  readonly repair: PlacedRepair;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks what a cell is to say, beside what the source said. */
function EditRepair({ repair, onText, onClose }: EditRepairProps): ReactElement {
  const { record, says } = repair;
  const [text, setText] = useState(says ?? textMade(record));
  return (
    <PaneDialog
      title={`What ${record.heading} is to say`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={() => onText(text)}>
            Write it
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field label="The cell" hint={`In the source (${record.from}): ${record.was}`}>
        <Textarea value={text} rows={4} onChange={(_, { value }) => setText(value)} />
      </Field>
    </PaneDialog>
  );
}
