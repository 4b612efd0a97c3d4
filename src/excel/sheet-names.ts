import { runExcel } from './run-excel';

/** The names of sheets by id, as events tell of sheets by id only. */
export interface SheetNames {
  /** Undefined for a sheet that is gone. */
  find(id: string): Promise<string | undefined>;
  rename(id: string, name: string): void;
  reload(): Promise<void>;
}

/** `isToldOfRenaming` is false where the host has no event for it: then names are read anew for each burst of events. */
export function createSheetNames(isToldOfRenaming: boolean): SheetNames {
  let names = new Map<string, string>();
  let reading: Promise<void> | null = null;
  const reload = (): Promise<void> =>
    (reading ??= readNames()
      .then((found) => {
        names = found;
      })
      .finally(() => {
        reading = null;
      }));
  return {
    async find(id) {
      if (!isToldOfRenaming || !names.has(id)) await reload();
      return names.get(id);
    },
    rename: (id, name) => void names.set(id, name),
    reload,
  };
}

function readNames(): Promise<Map<string, string>> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id,items/name');
    await context.sync();
    return new Map(sheets.items.map(({ id, name }) => [id, name]));
  });
}
