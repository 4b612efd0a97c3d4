/** Events of a sheet that this host tells of, and those that only a user with a screen causes. */
const OF_SHEETS = [
  'Activated',
  'Calculated',
  'ColumnSorted',
  'DataChanged',
  'Deactivated',
  'NameChanged',
  'ProtectionChanged',
  'RowSorted',
  'SelectionChanged',
  'SingleClicked',
  'VisibilityChanged',
];

const KNOWN_EVENTS: Readonly<Record<string, readonly string[]>> = {
  Workbook: ['Activated', 'AutoSaveSettingChanged'],
  Worksheet: OF_SHEETS,
  WorksheetCollection: [...OF_SHEETS, 'Added', 'Deleted', 'Moved'],
  Table: ['DataChanged', 'SelectionChanged'],
  TableCollection: ['Added', 'DataChanged', 'Deleted'],
  Chart: ['Activated', 'Deactivated'],
  ChartCollection: ['Activated', 'Deactivated'],
};

const REGISTRATION = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/;

/** The event that a private method of the library registers for or no longer; null for any other method. */
export function registeredEvent(method: string): string | null {
  return REGISTRATION.exec(method)?.[1] ?? null;
}

/** Whether handlers of this event will be called when it happens. */
export function isKnownEvent(typeName: string, event: string): boolean {
  return KNOWN_EVENTS[typeName]?.includes(event) ?? false;
}
