import type { Workbook } from 'hucre/xlsx';
import type { WorkbookProperties } from '../../../workbook/workbook-data';
import type { CarriedWorkbook } from '../carried';
import {
  findElements,
  findTags,
  listSiblings,
  replacePieces,
  withAttributes,
} from '../package/xml-text';
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

/** Properties that are only carried. */
export function toCarriedProperties(
  properties: FileProperties | undefined,
): CarriedWorkbook['properties'] {
  const { created, modified, lastModifiedBy } = properties ?? {};
  return withoutUndefined({ created, modified, lastModifiedBy });
}

/** Laid over the properties that came with the file; a setting becomes a custom property. */
export function toFileProperties(
  properties: WorkbookProperties,
  settings: ReadonlyMap<string, string>,
  carried: Pick<CarriedWorkbook, 'properties' | 'customProperties'> | null,
): FileProperties {
  const written: FileProperties = { ...carried?.properties };
  for (const name of PROPERTY_NAMES) {
    const value = properties[name];
    if (value) written[FILE_NAMES[name]] = value;
  }
  const custom = [...settings].map(([name, value]) => [SETTING_PREFIX + name, value] as const);
  // The part is only written where there is something to write, and then gives way to what was carried.
  if (carried?.customProperties) custom.push([PART_PLACEHOLDER, '']);
  if (custom.length > 0) written.custom = Object.fromEntries(custom);
  return written;
}

/** Properties that are only carried, by the part in which they stand, with the prefix under which that is written. */
const OTHER_PROPERTIES = {
  core: {
    contentStatus: 'cp:',
    contentType: 'cp:',
    lastPrinted: 'cp:',
    revision: 'cp:',
    version: 'cp:',
    identifier: 'dc:',
    language: 'dc:',
  },
  extended: { Template: '', HyperlinkBase: '', DocSecurity: '' },
} as const;

/** Elements with properties that are only carried; `partOf` gives the text of the part by the type of the link to it. */
export function readOtherProperties(
  partOf: (linkType: string) => string,
): CarriedWorkbook['otherProperties'] {
  const read = (xml: string, prefixes: Readonly<Record<string, string>>): string =>
    Object.entries(prefixes)
      .flatMap(([name, prefix]) =>
        findElements(xml, name).map(({ inner }) =>
          inner === '' ? '' : `<${prefix}${name}>${inner}</${prefix}${name}>`,
        ),
      )
      .join('');
  return {
    core: read(partOf('core-properties'), OTHER_PROPERTIES.core),
    extended: read(partOf('extended-properties'), OTHER_PROPERTIES.extended),
  };
}

/** A written part with properties, and those that are only carried; nothing stands twice in it. */
export function putBackProperties(xml: string, others: string): string {
  const written = listSiblings(others).filter(({ name }) => findTags(xml, name).length === 0);
  const at = xml.lastIndexOf('</');
  return xml.slice(0, at) + written.map(({ outer }) => outer).join('') + xml.slice(at);
}

/** Where custom properties stand in a file. */
export const CUSTOM_PROPERTIES_PART = 'docProps/custom.xml';
const PART_PLACEHOLDER = 'carried';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

/**
 * The part with custom properties as it came, but for the add-in's settings; null when it has no others. The file
 * library knows few of their types, and would drop those of SharePoint that it does not know.
 */
export function withoutSettings(xml: string): string | null {
  const [settings, others] = [isSetting, (name: string) => !isSetting(name)].map((isMeant) =>
    findElements(xml, 'property').filter(({ attributes }) => isMeant(attributes['name'] ?? '')),
  );
  if (others!.length === 0) return null;
  return replacePieces(
    xml,
    settings!.map(({ start, end }) => ({ start, end, text: '' })),
  );
}

const isSetting = (name: string): boolean => name.startsWith(SETTING_PREFIX);

/** Custom properties as they came, and behind them the settings out of the part that the library wrote. */
export function withSettings(carried: string, written: string): string {
  const known = findTags(carried, 'property').map(({ attributes }) => Number(attributes['pid']));
  const last = known.reduce((most, pid) => Math.max(most, pid || 0), FIRST_PID - 1);
  const settings = findElements(written, 'property')
    .filter(({ attributes }) => isSetting(attributes['name'] ?? ''))
    .map(({ source, inner }, index) => {
      // Whatever prefixes the carried part has given these namespaces.
      const names = { xmlns: NAMESPACE, 'xmlns:vt': VALUES_NAMESPACE };
      const tag = withAttributes(source, { ...names, pid: String(last + 1 + index) });
      return `${tag}${inner}</property>`;
    });
  const at = carried.lastIndexOf('</');
  return carried.slice(0, at) + settings.join('') + carried.slice(at);
}

/** Lower numbers are the format's own ([MS-OLEPS], 2.18.1). */
const FIRST_PID = 2;
