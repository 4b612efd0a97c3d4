import type { WorkbookProperties } from '../../../workbook/workbook-data';
import { HostObject } from '../object-type';
import { requireText } from '../require-values';
import type { HostSession } from '../session';

const NAMES: readonly (keyof WorkbookProperties)[] = [
  'author',
  'category',
  'comments',
  'company',
  'keywords',
  'manager',
  'subject',
  'title',
];

/** Excel.DocumentProperties, without custom ones and without those that Excel writes by itself. */
export class DocumentProperties extends HostObject {
  static override readonly typeName = 'DocumentProperties';
  static override readonly scalars: readonly string[] = NAMES;

  constructor(readonly session: HostSession) {
    super();
  }
}

// One accessor each; they differ only in their names.
for (const name of NAMES) {
  Object.defineProperty(DocumentProperties.prototype, name, {
    get(this: DocumentProperties): string {
      return this.session.workbook.properties[name] ?? '';
    },
    set(this: DocumentProperties, value: unknown) {
      this.session.workbook.properties[name] = requireText(value);
    },
  });
}
