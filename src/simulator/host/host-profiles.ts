import type { UndoTraits } from './undo-stack';

/** What an Excel does that not every Excel does, beyond the requirement sets that it declares. */
export interface HostTraits {
  /** Between the areas that Worksheet.getRanges takes: that of the computer's region on a desktop. */
  readonly listSeparator: ',' | ';';
  /** The longest formula of a conditional format that is taken, with its "=". */
  readonly mostCriteriaCharacters: number;
  /** Characters after which the address of several areas is cut short; null for none. */
  readonly longestAreaList: number | null;
  /** Whether a change event says whether the add-in itself made the change: ExcelApi 1.14. */
  readonly tellsTrigger: boolean;
  /** Whether Excel.createWorkbook opens a workbook; the code that it is refused with otherwise. */
  readonly newWorkbooks: 'opened' | (string & {});
  /** What comes of asking for a PDF. */
  readonly pdf: 'none' | 'empty' | 'made';
  /** Whether a cell with a number holds its text once it is given a hyperlink. Nobody has said that any Excel does. */
  readonly linksTurnNumbersIntoText: boolean;
  /** Whether a file that a page hands to the browser is kept; otherwise nothing happens, without a word. */
  readonly keepsDownloads: boolean;
  readonly undo: UndoTraits;
}

/** As much of a request and of its answer as is taken, in bytes. */
export interface ServerLimits {
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: number;
}

/** Of Excel on the web: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
export const EXCEL_WEB_LIMITS: ServerLimits = {
  maxRequestBytes: 5 * 1024 * 1024,
  maxResponseBytes: 5 * 1024 * 1024,
};

/** The same page names no limit for Excel on a desktop. */
const NO_LIMITS: ServerLimits = { maxRequestBytes: Infinity, maxResponseBytes: Infinity };

/** An Excel to stand in for: what it says of itself, and how it behaves. */
export interface HostProfile {
  /** As Office.context.platform has it. */
  readonly platform: 'OfficeOnline' | 'PC' | 'Mac';
  /** As Office.context.diagnostics.version has it. */
  readonly version: string;
  /** Highest version of each requirement set. Without RichApiRuntime the library keeps to actions that the dispatcher knows. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly limits: ServerLimits;
  readonly traits: HostTraits;
}

const requirementsWith = (excelApi: string): Readonly<Record<string, string>> => ({
  ExcelApi: excelApi,
  // Not documented; Excel.run asks for it before it lets a request wait.
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  AddinCommands: '1.1',
  Settings: '1.1',
  DocumentEvents: '1.1',
});

/**
 * Of the calls that the host has, those that cannot be undone:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
const NOWHERE_UNDONE = [
  'Worksheet.copy',
  'Worksheet.delete',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
];
const WEB_UNDO: UndoTraits = {
  keepsSteps: true,
  notUndone: [...NOWHERE_UNDONE, 'NamedItem.comment'],
  emptiedBy: [],
};
const DESKTOP_UNDO: UndoTraits = {
  keepsSteps: true,
  notUndone: [...NOWHERE_UNDONE, 'Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'],
  emptiedBy: [],
};
/** A read empties the stack of some builds as well: issue 5918. */
const OLDER_UNDO: UndoTraits = {
  ...DESKTOP_UNDO,
  keepsSteps: false,
  emptiedBy: ['Range.getMergedAreasOrNullObject'],
};

/** What Undo keeps of an add-in by the kind of Excel: those of 1.20 group what a job does, and keep it. */
export function undoTraitsOf({
  platform,
  requirements,
}: Pick<HostProfile, 'platform' | 'requirements'>): UndoTraits {
  if (platform === 'OfficeOnline') return WEB_UNDO;
  return Number(requirements['ExcelApi']?.split('.')[1] ?? 0) >= 20 ? DESKTOP_UNDO : OLDER_UNDO;
}

/** The host when nobody says what it should be like: takes all that it can, and has no window for another workbook. */
export const PLAIN_HOST: HostProfile = {
  platform: 'OfficeOnline',
  version: '16.0.17928.20000',
  requirements: requirementsWith('1.17'),
  limits: EXCEL_WEB_LIMITS,
  traits: {
    listSeparator: ',',
    mostCriteriaCharacters: 8192,
    longestAreaList: null,
    tellsTrigger: true,
    newWorkbooks: 'ApiNotFound',
    pdf: 'none',
    linksTurnNumbersIntoText: false,
    keepsDownloads: true,
    undo: WEB_UNDO,
  },
};

/** The longest formula that VBA takes for a conditional format; of Office.js nobody has said, so the profiles take no longer one. */
const VBA_CRITERIA_CHARACTERS = 255;

const DESKTOP_TRAITS: HostTraits = {
  ...PLAIN_HOST.traits,
  mostCriteriaCharacters: VBA_CRITERIA_CHARACTERS,
  newWorkbooks: 'opened',
  pdf: 'made',
  undo: OLDER_UNDO,
};

/**
 * The kinds of Excel that councils have, each as restrictive as it is documented or reported to be. Requirement sets and
 * builds: https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 * Numbers are issues of https://github.com/OfficeDev/office-js
 */
export const HOST_PROFILES = {
  /** PDFs are called made and are empty (5950, 5473); createWorkbook may be refused (3646). */
  web: {
    ...PLAIN_HOST,
    requirements: requirementsWith('1.20'),
    traits: {
      ...PLAIN_HOST.traits,
      mostCriteriaCharacters: VBA_CRITERIA_CHARACTERS,
      newWorkbooks: 'GeneralException',
      pdf: 'empty',
    },
  },
  /** Microsoft 365, version 2505, on a computer whose region lists with semicolons (1985). */
  'windows-2505': {
    platform: 'PC',
    version: '16.0.18827.20128',
    requirements: requirementsWith('1.19'),
    limits: NO_LIMITS,
    traits: { ...DESKTOP_TRAITS, listSeparator: ';' },
  },
  /** Downloads do nothing (2700, 3385); createWorkbook may call good bytes an invalid argument (2537). */
  mac: {
    platform: 'Mac',
    version: '16.100.25081015',
    requirements: requirementsWith('1.20'),
    limits: NO_LIMITS,
    traits: {
      ...DESKTOP_TRAITS,
      keepsDownloads: false,
      newWorkbooks: 'InvalidArgument',
      undo: DESKTOP_UNDO,
    },
  },
  'ltsc-2024': {
    platform: 'PC',
    version: '16.0.17932.20540',
    requirements: requirementsWith('1.17'),
    limits: NO_LIMITS,
    traits: DESKTOP_TRAITS,
  },
  'ltsc-2021': {
    platform: 'PC',
    version: '16.0.14332.20763',
    requirements: requirementsWith('1.14'),
    limits: NO_LIMITS,
    traits: { ...DESKTOP_TRAITS, newWorkbooks: 'NotImplemented' },
  },
  /** The least that the manifest asks for: nothing says who has changed a cell, and there are no PDFs. */
  least: {
    platform: 'PC',
    version: '16.0.11929.20934',
    requirements: requirementsWith('1.9'),
    limits: EXCEL_WEB_LIMITS,
    traits: { ...DESKTOP_TRAITS, tellsTrigger: false, pdf: 'none' },
  },
} as const satisfies Readonly<Record<string, HostProfile>>;

export const PROFILE_NAMES: readonly string[] = Object.keys(HOST_PROFILES);

/**
 * A profile by its name, or as JSON with what differs from the plain host; the plain host for null. Throws a RangeError
 * that lists the names.
 */
export function findProfile(asked: string | null): HostProfile {
  if (asked === null) return PLAIN_HOST;
  if (asked.startsWith('{')) {
    const { traits, limits, ...rest } = JSON.parse(asked) as Partial<HostProfile>;
    return {
      ...PLAIN_HOST,
      ...rest,
      // JSON has no infinity: what it leaves out is without limit.
      limits: { ...NO_LIMITS, ...limits },
      traits: { ...PLAIN_HOST.traits, ...traits },
    };
  }
  const found = Object.entries(HOST_PROFILES).find(([name]) => name === asked);
  if (!found)
    throw new RangeError(`There is no profile “${asked}”. There are: ${PROFILE_NAMES.join(', ')}.`);
  return found[1];
}

/** A PDF of one page with nothing on it, for hosts that make some and have no printer. */
export const BLANK_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
