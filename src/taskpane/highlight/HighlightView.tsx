import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { describeHighlighted, describeUnhighlighted } from '../../app/describe-highlighted';
import { countHighlightCells, LEGEND } from '../../app/legend-of-highlights';
import type { ReadyState } from '../../app/matrix-session';
import type { HighlightKind } from '../../workbook/highlight-plan';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { LegendRow } from './LegendRow';

interface HighlightViewProps {
  readonly state: ReadyState;
  readonly draft: Draft;
}

/** Switches and legend of the highlights; lays them over the matrix and takes them away. */
export default function HighlightView({ state, draft }: HighlightViewProps): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const { review } = state;
  const counts = useMemo(() => countHighlightCells(review), [review]);
  const { hiddenHighlights } = draft.settings;
  const isAllOff = hiddenHighlights.length === Object.keys(counts).length;

  const clear = (): Promise<void> =>
    run(async () => done(describeUnhighlighted(await session.clearHighlights())));
  const apply = (): Promise<void> =>
    run(async () => {
      if (draft.isChanged) await session.changeSettings(draft.change);
      draft.discard();
      const takeBack = { label: 'Clear highlights', run: () => void clear() };
      return done(describeHighlighted(await session.highlight()), takeBack);
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
      {isAllOff && <p className={styles.error}>Switch on one kind at least.</p>}
      <p className={styles.quiet}>
        They are Excel’s own conditional formats on “{review.matrix.source.sheet}”: they follow what
        is typed, and your own formats stay as they are.
      </p>
      {LEGEND.map(({ title, entries }) => (
        <section key={title} className={styles.group} aria-label={title}>
          <Subtitle2 as="h2" className={styles.heading}>
            {title}
          </Subtitle2>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <LegendRow
                key={entry.kind}
                entry={entry}
                cellCount={counts[entry.kind]}
                isOn={!hiddenHighlights.includes(entry.kind)}
                onFlip={() => flip(entry.kind)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
