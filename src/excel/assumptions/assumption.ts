import type { Observation } from '../../workbook/excel-report';
import type { RequirementSet } from '../../workbook/excel-report';

/** What an assumption is tried on: nothing of the user's is within reach of it. */
export interface Scratch {
  readonly context: Excel.RequestContext;
  /** A blank sheet, for this assumption alone. */
  readonly sheet: Excel.Worksheet;
  /** Queues adding another blank sheet, which is taken away together with the first. */
  readonly addSheet: () => Excel.Worksheet;
}

/** One thing that the add-in takes for granted of Excel. */
export interface Assumption {
  /** Words joined by hyphens; reports name it by this. */
  readonly id: string;
  /** What is taken for granted, in one sentence that is true or false. */
  readonly claim: string;
  /** Who says so: an address, or `TRIED` where nobody does. */
  readonly source: string;
  /** Without which it cannot be tried; the manifest's own unless given. */
  readonly needs?: RequirementSet;
  /** What `observe` answers where the claim is true. */
  readonly expected: Observation;
  /** What the add-in does, or a person can do, where it is not. */
  readonly otherwise: string;
  /** Whether the person sees something of it: a window that opens. Left out unless they ask for it. */
  readonly isSeen?: boolean;
  /** Tries it. What Excel throws is an observation as well: see `refusal`. */
  observe(scratch: Scratch): Promise<Observation>;
}

/** The source of what only trying tells. */
export const TRIED = 'to be tried';

/** The address of a reference page of Office.js, such as "excel.range". */
export const reference = (page: string): string =>
  `https://learn.microsoft.com/javascript/api/excel/${page}`;

/** The address of an issue of Office.js. */
export const issue = (number: number): string =>
  `https://github.com/OfficeDev/office-js/issues/${number}`;

export const excelApi = (version: string): RequirementSet => ({ name: 'ExcelApi', version });

/** What a refused request answers, such as "refused: InvalidArgument". */
export const refusal = (code: string): string => `refused: ${code}`;

/** Sends what is queued; "done", or the refusal. */
export async function send(context: Excel.RequestContext): Promise<string> {
  try {
    await context.sync();
    return 'done';
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return refusal(error.code);
    throw error;
  }
}

/** An address without its sheet. */
export const local = (address: string): string => address.slice(address.lastIndexOf('!') + 1);
