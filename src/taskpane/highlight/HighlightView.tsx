import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { describeHighlighted, describeUnhighlighted } from '../../app/describe-highlighted';
import { countHighlightCells, LEGEND } from '../../app/legend-of-highlights';
import type { ReadyState } from '../../app/matrix-session';
import type { HighlightKind } from '../../workbook/highlight-plan';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { LegendRow } from './LegendRow';

/** Switches and legend of the highlights; lays them over the matrix and takes them away. */
export default function HighlightView({ state }: { readonly state: ReadyState }): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const { review } = state;
  const counts = useMemo(() => countHighlightCells(review), [review]);
  const hidden = new Set(review.settings.hiddenHighlights);

  const clear = (): Promise<void> =>
    run(async () => done(describeUnhighlighted(await session.clearHighlights())));
  const apply = (): Promise<void> =>
    run(async () =>
      done(describeHighlighted(await session.highlight()), {
        label: 'Clear highlights',
        run: () => void clear(),
      }),
    );
  const flip = (kind: HighlightKind): Promise<void> =>
    run(async () => {
      const hiddenHighlights = hidden.has(kind)
        ? review.settings.hiddenHighlights.filter((other) => other !== kind)
        : [...review.settings.hiddenHighlights, kind];
      await session.changeSettings({ hiddenHighlights });
      return null;
    });

  return (
    <div className={styles.view}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || hidden.size === Object.keys(counts).length}
          onClick={() => void apply()}
        >
          Apply highlights
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void clear()}>
          Clear highlights
        </Button>
      </div>
      <p className={styles.quiet}>
        Highlights are Excel’s own conditional formats on “{review.matrix.source.sheet}”. They
        follow what is typed, and your own formats stay as they are.
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
                isOn={!hidden.has(entry.kind)}
                onFlip={() => void flip(entry.kind)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
