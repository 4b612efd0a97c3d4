import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import type { ActionAnswer } from '../../app/plan-action-answer';
import type { Finding } from '../../domain/finding';
import type { CheckMemory } from '../hooks/use-check-memory';

const FixAllDialog = lazy(() => import('./FixAllDialog'));
const AcceptDialog = lazy(() => import('./AcceptDialog'));
const AnswerDialog = lazy(() => import('./AnswerDialog'));

/** What a line of the list asks before it acts; `key` is the line's. */
export type FindingQuestion =
  | {
      readonly type: 'fix-all';
      readonly key: string;
      readonly title: string;
      readonly findings: readonly Finding[];
    }
  | { readonly type: 'accept'; readonly key: string; readonly finding: Finding }
  | {
      readonly type: 'answer';
      readonly key: string;
      readonly finding: Finding;
      readonly kind: ActionAnswer['kind'];
    };

interface FindingDialogsProps {
  readonly question: FindingQuestion | null;
  readonly memory: CheckMemory;
  readonly onClose: () => void;
}

/** The dialog that is open, if any; loaded when it is first asked for. */
export function FindingDialogs(props: FindingDialogsProps): ReactElement | null {
  const { question, memory, onClose } = props;
  if (!question) return null;
  return (
    <Suspense fallback={null}>
      {question.type === 'fix-all' && (
        <FixAllDialog title={question.title} findings={question.findings} onClose={onClose} />
      )}
      {question.type === 'accept' && (
        <AcceptDialog finding={question.finding} memory={memory} onClose={onClose} />
      )}
      {question.type === 'answer' && (
        <AnswerDialog finding={question.finding} kind={question.kind} onClose={onClose} />
      )}
    </Suspense>
  );
}
