import { Button, Field, Link, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ChosenService } from '../../app/choose-services';
import { nameOfService, renameService } from '../../app/choose-services';
import { describeExport } from '../../app/words/describe-outcomes';
import { countServices, describeRollUp, describeService } from '../../app/words/describe-roll-up';
import { UNDO_ENDS } from '../../app/words/undo-words';
import type { CalendarDate } from '../../domain/calendar-date';
import type { PackFileKind } from '../../workbook/pack-files';
import { isPaperKind } from '../../workbook/pack-files';
import type { PackOutcome, PackProgress } from '../../workbook/port';
import { offerCopy } from '../copy-content';
import { done, failed } from '../hooks/use-jobs';
import { FileDrop } from '../import/FileDrop';
import { NOTHING_WRITTEN, WritingProgress } from '../pack/WritingProgress';
import type { PaneTools } from '../pane-context';
import { usePane } from '../pane-context';
import { DateField } from '../settings/DateField';
import { useViewStyles } from '../shell/view-styles';
import { OwnService, WorkbookList } from './ServiceList';
import type { WorkbookLine } from './ServiceList';
import { WorkbookReading } from './WorkbookReading';
import type { ChosenFile } from './use-services';
import { useServices } from './use-services';

/** What a roll-up is given out as, besides its sheets. */
const KINDS: Readonly<Record<PackFileKind, string>> = {
  'word-paper': 'Word paper',
  'board-print': 'Workbook, to print',
  'publication-copy': 'Workbook, to publish',
  'published-paper': 'Word paper, to publish',
};

const CHOOSE_BUTTON = 'choose-workbooks';

/** Rolls up workbooks: which ones, as at which date, and what becomes of it. */
export default function RollUpPanel(props: {
  readonly ownAsAt: CalendarDate | null;
}): ReactElement {
  const { ownAsAt } = props;
  const styles = useViewStyles();
  const { session, readToday, run, isBusy, rollingUp } = usePane();
  const before = rollingUp.current;
  const [asAt, setAsAt] = useState(() => before?.asAt ?? ownAsAt ?? readToday());
  const services = useServices(async (files, at, options) => {
    const rollUp = await session.openRollUp();
    return rollUp.readServices(files, at, options);
  }, before?.services);
  const { chosen, readAt, progress } = services;
  const [withOwn, setWithOwn] = useState(ownAsAt !== null && before?.withOwn === true);
  const [ownName, setOwnName] = useState(before?.ownName ?? '');
  useEffect(() => {
    const isAny = withOwn || chosen.length > 0;
    rollingUp.current = isAny ? { asAt, services: { chosen, readAt }, withOwn, ownName } : null;
  }, [rollingUp, asAt, chosen, readAt, withOwn, ownName]);
  const [writing, setWriting] = useState<PackProgress | null>(null);
  const [sheets, setSheets] = useState<PackOutcome['sheets']>([]);
  const stop = useRef<AbortController | null>(null);
  const leave = useRef(services.stop);
  leave.current = services.stop;
  useEffect(() => {
    void listSheets(session).then(setSheets, () => setSheets([]));
    return () => leave.current();
  }, [session]);

  const add = (files: readonly File[]): Promise<void> =>
    run(async () => {
      const loaded = await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      );
      await services.add(loaded, asAt);
      return null;
    });
  const readAll = async (): Promise<readonly ChosenService[] | null> => {
    const files = await services.readAll(asAt);
    const readings = files && files.map(({ reading, name }) => renameService(reading, name ?? ''));
    if (readings === null || !withOwn) return readings;
    const own = await (await session.openRollUp()).readOwnService(asAt);
    return [renameService(own, ownName), ...readings];
  };
  const write = (): Promise<void> =>
    run(async () => {
      const readings = await readAll();
      if (readings === null) return null;
      const { signal } = (stop.current = new AbortController());
      setWriting(NOTHING_WRITTEN);
      try {
        const rollUp = await session.openRollUp();
        const summary = await rollUp.writeRollUp(readings, asAt, {
          signal,
          onProgress: setWriting,
        });
        setSheets(await rollUp.listRollUpSheets());
        return done(describeRollUp(summary));
      } finally {
        setWriting(null);
      }
    });
  const give = (kind: PackFileKind): Promise<void> =>
    run(async () => {
      const readings = await readAll();
      if (readings === null) return null;
      const rollUp = await session.openRollUp();
      const summary = await rollUp.exportRollUp(readings, asAt, kind);
      const text = describeExport(summary);
      if (summary.copy) return offerCopy(text, summary.copy, run);
      return summary.delivery === 'not-kept' ? failed(text) : done(text);
    });

  const isEmpty = !withOwn && chosen.every(({ reading }) => reading.kind === 'unread');
  return (
    <div className={styles.group}>
      <DateField
        label="As at"
        value={asAt}
        isOptional={false}
        onChange={(date) => date && setAsAt(date)}
      />
      {progress ? (
        <WorkbookReading progress={progress} onStop={services.stop} />
      ) : (
        <FileDrop
          id={CHOOSE_BUTTON}
          accept=".xlsx"
          what="Workbooks of services"
          button="Choose workbooks…"
          hint="Or drop them here: Excel workbooks (.xlsx) with a matrix, freezes or a pack."
          isMultiple
          onFiles={(files) => void add(files)}
        />
      )}
      {ownAsAt !== null && (
        <OwnService
          isIncluded={withOwn}
          name={ownName}
          onInclude={setWithOwn}
          onRename={setOwnName}
        />
      )}
      <WorkbookList
        workbooks={chosen.map(toLine)}
        isBusy={isBusy}
        onRename={services.rename}
        onLeaveOut={(index) => {
          services.leaveOut(index);
          document.getElementById(CHOOSE_BUTTON)?.focus();
        }}
      />
      {chosen.length > 0 && (
        <p className={styles.text}>{countServices(chosen.map(({ reading }) => reading))}</p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || isEmpty}
          onClick={() => void write()}
        >
          {sheets.length > 0 ? 'Write the roll-up again' : 'Write the roll-up'}
        </Button>
        {writing && <Button onClick={() => stop.current?.abort()}>Cancel</Button>}
      </div>
      {writing && <WritingProgress progress={writing} />}
      <p className={styles.quiet}>
        Sheets of a roll-up that stand here are replaced, and no others. What you set on its
        Official values is kept. {UNDO_ENDS}
      </p>
      <RollUpSheets sheets={sheets} />
      <GiveOut isDisabled={isBusy || isEmpty} onGive={(kind) => void give(kind)} />
    </div>
  );
}

async function listSheets(session: PaneTools['session']): Promise<PackOutcome['sheets']> {
  return (await session.openRollUp()).listRollUpSheets();
}

const toLine = ({ file, reading, name }: ChosenFile<ChosenService>): WorkbookLine =>
  reading.kind === 'read'
    ? {
        file: file.name,
        label: `Service in ${file.name}`,
        hint: describeService(reading),
        name: name ?? nameOfService(reading)!,
      }
    : { file: file.name, reason: reading.reason };

/** The sheets of the roll-up that stand in the workbook, each a way to it. */
function RollUpSheets({ sheets }: { readonly sheets: PackOutcome['sheets'] }): ReactElement | null {
  const styles = useViewStyles();
  const { session, show } = usePane();
  if (sheets.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Sheets of the roll-up in this workbook">
      {sheets.map(({ id, name }) => (
        <li key={id}>
          <Link as="button" onClick={() => void show(() => session.goToSheet(name))}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface GiveOutProps {
  readonly isDisabled: boolean;
  readonly onGive: (kind: PackFileKind) => void;
}

/** Gives the roll-up out in a file of its own. */
function GiveOut({ isDisabled, onGive }: GiveOutProps): ReactElement {
  const styles = useViewStyles();
  const { session } = usePane();
  const [kind, setKind] = useState<PackFileKind>('word-paper');
  const isCopied = isPaperKind(kind) && !session.savesFiles();
  return (
    <>
      <Field
        className={styles.field}
        label="Or in a file of its own"
        {...(isCopied && {
          hint: 'Excel keeps no files from add-ins on this device: you copy the paper into a Word document.',
        })}
      >
        <Select
          className={styles.select}
          value={kind}
          onChange={(_, { value }) => setKind(value as PackFileKind)}
        >
          {Object.entries(KINDS).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={isDisabled} onClick={() => onGive(kind)}>
          {isCopied ? 'Make the roll-up’s paper' : 'Save the roll-up'}
        </Button>
      </div>
    </>
  );
}
