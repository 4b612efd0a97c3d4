import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent, ReactElement, Ref } from 'react';

interface SplitterProps {
  readonly ref?: Ref<HTMLDivElement>;
  /** Whether the pane stands below the workbook: the splitter then moves up and down. */
  readonly isBelow: boolean;
  /** Size of the pane in pixels. */
  readonly size: number;
  readonly least: number;
  readonly most: number;
  readonly onResize: (size: number) => void;
}

const STEP_PX = 16;

const useStyles = makeStyles({
  splitter: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralStroke2,
    touchAction: 'none',
    outline: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1 },
    '@media (forced-colors: active)': {
      borderLeft: '1px solid CanvasText',
      ':focus-visible': { outline: '2px solid Highlight' },
    },
    '&[aria-orientation="vertical"]': { width: '6px', cursor: 'col-resize' },
    '&[aria-orientation="horizontal"]': { height: '6px', cursor: 'row-resize' },
  },
});

/** Makes the pane wider or narrower, by dragging or by the arrow keys. */
export function Splitter(props: SplitterProps): ReactElement {
  const { ref, isBelow, size, least, most, onResize } = props;
  const styles = useStyles();
  const resize = (wanted: number): void => onResize(Math.min(most, Math.max(least, wanted)));
  const grow = isBelow ? 'ArrowUp' : 'ArrowLeft';
  const shrink = isBelow ? 'ArrowDown' : 'ArrowRight';

  const press = (event: KeyboardEvent): void => {
    const wanted = { [grow]: size + STEP_PX, [shrink]: size - STEP_PX, Home: least, End: most }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { right, bottom } = event.currentTarget.parentElement!.getBoundingClientRect();
    resize(isBelow ? bottom - event.clientY : right - event.clientX);
  };
  return (
    <div
      ref={ref}
      role="separator"
      tabIndex={0}
      aria-label="Size of the task pane"
      aria-orientation={isBelow ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={least}
      aria-valuemax={Math.round(most)}
      aria-valuetext={`${Math.round(size)} pixels`}
      className={styles.splitter}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}
