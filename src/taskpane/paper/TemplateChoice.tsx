import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ChangeEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { describeTemplate } from '../../app/words/describe-placeholders';
import type { PaperTemplate, PlaceholderReport } from '../../workbook/paper-template';
import { usePane } from '../pane-context';
import { GuideLink } from '../shell/GuideLink';
import { useViewStyles } from '../shell/view-styles';

/** A template that a person has picked, with what becomes of its placeholders. */
export interface ChosenTemplate {
  readonly template: PaperTemplate;
  readonly report: PlaceholderReport;
}

interface TemplateChoiceProps {
  readonly chosen: ChosenTemplate | null;
  /** What the workbook knows of the last one; '' for nothing. */
  readonly lastName: string;
  /** Null goes back to the paper as we lay it out. */
  readonly onChoose: (chosen: ChosenTemplate | null) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** The council's own document to make the paper from. It is read here, each time anew, and kept nowhere. */
export default function TemplateChoice(props: TemplateChoiceProps): ReactElement {
  const { chosen, lastName, onChoose } = props;
  const styles = useViewStyles();
  const own = useStyles();
  const { session, show, isBusy } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const read = (file: File): Promise<void> =>
    show(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const template = { name: file.name, bytes };
      onChoose({ template, report: await session.checkTemplate(template) });
    });
  const onPick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (file) void read(file);
    // The same file again is a choice as well: it may have been changed in Word meanwhile.
    target.value = '';
  };
  return (
    <section className={styles.group} aria-label="Template">
      <p className={styles.quiet}>
        {describeChoice(chosen, lastName)} The file is read in this pane, sent nowhere and not kept.{' '}
        <GuideLink place="template">How to make one</GuideLink>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label="Template (.docx)"
        onChange={onPick}
      />
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          {chosen ? 'Choose another template…' : 'Choose a template…'}
        </Button>
        {(chosen !== null || lastName !== '') && (
          <Button onClick={() => onChoose(null)}>Without a template</Button>
        )}
      </div>
      {chosen && (
        <ul className={own.list} aria-label={`Placeholders of ${chosen.template.name}`}>
          {describeTemplate(chosen.report).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describeChoice(chosen: ChosenTemplate | null, lastName: string): string {
  if (chosen) return `The paper is made from ${chosen.template.name}.`;
  if (lastName !== '') return `Last used: ${lastName}. Choose it again to make the paper from it.`;
  return 'The paper is laid out as in the guide. Your council’s own report template can be used instead.';
}
