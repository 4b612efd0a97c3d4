import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { areLevelsSound, checkLevels } from './check-levels';
import { findAreaNameTrouble, listNamedAreas } from './list-named-areas';
import type { ReadyState } from '../../app/matrix-session';
import { tidySettings } from './tidy-settings';
import type { Draft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { ViewFoot } from '../shell/ViewFoot';
import { useViewStyles } from '../shell/view-styles';
import { AreaNameFields } from './AreaNameFields';
import { DateSection } from './DateSection';
import { LeftInWorkbook } from './LeftInWorkbook';
import { LevelFields } from './LevelFields';
import { MappingSection } from './MappingSection';
import { QuarterSection } from './JudgementFields';
import { ThresholdField } from './ThresholdField';

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
  const levelTroubles = checkLevels(settings.levels);
  const areas = listNamedAreas(review.matrix.areas, review.settings.areaNames);
  const areaTrouble = findAreaNameTrouble(areas, settings.areaNames);
  const isSound = areLevelsSound(levelTroubles) && areaTrouble === null;

  // The buttons that lead here stand above the tabs: go on from the top of what they showed.
  useEffect(() => heading.current?.focus(), []);

  const save = (): Promise<void> =>
    run(async () => {
      await session.changeSettings(tidySettings(change));
      discard();
      return done('Saved the settings in the workbook.');
    });
  return (
    <div className={styles.view}>
      <h2 id="settings-heading" ref={heading} tabIndex={-1} className={own.heading}>
        Settings
      </h2>
      <p className={styles.quiet}>
        They are kept on a sheet of this workbook and go wherever it goes.
      </p>
      <DateSection asAt={settings.asAt} onEdit={edit} />
      <QuarterSection review={review} startMonth={settings.startMonth} onEdit={edit} />
      <LevelFields levels={settings.levels} troubles={levelTroubles} onEdit={edit} />
      <ThresholdField settings={settings} onEdit={edit} />
      <AreaNameFields
        areas={areas}
        areaNames={settings.areaNames}
        trouble={areaTrouble}
        onEdit={edit}
      />
      <MappingSection state={state} mapping={settings.mapping} onEdit={edit} />
      <LeftInWorkbook />
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
