import { Button, Field, ProgressBar, Subtitle2, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { listMissingFields } from '../../app/list-missing-fields';
import { PACK_SHEET_CHOICES } from '../../app/list-pack-sheets';
import type { ReadyState } from '../../app/matrix-session';
import { describeFreeze, describePack } from '../../app/words/describe-outcomes';
import { formatLongDate } from '../../domain/calendar-date';
import { countOf } from '../../domain/wording';
import type { PackProgress } from '../../workbook/port';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import type { ChosenTemplate } from '../paper/TemplateChoice';
import type { MarkMissing } from '../paper/missing-marks';
import { createMissingMarks } from '../paper/missing-marks';
import { useViewStyles } from '../shell/view-styles';
import { CoverFields, fillPeriod } from './CoverFields';
import { ExportPanel } from './ExportPanel';
import { PackSheetList, SheetChoices } from './PackSheets';

const PaperForm = lazy(() => import('../paper/PaperForm'));

const useStyles = makeStyles({ field: { flexBasis: '100%' } });

/** How many sheets there are to write is known once the workbook has been looked at. */
const NOTHING_WRITTEN: PackProgress = { written: 0, total: 0, sheet: null };

interface PackViewProps {
  readonly state: ReadyState;
  readonly draft: Draft;
  readonly template: ChosenTemplate | null;
  readonly onTemplate: (template: ChosenTemplate | null) => void;
}

/** What the board pack says and which sheets it has; writes it, and shows what was written. */
export default function PackView(props: PackViewProps): ReactElement {
  const { state, draft: unfilled, template, onTemplate } = props;
  const draft = fillPeriod(unfilled);
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [progress, setProgress] = useState<PackProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const { omittedPackSheets } = draft.settings;
  const markMissing = useMemo(() => createMissingMarks(draft.settings), [draft.settings]);
  const isEmpty = PACK_SHEET_CHOICES.every(({ id }) => omittedPackSheets.includes(id));

  const generate = (): Promise<void> =>
    run(async () => {
      const controller = new AbortController();
      stop.current = controller;
      setProgress(NOTHING_WRITTEN);
      try {
        if (draft.isChanged) await session.changeSettings(draft.change);
        draft.discard();
        const options = { signal: controller.signal, onProgress: setProgress };
        return done(describePack(await session.generatePack(options)));
      } finally {
        setProgress(null);
        stop.current = null;
      }
    });

  return (
    <div className={styles.view}>
      {isEmpty && <p className={styles.error}>Choose one sheet at least.</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || isEmpty}
          onClick={() => void generate()}
        >
          {state.packSheets.length > 0 ? 'Generate again' : 'Generate board pack'}
        </Button>
        {progress && <Button onClick={() => stop.current?.abort()}>Cancel</Button>}
      </div>
      {progress && <PackProgressBar progress={progress} />}
      <PackSheetList sheets={state.packSheets} />
      <CoverFields settings={draft.settings} markMissing={markMissing} onEdit={draft.edit} />
      <PaperSection state={state} draft={draft} markMissing={markMissing} />
      <ExportPanel draft={draft} template={template} onTemplate={onTemplate} />
      <FreezePanel draft={draft} />
      <SheetChoices settings={draft.settings} onEdit={draft.edit} />
    </div>
  );
}

interface PaperSectionProps {
  readonly state: ReadyState;
  readonly draft: Draft;
  readonly markMissing: MarkMissing;
}

/** The committee paper, folded up until somebody writes at it: how much of it is missing is said either way. */
function PaperSection({ state, draft, markMissing }: PaperSectionProps): ReactElement {
  const styles = useViewStyles();
  const [isOpen, setOpen] = useState(false);
  const missing = listMissingFields(draft.settings).length;
  return (
    <section className={styles.group} aria-labelledby="paper">
      <Subtitle2 as="h2" id="paper" className={styles.heading}>
        Committee paper
      </Subtitle2>
      <p className={styles.quiet}>
        The report that the Word paper is: its recommendations, what its author writes, its
        appendices.{' '}
        {missing === 0
          ? 'Nothing of it is missing.'
          : `${countOf(missing, 'field')} of it and of the first page ${missing === 1 ? 'is' : 'are'} empty.`}
      </p>
      <div className={styles.buttons}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Write the paper
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <PaperForm state={state} draft={draft} markMissing={markMissing} />
        </Suspense>
      )}
    </section>
  );
}

/** Keeps the matrix as it stands, so that the next pack can say what has moved. */
function FreezePanel({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const freeze = (): Promise<void> =>
    run(async () => {
      // It is frozen as at the date that stands in the field.
      if (draft.isChanged) await session.changeSettings(draft.change);
      draft.discard();
      return done(describeFreeze(await session.freeze()));
    });
  return (
    <section className={styles.group} aria-labelledby="freeze">
      <Subtitle2 as="h2" id="freeze" className={styles.heading}>
        For the next pack
      </Subtitle2>
      <p className={styles.quiet}>
        Freezing keeps the matrix as at {formatLongDate(draft.settings.asAt)} on a protected sheet
        of this workbook. The next pack shows what has moved since.
      </p>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void freeze()}>
          Freeze the matrix
        </Button>
      </div>
    </section>
  );
}

/** How far the writing of the pack is. */
function PackProgressBar({ progress }: { readonly progress: PackProgress }): ReactElement {
  const { written, total, sheet } = progress;
  const label = sheet === null ? 'Getting ready' : `Writing ${sheet}`;
  return (
    <Field
      className={useStyles().field}
      label={label}
      {...(total > 0 && { hint: `${written} of ${countOf(total, 'sheet')} written` })}
    >
      <ProgressBar value={written} max={total || 1} aria-label={label} />
    </Field>
  );
}
