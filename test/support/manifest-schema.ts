/**
 * What may stand in the manifest of a task pane add-in with buttons on a ribbon: the rules of the schemas in
 * [MS-OWEMXML], sections 5.2, 5.6 and 5.7
 * (https://learn.microsoft.com/openspecs/office_file_formats/ms-owemxml/c6a06390-34b8-4b42-82eb-b28be12494a8), for the
 * elements that a manifest like ours has. Any other element is a fault.
 */

/** What a text or an attribute may be. */
const TEXTS = {
  short: /^.{1,125}$/su,
  long: /^.{1,250}$/su,
  address: /^.{1,2048}$/su,
  reference: /^.{1,32}$/su,
  id: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  version: /^\d{1,5}(\.\d{1,5}){0,3}$/,
  setVersion: /^\d{1,5}\.\d{1,5}$/,
  culture: /^[a-z]{2,3}(-[a-z]{2,3})?$/i,
  pixels: /^(16|20|24|32|40|48|64|80)$/,
  permission: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  oldHost: /^(Document|Database|Workbook|Presentation|Project)$/,
  pane: /^TaskPaneApp$/,
  overrides: /^VersionOverridesV1_0$/,
  host: /^(Workbook|Document|Presentation|Notebook)$/,
  surface: /^PrimaryCommandSurface$/,
  button: /^Button$/,
  action: /^(ExecuteFunction|ShowTaskpane)$/,
} satisfies Readonly<Record<string, RegExp>>;

/** Where the resource stands that a `resid` names. */
type ResourceList = 'bt:Images' | 'bt:Urls' | 'bt:ShortStrings' | 'bt:LongStrings';

interface ElementRule {
  /** Its children in their order: one, `?` one or none, `+` one or more, `*` any number. */
  readonly children?: readonly string[];
  readonly attributes?: Readonly<Record<string, keyof typeof TEXTS>>;
  readonly text?: keyof typeof TEXTS;
  readonly refersTo?: ResourceList;
}

const shortSetting: ElementRule = { attributes: { DefaultValue: 'short' } };
const longSetting: ElementRule = { attributes: { DefaultValue: 'long' } };
const addressSetting: ElementRule = { attributes: { DefaultValue: 'address' } };
const shortReference: ElementRule = { refersTo: 'bt:ShortStrings' };
const longReference: ElementRule = { refersTo: 'bt:LongStrings' };
const addressReference: ElementRule = { refersTo: 'bt:Urls' };
const resource = (value: 'address' | 'short' | 'long'): ElementRule => ({
  attributes: { id: 'reference', DefaultValue: value },
});

/** By the name of the element, or of its parent and it where the name alone would not do. */
const RULES: Readonly<Record<string, ElementRule>> = {
  OfficeApp: {
    attributes: { 'xsi:type': 'pane' },
    children: [
      ...['Id', 'AlternateId?', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName'],
      ...['Description', 'IconUrl?', 'HighResolutionIconUrl?', 'SupportUrl?', 'AppDomains?'],
      ...['Hosts?', 'Requirements?', 'DefaultSettings', 'Permissions', 'VersionOverrides?'],
    ],
  },
  Id: { text: 'id' },
  Version: { text: 'version' },
  ProviderName: { text: 'short' },
  DefaultLocale: { text: 'culture' },
  DisplayName: shortSetting,
  'OfficeApp/Description': longSetting,
  IconUrl: addressSetting,
  HighResolutionIconUrl: addressSetting,
  SupportUrl: addressSetting,
  'OfficeApp/Hosts': { children: ['Host+'] },
  'OfficeApp/Hosts/Host': { attributes: { Name: 'oldHost' } },
  'OfficeApp/Requirements': { children: ['Sets?', 'Methods?'] },
  Sets: { attributes: { DefaultMinVersion: 'setVersion' }, children: ['Set+'] },
  Set: { attributes: { Name: 'short', MinVersion: 'setVersion' } },
  DefaultSettings: { children: ['SourceLocation'] },
  'DefaultSettings/SourceLocation': addressSetting,
  Permissions: { text: 'permission' },

  VersionOverrides: {
    attributes: { 'xsi:type': 'overrides' },
    children: [
      ...['Description?', 'Requirements?', 'Hosts?', 'Resources?'],
      ...['WebApplicationInfo?', 'EquivalentAddins?', 'VersionOverrides?'],
    ],
  },
  'VersionOverrides/Description': longReference,
  'VersionOverrides/Requirements': { children: ['bt:Sets?', 'bt:Methods?'] },
  'bt:Sets': { attributes: { DefaultMinVersion: 'setVersion' }, children: ['bt:Set+'] },
  'bt:Set': { attributes: { Name: 'short', MinVersion: 'setVersion' } },
  'VersionOverrides/Hosts': { children: ['Host+'] },
  'VersionOverrides/Hosts/Host': {
    attributes: { 'xsi:type': 'host' },
    children: ['AllFormFactors?', 'DesktopFormFactor?'],
  },
  DesktopFormFactor: { children: ['GetStarted?', 'FunctionFile?', 'ExtensionPoint+'] },
  GetStarted: { children: ['Title', 'Description', 'LearnMoreUrl'] },
  FunctionFile: addressReference,
  LearnMoreUrl: addressReference,
  ExtensionPoint: { attributes: { 'xsi:type': 'surface' }, children: ['OfficeTab*', 'CustomTab*'] },
  OfficeTab: { attributes: { id: 'short' }, children: ['Group+'] },
  Group: { attributes: { id: 'short' }, children: ['Label', 'Icon', 'Control+'] },
  Control: {
    attributes: { 'xsi:type': 'button', id: 'short' },
    children: ['Label', 'Supertip', 'Icon', 'Action'],
  },
  Label: shortReference,
  Title: shortReference,
  Description: longReference,
  Supertip: { children: ['Title', 'Description'] },
  Icon: { children: ['bt:Image+'] },
  'Icon/bt:Image': { attributes: { size: 'pixels' }, refersTo: 'bt:Images' },
  // One of two kinds, of which each has what the other has not.
  Action: {
    attributes: { 'xsi:type': 'action' },
    children: ['FunctionName?', 'TaskpaneId?', 'SourceLocation?', 'Title?'],
  },
  FunctionName: { text: 'long' },
  TaskpaneId: { text: 'short' },
  'Action/SourceLocation': addressReference,
  Resources: { children: ['bt:Images?', 'bt:Urls?', 'bt:ShortStrings?', 'bt:LongStrings?'] },
  'bt:Images': { children: ['bt:Image*'] },
  'bt:Images/bt:Image': resource('address'),
  'bt:Urls': { children: ['bt:Url*'] },
  'bt:Url': resource('address'),
  'bt:ShortStrings': { children: ['bt:String*'] },
  'bt:ShortStrings/bt:String': resource('short'),
  'bt:LongStrings': { children: ['bt:String*'] },
  'bt:LongStrings/bt:String': resource('long'),
};

/** What is wrong with a manifest by the schema, each with the path of the element; empty where nothing is. */
export function findSchemaFaults(manifest: Document): string[] {
  const root = manifest.documentElement;
  if (root.tagName !== 'OfficeApp') return [`${root.tagName}: is not OfficeApp`];
  return findFaults(root, [root.tagName], manifest);
}

function findFaults(element: Element, path: readonly string[], manifest: Document): string[] {
  const at = path.join('/');
  const rule = ruleOf(path);
  if (!rule) return [`${at}: is not known`];
  const { attributes = {}, children = [], text, refersTo } = rule;
  const faults: string[] = [];
  for (const [name, kind] of Object.entries(attributes)) {
    const value = element.getAttribute(name) ?? '';
    if (!TEXTS[kind].test(value)) faults.push(`${at}: ${name} “${value}” is no ${kind}`);
  }
  for (const { name } of element.attributes) {
    const isKnown = name in attributes || (name === 'resid' && refersTo) || /^xmlns\b/.test(name);
    if (!isKnown) faults.push(`${at}: ${name} is not known`);
  }
  if (text && !TEXTS[text].test(element.textContent)) faults.push(`${at}: the text is no ${text}`);
  if (refersTo) faults.push(...findReferenceFaults(element, refersTo, at, manifest));
  const order = [...element.children].map(({ tagName }) => `${tagName} `).join('');
  if (!orderOf(children).test(order)) faults.push(`${at}: has ${order.trim() || 'nothing'}`);
  for (const child of element.children) {
    faults.push(...findFaults(child, [...path, child.tagName], manifest));
  }
  return faults;
}

/** The rule of the longest end of the path that has one. */
function ruleOf(path: readonly string[]): ElementRule | undefined {
  const ends = path.map((_, index) => path.slice(index).join('/'));
  return ends.map((end) => RULES[end]).find((rule) => rule !== undefined);
}

function orderOf(children: readonly string[]): RegExp {
  const parts = children.map((child) => {
    const [, name, count] = /^(.+?)([?+*]?)$/.exec(child)!;
    return `(?:${name} )${count}`;
  });
  return new RegExp(`^${parts.join('')}$`);
}

function findReferenceFaults(
  element: Element,
  list: ResourceList,
  at: string,
  manifest: Document,
): string[] {
  const id = element.getAttribute('resid') ?? '';
  const resources = [...(manifest.getElementsByTagName(list)[0]?.children ?? [])];
  const isThere = resources.filter((one) => one.getAttribute('id') === id).length === 1;
  return isThere ? [] : [`${at}: “${id}” is not one of ${list}`];
}
