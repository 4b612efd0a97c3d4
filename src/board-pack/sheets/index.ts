import type { Finding } from '../../domain/finding';
import type { MaturityMatrix } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import type { PackSheet, PackSheetId } from '../../workbook/pack-sheet';
import type { PackContext, PackOptions, PackOutline } from '../pack-context';
import { preparePack } from '../pack-context';
import { actionsSheet } from './actions';
import { byOwnerSheet } from './by-owner';
import { completedSheet } from './completed';
import { contentsSheet } from './contents';
import { dataQualitySheet } from './data-quality';
import { dueNextSheet } from './due-next';
import { exceptionsSheet } from './exceptions';
import { forwardPlanSheet } from './forward-plan';
import { gapsSheet } from './gaps';
import { keySheet } from './key';
import { kpisSheet } from './kpis';
import { maturityGridSheet } from './maturity-grid';
import { movementSheet } from './movement';
import { overdueSheet } from './overdue';
import type { PackSheetKind } from './pack-sheet-kind';
import { summarySheet } from './summary';
import { timeExtensionsSheet } from './time-extensions';
import { trendSheet } from './trend';

/** By id, in the order of the tabs: an id without an entry, or with another sheet's, does not compile. */
const REGISTER: { readonly [Id in PackSheetId]: PackSheetKind & { readonly id: Id } } = {
  summary: summarySheet,
  contents: contentsSheet,
  'maturity-grid': maturityGridSheet,
  gaps: gapsSheet,
  exceptions: exceptionsSheet,
  overdue: overdueSheet,
  'time-extensions': timeExtensionsSheet,
  'due-next': dueNextSheet,
  'forward-plan': forwardPlanSheet,
  'by-owner': byOwnerSheet,
  completed: completedSheet,
  movement: movementSheet,
  trend: trendSheet,
  'data-quality': dataQualitySheet,
  kpis: kpisSheet,
  actions: actionsSheet,
  key: keySheet,
};

/** Every sheet that a board pack can have, in the order of the tabs. */
export const PACK_SHEETS: readonly PackSheetKind[] = Object.values(REGISTER);

/** The ids of the sheets that are printed only when a person asks for it. */
export const PRINTED_WHEN_ASKED: readonly PackSheetId[] = PACK_SHEETS.filter(
  ({ printsWhenAsked }) => printsWhenAsked,
).map(({ id }) => id);

/** The sheets of a prepared pack that a board has on paper, which speak of no others; all of them where no other is left. */
export function* listPrintedSheetsInSteps(context: PackContext): Steps<PackSheet[]> {
  const hasSheet: PackContext['hasSheet'] = (id) =>
    context.hasSheet(id) && !PRINTED_WHEN_ASKED.includes(id);
  const isAnyLeft = PACK_SHEETS.some(({ id }) => hasSheet(id));
  return yield* listPackSheetsInSteps(isAnyLeft ? { ...context, hasSheet } : context);
}

/** The board pack of a matrix at a date, without the sheets that are left out: the same input gives the same sheets. */
export function buildPack(
  matrix: MaturityMatrix,
  findings: readonly Finding[],
  options: PackOptions,
): PackSheet[] {
  return listPackSheets(preparePack(matrix, findings, options));
}

/**
 * The sheets of a pack that is prepared, without those that are left out. A list without records is a line of the
 * Summary instead, unless it is to be kept or nothing else would be there.
 */
export function* listPackSheetsInSteps(context: PackContext): Steps<PackSheet[]> {
  const chosen = PACK_SHEETS.filter(({ id }) => context.hasSheet(id));
  const lists: PackSheet[] = [];
  for (const kind of chosen) {
    if (kind.isOverview) continue;
    lists.push(yield* buildSheetInSteps(kind, context));
    yield;
  }
  const keepsAll = context.keepsEmptySheets || lists.every(({ empty }) => empty);
  const sheets = keepsAll ? lists : lists.filter(({ empty }) => !empty);
  const outline: PackOutline = {
    sheets,
    printedWhenAsked: sheets
      .filter(({ id }) => PRINTED_WHEN_ASKED.some((whenAsked) => whenAsked === id))
      .map(({ name }) => name),
    empty: keepsAll ? [] : lists.filter(({ empty }) => empty),
  };
  const hasSheet: PackContext['hasSheet'] = (id) =>
    context.hasSheet(id) && !outline.empty.some((sheet) => sheet.id === id);
  const overviewed: PackContext = { ...context, hasSheet, outline };
  const all: PackSheet[] = [];
  for (const kind of chosen) {
    if (kind.isOverview) {
      all.push(yield* buildSheetInSteps(kind, overviewed));
      yield;
    } else {
      all.push(...outline.sheets.filter(({ id }) => id === kind.id));
    }
  }
  return all;
}

/** What {@link listPackSheetsInSteps} gives, at once. */
export const listPackSheets = (context: PackContext): PackSheet[] =>
  runAtOnce(listPackSheetsInSteps(context));

/** One sheet of a prepared pack, be it left out or not. */
export function* buildSheetInSteps(
  { id, name, buildInSteps }: PackSheetKind,
  context: PackContext,
): Steps<PackSheet> {
  return { id, name, ...(yield* buildInSteps(context)) };
}
