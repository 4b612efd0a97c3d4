import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { PagePart } from '../../app/find-source';
import { wholePage } from '../../app/find-source';
import { PACK_COLORS, PLACE_FRAME } from '../../workbook/palette';
import { usePane } from '../pane-context';

/** A picture has no more pixels than this, whatever the screen: 16 MB. */
const MOST_PIXELS = 4_000_000;
/** Sharper than this no screen shows it. */
const MOST_DENSITY = 2;
/** Before it is drawn, and where nothing tells how wide the pane is. */
const USUAL_WIDTH = 300;

const useStyles = makeStyles({
  figure: { display: 'grid', gap: tokens.spacingVerticalXXS, margin: 0 },
  paper: {
    position: 'relative',
    backgroundColor: PACK_COLORS.paper,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  canvas: { display: 'block', width: '100%' },
  // Two colours, so that it is seen on whatever the page has there.
  frame: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `2px solid ${PLACE_FRAME}`,
    outline: `1px solid ${PACK_COLORS.paper}`,
    pointerEvents: 'none',
  },
  foot: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface SourcePictureProps {
  readonly part: PagePart;
  /** The file's. */
  readonly name: string;
  /** Whether the Tab key reaches its button. */
  readonly isActive: boolean;
}

/** A piece of a page as it looks, or all of it, with the place of a repair in a frame. */
export function SourcePicture({ part, name, isActive }: SourcePictureProps): ReactElement {
  const styles = useStyles();
  const { session, show } = usePane();
  const [isWhole, setWhole] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = isWhole ? wholePage(part) : part;
  const { shown, marked, page, says } = seen;
  useEffect(() => {
    const surface = canvas.current;
    if (!surface) return;
    const width = surface.clientWidth || USUAL_WIDTH;
    const density = Math.min(MOST_DENSITY, window.devicePixelRatio || 1);
    const wanted = (width * density) / shown.width;
    const most = Math.sqrt(MOST_PIXELS / (shown.width * shown.height));
    setDrawn(false);
    void show(async () => {
      await session.drawSource(surface, seen, Math.min(wanted, most));
      setDrawn(true);
    });
    // What is seen is made anew each time, and is the same as long as these are.
  }, [session, show, part, isWhole]);
  const share = (length: number, of: number): string => `${(100 * length) / of}%`;
  return (
    <figure className={styles.figure}>
      <div className={styles.paper}>
        <canvas
          ref={canvas}
          role="img"
          aria-busy={!isDrawn}
          aria-label={`Page ${page.pageNumber} of ${name}, around the place: ${says}`}
          className={styles.canvas}
          style={{ aspectRatio: `${shown.width} / ${shown.height}` }}
        />
        <div
          className={styles.frame}
          style={{
            left: share(marked.left - shown.left, shown.width),
            top: share(marked.top - shown.top, shown.height),
            width: share(marked.width, shown.width),
            height: share(marked.height, shown.height),
          }}
        />
      </div>
      <figcaption className={styles.foot}>
        Page {page.pageNumber}, the place in a frame
        <Button
          size="small"
          tabIndex={isActive ? 0 : -1}
          aria-pressed={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          Whole page
        </Button>
      </figcaption>
    </figure>
  );
}
