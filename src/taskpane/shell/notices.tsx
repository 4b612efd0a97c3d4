import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { countOf } from '../../domain/wording';
import type { AddInError } from '../../workbook/errors';
import type { RepairRecord } from '../../workbook/records';
import { useHiddenStyle } from '../hooks/use-hidden-style';
import type { Notice } from '../hooks/use-jobs';
import { usePane } from '../pane-context';

const Message = lazy(() => import('./Message'));

interface NoticeBarProps {
  readonly notice: Notice | null;
  /** For screen readers alone. */
  readonly said: string;
  /** Whether what was asked for waits until a cell is no longer being edited. */
  readonly isHeldBack: boolean;
  readonly onDismiss: () => void;
}

const useStyles = makeStyles({
  // Of a low pane the list keeps the greater part.
  place: { flexShrink: 0, maxHeight: '45vh', overflowY: 'auto' },
  bar: { borderRadius: 0, boxShadow: tokens.shadow8 },
  held: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** What came of the last job, and what one waits for, at the foot of the pane; what went well goes at the next act. */
export function NoticeBar(props: NoticeBarProps): ReactElement {
  const { notice, said, isHeldBack, onDismiss } = props;
  const styles = useStyles();
  const hidden = useHiddenStyle();
  const place = useRef<HTMLDivElement>(null);
  useNextAct(place, notice?.intent === 'done', onDismiss);

  const message = notice && (
    <Suspense fallback={null}>
      <Message notice={notice} className={styles.bar} onDismiss={onDismiss} />
    </Suspense>
  );
  const isError = notice?.intent === 'error';
  return (
    <div ref={place} className={styles.place}>
      <div role="status">
        <span className={hidden}>{said}</span>
        {isHeldBack && (
          <p className={styles.held}>
            Finish typing in the cell: press Enter or Esc there. Excel lets the pane go on by itself
            then.
          </p>
        )}
        {!isError && message}
      </div>
      <div role="alert">{isError && message}</div>
    </div>
  );
}

/** What a person does when they go on: it reads as an answer to what was said, which takes room from then on. */
const ACTS = ['click', 'input', 'wheel', 'touchmove', 'keydown'] as const;
const MOVING_KEYS = /^(?:Arrow|Page|Home|End|Escape)/;

/** Calls back at the next act outside of the place, while it is waited for. Tab leads to what the place offers, and is none. */
function useNextAct(
  place: RefObject<HTMLElement | null>,
  isWaiting: boolean,
  onAct: () => void,
): void {
  useEffect(() => {
    if (!isWaiting) return;
    const goOn = (event: Event): void => {
      const isMove = !(event instanceof KeyboardEvent) || MOVING_KEYS.test(event.key);
      // Once the event is over: a field that is drawn anew in the middle of its own would lose what was chosen.
      if (isMove && !place.current?.contains(event.target as Node)) setTimeout(onAct);
    };
    for (const act of ACTS) document.addEventListener(act, goOn, { capture: true, passive: true });
    return () => {
      for (const act of ACTS) document.removeEventListener(act, goOn, { capture: true });
    };
  }, [place, isWaiting, onAct]);
}

/** What went wrong while the workbook was followed, until it is dismissed or over. */
export function TroubleBar({ trouble }: { readonly trouble: AddInError | null }): ReactElement {
  const { session, run } = usePane();
  const [dismissed, setDismissed] = useState<AddInError | null>(null);
  const readAgain = async (): Promise<null> => {
    await session.refresh();
    return null;
  };
  const notice: Notice | null = trouble && {
    intent: 'error',
    text: `${trouble.message} What is shown here is the last that was read.`,
    actions: [{ label: 'Read again', run: () => void run(readAgain) }],
  };
  return (
    <div role="alert">
      {notice && trouble !== dismissed && (
        <Suspense fallback={null}>
          <Message notice={notice} onDismiss={() => setDismissed(trouble)} />
        </Suspense>
      )}
    </div>
  );
}

const useFirstUseStyles = makeStyles({
  card: {
    ...typographyStyles.caption1,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.body1Strong, flexGrow: 1, margin: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  text: { margin: 0 },
});

/** Explains the pane where the workbook holds nothing of the add-in's yet. */
export function FirstUse({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const styles = useFirstUseStyles();
  return (
    <section className={styles.card} aria-labelledby="first-use">
      <div className={styles.top}>
        <h2 id="first-use" className={styles.heading}>
          What this pane does
        </h2>
        <Button size="small" onClick={onDismiss}>
          Got it
        </Button>
      </div>
      <p className={styles.text}>
        It has read the sheet and changed nothing. Cells change only when you press a button that
        says so.
      </p>
      <ul className={styles.list}>
        <li>
          <strong>Check</strong> says what needs a look, and goes to the cell.
        </li>
        <li>
          <strong>Highlight</strong> marks the sheet, and clears its marks again.
        </li>
        <li>
          <strong>Board pack</strong> writes summary sheets beside the matrix.
        </li>
        <li>
          <strong>Settings</strong>, the cog: as-at date, quarters, levels.
        </li>
      </ul>
    </section>
  );
}

interface RepairsNoteProps {
  readonly repairs: readonly RepairRecord[];
  readonly onShow: () => void;
}

const useNoteStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
});

/** Leads to the repairs that were made on the way to a sheet of ours; nothing where none were. */
export function RepairsNote({ repairs, onShow }: RepairsNoteProps): ReactElement | null {
  const styles = useNoteStyles();
  if (repairs.length === 0) return null;
  const open = repairs.filter(({ decision }) => decision === 'open').length;
  return (
    <div className={styles.note}>
      <span>
        {countOf(repairs.length, 'repair')}, {open} not decided
      </span>
      <Button size="small" onClick={onShow}>
        Review repairs
      </Button>
    </div>
  );
}
