import type { Steps } from '../../../domain/steps';
import { runAtOnce } from '../../../domain/steps';
import { joinWords } from '../../../domain/wording';
import type { PackSheet, Paragraph, RollUpSheetId } from '../../../workbook/pack-sheet';
import type { RolledUp } from '../rolled-up';
import { areasSheet } from './areas';
import { disagreementsSheet } from './disagreements';
import { keySheet } from './key';
import { lateSheet, ownersSheet } from './late';
import { movementSheet } from './movement';
import { officialSheet } from './official';
import type { RollUpSheetKind } from './roll-up-sheet';
import { sourcesSheet } from './sources';
import { summarySheet } from './summary';

/**
 * By id, in the order of the tabs: an id without an entry, or with another sheet's, does not compile. No tab is called like
 * one of a board pack, which may stand beside them in a workbook.
 */
const REGISTER: { readonly [Id in RollUpSheetId]: RollUpSheetKind & { readonly id: Id } } = {
  'roll-up-summary': summarySheet,
  'roll-up-areas': areasSheet,
  'roll-up-disagreements': disagreementsSheet,
  'roll-up-late': lateSheet,
  'roll-up-owners': ownersSheet,
  'roll-up-movement': movementSheet,
  'roll-up-official': officialSheet,
  'roll-up-sources': sourcesSheet,
  'roll-up-key': keySheet,
};

/**
 * The sheets of a roll-up in the order of their tabs. A list in which nothing stands is a line of the Summary instead, and
 * nothing leads to it.
 */
export function* listRollUpSheetsInSteps(rolledUp: RolledUp): Steps<PackSheet[]> {
  const all: { readonly kind: RollUpSheetKind; readonly sheet: PackSheet }[] = [];
  for (const kind of Object.values(REGISTER)) {
    const content = yield* kind.buildInSteps(rolledUp);
    all.push({ kind, sheet: { id: kind.id, name: kind.name, ...content } });
    yield;
  }
  const isLeftOut = ({ kind, sheet }: (typeof all)[number]): boolean =>
    sheet.empty !== undefined && (!kind.staysEmpty || isNotPublished(kind, rolledUp));
  const left = all.filter((one) => !isLeftOut(one)).map(({ sheet }) => sheet);
  const names = all.filter(isLeftOut).map(({ sheet: { name } }) => name);
  const there = new Set<string>(left.map(({ id }) => id));
  return left.map((sheet) => ({
    ...sheet,
    paragraphs: sheet.paragraphs.map((paragraph) => withoutDeadLink(paragraph, there)),
    footnotes:
      sheet.id === 'roll-up-summary' ? [...sheet.footnotes, ...writeNotes(names)] : sheet.footnotes,
  }));
}

/** What {@link listRollUpSheetsInSteps} gives, at once. */
export const listRollUpSheets = (rolledUp: RolledUp): PackSheet[] =>
  runAtOnce(listRollUpSheetsInSteps(rolledUp));

/** What nobody has set is there to be filled in, and of no use to the public. */
const isNotPublished = ({ id }: RollUpSheetKind, { isPublished }: RolledUp): boolean =>
  isPublished && id === 'roll-up-official';

function withoutDeadLink({ link, ...paragraph }: Paragraph, there: ReadonlySet<string>): Paragraph {
  return link && there.has(link.sheetId) ? { ...paragraph, link } : paragraph;
}

function writeNotes(leftOut: readonly string[]): Paragraph[] {
  const texts = [
    ...(leftOut.length === 0
      ? []
      : [`Not in this roll-up, as there is nothing to list: ${joinWords(leftOut)}.`]),
    'The key explains every term.',
  ];
  return texts.map((text) => ({ text, style: 'label' }));
}
