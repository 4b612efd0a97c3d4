import type { Due } from '../../domain/due';
import { appendItem } from '../read/append-item';
import type { MatrixRow } from '../read/matrix-rows';
import { tidyText } from '../read/tidy-text';
import type { ActionDraft } from './join-action-lines';
import type { DueAt } from './read-dues';
import { isSoundDue } from './read-dues';
import type { NumberedItem } from './split-actions';
import {
  listItems,
  listNumbered,
  listTextLines,
  markOf,
  splitActions,
  splitSentences,
} from './split-actions';

/** An action with its due, before it has addresses. */
export interface PairedAction {
  readonly text: string;
  /** Rows that hold the text. */
  readonly rows: readonly MatrixRow[];
  /** Null when the action has none. */
  readonly due: DueAt | null;
  /** Whether it is one of several told apart by their sentences alone, and so is its due. */
  readonly isDueInOrder: boolean;
}

/** A block's actions, each with its due, and the dues left over. */
export interface PairedActions {
  readonly actions: readonly PairedAction[];
  /** Dues that fit no action. */
  readonly strayDues: readonly DueAt[];
}

const NO_DUES: readonly DueAt[] = [];

/** How the text of one due is several. */
export interface DueSplitting {
  /** The dues that one cell states, or null when it states one. */
  readonly splitDue: (due: DueAt) => readonly DueAt[] | null;
  /** The state and the time that a due says and nothing else, as two dues. */
  readonly partState: (due: DueAt) => readonly DueAt[] | null;
  /** A due that holds two, parted by a "/", as that of two actions. */
  readonly shareWhole: (due: DueAt) => readonly DueAt[] | null;
  /**
   * Whether the text was torn from its lines, as out of a PDF: then "Q2 23 Ongoing" beside two sentences was two lines, which
   * elsewhere says how far one action of several sentences has come.
   */
  readonly isTorn: boolean;
}

/** An action with the dues found for it so far. */
interface Claim {
  readonly draft: ActionDraft;
  readonly dues: DueAt[];
}

/**
 * Pairs the actions of one block with its dues, each due used once:
 * 1. an action takes the best due in its own rows;
 * 2. an action without one takes the nearest free due, with no other action in between;
 * 3. a free due right beside an action that has one shows that its cell holds several actions.
 * `looseDues` stand in rows without an action's text.
 */
export function pairActions(
  drafts: readonly ActionDraft[],
  looseDues: readonly DueAt[],
  splitting: DueSplitting,
): PairedActions {
  // Nothing to decide, as in most blocks: no action has two dues and no due is left over.
  if (looseDues.length === 0 && drafts.every(({ dues }) => dues.length < 2)) {
    return { actions: listActions(drafts, splitting), strayDues: NO_DUES };
  }

  const claims: Claim[] = drafts.map((draft) => ({ draft, dues: [] }));
  const free: DueAt[] = [];
  for (const { draft, dues } of claims) {
    const best = pickBest(draft.dues);
    if (best) dues.push(best);
    free.push(...draft.dues.filter((due) => due !== best && !isPlaceholder(due.due)));
  }

  // Sound dues choose first, so that debris never takes the place of a due that can be followed.
  const waiting = [
    ...looseDues.filter(({ due }) => isSoundDue(due) && !isPlaceholder(due)),
    ...looseDues.filter(({ due }) => !isSoundDue(due) && !isPlaceholder(due)),
  ];
  for (const due of waiting) {
    const neighbours = findNeighbours(claims, due.rowIndex);
    const claim = pickWithoutDue(neighbours, due.rowIndex);
    if (claim) claim.dues.push(due);
    else if (divides(neighbours.above, due)) neighbours.above.dues.push(due);
    else free.push(due);
  }
  return {
    actions: listActions(
      claims.map(({ draft, dues }) => ({ ...draft, dues })),
      splitting,
    ),
    strayDues: free.sort((left, right) => left.rowIndex - right.rowIndex),
  };
}

/** A dash or nothing, which says that there is no due. */
function isPlaceholder({ raw }: Due): boolean {
  return !/[\p{L}\p{N}]/u.test(raw);
}

function pickBest(dues: readonly DueAt[]): DueAt | undefined {
  return (
    dues.find(({ due }) => isSoundDue(due)) ??
    dues.find(({ due }) => due.state !== 'unreadable') ??
    dues[0]
  );
}

/** The actions next above and below a row without an action; `claims` are in row order. */
function findNeighbours(
  claims: readonly Claim[],
  rowIndex: number,
): { above: Claim | undefined; below: Claim | undefined } {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]!.draft.firstRowIndex < rowIndex) low = middle + 1;
    else high = middle;
  }
  return { above: claims[low - 1], below: claims[low] };
}

/** Of the neighbours without a due the nearer, the upper when equally near. */
function pickWithoutDue(
  { above, below }: ReturnType<typeof findNeighbours>,
  rowIndex: number,
): Claim | undefined {
  const upper = above?.dues.length === 0 ? above : undefined;
  const lower = below?.dues.length === 0 ? below : undefined;
  if (!upper || !lower) return upper ?? lower;
  const distanceAbove = rowIndex - upper.draft.lastRowIndex;
  const distanceBelow = lower.draft.firstRowIndex - rowIndex;
  return distanceBelow < distanceAbove ? lower : upper;
}

/** Whether a sound due right below an action's last due shows that the action's cell holds one action more. */
function divides(claim: Claim | undefined, { due, rowIndex }: DueAt): claim is Claim {
  if (!claim || !isSoundDue(due)) return false;
  const { draft, dues } = claim;
  const lastRowIndex = Math.max(draft.lastRowIndex, ...dues.map((other) => other.rowIndex));
  return (
    lastRowIndex + 1 === rowIndex && splitActions(joinRows(draft.rows), dues.length + 1) !== null
  );
}

/**
 * The actions of drafts whose dues are settled: a draft with several dues is several actions, if it can be split; a list
 * of actions in one cell shares its one due. Numbers on both sides say which is whose.
 */
function listActions(drafts: readonly ActionDraft[], splitting: DueSplitting): PairedAction[] {
  const { splitDue, isTorn } = splitting;
  let actions: PairedAction[] = [];
  for (let draftIndex = 0; draftIndex < drafts.length; draftIndex += 1) {
    const { rows, dues } = drafts[draftIndex]!;
    const text = joinRows(rows);
    const only = dues.length === 1 ? dues[0]! : null;
    const stated = only ? splitDue(only) : null;
    const isOpen = stated === null || splitActions(text, stated.length) === null;
    const torn = only && isTorn && isOpen ? partTorn(only, text, splitting) : null;
    const parts = torn?.dues ?? stated ?? dues;
    const items = rows.length === 1 ? listNumbered(text) : null;
    const numbered = items && pairByNumber(items, parts);
    if (numbered) {
      for (const { item, due } of numbered) {
        actions = appendItem(actions, { text: tidyText(item), rows, due, isDueInOrder: false });
      }
      continue;
    }
    const isNumbered = items !== null && items.length === parts.length;
    const texts = isNumbered
      ? items.map((item) => tidyText(item.text))
      : parts.length > 1
        ? (torn?.texts ?? splitActions(text, parts.length))
        : null;
    if (texts) {
      const isDueInOrder = !isNumbered && !areListed(rows, parts.length);
      for (const [index, one] of texts.entries()) {
        actions = appendItem(actions, { text: one, rows, due: parts[index]!, isDueInOrder });
      }
      continue;
    }
    const line = tidyText(text);
    const due = dues[0] ?? null;
    // A text that is tidy as it stands has no lines to be items.
    const mayList = line !== text && parts.length < 2 && rows.length === 1;
    const listed = items && parts.length < 2 ? items.map((item) => item.text) : null;
    const several = listed ?? (mayList ? listItems(text) : null);
    if (several === null) {
      actions = appendItem(actions, { text: line, rows, due, isDueInOrder: false });
      continue;
    }
    for (const item of several) {
      actions = appendItem(actions, { text: tidyText(item), rows, due, isDueInOrder: false });
    }
  }
  return actions;
}

/**
 * The two dues of a cell whose lines were torn, and the two actions beside it; null where it is one due. What a "/" parts may
 * be a range or two states of one action: beside two sentences it is the due of both, so that none is late or complete by
 * a guess.
 */
function partTorn(
  due: DueAt,
  text: string,
  { partState, shareWhole }: DueSplitting,
): { readonly dues: readonly DueAt[]; readonly texts: readonly string[] } | null {
  const states = partState(due);
  const actions = states && splitActions(text, states.length);
  if (actions) return { dues: states, texts: actions };
  const shared = shareWhole(due);
  const sentences = shared && splitSentences(text);
  return shared && sentences?.length === shared.length ? { dues: shared, texts: sentences } : null;
}

/** The items of a cell, each with the due of its number, where all the dues are numbered as they are; else null. */
function pairByNumber(
  items: readonly NumberedItem[],
  dues: readonly DueAt[],
): { readonly item: string; readonly due: DueAt | null }[] | null {
  const byMark = new Map(dues.map((due) => [due.mark ?? markOf(due.due.raw), due]));
  const areOfItems = [...byMark.keys()].every((mark) => items.some((item) => item.mark === mark));
  if (dues.length === 0 || byMark.size < dues.length || !areOfItems) return null;
  return items.map(({ mark, text }) => ({ item: text, due: byMark.get(mark) ?? null }));
}

/** Whether a cell lists as many actions, in lines or as items, as there are dues beside it: then they follow its order. */
function areListed([row, ...others]: readonly MatrixRow[], count: number): boolean {
  return (
    others.length === 0 &&
    (listTextLines(row!.action).length === count || listItems(row!.action)?.length === count)
  );
}

/** The text of an action as typed, with its line breaks. */
function joinRows(rows: readonly MatrixRow[]): string {
  return rows.length === 1 ? rows[0]!.action : rows.map(({ action }) => action).join(' ');
}
