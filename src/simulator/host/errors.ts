/** The codes by which Excel names what went wrong with a request. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RangeExceedsLimit'
  | 'UnsupportedOperation';

const HTTP_STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** An answer that Excel gives instead of doing what was asked; it reaches the add-in as an OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode | (string & {}),
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code as HostErrorCode] ?? 400;
  }
}

/** For whatever Excel has and this host has not: it says so and never pretends to have done it. */
export const apiNotFound = (typeName: string, member: string): HostError =>
  new HostError('ApiNotFound', `${typeName}.${member} is not available in the embedded host.`);

/** An object that is asked for, or was at hand, is not there. */
export const itemNotFound = (): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.");

/** A name or key is taken. */
export const itemAlreadyExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

/** An argument is none that Excel takes. */
export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);

/** An address or a kept object leads nowhere. */
export const invalidReference = (): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.');

/** What is asked cannot be done with the workbook as it is. */
export const invalidOperation = (message: string): HostError =>
  new HostError('InvalidOperation', message);

/** Protection forbids it. */
export const accessDenied = (message = 'You cannot perform the requested operation.'): HostError =>
  new HostError('AccessDenied', message);
