import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RoundItem, RoundOwner } from '../../app/round/open-round';
import type { Review } from '../../app/review-matrix';
import type { CalendarDate } from '../../domain/calendar-date';
import type { RoundAnswer } from '../../workbook/round';
import { AnswerForm } from '../answers/AnswerForm';
import { FilterField } from '../answers/FilterField';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { useLines, useLineStyles } from '../hooks/use-lines';
import { useViewStyles } from '../shell/view-styles';
import { ChaseDialog } from './ChaseDialog';
import { ANSWER_KEYS, OwnerHeading, RoundRow } from './RoundRow';
import { useRoundJobs } from './use-round-jobs';

interface RoundListProps {
  readonly review: Review;
  readonly owners: readonly RoundOwner[];
  /** The date of the freeze that the round is compared with. */
  readonly since: CalendarDate | null;
  /** Initials of who answers, as typed. */
  readonly by: string;
  readonly onBy: (by: string) => void;
}

/** An action in the list, where it stands once for each of its owners. */
interface Line {
  readonly key: string;
  readonly item: RoundItem;
}

/** What the list can be cut down to. */
const FILTERS = {
  all: { label: 'All actions', shows: () => true },
  open: { label: 'Not answered', shows: ({ answer }: RoundItem) => answer === null },
  late: { label: 'Late', shows: ({ reason }: RoundItem) => reason === 'late' },
  due: {
    label: 'Due this quarter or next',
    shows: ({ reason }: RoundItem) => reason === 'due-now' || reason === 'due-next',
  },
  untouched: { label: 'Not touched', shows: ({ isUntouched }: RoundItem) => isUntouched },
} as const;

type Filter = keyof typeof FILTERS;

/** How many are shown at first, and added on request. */
const STEP = 150;

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  show: { flex: '1 1 160px' },
  initials: { flex: '1 1 80px' },
});

/** The actions of a round by owner, each answered by a key or a button. */
export function RoundList({ review, owners, since, by, onBy }: RoundListProps): ReactElement {
  const styles = useStyles();
  const viewStyles = useViewStyles();
  const lineStyles = useLineStyles();
  const { answer, takeBack } = useRoundJobs();
  const { goTo } = useFindingJobs();
  const [filter, setFilter] = useState<Filter>('all');
  const [limit, setLimit] = useState(STEP);
  const [asked, setAsked] = useState<(Line & { readonly kind: RoundAnswer }) | null>(null);
  const [chased, setChased] = useState<RoundOwner | null>(null);
  const groups = useGroups(owners, filter, limit);
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups]);
  const wanted = useRef<string | null>(null);
  const shownCount = owners.flatMap(({ items }) => items.filter(FILTERS[filter].shows)).length;

  const leaveFor = (key: string): void => {
    setAsked(null);
    wanted.current = key;
  };
  const goOn = (key: string): void => {
    const after = lines.slice(lines.findIndex((line) => line.key === key) + 1);
    leaveFor((after.find(({ item }) => item.answer === null) ?? { key }).key);
  };
  const press = (key: string, { key: rowKey, item }: Line): boolean => {
    const kind = ANSWER_KEYS[key];
    if (key === 'Enter') goTo(item.record.action.cell);
    else if (kind && item.answer === null) setAsked({ key: rowKey, item, kind });
    else return false;
    return true;
  };
  const { activeKey, focusRow, grid } = useLines(lines, press);
  // Nothing behind a dialog can have the focus until it is gone.
  useEffect(() => {
    if (asked || wanted.current === null) return;
    focusRow(wanted.current);
    wanted.current = null;
  }, [asked, focusRow]);

  return (
    <>
      <div className={styles.fields}>
        <FilterField
          className={mergeClasses(viewStyles.field, styles.show)}
          filters={FILTERS}
          chosen={filter}
          onChoose={setFilter}
        />
        <Field className={mergeClasses(viewStyles.field, styles.initials)} label="Your initials">
          <Input value={by} onChange={(_, { value }) => onBy(value)} />
        </Field>
      </div>
      <p className={viewStyles.quiet}>
        By keyboard: arrow keys move, D, C, M and X answer, Enter goes to the cell.
      </p>
      {lines.length === 0 && <p className={viewStyles.text}>No action is left to show here.</p>}
      <div {...grid} role="grid" aria-label="Actions of the round" className={lineStyles.grid}>
        {groups.map(({ owner, lines: ofOwner }) => (
          <div key={owner.owner ?? ''} role="rowgroup">
            <OwnerHeading owner={owner} since={since} onChase={() => setChased(owner)} />
            {ofOwner.map((line) => (
              <RoundRow
                key={line.key}
                rowKey={line.key}
                item={line.item}
                isActive={line.key === activeKey}
                onAnswer={(kind) => setAsked({ ...line, kind })}
                onPutBack={(given) => {
                  focusRow(line.key);
                  void takeBack(given);
                }}
                onGo={() => goTo(line.item.record.action.cell)}
              />
            ))}
          </div>
        ))}
      </div>
      {shownCount > lines.length && (
        <Button onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, shownCount - lines.length)} more
        </Button>
      )}
      {chased && <ChaseDialog owner={chased.owner} onClose={() => setChased(null)} />}
      {asked && (
        <AnswerForm
          action={asked.item.record.action}
          kind={asked.kind}
          review={review}
          isRecorded
          onClose={() => leaveFor(asked.key)}
          onAnswer={(said) => {
            if (said.kind === 'note') return;
            goOn(asked.key);
            void answer(said, asked.item.record.action, by.trim());
          }}
        />
      )}
    </>
  );
}

interface Group {
  readonly owner: RoundOwner;
  readonly lines: readonly Line[];
}

/** The lines to show, each where it stood when the list was opened: an answer moves nothing. */
function useGroups(owners: readonly RoundOwner[], filter: Filter, limit: number): readonly Group[] {
  const all = useMemo(
    () =>
      owners.map((owner) => ({
        owner,
        lines: owner.items.map((item) => ({ key: `${owner.owner ?? ''}|${item.record.id}`, item })),
      })),
    [owners],
  );
  const placeOf = useSteadyPlaces(all.flatMap(({ lines }) => lines.map(({ key }) => key)));
  return useMemo(() => {
    let left = limit;
    return all.flatMap(({ owner, lines }) => {
      const shown = lines
        .filter(({ item }) => FILTERS[filter].shows(item))
        .sort((one, other) => placeOf.get(one.key)! - placeOf.get(other.key)!)
        .slice(0, left);
      left -= shown.length;
      return shown.length > 0 ? [{ owner, lines: shown }] : [];
    });
  }, [all, filter, limit, placeOf]);
}

/** Where each key was first seen. */
function useSteadyPlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(() => new Map());
  const added = keys.filter((key) => !places.has(key));
  if (added.length === 0) return places;
  const next = new Map([...places.keys(), ...added].map((key, index) => [key, index]));
  setPlaces(next);
  return next;
}
