import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useCallback } from 'react';
import { countHighlightCellsInSteps } from '../../app/highlight-matrix';
import type { ReadyState } from '../../app/matrix-session';
import { describeCleared, describeHighlights } from '../../app/words/describe-outcomes';
import { quoteNames } from '../../domain/wording';
import type { HighlightKind } from '../../workbook/highlight-kinds';
import { HIGHLIGHT_KINDS, HIGHLIGHTS } from '../../workbook/highlight-kinds';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { useSteps } from '../hooks/use-steps';
import { usePane } from '../pane-context';
import { UndoNote } from '../shell/UndoNote';
import { useViewStyles } from '../shell/view-styles';
import { LegendRow } from './LegendRow';

/** Where the kinds of highlight stand, as the legend parts them. */
const COLUMNS = ['By when', 'Where we want to be'] as const;

interface HighlightViewProps {
  readonly state: ReadyState;
  readonly draft: Draft;
}

/** Switches and legend of the highlights; lays them over the matrix and takes them away. */
export default function HighlightView({ state, draft }: HighlightViewProps): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const { review } = state;
  const counts = useSteps(useCallback(() => countHighlightCellsInSteps(review), [review]));
  const { hiddenHighlights } = draft.settings;
  const isAllOff = hiddenHighlights.length === HIGHLIGHT_KINDS.length;

  const clear = (): Promise<void> =>
    run(async () => done(describeCleared(await session.clearHighlights())));
  const apply = (): Promise<void> =>
    run(async () => {
      if (draft.isChanged) await session.changeSettings(draft.change);
      draft.discard();
      const takeBack = { label: 'Clear highlights', run: () => void clear() };
      return done(describeHighlights(await session.highlight()), takeBack);
    });
  const flip = (kind: HighlightKind): void =>
    draft.edit({
      hiddenHighlights: hiddenHighlights.includes(kind)
        ? hiddenHighlights.filter((other) => other !== kind)
        : [...hiddenHighlights, kind],
    });

  return (
    <div className={styles.view}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || isAllOff}
          onClick={() => void apply()}
        >
          Apply highlights
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void clear()}>
          Clear highlights
        </Button>
      </div>
      <UndoNote writes="settings" />
      {isAllOff && <p className={styles.error}>Switch on one kind at least.</p>}
      <p className={styles.quiet}>
        They are Excel’s own conditional formats on {quoteNames(review.matrix.source.sheets)}: they
        follow what is typed, and your own formats stay as they are.
      </p>
      {COLUMNS.map((title) => (
        <section key={title} className={styles.group} aria-label={title}>
          <Subtitle2 as="h2" className={styles.heading}>
            {title}
          </Subtitle2>
          <ul className={styles.list}>
            {HIGHLIGHT_KINDS.filter((kind) => HIGHLIGHTS[kind].column === title).map((kind) => (
              <LegendRow
                key={kind}
                kind={kind}
                cellCount={counts && counts[kind]}
                isOn={!hiddenHighlights.includes(kind)}
                onFlip={() => flip(kind)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
