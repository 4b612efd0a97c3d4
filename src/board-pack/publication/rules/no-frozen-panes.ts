import { sheetRule, when } from '../publication-rule';

/** Frozen panes hide the rest of a worksheet from people who enlarge it. */
export const noFrozenPanes = sheetRule('no-frozen-panes', ({ frozen }) =>
  when(
    frozen.rows > 0 || frozen.columns > 0,
    'Panes are frozen. Unfreeze them (View, Freeze Panes).',
  ),
);
