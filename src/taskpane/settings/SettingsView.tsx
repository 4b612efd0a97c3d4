import {
  Button,
  Subtitle2,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import type { LostLevel } from '../../app/rename-levels';
import { findLostLevels, planRenames } from '../../app/rename-levels';
import { listSaidWords } from '../../app/treat-as';
import { describeFixed, describeLeftAlone } from '../../app/words/describe-edits';
import { describeCleared, describeSaved } from '../../app/words/describe-outcomes';
import type { LevelAlias } from '../../domain/level-scale';
import { addAliases, treatLevels } from '../../domain/level-scale';
import type { MatrixMapping } from '../../workbook/settings';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { ImportSection } from '../import/ImportSection';
import MappingForm from '../mapping/MappingForm';
import { usePane } from '../pane-context';
import { UndoNote } from '../shell/UndoNote';
import { useViewStyles } from '../shell/view-styles';
import { AreaNameFields } from './AreaNameFields';
import { ExcelCheckSection } from './ExcelCheckSection';
import { TidySection } from './TidySection';
import { DateSection, QuarterSection, ThresholdField } from './JudgementFields';
import { LevelFields } from './LevelFields';
import { MarkFields, SheetFields } from './ReadingFields';
import type { LevelAnswer, LevelAnswers } from './LostLevels';
import { LostLevels, answerFor } from './LostLevels';
import { WordFields } from './WordFields';
import {
  areLevelsSound,
  checkLevels,
  findAreaNameTrouble,
  listNamedAreas,
  tidySettings,
} from './check-settings';

interface SettingsViewProps {
  readonly state: ReadyState;
  readonly draft: Draft;
  readonly onLeave: () => void;
}

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, outline: 'none' },
});

/** Everything that can be set, kept in the workbook; nothing is written before Save. */
export default function SettingsView({ state, draft, onLeave }: SettingsViewProps): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  const { session, run, isBusy } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const { review } = state;
  const { settings, change, isChanged, edit, discard } = draft;
  const [answers, setAnswers] = useState<LevelAnswers>(new Map());
  const isScaleEdited = change.scale !== undefined && settings.isScaleChosen;
  const levelTroubles = checkLevels(settings.scale.levels);
  const areas = listNamedAreas(review.matrix.areas, review.settings.areaNames);
  const areaTrouble = findAreaNameTrouble(areas, settings.areaNames);
  const lost = useMemo(
    () =>
      isScaleEdited
        ? findLostLevels(review.matrix, addAliases(settings.scale, settings.treatedAs))
        : [],
    [isScaleEdited, review, settings.scale, settings.treatedAs],
  );
  const words = useMemo(
    () => listSaidWords(review.matrix, settings.treatedAs),
    [review, settings.treatedAs],
  );
  const hasMarks =
    settings.marks !== null ||
    review.matrix.source.sections.some(({ levelGrid }) => levelGrid !== undefined);
  const answerOf = (level: LostLevel): LevelAnswer | null =>
    answerFor(level, answers, settings.scale);
  const isSound =
    areLevelsSound(levelTroubles) &&
    areaTrouble === null &&
    lost.every((level) => answerOf(level) !== null);

  // The buttons that lead here stand above the tabs: go on from the top of what they showed.
  useLayoutEffect(() => heading.current?.focus(), []);

  /** The levels of which the person said this, and what becomes of each. */
  const listAnswered = (kind: 'write' | 'treat'): LevelAlias[] =>
    lost.flatMap((lostLevel) => {
      const answer = answerOf(lostLevel);
      const { level: word } = lostLevel;
      return answer?.kind === kind ? { word, level: answer.level.trim() } : [];
    });
  /** Writes what the person said into the cells of levels that go; says what was written and what was left. */
  const renameLevels = async (): Promise<string[]> => {
    const names = new Map(listAnswered('write').map(({ word, level }) => [word, level]));
    if (names.size === 0) return [];
    const { findings, readCount, refusedCount } = await session.findBulkFixes(
      planRenames(review, names),
    );
    const outcome = await session.applyFixes(findings);
    return [describeFixed(outcome), ...describeLeftAlone(readCount, refusedCount)];
  };
  const save = (): Promise<void> =>
    run(async () => {
      const written = await renameLevels();
      const treated = listAnswered('treat');
      const treatedAs = treatLevels(settings.treatedAs, treated);
      await session.changeSettings({
        ...tidySettings(change),
        ...(treated.length > 0 && { treatedAs }),
      });
      discard();
      return done([describeSaved(), ...written].join(' '));
    });
  return (
    <div className={styles.view}>
      <h2 id="settings-heading" ref={heading} tabIndex={-1} className={own.heading}>
        Settings
      </h2>
      <p className={styles.quiet}>
        They are kept on a sheet of this workbook and go wherever it goes.
      </p>
      <UndoNote writes="settings" past="the first that is saved" />
      <DateSection asAt={settings.asAt} onEdit={edit} />
      <QuarterSection review={review} startMonth={settings.startMonth} onEdit={edit} />
      <LevelFields
        scale={settings.scale}
        treatedAs={settings.treatedAs}
        isChosen={settings.isScaleChosen}
        found={review.matrix.scale}
        troubles={levelTroubles}
        onEdit={edit}
      />
      <LostLevels
        lost={lost}
        scale={settings.scale}
        answers={answers}
        onAnswer={(level, answer) => setAnswers((before) => new Map(before).set(level, answer))}
      />
      <WordFields
        words={words}
        scale={settings.scale}
        treatedAs={settings.treatedAs}
        onEdit={edit}
      />
      <ThresholdField settings={settings} onEdit={edit} />
      <AreaNameFields
        areas={areas}
        areaNames={settings.areaNames}
        trouble={areaTrouble}
        onEdit={edit}
      />
      {hasMarks && <MarkFields marks={settings.marks} onEdit={edit} />}
      <SheetFields surveys={state.surveys} settings={settings} onEdit={edit} />
      <MappingSection state={state} />
      <TidySection state={state} />
      <ImportSection />
      <LeftInWorkbook />
      <ExcelCheckSection />
      <ViewFoot>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || !isChanged || !isSound}
          onClick={() => void save()}
        >
          Save
        </Button>
        <Button
          onClick={() => {
            discard();
            onLeave();
          }}
        >
          {isChanged ? 'Discard changes' : 'Close'}
        </Button>
      </ViewFoot>
    </div>
  );
}

/** Where the matrix stands: found by its headings, or as a person said. What is chosen here applies at once. */
function MappingSection({ state }: { readonly state: ReadyState }): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { mapping } = state.review.settings;
  const use = (chosen: MatrixMapping | null): Promise<void> =>
    run(async () => {
      await session.changeSettings({ mapping: chosen });
      setOpen(false);
      return done(describeSaved());
    });
  const { sheet, headerRowNumber, columns } = state.review.matrix.source;
  return (
    <section className={styles.group} aria-labelledby="mapping-heading">
      <Subtitle2 as="h3" id="mapping-heading" className={styles.heading}>
        Where the matrix is
      </Subtitle2>
      <p className={styles.quiet}>
        {mapping === null
          ? `Found by its headings: sheet “${sheet}”, row ${headerRowNumber}.`
          : `As you said: sheet “${mapping.sheet}”, row ${mapping.headerRowNumber}.`}
      </p>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Choose sheet and columns
        </Button>
        {mapping !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void use(null)}>
            Find it by its headings
          </Button>
        )}
      </div>
      {isOpen && (
        <MappingForm
          surveys={state.surveys}
          start={mapping ?? { sheet, headerRowNumber, columns }}
          settings={state.review.settings}
          submitLabel="Read it like this"
          onSubmit={(chosen) => void use(chosen)}
        />
      )}
    </section>
  );
}

/** What the add-in leaves in a workbook, and how to take it away. */
function LeftInWorkbook(): ReactElement {
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const clear = (): Promise<void> =>
    run(async () => done(describeCleared(await session.clearHighlights())));
  return (
    <section className={styles.group} aria-labelledby="left-in-workbook">
      <Subtitle2 as="h3" id="left-in-workbook" className={styles.heading}>
        What the add-in leaves in the workbook
      </Subtitle2>
      <p className={styles.quiet}>
        Highlights can be cleared here. The settings, the records and the sheets of the board pack
        and of a roll-up are sheets of their own: delete them to take them away.
      </p>
      <div>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void clear()}>
          Clear highlights
        </Button>
      </div>
    </section>
  );
}

const useFootStyles = makeStyles({
  foot: {
    zIndex: 1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-height: 480px)': { position: 'sticky', bottom: 0 },
  },
});

/** The buttons of a long view, in sight wherever it is scrolled to; above what the pane has to say. */
function ViewFoot({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div className={mergeClasses(useViewStyles().buttons, useFootStyles().foot)}>{children}</div>
  );
}
