import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useRowStyles } from '../check/use-row-styles';
import { useLineStyles } from '../hooks/use-lines';
import { usePane } from '../pane-context';

interface AnswerLineProps {
  readonly rowKey: string;
  /** Whether the Tab key reaches it and its buttons. */
  readonly isActive: boolean;
  readonly text: ReactNode;
  readonly facts: ReactNode;
  /** What was answered, or the buttons that answer. */
  readonly answer: ReactNode;
  readonly onGo: () => void;
  /** What is shown below it, in cells of its own. */
  readonly children?: ReactNode;
}

/** A line that is answered where it stands; it leads to its cell, but for its buttons. */
export function AnswerLine(props: AnswerLineProps): ReactElement {
  const { rowKey, isActive, text, facts, answer, onGo, children } = props;
  const styles = useLineStyles();
  const rowStyles = useRowStyles();
  return (
    <div
      role="row"
      tabIndex={isActive ? 0 : -1}
      data-row-key={rowKey}
      className={mergeClasses(styles.row, rowStyles.row)}
      onClick={onGo}
    >
      <div role="gridcell" className={styles.text}>
        {text}
      </div>
      <div role="gridcell" className={styles.facts}>
        {facts}
      </div>
      <div role="gridcell" className={styles.buttons} onClick={(event) => event.stopPropagation()}>
        {answer}
      </div>
      {children}
    </div>
  );
}

/** What the buttons of a line have in common. */
export function useLineButton(isActive: boolean) {
  const { button } = useLineStyles();
  const { isBusy } = usePane();
  return {
    size: 'small',
    className: button,
    tabIndex: isActive ? 0 : -1,
    disabledFocusable: isBusy,
  } as const;
}
