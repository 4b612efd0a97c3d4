import {
  Button,
  Field,
  Select,
  Textarea,
  makeStyles,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReadyState, StandingSheet } from '../../app/matrix-session';
import type { PlacedRepair, RepairAnswer } from '../../app/review-repairs';
import { isOfPiece, keyOfRepair, textMade } from '../../app/review-repairs';
import { describeMade } from '../../app/words/describe-tidy';
import { describeAnswered, listUnsure } from '../../app/words/describe-repair-answers';
import type { RepairKind } from '../../domain/repair';
import { REPAIR_KINDS } from '../../domain/repair';
import { countOf, joinWords } from '../../domain/wording';
import { parseCell, sheetPrefix } from '../../workbook/address';
import type { MadeSheetId } from '../../workbook/records';
import { FilterField } from '../answers/FilterField';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { GuideLink } from '../shell/GuideLink';
import { PaneDialog } from '../shell/PaneDialog';
import { useViewStyles } from '../shell/view-styles';
import type { RepairGroup, RepairLine } from './RepairList';
import { RepairList } from './RepairList';

interface RepairsViewProps {
  readonly state: ReadyState;
  /** The sheet whose repairs are shown at first; null for those of all. */
  readonly of: MadeSheetId | null;
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

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, outline: 'none' },
});

const describeShown = (sheets: readonly StandingSheet[]): string =>
  sheets.length === 0 ? 'a sheet of ours' : joinWords(sheets.map(describeMade));

/** Every repair of a tidy copy or an import, to be accepted, edited, rejected or put back. */
export default function RepairsView({ state, of, onLeave }: RepairsViewProps): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  const { session, run, show } = usePane();
  const allPlaced = usePlacedRepairs(state);
  const repaired = state.madeSheets.filter(({ id }) =>
    state.repairs.some((record) => record.of === id),
  );
  const [chosen, choose] = useState<MadeSheetId | null>(of);
  const shown = repaired.find(({ id }) => id === chosen) ?? null;
  const placed = useMemo(
    () => (shown ? allPlaced.filter(({ record }) => record.of === shown.id) : allPlaced),
    [allPlaced, shown],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useLayoutEffect(() => heading.current?.focus(), []);
  // Asked for again while it stands here.
  useEffect(() => choose(of), [of]);
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
  const goTo = ({ sheet, cells: [cell] }: PlacedRepair): void => {
    if (cell !== undefined) void show(() => session.goToCell(`${sheetPrefix(sheet)}${cell}`));
  };
  const shownCount = groups.reduce((count, { lines }) => count + lines.length, 0);
  return (
    <div className={styles.view}>
      <h2 id="repairs-heading" ref={heading} tabIndex={-1} className={own.heading}>
        Repairs
      </h2>
      <p className={styles.quiet}>
        What was changed on the way to {describeShown(shown ? [shown] : repaired)}. Arrow keys move,
        Enter goes to the cell, A accepts, E edits, R rejects, P puts back, S shows the source,
        Right the whole text. <GuideLink place="repairs">More in the guide</GuideLink>
      </p>
      {repaired.length > 1 && (
        <Field className={styles.field} label="Of the sheet">
          <Select
            className={styles.select}
            value={shown?.id ?? ''}
            onChange={(_, { value }) => choose(value === '' ? null : (value as MadeSheetId))}
          >
            <option value="">All sheets</option>
            {repaired.map((made) => (
              <option key={made.id} value={made.id}>
                {describeMade(made)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FilterField
        className={styles.field}
        filters={FILTERS}
        chosen={filter}
        onChoose={setFilter}
      />
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
  const keys = keyOfEach(placed);
  const lines = placed
    .map((repair, index): RepairLine => ({ key: keys[index]!, repair }))
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

/** The same word may be mended twice in a cell. */
function keyOfEach(placed: readonly PlacedRepair[]): string[] {
  const counts = new Map<string, number>();
  return placed.map(({ record }) => {
    const key = keyOfRepair(record);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return `${key} ${count}`;
  });
}

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
  const standing = record.decision === 'edited' ? record.edited : textMade(record);
  const [text, setText] = useState(isOfPiece(record) ? standing : (says ?? standing));
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
      <Field
        label={isOfPiece(record) ? 'The word' : 'The cell'}
        hint={`In the source (${record.from}): ${record.was}`}
      >
        <Textarea value={text} rows={4} onChange={(_, { value }) => setText(value)} />
      </Field>
    </PaneDialog>
  );
}
