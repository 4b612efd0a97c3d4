import type { AssumptionOutcome, ExcelReport } from '../../workbook/excel-report';
import type { HostProfile, HostTraits } from './host-profiles';
import { EXCEL_WEB_LIMITS, PLAIN_HOST, undoTraitsOf } from './host-profiles';

/** How one trait shows in what an assumption has come to; undefined where it does not tell. */
type TraitReader = (outcome: AssumptionOutcome) => Partial<HostTraits> | undefined;

const REFUSED = /^refused: (\w+)$/;

/** The assumptions that the embedded host has a switch for. */
const READERS: Readonly<Record<string, TraitReader>> = {
  'areas-are-listed-with-semicolons': ({ observed }) =>
    observed === 'done' ? { listSeparator: ';' } : undefined,
  'formula-of-256-characters-is-taken': ({ result }) =>
    result === 'differs' ? { mostCriteriaCharacters: 255 } : undefined,
  'own-writing-is-told-with-its-trigger': ({ result }) =>
    result === 'holds' ? undefined : { tellsTrigger: false },
  'workbook-opens-beside-this-one': ({ observed }) => {
    if (observed === 'opened') return { newWorkbooks: 'opened' };
    const code = REFUSED.exec(String(observed))?.[1];
    return code === undefined ? undefined : { newWorkbooks: code };
  },
  'pdf-is-one': ({ result }) => {
    if (result === 'not-asked') return { pdf: 'none' };
    return { pdf: result === 'holds' ? 'made' : 'empty' };
  },
  'downloads-are-kept': ({ result }) => ({ keepsDownloads: result !== 'differs' }),
};

/** Follow from traits that other assumptions tell of. */
const TOLD_ELSEWHERE = new Set([
  'areas-are-listed-with-commas',
  'format-of-several-areas',
  'look-of-several-areas-at-once',
]);

/** The embedded host as the Excel of a report behaves, as far as it has switches for that. */
export function profileOfReport({ excel, outcomes }: ExcelReport): HostProfile {
  const platform = excel.platform as HostProfile['platform'];
  const known = Object.entries(excel.requirementSets).filter(([, version]) => version !== null);
  const requirements = {
    ...PLAIN_HOST.requirements,
    ...(Object.fromEntries(known) as Record<string, string>),
  };
  const traits = Object.assign(
    // What Undo keeps cannot be tried, since no add-in can press it.
    { ...PLAIN_HOST.traits, undo: undoTraitsOf({ platform, requirements }) },
    ...outcomes.map((outcome) => READERS[outcome.id]?.(outcome)),
  ) as HostTraits;
  return {
    platform,
    version: excel.version,
    requirements,
    limits:
      excel.platform === 'OfficeOnline'
        ? EXCEL_WEB_LIMITS
        : { maxRequestBytes: Infinity, maxResponseBytes: Infinity },
    traits,
  };
}

/** What differs in a report and the embedded host has no switch for. */
export function listUnswitched({ outcomes }: ExcelReport): AssumptionOutcome[] {
  return outcomes.filter(
    ({ id, result }) => result === 'differs' && !(id in READERS) && !TOLD_ELSEWHERE.has(id),
  );
}
