import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { OpenPoint, PackOutput, PointPlace } from '../../app/list-open-points';
import {
  describeGoingOn,
  describePoint,
  headOpenPoints,
} from '../../app/words/describe-open-points';
import type { Draft } from '../hooks/use-draft';
import { usePane } from '../pane-context';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { useViewStyles } from '../shell/view-styles';

interface FinalDialogProps {
  readonly points: readonly OpenPoint[];
  /** Leads to where a point is settled. */
  readonly onLead: (place: PointPlace) => void;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  points: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
  },
});

/** What the way to a place is called. */
const WAYS: Readonly<Record<PointPlace['kind'], string>> = {
  findings: 'Show them',
  field: 'Fill it in',
  freeze: 'Go to the freeze',
  round: 'Go to the round',
};

/** What is open before a pack is final, each with the way to it. */
function FinalDialog(props: FinalDialogProps): ReactElement {
  const { points, onLead, onGoOn, onClose } = props;
  const styles = useViewStyles();
  const own = useStyles();
  const mayGoOn = points.every(({ mayStand }) => mayStand);
  return (
    <ConfirmDialog
      title="Before it is final"
      confirm={mayGoOn ? 'Go on as it stands' : null}
      cancel="Settle them first"
      advised="cancel"
      onConfirm={onGoOn}
      onClose={onClose}
    >
      <p className={styles.text}>{headOpenPoints(points)}</p>
      <ul className={own.points}>
        {points.map((point) => (
          <PointLine key={point.text} point={point} onLead={() => onLead(point.place)} />
        ))}
      </ul>
      <p className={styles.text}>{describeGoingOn(points, 'go on as it stands')}</p>
    </ConfirmDialog>
  );
}

interface PointLineProps {
  readonly point: OpenPoint;
  readonly onLead: () => void;
}

function PointLine({ point, onLead }: PointLineProps): ReactElement {
  const way = WAYS[point.place.kind];
  return (
    <li>
      {describePoint(point)}{' '}
      <Link as="button" inline aria-label={`${way}: ${point.text}`} onClick={onLead}>
        {way}
      </Link>
    </li>
  );
}

/** What stands between a press and a pack that says Final. */
export interface FinalGate {
  /** Goes on at once with a draft, and where nothing is open; else asks first. */
  readonly pass: (output: PackOutput, goOn: () => void) => void;
  /** The question, while it is asked. */
  readonly question: ReactElement | null;
}

interface Asked {
  readonly points: readonly OpenPoint[];
  readonly goOn: () => void;
}

/** Lists what is open of the pack as it is being edited before it is made; `onLead` shows where a point is settled. */
export function useFinalGate(draft: Draft, onLead: (place: PointPlace) => void): FinalGate {
  const { session, show } = usePane();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const pass: FinalGate['pass'] = (output, goOn) => {
    if (draft.settings.cover.status !== 'Final') return goOn();
    void show(async () => {
      const points = await session.listOpenPoints(draft.change, output);
      if (points.length === 0) goOn();
      else setAsked({ points, goOn });
    });
  };
  const question = asked && (
    <FinalDialog
      points={asked.points}
      onLead={(place) => {
        close();
        onLead(place);
      }}
      onGoOn={() => {
        close();
        asked.goOn();
      }}
      onClose={close}
    />
  );
  return { pass, question };
}
