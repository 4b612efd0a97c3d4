import {
  Button,
  Checkbox,
  Skeleton,
  SkeletonItem,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { APPENDIX_CHOICES } from '../../app/list-pack-sheets';
import type { ReadyState } from '../../app/matrix-session';
import type { Review } from '../../app/review-matrix';
import { describeSaved } from '../../app/words/describe-outcomes';
import type { PaperPreview } from '../../workbook/committee-paper';
import type { PackSheetId } from '../../workbook/pack-sheet';
import type { PaperSettings } from '../../workbook/settings';
import type { Draft, SettingsChange } from '../hooks/use-draft';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { AuthorTexts } from './AuthorTexts';
import { PaperFields } from './PaperFields';
import { RecommendationList } from './RecommendationList';
import type { MarkMissing } from './missing-marks';

interface PaperFormProps {
  readonly state: ReadyState;
  readonly draft: Draft;
  readonly markMissing: MarkMissing;
  /** Called when the fields stand there. */
  readonly onShown: () => void;
}

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
  },
});

/** All that the committee paper says besides the cover and the numbers; kept with the settings. */
export default function PaperForm(props: PaperFormProps): ReactElement {
  const { state, draft, markMissing, onShown } = props;
  const styles = useViewStyles();
  const own = useStyles();
  const { session, run, isBusy } = usePane();
  const preview = usePaperPreview(state.review, draft.change);
  const { paper } = draft.settings;
  const isShown = preview !== null;
  const shown = useRef(onShown);
  shown.current = onShown;
  useEffect(() => {
    if (isShown) shown.current();
  }, [isShown]);
  const edit = (change: Partial<PaperSettings>): void =>
    draft.edit({ paper: { ...paper, ...change } });
  const save = (): Promise<void> =>
    run(async () => {
      await session.changeSettings(draft.change);
      draft.discard();
      return done(describeSaved());
    });
  if (!preview) {
    return (
      <Skeleton aria-label="Working out what the paper says">
        <SkeletonItem size={64} />
      </Skeleton>
    );
  }
  return (
    <div className={own.form}>
      <PaperFields
        settings={draft.settings}
        usualTitle={preview.title}
        markMissing={markMissing}
        onEdit={edit}
      />
      <RecommendationList
        made={preview.recommendations}
        edited={paper.recommendations}
        onEdit={(recommendations) => edit({ recommendations })}
      />
      <AuthorTexts paper={paper} preview={preview} markMissing={markMissing} onEdit={edit} />
      <AppendixChoices
        chosen={paper.appendices}
        preview={preview}
        onChange={(appendices) => edit({ appendices })}
      />
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy || !draft.isChanged} onClick={() => void save()}>
          Save for later
        </Button>
      </div>
    </div>
  );
}

interface AppendixChoicesProps {
  /** In their order; null for the usual ones. */
  readonly chosen: readonly PackSheetId[] | null;
  readonly preview: PaperPreview;
  readonly onChange: (chosen: readonly PackSheetId[] | null) => void;
}

/** Which sheets of the pack stand behind the report, each with its letter; one that is added comes last. */
function AppendixChoices({
  chosen,
  preview: { usualAppendices, letters },
  onChange,
}: AppendixChoicesProps): ReactElement {
  const styles = useViewStyles();
  const ids = chosen ?? usualAppendices;
  const nameLetter = (id: PackSheetId): string => {
    if (!ids.includes(id)) return '';
    return letters[id] === undefined ? ' (nothing in it, so left out)' : ` (${letters[id]})`;
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Appendices</legend>
      {APPENDIX_CHOICES.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={ids.includes(id)}
          label={`${name}${nameLetter(id)}`}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...ids, id] : ids.filter((other) => other !== id))
          }
        />
      ))}
      {chosen !== null && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => onChange(null)}>
            Reset to the usual ones
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** A name is written letter by letter: the paper is asked for what it says when that is over. */
const PAUSE_MS = 250;

/** What the paper says by itself, with the settings as they are being edited; null until that is known. */
function usePaperPreview(review: Review, change: SettingsChange): PaperPreview | null {
  const { session, show } = usePane();
  const [preview, setPreview] = useState<PaperPreview | null>(null);
  const { asAt, cover, paper } = { ...review.settings, ...change };
  // What is written in place of the paper's own words changes none of them.
  const told = JSON.stringify([asAt, cover.organisation, paper.appendices, paper.chosenLevel]);
  useEffect(() => {
    let isWanted = true;
    const ask = (): void =>
      void show(async () => {
        const next = await session.previewPaper(change);
        if (isWanted) setPreview(next);
      });
    const timer = setTimeout(ask, preview === null ? 0 : PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // Asked again when what it depends on is another, which `told` says of the change.
  }, [session, show, review, told]);
  return preview;
}
