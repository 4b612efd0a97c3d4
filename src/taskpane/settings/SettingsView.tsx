import { Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { areLevelsSound, checkLevels } from '../../app/check-levels';
import type { ReadyState } from '../../app/matrix-session';
import { useDraft } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { AreaNameFields } from './AreaNameFields';
import { DateSection } from './DateSection';
import { LeftInWorkbook } from './LeftInWorkbook';
import { LevelFields } from './LevelFields';
import { MappingSection } from './MappingSection';
import { QuarterSection } from './QuarterSection';
import { ThresholdField } from './ThresholdField';

interface SettingsViewProps {
  readonly state: ReadyState;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
});

/** Everything that can be set, kept in the workbook; nothing is written before Save. */
export default function SettingsView({ state, onClose }: SettingsViewProps): ReactElement {
  const styles = useViewStyles();
  const own = useStyles();
  const { session, run, isBusy } = usePane();
  const { review } = state;
  const { settings, change, isChanged, edit, discard } = useDraft(review.settings);
  const levelTroubles = checkLevels(settings.levels);
  const isSound = areLevelsSound(levelTroubles);

  const save = (): Promise<void> =>
    run(async () => {
      const levels = settings.levels.map((level) => level.trim());
      await session.changeSettings(change.levels ? { ...change, levels } : change);
      discard();
      return done('Saved the settings in the workbook.');
    });
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2" id="settings-heading" className={styles.heading}>
        Settings
      </Subtitle1>
      <p className={styles.quiet}>
        They are kept on a sheet of this workbook and go wherever it goes.
      </p>
      <DateSection asAt={settings.asAt} onEdit={edit} />
      <QuarterSection review={review} startMonth={settings.startMonth} onEdit={edit} />
      <LevelFields levels={settings.levels} troubles={levelTroubles} onEdit={edit} />
      <ThresholdField settings={settings} onEdit={edit} />
      <AreaNameFields review={review} areaNames={settings.areaNames} onEdit={edit} />
      <MappingSection state={state} mapping={settings.mapping} onEdit={edit} />
      <LeftInWorkbook />
      <div className={`${styles.buttons} ${own.foot}`}>
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
            onClose();
          }}
        >
          {isChanged ? 'Discard changes' : 'Close'}
        </Button>
      </div>
    </div>
  );
}
