import { invalidArgument } from '../errors';
import { HostObject, KEY_KEY } from '../object-type';
import type { HostSession } from '../session';
import { KeyedCollection } from './keyed-collection';

/** Excel.SettingCollection: the add-in's own settings, kept in the workbook. */
export class SettingCollection extends KeyedCollection<Setting> {
  static override readonly typeName = 'SettingCollection';
  static override readonly methods = ['add', 'getCount', 'getItem', 'getItemOrNullObject'];

  constructor(readonly session: HostSession) {
    super();
  }

  get items(): Setting[] {
    return [...this.session.workbook.settings.keys()].map((key) => new Setting(this.session, key));
  }

  /** Sets the value of a key that is there already. */
  add(key: unknown, value: unknown): Setting {
    if (typeof key !== 'string' || key === '') throw invalidArgument();
    const setting = new Setting(this.session, key);
    setting.value = value;
    return setting;
  }

  getCount(): number {
    return this.session.workbook.settings.size;
  }

  getItemOrNullObject(key: unknown): Setting | null {
    const { settings } = this.session.workbook;
    return settings.has(String(key)) ? new Setting(this.session, String(key)) : null;
  }
}

/** Excel.Setting. */
export class Setting extends HostObject {
  static override readonly typeName = 'Setting';
  static override readonly identity = KEY_KEY;
  static override readonly scalars = ['key', 'value'];
  static override readonly methods = ['delete'];

  constructor(
    readonly session: HostSession,
    readonly key: string,
  ) {
    super();
  }

  get value(): unknown {
    return JSON.parse(this.session.workbook.settings.get(this.key) ?? 'null') as unknown;
  }

  set value(value: unknown) {
    this.session.workbook.settings.set(this.key, JSON.stringify(value ?? null));
  }

  delete(): void {
    this.session.workbook.settings.delete(this.key);
  }
}
