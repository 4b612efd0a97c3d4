/** The tabs of a workbook in their order, as far as it is known here: for placing those that are added. */
export interface PackTabs {
  /** Queues moving a sheet that was just added at the end to its place in the pack. */
  readonly place: (added: Excel.Worksheet, previous: Excel.Worksheet | null) => void;
}

/**
 * Keeps a pack's tabs in its order, wherever it stands in the workbook: a sheet goes after the one before it in the
 * pack, the first before all others of the pack, and where there is no pack yet, at the end.
 */
export function createPackTabs(
  sheets: readonly Excel.Worksheet[],
  firstOfPack: Excel.Worksheet | null,
): PackTabs {
  const tabs = [...sheets];
  return {
    place(added, previous) {
      const index = findPlace(tabs, previous, firstOfPack);
      if (index < tabs.length) added.position = index;
      tabs.splice(index, 0, added);
    },
  };
}

function findPlace(
  tabs: readonly Excel.Worksheet[],
  previous: Excel.Worksheet | null,
  firstOfPack: Excel.Worksheet | null,
): number {
  if (previous) return tabs.indexOf(previous) + 1;
  return firstOfPack ? tabs.indexOf(firstOfPack) : tabs.length;
}
