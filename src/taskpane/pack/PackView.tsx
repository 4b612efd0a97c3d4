import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { listMissingFields } from '../../app/list-missing-fields';
import type { PointPlace } from '../../app/list-open-points';
import { PACK_SHEET_CHOICES } from '../../app/list-pack-sheets';
import type { ReadyState } from '../../app/matrix-session';
import { describeFreeze, describePack } from '../../app/words/describe-outcomes';
import { UNDO_ENDS } from '../../app/words/undo-words';
import { formatLongDate } from '../../domain/calendar-date';
import { countOf } from '../../domain/wording';
import type { PackProgress } from '../../workbook/port';
import type { FindingFilter } from '../check/filter-findings';
import { NO_FILTER } from '../check/filter-findings';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import type { ChosenTemplate } from '../paper/TemplateChoice';
import type { MarkMissing } from '../paper/missing-marks';
import { createMissingMarks, fieldId } from '../paper/missing-marks';
import { MergeSection } from '../merge/MergeSection';
import { RollUpSection } from '../roll-up/RollUpSection';
import { useViewStyles } from '../shell/view-styles';
import { CoverFields, fillPeriod } from './CoverFields';
import { ExportPanel } from './ExportPanel';
import { PackSheetList, SheetChoices } from './PackSheets';
import { NOTHING_WRITTEN, WritingProgress } from './WritingProgress';
import { useFinalGate } from './final-gate';

const PaperForm = lazy(() => import('../paper/PaperForm'));

interface PackViewProps {
  readonly state: ReadyState;
  readonly draft: Draft;
  readonly template: ChosenTemplate | null;
  readonly onTemplate: (template: ChosenTemplate | null) => void;
  readonly onShowFindings: (filter: FindingFilter) => void;
  readonly onShowRound: () => void;
}

/** What the board pack says and which sheets it has; writes it, and shows what was written. */
export default function PackView(props: PackViewProps): ReactElement {
  const { state, draft: unfilled, template, onTemplate, onShowFindings, onShowRound } = props;
  const draft = fillPeriod(unfilled);
  const styles = useViewStyles();
  const [isPaperOpen, setPaperOpen] = useState(false);
  const { lead, arrive } = useLead(setPaperOpen, onShowFindings, onShowRound);
  const gate = useFinalGate(draft, lead);
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
          onClick={() => gate.pass('sheets', () => void generate())}
        >
          {state.packSheets.length > 0 ? 'Generate again' : 'Generate board pack'}
        </Button>
        {progress && <Button onClick={() => stop.current?.abort()}>Cancel</Button>}
      </div>
      {progress && <WritingProgress progress={progress} />}
      <p className={styles.quiet}>{UNDO_ENDS}</p>
      <PackSheetList sheets={state.packSheets} />
      <CoverFields settings={draft.settings} markMissing={markMissing} onEdit={draft.edit} />
      <PaperSection
        state={state}
        draft={draft}
        markMissing={markMissing}
        isOpen={isPaperOpen}
        onOpen={setPaperOpen}
        onShown={arrive}
      />
      <ExportPanel draft={draft} gate={gate} template={template} onTemplate={onTemplate} />
      <FreezePanel draft={draft} />
      <SheetChoices settings={draft.settings} onEdit={draft.edit} />
      <RollUpSection ownAsAt={draft.settings.asAt} />
      <MergeSection
        own={{ asAt: draft.settings.asAt, organisation: draft.settings.cover.organisation }}
      />
      {gate.question}
    </div>
  );
}

const FREEZE_BUTTON = 'freeze-button';

/** How the points that are open before a final pack lead to where they are settled. */
function useLead(
  setPaperOpen: (isOpen: boolean) => void,
  onShowFindings: (filter: FindingFilter) => void,
  onShowRound: () => void,
): { readonly lead: (place: PointPlace) => void; readonly arrive: () => void } {
  const [wanted, setWanted] = useState<string | null>(null);
  // Fields of the paper stand there only once it is unfolded and has worked out what it says.
  const arrive = (): void => {
    if (wanted !== null && focusControl(wanted)) setWanted(null);
  };
  useEffect(arrive);
  const lead = (place: PointPlace): void => {
    if (place.kind === 'findings') {
      onShowFindings({ ...NO_FILTER, severity: place.severity, kind: place.rule });
    } else if (place.kind === 'field') {
      setWanted(fieldId(place.field));
      if (document.getElementById(fieldId(place.field)) === null) setPaperOpen(true);
    } else if (place.kind === 'round') onShowRound();
    else setWanted(FREEZE_BUTTON);
  };
  return { lead, arrive };
}

/** Puts the focus on a control, or on the first one of a group; false where it is not there. */
function focusControl(id: string): boolean {
  const element = document.getElementById(id);
  const control = element?.matches('input, textarea, button')
    ? element
    : element?.querySelector<HTMLElement>('input');
  control?.focus();
  return element !== null;
}

interface PaperSectionProps {
  readonly state: ReadyState;
  readonly draft: Draft;
  readonly markMissing: MarkMissing;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** Called when its fields stand there. */
  readonly onShown: () => void;
}

/** The committee paper, folded up until somebody writes at it: how much of it is missing is said either way. */
function PaperSection(props: PaperSectionProps): ReactElement {
  const { state, draft, markMissing, isOpen, onOpen, onShown } = props;
  const styles = useViewStyles();
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
        <Button aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          Write the paper
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <PaperForm state={state} draft={draft} markMissing={markMissing} onShown={onShown} />
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
        of this workbook. The next pack shows what has moved since. {UNDO_ENDS}
      </p>
      <div className={styles.buttons}>
        <Button id={FREEZE_BUTTON} disabledFocusable={isBusy} onClick={() => void freeze()}>
          Freeze the matrix
        </Button>
      </div>
    </section>
  );
}
