import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ActionAnswer } from '../../app/plan-action-answer';
import { findActionOf } from '../../app/plan-action-answer';
import type { Finding } from '../../domain/finding';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';

interface ActionButtonsProps {
  readonly finding: Finding;
  readonly tabIndex: number;
  readonly onAnswer: (kind: ActionAnswer['kind']) => void;
}

const BUTTONS: readonly (readonly [ActionAnswer['kind'], string])[] = [
  ['done', 'Complete…'],
  ['moved', 'New due…'],
  ['note', 'Note…'],
];

/** What an officer can say of the action that a finding is about; nothing for a finding about none or several. */
export function ActionButtons({
  finding,
  tabIndex,
  onAnswer,
}: ActionButtonsProps): ReactElement | null {
  const state = useSessionState(usePane().session);
  if (state.kind !== 'ready' || !findActionOf(finding, state.review)) return null;
  return (
    <>
      {BUTTONS.map(([kind, label]) => (
        <Button key={kind} size="small" tabIndex={tabIndex} onClick={() => onAnswer(kind)}>
          {label}
        </Button>
      ))}
    </>
  );
}
