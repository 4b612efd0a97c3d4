import { Button, Spinner, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { SourceView } from '../../app/matrix-session';
import type { SourceRow } from '../../app/find-source';
import { countOf } from '../../domain/wording';
import type { RepairRecord } from '../../workbook/records';
import { FileDrop, SOURCE_FILES } from '../import/FileDrop';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { SourcePicture } from './SourcePicture';

const useStyles = makeStyles({
  place: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    cursor: 'default',
  },
  rows: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  row: { listStyleType: 'none', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface RepairSourceProps {
  readonly record: RepairRecord;
  /** Whether the Tab key reaches its buttons. */
  readonly isActive: boolean;
}

/** What a repair was in its source: a piece of the page, the lines around it, or the way to the cells it was made of. */
export function RepairSource({ record, isActive }: RepairSourceProps): ReactElement {
  const styles = useStyles();
  const { session, show } = usePane();
  const [view, setView] = useState<SourceView | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // It stands below what was pressed.
  useEffect(() => {
    // What it returns, a promise of late, is no way to clean up.
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [view]);
  /** How often a file was taken, after which is looked anew. */
  const [takenCount, setTakenCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void show(async () => {
      const found = await session.findSource(record);
      if (isWanted) setView(found);
    });
    return () => {
      isWanted = false;
    };
  }, [session, show, record, takenCount]);
  return (
    <div ref={place} className={styles.place} role="group" aria-label="In the source">
      {view === null ? (
        <Spinner size="tiny" label="Looking" />
      ) : (
        <SourceContent
          view={view}
          isActive={isActive}
          onTaken={() => setTakenCount((count) => count + 1)}
        />
      )}
    </div>
  );
}

interface SourceContentProps {
  readonly view: SourceView;
  readonly isActive: boolean;
  readonly onTaken: () => void;
}

function SourceContent({ view, isActive, onTaken }: SourceContentProps): ReactElement {
  const styles = useStyles();
  const viewStyles = useViewStyles();
  const { session, show, run } = usePane();
  if (view.kind === 'absent') {
    const take = (file: File): void =>
      void run(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        await session.takeSourceFile(view.sheet, { name: file.name, bytes });
        onTaken();
        return null;
      });
    return (
      <>
        <p className={viewStyles.text}>
          The file is not kept once the pane is closed or another one is brought in. Choose{' '}
          {view.name} again to see it here.
        </p>
        <FileDrop {...SOURCE_FILES} onFiles={([file]) => take(file!)} />
      </>
    );
  }
  if (view.kind === 'cells') {
    if (view.cells.length === 0) return <p className={viewStyles.text}>It stood in no cell.</p>;
    return (
      <div className={viewStyles.buttons}>
        {view.cells.slice(0, MOST_CELLS).map((cell) => (
          <Button
            key={cell}
            size="small"
            tabIndex={isActive ? 0 : -1}
            onClick={() => void show(() => session.goToCell(cell))}
          >
            Go to {cell}
          </Button>
        ))}
      </div>
    );
  }
  const { parts, rows, name, canDraw } = view;
  if (parts.length === 0 && rows.length === 0) {
    return <p className={viewStyles.text}>It stood nowhere in {name}.</p>;
  }
  return (
    <>
      {parts.slice(0, MOST_PICTURES).map((part) =>
        canDraw ? (
          <SourcePicture key={part.page.pageNumber} part={part} name={name} isActive={isActive} />
        ) : (
          <p key={part.page.pageNumber} className={viewStyles.text}>
            Page {part.page.pageNumber} of {name}, which is too large to be drawn here, says: “
            {part.says}”
          </p>
        ),
      )}
      {parts.length > MOST_PICTURES && (
        <p className={viewStyles.text}>
          And on {countOf(parts.length - MOST_PICTURES, 'further page')}.
        </p>
      )}
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <RowOfSource key={row.label} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

/** More pages of one text are none that anybody compares; each is a picture in memory. */
const MOST_PICTURES = 4;
/** A repair that was joined of more cells is looked at in the first ones. */
const MOST_CELLS = 6;

function RowOfSource({ row: { label, cells } }: { readonly row: SourceRow }): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}: </span>
      {cells.map(({ text, isMarked }, index) => (
        <span key={index}>
          {index > 0 && ' | '}
          {isMarked ? <mark className={styles.mark}>{text}</mark> : text}
        </span>
      ))}
    </li>
  );
}
