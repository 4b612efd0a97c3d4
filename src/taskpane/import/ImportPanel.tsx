import { Button, Field, ProgressBar, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ImportAnswers, ImportPreview, UnclearImport } from '../../app/bring-in-matrix';
import {
  describeUnclear,
  describeWrittenImport,
  IMPORT_STEPS,
} from '../../app/words/describe-import';
import { countOf } from '../../domain/wording';
import type { ImportStep, SourceFile } from '../../workbook/source-document';
import { done } from '../hooks/use-jobs';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';
import { FileDrop, SOURCE_FILES } from './FileDrop';
import { ImportAnswerForm } from './ImportAnswerForm';
import { KnownNamesChoice } from './KnownNamesChoice';
import { FoundMatrix } from './FoundMatrix';

/** How far the reading of a file has come; no pages are counted of what is no PDF. */
interface Reading {
  readonly name: string;
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly step: ImportStep;
}

/** Brings a matrix in: what from, what was found, and the sheet that it becomes. */
export default function ImportPanel(): ReactElement {
  const { session, run, showRepairs } = usePane();
  const [reading, setReading] = useState<Reading | null>(null);
  const [outcome, setOutcome] = useState<ImportPreview | UnclearImport | null>(null);
  const stop = useRef<AbortController | null>(null);
  // What nobody waits for any more is not read on.
  useEffect(() => () => stop.current?.abort(), []);

  const read = (name: string, load: () => Promise<Uint8Array>): Promise<void> =>
    run(async () => {
      const { signal } = (stop.current = new AbortController());
      setOutcome(null);
      setReading({ name, step: 'reading', pageNumber: 0, pageCount: 0 });
      try {
        const file: SourceFile = { name, bytes: await load() };
        const onPage = (pageNumber: number, pageCount: number): void =>
          setReading({ name, step: 'reading', pageNumber, pageCount });
        const onStep = (step: ImportStep): void =>
          setReading({ name, step, pageNumber: 0, pageCount: 0 });
        setOutcome(await session.previewImport(file, { onPage, onStep, signal }));
        return null;
      } finally {
        setReading(null);
      }
    });
  const write = (found: ImportPreview): Promise<void> =>
    run(async () => {
      const written = await session.writeImport(found);
      setOutcome(null);
      const use = (): void =>
        void run(async () => {
          await session.changeSettings(written.choice);
          return done(describeWrittenImport({ ...written, isMatrix: true }));
        });
      const review = { label: 'Review repairs', run: () => showRepairs(written.id) };
      return done(
        describeWrittenImport(written),
        found.laidOut.repairs.length > 0 ? review : null,
        written.isMatrix ? null : { label: 'Make it the matrix', run: use },
      );
    });

  if (reading) return <ReadingProgress reading={reading} onStop={() => stop.current?.abort()} />;
  const answer = (read: ImportPreview | UnclearImport, said: ImportAnswers): void =>
    void run(async () => {
      setOutcome(await session.answerImport(read, said));
      return null;
    });
  const leave = (): void => setOutcome(null);
  if (outcome?.kind === 'found') {
    return (
      <FoundMatrix
        preview={outcome}
        onWrite={() => void write(outcome)}
        onAnswer={(said) => answer(outcome, said)}
        onLeave={leave}
      />
    );
  }
  if (outcome) {
    return (
      <UnclearSource outcome={outcome} onAnswer={(said) => answer(outcome, said)} onLeave={leave} />
    );
  }
  return (
    <>
      <FileDrop
        {...SOURCE_FILES}
        onFiles={([file]) => void read(file!.name, () => readBytes(file!))}
      />
      <PastedText
        onText={(text) =>
          void read('The pasted text', () => Promise.resolve(new TextEncoder().encode(text)))
        }
      />
      <KnownNamesChoice />
    </>
  );
}

interface UnclearSourceProps {
  readonly outcome: UnclearImport;
  readonly onAnswer: (said: ImportAnswers) => void;
  readonly onLeave: () => void;
}

/** What has to be said of a source before a matrix is read in it. */
function UnclearSource({ outcome, onAnswer, onLeave }: UnclearSourceProps): ReactElement {
  const styles = useViewStyles();
  return (
    <div className={styles.group}>
      <p role="alert" className={styles.text}>
        {describeUnclear(outcome)}
      </p>
      <ImportAnswerForm outcome={outcome} onAnswer={onAnswer} />
      <div className={styles.buttons}>
        <Button onClick={onLeave}>Choose something else</Button>
      </div>
    </div>
  );
}

const readBytes = async (file: File): Promise<Uint8Array> =>
  new Uint8Array(await file.arrayBuffer());

interface ReadingProgressProps {
  readonly reading: Reading;
  readonly onStop: () => void;
}

function ReadingProgress({ reading, onStop }: ReadingProgressProps): ReactElement {
  const styles = useViewStyles();
  const { name, step, pageNumber, pageCount } = reading;
  const label = `Reading ${name}`;
  return (
    <div className={styles.group}>
      <Field
        className={styles.field}
        label={label}
        hint={
          pageCount > 0
            ? `${pageNumber} of ${countOf(pageCount, 'page')} read`
            : `${IMPORT_STEPS[step]}. Nothing of your workbook changes meanwhile.`
        }
      >
        {pageCount > 0 ? (
          <ProgressBar value={pageNumber} max={pageCount} aria-label={label} />
        ) : (
          <ProgressBar aria-label={label} />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button onClick={onStop}>Cancel</Button>
      </div>
    </div>
  );
}

function PastedText({ onText }: { readonly onText: (text: string) => void }): ReactElement {
  const styles = useViewStyles();
  const { isBusy } = usePane();
  const [text, setText] = useState('');
  return (
    <div className={styles.group}>
      <Field
        className={styles.field}
        label="Or paste the text of a table"
        hint="With its headings. Cells parted by tabs, as copied from Word or a web page, or by commas."
      >
        <Textarea value={text} rows={4} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy || text.trim() === ''} onClick={() => onText(text)}>
          Read the text
        </Button>
      </div>
    </div>
  );
}
