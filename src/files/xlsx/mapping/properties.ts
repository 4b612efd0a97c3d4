import type { Workbook } from 'hucre/xlsx';
import type { WorkbookProperties } from '../../../workbook/workbook-data';
import type { CarriedWorkbook } from '../carried';
import { withoutUndefined } from './fonts-fills-borders';

type FileProperties = NonNullable<Workbook['properties']>;

/** The name of each property in a file. */
const FILE_NAMES = {
  title: 'title',
  subject: 'subject',
  author: 'creator',
  keywords: 'keywords',
  comments: 'description',
  company: 'company',
  manager: 'manager',
  category: 'category',
} as const satisfies Record<keyof WorkbookProperties, keyof FileProperties>;

const PROPERTY_NAMES = Object.keys(FILE_NAMES) as (keyof WorkbookProperties)[];

/** The add-in's document settings are kept as custom document properties under this prefix. */
const SETTING_PREFIX = 'Maturity matrix setting: ';

/** Properties that are empty in the file stay absent. */
export function toProperties(properties: FileProperties | undefined): WorkbookProperties {
  const read: WorkbookProperties = {};
  for (const name of PROPERTY_NAMES) {
    const value = properties?.[FILE_NAMES[name]];
    if (value) read[name] = value;
  }
  return read;
}

/** The add-in's document settings, by key without the prefix. */
export function toSettings(properties: FileProperties | undefined): Map<string, string> {
  return new Map(
    Object.entries(properties?.custom ?? {}).flatMap(([name, value]) =>
      name.startsWith(SETTING_PREFIX) ? [[name.slice(SETTING_PREFIX.length), String(value)]] : [],
    ),
  );
}

/** Properties that are only carried, the settings left out. */
export function toCarriedProperties(
  properties: FileProperties | undefined,
): CarriedWorkbook['properties'] {
  const { created, modified, lastModifiedBy, custom } = properties ?? {};
  const others = Object.entries(custom ?? {}).filter(([name]) => !name.startsWith(SETTING_PREFIX));
  return withoutUndefined({
    created,
    modified,
    lastModifiedBy,
    custom: others.length > 0 ? Object.fromEntries(others) : undefined,
  });
}

/** Laid over the properties that came with the file; a setting becomes a custom property. */
export function toFileProperties(
  properties: WorkbookProperties,
  settings: ReadonlyMap<string, string>,
  carried: CarriedWorkbook['properties'] | undefined,
): FileProperties {
  const custom = {
    ...carried?.custom,
    ...Object.fromEntries([...settings].map(([name, value]) => [SETTING_PREFIX + name, value])),
  };
  const written: FileProperties = { ...carried };
  for (const name of PROPERTY_NAMES) {
    const value = properties[name];
    if (value) written[FILE_NAMES[name]] = value;
  }
  if (Object.keys(custom).length > 0) written.custom = custom;
  return written;
}
