import { Button, Checkbox, Field, Select, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { ExportSummary } from '../../app/matrix-session';
import { describeExport } from '../../app/words/describe-outcomes';
import { UNDO_ENDS } from '../../app/words/undo-words';
import type { ExportKind } from '../../workbook/pack-files';
import { isPaperKind } from '../../workbook/pack-files';
import type { Draft } from '../hooks/use-draft';
import { offerCopy } from '../copy-content';
import type { Jobs, Notice } from '../hooks/use-jobs';
import { done, failed } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import type { ChosenTemplate } from '../paper/TemplateChoice';
import { useViewStyles } from '../shell/view-styles';
import type { FinalGate } from './final-gate';

const TemplateChoice = lazy(() => import('../paper/TemplateChoice'));

interface KindWords {
  readonly name: string;
  readonly hint: string;
}

const KIND_WORDS: Readonly<Record<ExportKind, KindWords>> = {
  'board-print': {
    name: 'Workbook, to print',
    hint: 'The pack’s sheets as they look here, without the matrix.',
  },
  pdf: {
    name: 'PDF',
    hint: `Writes the pack’s sheets, and hides the others while Excel makes the PDF. ${UNDO_ENDS} Excel on the web often makes an empty one: then save Workbook, to print as a PDF.`,
  },
  'word-paper': {
    name: 'Word paper',
    hint: 'The report to the committee, with its appendices.',
  },
  'published-paper': {
    name: 'Word paper, to publish',
    hint: 'The report without officers’ names: the columns that name people are left out.',
  },
  'publication-copy': {
    name: 'Workbook, to publish',
    hint: 'Keeps the Analysis Function’s rules for published spreadsheets, without the names under Owner and Sponsor.',
  },
};

/** Of what is a file of Word's, where no file can be given out. */
const COPIED_HINT =
  ' Excel keeps no files from add-ins on this device: you copy the paper into a Word document, without the template’s looks.';

/** What came of giving the pack out. */
function tellExport(summary: ExportSummary, run: Jobs['run']): Notice {
  const text = describeExport(summary);
  if (summary.copy) return offerCopy(text, summary.copy, run);
  return summary.delivery === 'not-kept' ? failed(text) : done(text);
}

interface ExportPanelProps {
  readonly draft: Draft;
  readonly gate: FinalGate;
  /** The council's own document that the Word paper is made from; null for ours. */
  readonly template: ChosenTemplate | null;
  readonly onTemplate: (template: ChosenTemplate | null) => void;
}

/** Gives the pack out as a file of its own. */
export function ExportPanel(props: ExportPanelProps): ReactElement {
  const { draft, gate, template, onTemplate } = props;
  const styles = useViewStyles();
  const { session, run, isBusy } = usePane();
  const [kind, setKind] = useState<ExportKind>('board-print');
  const [withDataQuality, setWithDataQuality] = useState(false);
  const { paper } = draft.settings;
  const isPaper = isPaperKind(kind);
  const isCopied = isPaper && !session.savesFiles();
  const isFromTemplate = isPaper && template !== null;
  const exportPack = (): Promise<void> =>
    run(async () => {
      const isNew = isFromTemplate && paper.templateName !== template.template.name;
      const named = isNew && { paper: { ...paper, templateName: template.template.name } };
      if (draft.isChanged || isNew) await session.changeSettings({ ...draft.change, ...named });
      draft.discard();
      const options = { withDataQuality, ...(isFromTemplate && { template: template.template }) };
      return tellExport(await session.exportPack(kind, options), run);
    });
  const chooseTemplate = (chosen: ChosenTemplate | null): void => {
    onTemplate(chosen);
    if (!chosen && paper.templateName !== '') draft.edit({ paper: { ...paper, templateName: '' } });
  };
  return (
    <section className={styles.group} aria-labelledby="export">
      <Subtitle2 as="h2" id="export" className={styles.heading}>
        In a file of its own
      </Subtitle2>
      <Field label="Export as" hint={`${KIND_WORDS[kind].hint}${isCopied ? COPIED_HINT : ''}`}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as ExportKind)}>
          {session.listExportKinds().map((id) => (
            <option key={id} value={id}>
              {KIND_WORDS[id].name}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'publication-copy' && (
        <Checkbox
          label="With Data quality, the notes for officers"
          checked={withDataQuality}
          onChange={(_, { checked }) => setWithDataQuality(checked === true)}
        />
      )}
      {isPaper && (
        <Suspense fallback={null}>
          <TemplateChoice
            chosen={template}
            lastName={paper.templateName}
            onChoose={chooseTemplate}
          />
        </Suspense>
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => gate.pass(kind, () => void exportPack())}>
          {isPaper ? `${isCopied ? 'Make' : 'Save'} Word paper` : 'Export'}
        </Button>
      </div>
    </section>
  );
}
